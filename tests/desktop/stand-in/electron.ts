/** What `electron` is for a built main script that runs in plain Node: see `docs/decisions/0022`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeElectron } from './compose.ts'
import { standInSetup, userDataIn } from './setup.ts'
import { strict } from './strict.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const setup = standInSetup(process.env)

const made = makeElectron({ ...setup, userData: userDataIn(process.argv), version, appPath: root }, (code) =>
  process.exit(code),
)

/** For the control channel only; main does not know that it is there. */
export const hands = made.hands

const electron = strict('Electron', made.electron)

export default electron
export const {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} = electron
