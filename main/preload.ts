import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName } from '../shared/desktop/names.ts'
import { makeBridge } from './bridge.ts'

contextBridge.exposeInMainWorld(
  bridgeName,
  makeBridge({
    invoke: (channel, ...message) => ipcRenderer.invoke(channel, ...message),
    listen: (channel, listener) => {
      const heard = (_event: unknown, ...message: readonly unknown[]): void => listener(...message)
      ipcRenderer.on(channel, heard)
      return () => ipcRenderer.off(channel, heard)
    },
  }),
)
