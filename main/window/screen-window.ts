import { app, type BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import { closedPreferences } from '../security/web-preferences.ts'
import { paperNow } from './appearance.ts'
import { crashBudget } from './crash-budget.ts'
import { displayForRoom } from './screen-address.ts'

/** The other display than the one on which the conversation stands. */
const secondDisplay = (main: BrowserWindow) =>
  displayForRoom(screen.getAllDisplays(), screen.getDisplayMatching(main.getBounds()))

/** How the window for the room opens: over a whole second display, or as a window beside the conversation. */
export const screenWindowOptions = (
  main: BrowserWindow,
  preload: string,
): BrowserWindowConstructorOptions => {
  const display = secondDisplay(main)
  return {
    ...(display === null ? { width: 1280, height: 720 } : { ...display.bounds, fullscreen: true }),
    show: true,
    backgroundColor: paperNow(),
    webPreferences: closedPreferences(preload, app.isPackaged),
  }
}

/**
 * Keeps the one window for the room: it goes with the main window, gives way when its display is unplugged, and takes a
 * display that is plugged in.
 */
export const keepScreenWindow = (main: BrowserWindow): void => {
  let shown: BrowserWindow | null = null
  const budget = crashBudget(Date.now)
  const withdraw = (): void => {
    if (shown === null || secondDisplay(main) !== null) return
    shown.setFullScreen(false)
    const { x, y, width, height } = screen.getDisplayMatching(main.getBounds()).workArea
    shown.setBounds({ x, y, width: Math.round(width / 2), height: Math.round(height / 2) })
  }
  const advance = (): void => {
    const display = secondDisplay(main)
    if (shown === null || display === null || shown.isFullScreen()) return
    shown.setBounds(display.bounds)
    shown.setFullScreen(true)
  }
  screen.on('display-removed', withdraw)
  screen.on('display-added', advance)
  main.webContents.on('did-create-window', (opened) => {
    // A page that was loaded anew no longer knows the window that it opened before.
    shown?.destroy()
    shown = opened
    opened.removeMenu()
    // People are looking at it: it comes back as the main window does, and otherwise it had better go.
    opened.webContents.on('render-process-gone', () => {
      if (opened.isDestroyed()) return
      if (budget.mayReload()) opened.webContents.reload()
      else opened.destroy()
    })
    opened.on('closed', () => {
      if (shown === opened) shown = null
    })
  })
  main.on('closed', () => {
    screen.off('display-removed', withdraw)
    screen.off('display-added', advance)
    shown?.destroy()
  })
}
