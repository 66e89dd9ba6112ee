import type { BrowserWindow } from 'electron'
import { eventChannelOf, type MenuCommand, type ShellEvent } from '../../shared/desktop/names.ts'

/** The main window: there is one of it, or none. Before the app is ready, and on macOS after it was closed, there is none. */
export interface TheWindow {
  current(): BrowserWindow | null
  /** Opens it where there is none, and brings it forward. `make` is used again whenever it is opened anew. */
  openWith(make: () => BrowserWindow): void
  /** Brings it forward, from wherever it was; opens it where there is none. */
  show(): void
  /** Tells its page of an event. */
  tell(event: ShellEvent, command?: MenuCommand): void
  /** Loads its page anew, under the policy that now holds. */
  reload(): void
}

/** Keeps the main window at hand for whatever must reach it. */
export const theWindow = (): TheWindow => {
  let window: BrowserWindow | null = null
  let make: (() => BrowserWindow) | null = null
  const open = (): void => {
    const opened = make?.()
    if (opened === undefined) return
    window = opened
    opened.on('closed', () => {
      window = null
    })
  }
  return {
    current: () => window,
    openWith: (maker) => {
      make = maker
      if (window === null) open()
    },
    show: () => {
      if (window === null) return open()
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    tell: (event, command) => {
      if (command === undefined) window?.webContents.send(eventChannelOf(event))
      else window?.webContents.send(eventChannelOf(event), command)
    },
    reload: () => window?.webContents.reload(),
  }
}
