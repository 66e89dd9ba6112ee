import { join } from 'node:path'
import { BrowserWindow, dialog, type Session, shell } from 'electron'
import { externalAddress } from './security/external-links.ts'
import { isOwnAddress, startAddress } from './security/origin.ts'
import type { words } from './words.ts'

type Words = (typeof words)['nl' | 'en']

/** Refuses every permission, device and download; the interface needs none of them. */
export const closeSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Opens the one window. `relays` and `wordsNow` are asked when they are needed, because they may change. */
export const openWindow = (
  preload: string,
  { relays, wordsNow }: { readonly relays: () => readonly string[]; readonly wordsNow: () => Words },
): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    minWidth: 400,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  const { webContents } = window
  const stayHere = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  }
  webContents.on('will-navigate', stayHere)
  webContents.on('will-redirect', stayHere)
  webContents.on('will-frame-navigate', stayHere)
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url, relays())
    if (address !== null) void shell.openExternal(address)
    return { action: 'deny' }
  })
  webContents.on('will-prevent-unload', (event) => {
    const { leaveQuestion, leaveDetail, leave, stay } = wordsNow()
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: leaveQuestion,
      detail: leaveDetail,
      buttons: [leave, stay],
      defaultId: 1,
      cancelId: 1,
    })
    if (chosen === 0) event.preventDefault()
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(startAddress)
  return window
}

/** Where the built preload script lies, seen from the built main script. */
export const preloadBeside = (folder: string): string => join(folder, '..', 'preload', 'preload.cjs')
