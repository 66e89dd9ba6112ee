/**
 * What runs inside Chromium: the preload script in a world of its own, as Electron's context isolation has it, and the bridge
 * between that world and the page's. Both functions are given to Chromium as source, so they use nothing from outside.
 */
import { makeCodec } from './codec.ts'

/** One end of the bridge. Values are copied, functions and promises are passed by proxy, prototypes stay behind. */
const bridgeEnd = (secret: string, side: 'page' | 'preload') => {
  type Tree = readonly unknown[]
  const other = side === 'page' ? 'preload' : 'page'
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const { apply, ownKeys, get: getOf } = Reflect
  const { freeze, defineProperty, getOwnPropertyDescriptor } = Object
  const Custom = CustomEvent
  const clone = structuredClone
  const read = getOwnPropertyDescriptor(Custom.prototype, 'detail')?.get as () => unknown
  const kindOf = Object.prototype.toString
  const deepest = 1000

  const given: unknown[] = []
  const idOf = new Map<unknown, number>()
  const proxies = new WeakMap<object, number>()
  const pending: { [id: number]: { resolve(value: unknown): void; reject(error: unknown): void } } = {}
  const answers: unknown[] = []
  let promises = 0

  const say = (message: unknown): unknown => {
    apply(dispatchEvent, document, [new Custom(secret + other, { detail: message })])
    return answers.pop()
  }

  const settleLater = (promise: Promise<unknown>): Tree => {
    promises += 1
    const id = promises
    promise.then(
      (value) => settle(id, true, value),
      (error) => settle(id, false, error),
    )
    return ['p', id]
  }
  const settle = (id: number, isKept: boolean, value: unknown): void => {
    let tree: Tree
    try {
      tree = pack(value)
    } catch (error) {
      say(['settle', id, false, pack(error)])
      return
    }
    say(['settle', id, isKept, tree])
  }

  const pack = (root: unknown): Tree => {
    const seen = new Map<object, number>()
    const nodes: Tree[] = []
    const put = (value: unknown, depth: number): Tree => {
      if (depth > deepest)
        throw new TypeError(
          `Electron contextBridge recursion depth exceeded.  Nested objects deeper than ${deepest} are not supported.`,
        )
      if (typeof value === 'function') {
        const own = proxies.get(value)
        if (own !== undefined) return ['back', own]
        let id = idOf.get(value)
        if (id === undefined) {
          id = given.length
          given[id] = value
          idOf.set(value, id)
        }
        return ['f', id]
      }
      if (typeof value === 'symbol') return ['v', undefined]
      if (typeof value !== 'object' || value === null) return ['v', value]
      const known = seen.get(value)
      if (known !== undefined) return ['n', known]
      if (value instanceof Promise) return settleLater(value)
      if (value instanceof Error) return ['e', String(value.message), String(value.stack)]
      const kind = apply(kindOf, value, [])
      const isList = Array.isArray(value)
      if (!isList && kind !== '[object Object]') {
        try {
          return ['c', clone(value)]
        } catch {
          throw new Error('An object could not be cloned.')
        }
      }
      const at = nodes.length
      seen.set(value, at)
      nodes[at] = []
      const entries: unknown[] = []
      const keys = ownKeys(value)
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index]
        if (typeof key !== 'string' || !getOwnPropertyDescriptor(value, key)?.enumerable) continue
        entries[entries.length] = [key, put(getOf(value, key), depth + 1)]
      }
      nodes[at] = [isList ? 'a' : 'o', entries]
      return ['n', at]
    }
    const tree = put(root, 0)
    return ['t', tree, nodes]
  }

  const unpack = (packed: Tree, isFrozen = false): unknown => {
    const nodes = packed[2] as Tree[]
    const made: unknown[] = []
    const look = (tree: Tree): unknown => {
      const [kind, content, more] = tree
      if (kind === 'v' || kind === 'c') return content
      if (kind === 'f') return proxyOf(content as number, isFrozen)
      if (kind === 'back') return given[content as number]
      if (kind === 'e') {
        const error = new Error(content as string)
        defineProperty(error, 'stack', { value: more, configurable: true, writable: true })
        return error
      }
      if (kind === 'p')
        return new Promise((resolve, reject) => {
          pending[content as number] = { resolve, reject }
        })
      const at = content as number
      if (made[at] !== undefined) return made[at]
      const node = nodes[at] as Tree
      const target: object = node[0] === 'a' ? [] : {}
      made[at] = target
      const entries = node[1] as (readonly [string, Tree])[]
      for (let index = 0; index < entries.length; index++) {
        const [key, value] = entries[index] as readonly [string, Tree]
        defineProperty(target, key, {
          value: look(value),
          writable: true,
          enumerable: true,
          configurable: true,
        })
      }
      return isFrozen ? freeze(target) : target
    }
    return look(packed[1] as Tree)
  }

  const proxyOf = (id: number, isFrozen: boolean): unknown => {
    const proxy = (...values: unknown[]): unknown => {
      const [isDone, tree] = say(['call', id, pack(values)]) as [boolean, Tree]
      const value = unpack(tree)
      if (isDone) return value
      throw value
    }
    proxies.set(proxy, id)
    return isFrozen ? freeze(proxy) : proxy
  }

  const call = (id: number, values: Tree): readonly [boolean, Tree] => {
    try {
      return [true, pack(apply(given[id] as () => unknown, undefined, unpack(values) as unknown[]))]
    } catch (error) {
      return [false, pack(error instanceof Error ? error : new Error(String(error)))]
    }
  }
  const expose = (name: string, api: Tree): readonly [boolean, Tree] => {
    if (name in window)
      return [
        false,
        pack(new Error('Cannot bind an API on top of an existing property on the window object')),
      ]
    defineProperty(window, name, { value: unpack(api, true), enumerable: true })
    return [true, pack(undefined)]
  }

  apply(addEventListener, document, [
    secret + side,
    (event: Event) => {
      const message = apply(read, event, []) as readonly unknown[]
      const [kind, first, second, third] = message
      if (kind === 'answer') answers[answers.length] = first
      else if (kind === 'call') say(['answer', call(first as number, second as Tree)])
      else if (kind === 'expose' && side === 'page') say(['answer', expose(first as string, second as Tree)])
      else if (kind === 'settle') {
        const waiting = pending[first as number]
        delete pending[first as number]
        const value = unpack(third as Tree)
        if (second) waiting?.resolve(value)
        else waiting?.reject(value)
      }
    },
  ])

  return {
    exposeInMainWorld: (name: string, api: unknown): void => {
      const [isDone, tree] = say(['expose', name, pack(api)]) as [boolean, Tree]
      if (!isDone) throw unpack(tree)
    },
  }
}

/** What `require('electron')` is in a sandboxed preload script. */
const preloadWorld = (
  bridge: { exposeInMainWorld(name: string, api: unknown): void },
  codec: ReturnType<typeof makeCodec>,
  names: { readonly toMain: string; readonly fromMain: string; readonly platform: string },
) => {
  const post = Reflect.get(globalThis, names.toMain) as (text: string) => void
  const listeners = new Map<string, ((...values: unknown[]) => void)[]>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let asked = 0

  Object.defineProperty(globalThis, names.fromMain, {
    value: (text: string) => {
      const message = codec.decode(text) as {
        id?: number
        isDone?: boolean
        value?: unknown
        channel?: string
        values?: unknown[]
      }
      if (message.id !== undefined) {
        const question = waiting.get(message.id)
        waiting.delete(message.id)
        if (message.isDone) question?.resolve(message.value)
        else question?.reject(new Error(String(message.value)))
      } else {
        const event = { sender: ipcRenderer, ports: [] }
        for (const listener of [...(listeners.get(message.channel ?? '') ?? [])])
          listener(event, ...(message.values ?? []))
      }
    },
  })

  const off = (channel: string, listener: unknown) => {
    const left = (listeners.get(channel) ?? []).filter(
      (known) => known !== listener && Reflect.get(known, 'of') !== listener,
    )
    listeners.set(channel, left)
    return ipcRenderer
  }
  const on = (channel: string, listener: (...values: unknown[]) => void) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        asked += 1
        const text = codec.encode({ id: asked, channel, values })
        waiting.set(asked, { resolve, reject })
        post(text)
      }),
    send: (channel: string, ...values: unknown[]) => post(codec.encode({ channel, values })),
    on,
    addListener: on,
    once: (channel: string, listener: (...values: unknown[]) => void) => {
      const once = (...values: unknown[]): void => {
        off(channel, listener)
        listener(...values)
      }
      return on(channel, Object.assign(once, { of: listener }))
    },
    off,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }
  const only = <Parts extends object>(name: string, parts: Parts): Parts =>
    new Proxy(parts, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key)
        throw new Error(`the stand-in for electron has no ${name}.${key}`)
      },
    })
  return {
    electron: only('electron', {
      contextBridge: only('contextBridge', { exposeInMainWorld: bridge.exposeInMainWorld }),
      ipcRenderer: only('ipcRenderer', ipcRenderer),
    }),
    process: {
      type: 'renderer',
      platform: names.platform,
      sandboxed: true,
      contextIsolated: true,
      versions: {},
      env: {},
    },
  }
}

/** The names that the stand-in offers to a preload script, for the comparison with Electron's description. */
export const offeredToPreload = {
  ContextBridge: ['exposeInMainWorld'],
  IpcRenderer: ['invoke', 'send', 'on', 'addListener', 'once', 'off', 'removeListener', 'removeAllListeners'],
} as const

/** The world in which the preload script runs, apart from the page's. */
export const preloadWorldName = 'Electron Isolated Context'
export const toMainBinding = 'standInToMain'
export const fromMainFunction = 'standInFromMain'

/** Runs in the page's own world before anything of the page. */
export const pageScript = (secret: string): string =>
  `if (window === window.top) (${bridgeEnd})(${JSON.stringify(secret)}, 'page')`

/** Runs the bundled preload script, in its own world, before anything of the page. */
export const preloadScript = (secret: string, bundle: string): string => `
if (window === window.top) {
  const bridge = (${bridgeEnd})(${JSON.stringify(secret)}, 'preload')
  const names = ${JSON.stringify({ toMain: toMainBinding, fromMain: fromMainFunction, platform: process.platform })}
  const { electron, process } = (${preloadWorld})(bridge, (${makeCodec})(), names)
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('module not found: ' + name)
  }
  const module = { exports: {} };
  (function (require, module, exports, process) {${bundle}
  })(require, module, module.exports, process)
}`
