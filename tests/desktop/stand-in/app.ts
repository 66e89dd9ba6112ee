import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { cancelable, eventful, strict } from './strict.ts'

const events = [
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'certificate-error',
  'child-process-gone',
  'login',
  'open-file',
  'open-url',
  'quit',
  'ready',
  'render-process-gone',
  'second-instance',
  'session-created',
  'select-client-certificate',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
]

/** What another process with the same data folder leaves behind for the first. */
interface SecondInstance {
  readonly argv: readonly string[]
  readonly directory: string
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The lock of a data folder: a file with the number of the process that holds it. */
const instanceLock = (folder: string) => {
  const lock = join(folder, 'lock')
  const letters = join(folder, 'second-instances')
  const holder = (): number | null => {
    const found = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : Number.NaN
    return Number.isInteger(found) && found !== process.pid && runs(found) ? found : null
  }
  return {
    take: (): boolean => {
      mkdirSync(letters, { recursive: true })
      if (holder() === null) {
        writeFileSync(lock, String(process.pid))
        return true
      }
      const letter: SecondInstance = { argv: process.argv, directory: process.cwd() }
      const name = join(letters, randomUUID())
      writeFileSync(`${name}.part`, JSON.stringify(letter))
      renameSync(`${name}.part`, `${name}.json`)
      return false
    },
    release: () => rmSync(lock, { force: true }),
    hear: (listener: (second: SecondInstance) => void): void => {
      const look = (): void => {
        for (const name of readdirSync(letters).filter((one) => one.endsWith('.json'))) {
          const second: SecondInstance = JSON.parse(readFileSync(join(letters, name), 'utf8'))
          rmSync(join(letters, name))
          listener(second)
        }
      }
      watch(letters, look).unref()
      look()
    },
  }
}

/** `app`: paths, the one instance, and the life of the program from ready to quit. */
export const makeApp = ({
  userData,
  name,
  version,
  language,
  appPath,
  isPackaged,
  windows,
  session,
  end,
}: {
  readonly userData: string
  readonly name: string
  readonly version: string
  readonly language: string
  readonly appPath: string
  readonly isPackaged: boolean
  readonly windows: () => readonly { close(): void; isDestroyed(): boolean }[]
  readonly session: object
  /** Ends Chromium and then this process. */
  readonly end: (code: number) => void
}) => {
  const lock = instanceLock(join(userData, 'stand-in'))
  const paths: Record<string, string> = {
    userData,
    sessionData: userData,
    home: homedir(),
    appData: join(userData, '..'),
    temp: tmpdir(),
    documents: join(userData, 'documents'),
    downloads: join(userData, 'downloads'),
    desktop: join(userData, 'desktop'),
    logs: join(userData, 'logs'),
    exe: process.execPath,
    module: process.execPath,
  }
  const switches = new Map<string, string>()
  const protocolClients = new Set<string>()
  let holdsLock = false
  let isReady = false
  let state: 'running' | 'quitting' | 'ended' = 'running'
  let exitCode = 0
  let tellReady = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve
  })

  const finish = (): void => {
    if (state === 'ended') return
    const event = cancelable({})
    app.emit('will-quit', event)
    if (event.defaultPrevented) {
      state = 'running'
      return
    }
    state = 'ended'
    app.emit('quit', {}, exitCode)
    if (holdsLock) lock.release()
    end(exitCode)
  }
  const quit = (): void => {
    if (state !== 'running') return
    const event = cancelable({})
    app.emit('before-quit', event)
    if (event.defaultPrevented) return
    state = 'quitting'
    if (windows().length === 0) finish()
    else for (const window of [...windows()]) window.close()
  }

  const commandLine = strict('CommandLine', {
    appendSwitch: (key: string, value = '') => switches.set(key, value),
    removeSwitch: (key: string) => switches.delete(key),
    hasSwitch: (key: string) =>
      switches.has(key) || process.argv.some((one) => one === `--${key}` || one.startsWith(`--${key}=`)),
    getSwitchValue: (key: string) =>
      switches.get(key) ??
      process.argv.findLast((one) => one.startsWith(`--${key}=`))?.slice(key.length + 3) ??
      '',
    appendArgument: () => undefined,
  })
  const app = eventful('App', events, {
    commandLine,
    isPackaged,
    name,
    applicationMenu: null as object | null,
    whenReady: () => ready,
    isReady: () => isReady,
    quit,
    exit: (code = 0) => {
      if (state === 'ended') return
      state = 'ended'
      if (holdsLock) lock.release()
      end(code)
    },
    relaunch: () => undefined,
    focus: () => undefined,
    hide: () => undefined,
    show: () => undefined,
    enableSandbox: () => undefined,
    disableHardwareAcceleration: () => undefined,
    getName: () => name,
    setName: () => undefined,
    getVersion: () => version,
    getLocale: () => language,
    getSystemLocale: () => language,
    getPreferredSystemLanguages: () => [language],
    getAppPath: () => appPath,
    getPath: (key: string) => {
      const path = paths[key]
      if (path === undefined) throw new Error(`Failed to get '${key}' path`)
      if (key === 'userData') mkdirSync(path, { recursive: true })
      return path
    },
    setPath: (key: string, path: string) => {
      paths[key] = path
    },
    setAppLogsPath: () => undefined,
    setAppUserModelId: () => undefined,
    setAboutPanelOptions: () => undefined,
    showAboutPanel: () => undefined,
    setAsDefaultProtocolClient: (scheme: string) => {
      protocolClients.add(scheme)
      return true
    },
    removeAsDefaultProtocolClient: (scheme: string) => protocolClients.delete(scheme),
    isDefaultProtocolClient: (scheme: string) => protocolClients.has(scheme),
    requestSingleInstanceLock: () => {
      if (holdsLock) return true
      holdsLock = lock.take()
      if (holdsLock)
        void ready.then(() =>
          lock.hear(({ argv, directory }) => app.emit('second-instance', {}, argv, directory, null)),
        )
      return holdsLock
    },
    hasSingleInstanceLock: () => holdsLock,
    releaseSingleInstanceLock: () => {
      holdsLock = false
      lock.release()
    },
    getAppMetrics: () => [],
    getGPUFeatureStatus: () => ({}),
  })
  // While quitting, Electron says `will-quit` in the place of `window-all-closed`; without a listener it quits by itself.
  const { emit } = app
  const said = (event: string, ...values: unknown[]): boolean => {
    if (event !== 'window-all-closed') return emit.call(app, event, ...values)
    if (state === 'quitting') finish()
    else if (!emit.call(app, event)) quit()
    return true
  }
  app.emit = said as typeof app.emit

  return {
    app,
    /** A window stayed open, so nothing ends. */
    stay: () => {
      if (state === 'quitting') state = 'running'
    },
    isEnding: () => state !== 'running',
    becomeReady: () => {
      if (state === 'ended') return
      isReady = true
      app.emit('will-finish-launching')
      app.emit('session-created', session)
      app.emit('ready', {}, {})
      tellReady()
    },
    setExitCode: (code: number) => {
      exitCode = code
    },
  }
}
