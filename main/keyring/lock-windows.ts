import { BrowserWindow } from 'electron'
import type { TheWindow } from '../window/the-window.ts'

/** Takes from sight what the key had opened: the main window's page is loaded anew, and no other window stays. */
export const lockWindows = (window: TheWindow): void => {
  const main = window.current()
  for (const other of BrowserWindow.getAllWindows()) if (other !== main) other.destroy()
  window.reload()
}
