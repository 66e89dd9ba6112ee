import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName } from '../shared/desktop/names.ts'
import { makeBridge } from './bridge.ts'

contextBridge.exposeInMainWorld(
  bridgeName,
  makeBridge({
    invoke: (channel, ...message) => ipcRenderer.invoke(channel, ...message),
    listen: (channel, listener) => {
      const heard = (): void => listener()
      ipcRenderer.on(channel, heard)
      return () => ipcRenderer.off(channel, heard)
    },
  }),
)
