import { type BrowserWindow, dialog } from 'electron'
import type { crashBudget } from './crash-budget.ts'
import type { WindowWords } from './window-words.ts'

interface Need {
  readonly budget: ReturnType<typeof crashBudget>
  readonly wordsNow: () => WindowWords
  /** Called before the page is loaded anew, so that it can say so. */
  readonly recovering: () => void
}

/** Loads a page anew that fell over, and asks when that happens again and again or when it does not answer. */
export const recoverFromCrashes = (window: BrowserWindow, { budget, wordsNow, recovering }: Need): void => {
  const { webContents } = window
  let waiting: AbortController | null = null
  const loadAnew = (): void => {
    recovering()
    webContents.reload()
  }
  const ask = async (): Promise<void> => {
    const { crashed, crashedDetail, reload, close } = wordsNow()
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: crashed,
      detail: crashedDetail,
      buttons: [reload, close],
      defaultId: 0,
      cancelId: 1,
    })
    if (window.isDestroyed()) return
    if (response !== 0) return window.destroy()
    budget.forgive()
    loadAnew()
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    waiting?.abort()
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isHopeless = reason === 'launch-failed' || reason === 'integrity-failure'
    if (!isHopeless && budget.mayReload()) loadAnew()
    else void ask()
  })

  window.on('responsive', () => waiting?.abort())
  window.on('unresponsive', async () => {
    if (waiting !== null) return
    const { unresponsive, unresponsiveDetail, reload, wait } = wordsNow()
    const asked = new AbortController()
    waiting = asked
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: unresponsive,
      detail: unresponsiveDetail,
      buttons: [wait, reload],
      defaultId: 0,
      cancelId: 0,
      signal: asked.signal,
    })
    waiting = null
    // Its end is heard above, and there it is loaded anew.
    if (response === 1 && !asked.signal.aborted && !window.isDestroyed())
      webContents.forcefullyCrashRenderer()
  })
}
