import { app, type BrowserWindow, dialog } from 'electron'
import { type Closing, makeClosing } from './closing.ts'
import type { WindowWords } from './window-words.ts'

interface Need {
  readonly tell: () => void
  readonly wordsNow: () => WindowWords
  /** Called when somebody wants to stay. */
  readonly stays: () => void
}

/** Has a window close only when its page has stored everything, or when the person wants it closed all the same. */
export const closeCleanly = (window: BrowserWindow, { tell, wordsNow, stays }: Need): Closing => {
  const closing = makeClosing({
    tell,
    askPerson: async () => {
      const { leaveQuestion, leaveDetail, leave, stay } = wordsNow()
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: leaveQuestion,
        detail: leaveDetail,
        buttons: [leave, stay],
        defaultId: 1,
        cancelId: 1,
      })
      return response === 0
    },
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  window.on('close', (event) => {
    // Something else holds it already.
    if (event.defaultPrevented) return stays()
    event.preventDefault()
    void closing.ask().then((mayClose) => {
      if (!mayClose) return stays()
      if (!window.isDestroyed()) window.destroy()
    })
  })
  // Whatever page comes next has not said yet that it listens.
  window.webContents.on('did-navigate', () => closing.pageListens(false))
  window.webContents.on('render-process-gone', () => closing.pageListens(false))
  return closing
}

/** Goes on with the end of the app that a closing window held up. */
export const quitAfterWindows = () => {
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => {
    if (isQuitting || process.platform !== 'darwin') app.quit()
  })
  return {
    stays: (): void => {
      isQuitting = false
    },
  }
}
