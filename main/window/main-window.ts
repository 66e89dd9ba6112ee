import { app, BrowserWindow, dialog, shell } from 'electron'
import { externalAddress } from '../security/external-links.ts'
import { startAddress } from '../security/origin.ts'
import { closedPreferences } from '../security/web-preferences.ts'
import type { words } from '../words.ts'

type Words = (typeof words)['nl' | 'en']

interface Surroundings {
  readonly preload: string
  /** Asked when they are needed, because they may change. */
  readonly relays: () => readonly string[]
  readonly wordsNow: () => Words
}

/** Opens the main window on the start page. */
export const openMainWindow = ({ preload, relays, wordsNow }: Surroundings): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    minWidth: 400,
    minHeight: 480,
    show: false,
    webPreferences: closedPreferences(preload, app.isPackaged),
  })
  const { webContents } = window
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
