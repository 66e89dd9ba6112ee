import { makeApp } from './app.ts'
import { makeBrowserWindow } from './browser-window.ts'
import { makeDialog } from './dialog.ts'
import { type Host, makeHost, type Surroundings } from './host.ts'
import { makeIpcMain } from './ipc-main.ts'
import {
  type DisplaySetup,
  makeClipboard,
  makeNativeTheme,
  makePowerMonitor,
  makePowerSaveBlocker,
  makeScreen,
  makeShell,
  makeUtilityProcesses,
} from './machine.ts'
import { makeMenus } from './menu.ts'
import { makeSafeStorage } from './safe-storage.ts'
import { makeProtocol, makeSession } from './session.ts'
import { strict } from './strict.ts'

/** All that the stand-in offers as `electron`, and the hands by which a spec moves it. */
export const makeElectron = (
  surroundings: Surroundings & {
    readonly version: string
    readonly appPath: string
    readonly isPackaged: boolean
    readonly displays: readonly DisplaySetup[]
  },
  exit: (code: number) => void,
) => {
  const { userData, language, version, appPath } = surroundings
  const ipc = makeIpcMain()
  const { protocol, handlerOf, privileged } = makeProtocol()
  const sessions = makeSession(userData, protocol)
  const dialogs = makeDialog()
  const keychain = makeSafeStorage(`${userData}/stand-in/keychain.json`)
  const screens = makeScreen(surroundings.displays)
  const power = makePowerMonitor()
  const shells = makeShell()
  const clipboard = makeClipboard()

  const life = makeApp({
    userData,
    name: 'beraad',
    version,
    language,
    appPath,
    isPackaged: surroundings.isPackaged,
    windows: () => browserWindows.windows(),
    session: sessions.defaultSession,
    end: (code) => {
      const engine = hosts.running()
      if (engine === null) exit(code)
      else
        void engine
          .then(({ chromium }) => chromium.close())
          .catch(() => undefined)
          .then(() => exit(code))
    },
  })
  const { app } = life
  const utilities = makeUtilityProcesses(app)
  const themes = makeNativeTheme(() => hosts.known().map(({ page }) => page))
  const browserWindows = makeBrowserWindow(() => hosts.host as Host, app, screens.areas)
  const menus = makeMenus(app, browserWindows.statics.getFocusedWindow)
  const hosts = makeHost(surroundings, {
    ipc,
    session: sessions.defaultSession,
    app,
    handlerOf,
    allow: sessions.allow,
    dress: themes.dress,
    started: async (engine) => {
      void engine.chromium.gone.then(() => {
        if (!life.isEnding()) app.exit(1)
      })
      await sessions.watchDownloads(engine, () => hosts.known()[0]?.contents)
    },
    openWindow: browserWindows.openWindow,
    stayed: life.stay,
  })

  return {
    electron: {
      app,
      BrowserWindow: browserWindows.BrowserWindow,
      clipboard,
      dialog: dialogs.dialog,
      ipcMain: ipc.ipcMain,
      Menu: menus.Menu,
      MenuItem: menus.MenuItem,
      nativeTheme: themes.nativeTheme,
      powerMonitor: power,
      powerSaveBlocker: makePowerSaveBlocker(),
      protocol,
      safeStorage: keychain.safeStorage,
      screen: screens.screen,
      session: sessions.session,
      shell: shells.shell,
      utilityProcess: strict('UtilityProcess', utilities.utilityProcess),
    },
    hands: {
      life,
      ipc,
      dialogs,
      keychain,
      screens,
      power,
      shells,
      clipboard,
      themes,
      menus,
      browserWindows,
      hosts,
      utilities,
      privileged,
    },
    /** Functions that Electron has on a class rather than on what it makes. */
    statics: { BrowserWindow: browserWindows.statics, Menu: menus.statics },
  }
}

export type StandIn = ReturnType<typeof makeElectron>
