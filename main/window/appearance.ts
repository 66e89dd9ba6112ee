import { type BrowserWindow, nativeTheme } from 'electron'
import { paper } from './ground.ts'

/** The ground that fits the theme of this moment. */
export const paperNow = (): string => (nativeTheme.shouldUseDarkColors ? paper.dark : paper.light)

/** Gives title bars and menus the theme that somebody chose. */
export const followTheme = (theme: 'system' | 'light' | 'dark'): void => {
  nativeTheme.themeSource = theme
}

/** Keeps the ground of the windows that are there in the theme of that moment, also when the system changes it. */
export const followGround = (windows: () => readonly BrowserWindow[]): void => {
  nativeTheme.on('updated', () => {
    for (const window of windows()) window.setBackgroundColor(paperNow())
  })
}
