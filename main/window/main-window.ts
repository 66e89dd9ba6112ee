import { app, BrowserWindow, dialog, screen, shell } from 'electron'
import { screenWindowName } from '../../shared/desktop/names.ts'
import { externalAddress } from '../security/external-links.ts'
import { startAddress } from '../security/origin.ts'
import { closedPreferences } from '../security/web-preferences.ts'
import { paperNow } from './appearance.ts'
import { type Area, leastSize, placeOn, type StoredPlace } from './place.ts'
import { isScreenAddress } from './screen-address.ts'
import { screenWindowOptions } from './screen-window.ts'
import type { WindowWords } from './window-words.ts'

interface Surroundings {
  readonly preload: string
  /** Asked when they are needed, because they may change. */
  readonly relays: () => readonly string[]
  readonly wordsNow: () => WindowWords
  /** Where it stood last. */
  readonly place: {
    read(): StoredPlace | null
    keep(place: StoredPlace): void
  }
}

/** How long a window must be left alone before its place is written down, in ms. */
const settled = 500

/** What the displays leave free now, the primary one first. */
const freeAreas = (): readonly [Area, ...Area[]] => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}

const rememberPlace = (window: BrowserWindow, keep: (place: StoredPlace) => void): void => {
  let timer: NodeJS.Timeout | null = null
  const write = (): void => {
    timer = null
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
    keep({ ...window.getNormalBounds(), isMaximised: window.isMaximized() })
  }
  const later = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(write, settled)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('close', write)
  window.on('closed', () => {
    if (timer !== null) clearTimeout(timer)
  })
}

/** Opens the main window on the start page, where it stood last. */
export const openMainWindow = ({ preload, relays, wordsNow, place }: Surroundings): BrowserWindow => {
  const { isMaximised, ...bounds } = placeOn(place.read(), freeAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    backgroundColor: paperNow(),
    webPreferences: closedPreferences(preload, app.isPackaged),
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(({ url, frameName }) => {
    if (frameName === screenWindowName && isScreenAddress(url))
      return { action: 'allow', overrideBrowserWindowOptions: screenWindowOptions(window, preload) }
    const address = externalAddress(url, relays())
    if (address !== null) void shell.openExternal(address)
    return { action: 'deny' }
  })
  // Only when the page goes elsewhere while it stays open; closing is asked otherwise.
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
  rememberPlace(window, place.keep)
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize()
    window.show()
  })
  void window.loadURL(startAddress)
  return window
}
