const { contextBridge, ipcRenderer } = require('electron')

/** @type {(() => void)[]} */
const kept = []
contextBridge.exposeInMainWorld('trial', {
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  add: (one, other) => one + other,
  keep: (listener) => {
    kept.push(listener)
    return () => kept.splice(kept.indexOf(listener), 1).length
  },
  tell: (value) => kept.map((listener) => listener(value)),
  refuse: () => {
    throw new RangeError('out of range')
  },
  kinds: { date: new Date(0), bytes: new Uint8Array([3]), list: [1, { two: 2 }] },
  seesThePage: () => typeof globalThis.ofThePage,
})
