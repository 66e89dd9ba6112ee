import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { words } from '../words.ts'

/** Asks where to keep a file, in front of the window where there is one; null when the person does not want to. */
export const askForPath = async (window: BrowserWindow | null, name: string): Promise<string | null> => {
  const options = { defaultPath: join(app.getPath('documents'), name) }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}

/** Asks whether to connect to a relay that this device does not know. */
export const askForRelay = async (
  window: BrowserWindow | null,
  relay: string,
  { relayQuestion, relayDetail, admit, refuse }: (typeof words)['nl' | 'en'],
): Promise<boolean> => {
  const question: MessageBoxOptions = {
    type: 'question',
    message: relayQuestion(relay),
    detail: relayDetail,
    buttons: [admit, refuse],
    defaultId: 1,
    cancelId: 1,
  }
  const { response } = await (window === null
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question))
  return response === 0
}
