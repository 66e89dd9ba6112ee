import { BrowserWindow } from 'electron'
import type { MenuCommand } from '../../shared/desktop/names.ts'
import type { Settings } from '../device/settings.ts'
import { followGround, followTheme } from './appearance.ts'
import { closeCleanly, quitAfterWindows } from './close-cleanly.ts'
import type { Closing } from './closing.ts'
import { crashBudget } from './crash-budget.ts'
import { openMainWindow } from './main-window.ts'
import { showMenu } from './menu.ts'
import type { fileDesk } from './opened-files.ts'
import { recoverFromCrashes } from './recovery.ts'
import { keepScreenWindow } from './screen-window.ts'
import type { TheWindow } from './the-window.ts'
import { windowHandlers } from './window-handlers.ts'
import { windowWords } from './window-words.ts'

interface Surroundings {
  readonly window: TheWindow
  readonly settings: Settings
  readonly files: ReturnType<typeof fileDesk>
  readonly preload: string
  readonly relays: () => readonly string[]
  /** Whatever else has a say when the window closes; it is asked first. */
  readonly guard: (window: BrowserWindow) => void
}

/** The windows of the app with their menu, from the settings of the person; `open` opens the main one. */
export const windowsOfThisApp = ({ window, settings, files, preload, relays, guard }: Surroundings) => {
  const wordsNow = () => windowWords[settings.preferences().language]
  const quitting = quitAfterWindows()
  const budget = crashBudget(Date.now)
  let closing: Closing | null = null
  let isRecovering = false
  let offered: readonly MenuCommand[] = []

  const drawMenu = (): void =>
    showMenu(settings.preferences().language, new Set(offered), (command) => window.tell('menu', command))
  const offer = (commands: readonly MenuCommand[]): void => {
    offered = commands
    drawMenu()
  }
  const follow = (): void => {
    const { theme, contentProtection } = settings.preferences()
    followTheme(theme)
    // Not the window for the room: that one is there to be shown.
    window.current()?.setContentProtection(contentProtection)
    drawMenu()
  }
  const make = (): BrowserWindow => {
    const place = { read: settings.windowPlace, keep: settings.keepWindowPlace }
    const opened = openMainWindow({ preload, relays, wordsNow, place })
    guard(opened)
    closing = closeCleanly(opened, { tell: () => window.tell('closing'), wordsNow, stays: quitting.stays })
    recoverFromCrashes(opened, {
      ...{ budget, wordsNow },
      recovering: () => {
        isRecovering = true
      },
    })
    keepScreenWindow(opened)
    opened.setContentProtection(settings.preferences().contentProtection)
    opened.on('closed', () => {
      closing = null
      offer([])
    })
    return opened
  }

  return {
    handlers: windowHandlers({
      takeFile: files.take,
      takeRecovery: () => {
        const was = isRecovering
        isRecovering = false
        return was
      },
      offer,
      closing: () => closing,
    }),
    open: (): void => {
      settings.subscribe(follow)
      followGround(() => BrowserWindow.getAllWindows())
      follow()
      window.openWith(make)
    },
  }
}
