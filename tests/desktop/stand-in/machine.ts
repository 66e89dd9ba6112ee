import { fork as forkProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Bounds } from './browser-window.ts'
import type { Page } from './page.ts'
import { eventful, strict } from './strict.ts'

/** A display that a spec sets up. */
export interface DisplaySetup extends Bounds {
  readonly scaleFactor?: number
}

const usualDisplay: DisplaySetup = { x: 0, y: 0, width: 1920, height: 1080 }

const overlap = (one: Bounds, other: Bounds): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : -1
}

/** `screen`, with the displays of the spec. A bar of 40 pixels at the top is not for windows. */
export const makeScreen = (first: readonly DisplaySetup[]) => {
  const bar = 40
  const build = ({ x, y, width, height, scaleFactor = 1 }: DisplaySetup, at: number) => ({
    id: at + 1,
    label: `display ${at + 1}`,
    bounds: { x, y, width, height },
    workArea: { x, y: y + bar, width, height: height - bar },
    size: { width, height },
    workAreaSize: { width, height: height - bar },
    scaleFactor,
    rotation: 0,
    internal: at === 0,
  })
  type Display = ReturnType<typeof build>
  const listed = (setups: readonly DisplaySetup[]): [Display, ...Display[]] => {
    const [primary = usualDisplay, ...others] = setups
    return [build(primary, 0), ...others.map((one, at) => build(one, at + 1))]
  }
  let displays = listed(first)

  const matching = (bounds: Bounds): Display =>
    displays.reduce((best, one) => (overlap(one.bounds, bounds) > overlap(best.bounds, bounds) ? one : best))
  const screen = eventful('Screen', ['display-added', 'display-metrics-changed', 'display-removed'], {
    getAllDisplays: () => displays.map((one) => ({ ...one })),
    getPrimaryDisplay: () => ({ ...displays[0] }),
    getDisplayMatching: (bounds: Bounds) => ({ ...matching(bounds) }),
    getDisplayNearestPoint: ({ x, y }: { readonly x: number; readonly y: number }) => ({
      ...matching({ x, y, width: 1, height: 1 }),
    }),
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  })
  return {
    screen,
    areas: {
      primary: () => displays[0].workArea,
      around: (bounds: Bounds) => ({ work: matching(bounds).workArea, whole: matching(bounds).bounds }),
    },
    /** Displays come and go as when cables are plugged. */
    set: (setups: readonly DisplaySetup[]) => {
      const before = displays
      displays = listed(setups)
      for (const gone of before.slice(displays.length)) screen.emit('display-removed', {}, gone)
      for (const come of displays.slice(before.length)) screen.emit('display-added', {}, come)
      for (const [at, one] of displays.entries()) {
        const was = before[at]
        if (was !== undefined && JSON.stringify(was) !== JSON.stringify(one))
          screen.emit('display-metrics-changed', {}, one, ['bounds', 'workArea'])
      }
    },
  }
}

/** `nativeTheme`; pages see the theme as Chromium's own `prefers-color-scheme`. */
export const makeNativeTheme = (pages: () => readonly Page[]) => {
  let source: 'system' | 'light' | 'dark' = 'system'
  let systemIsDark = false
  const isDark = (): boolean => (source === 'system' ? systemIsDark : source === 'dark')
  const dress = ({ session }: Page): void => {
    const features = [{ name: 'prefers-color-scheme', value: isDark() ? 'dark' : 'light' }]
    void session.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
  }
  const changed = (): void => {
    for (const page of pages()) dress(page)
    nativeTheme.emit('updated')
  }
  const nativeTheme = eventful('NativeTheme', ['updated'], {
    get themeSource() {
      return source
    },
    set themeSource(wanted: 'system' | 'light' | 'dark') {
      if (wanted === source) return
      source = wanted
      changed()
    },
    get shouldUseDarkColors() {
      return isDark()
    },
    get shouldUseHighContrastColors() {
      return false
    },
  })
  return {
    nativeTheme,
    dress,
    setSystem: (dark: boolean) => {
      systemIsDark = dark
      changed()
    },
  }
}

/** `powerMonitor`; a spec lets the computer sleep and wake. */
export const makePowerMonitor = () =>
  eventful(
    'PowerMonitor',
    ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen', 'on-ac', 'on-battery'],
    { isOnBatteryPower: () => false, getSystemIdleTime: () => 0, getSystemIdleState: () => 'active' },
  )

/** `powerSaveBlocker`; nothing here ever sleeps. */
export const makePowerSaveBlocker = () => {
  const started = new Set<number>()
  return strict('PowerSaveBlocker', {
    start: () => {
      started.add(started.size + 1)
      return started.size
    },
    stop: (id: number) => started.delete(id),
    isStarted: (id: number) => started.has(id),
  })
}

/** `clipboard`, apart from the machine's own. */
export const makeClipboard = () => {
  let text = ''
  return strict('Clipboard', {
    readText: () => text,
    writeText: (wanted: string) => {
      text = wanted
    },
    clear: () => {
      text = ''
    },
  })
}

/** `shell`; what would open outside is written down and opens nothing. */
export const makeShell = () => {
  const opened: string[] = []
  return {
    shell: strict('Shell', {
      openExternal: async (address: string) => {
        opened.push(address)
      },
      openPath: async (path: string) => {
        opened.push(path)
        return ''
      },
      showItemInFolder: (path: string) => {
        opened.push(path)
      },
      beep: () => undefined,
    }),
    opened: (): readonly string[] => opened,
  }
}

/** `utilityProcess`: a Node process of its own that speaks through `process.parentPort`. */
export const makeUtilityProcesses = (app: { emit(event: string, ...values: unknown[]): boolean }) => {
  const running = new Set<number>()
  const fork = (
    path: string,
    parameters: readonly string[] = [],
    options: {
      readonly env?: NodeJS.ProcessEnv
      readonly cwd?: string
      readonly serviceName?: string
      readonly stdio?: 'pipe' | 'ignore' | 'inherit'
      readonly execArgv?: readonly string[]
    } = {},
  ) => {
    const { env = process.env, cwd, serviceName = 'Node Utility Process', stdio = 'inherit' } = options
    const child = forkProcess(path, [...parameters], {
      execArgv: [`--import=${join(import.meta.dirname, 'utility.ts')}`],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    })
    let isKilled = false
    const made = eventful('UtilityProcess', ['spawn', 'exit', 'message', 'error'], {
      get pid() {
        return child.exitCode === null && child.signalCode === null ? child.pid : undefined
      },
      stdout: child.stdout,
      stderr: child.stderr,
      postMessage: (message: unknown) => {
        if (child.connected) child.send(structuredClone(message) as object, () => undefined)
      },
      kill: () => {
        isKilled = true
        return child.kill('SIGTERM')
      },
    })
    child.on('spawn', () => {
      if (child.pid !== undefined) running.add(child.pid)
      made.emit('spawn')
    })
    child.on('message', (message) => made.emit('message', message))
    child.on('exit', (code, signal) => {
      if (child.pid !== undefined) running.delete(child.pid)
      const exitCode = code ?? (signal === 'SIGKILL' ? 9 : 15)
      if (exitCode !== 0 && !isKilled)
        app.emit(
          'child-process-gone',
          {},
          {
            type: 'Utility',
            reason: signal === null ? 'abnormal-exit' : 'killed',
            exitCode,
            serviceName,
          },
        )
      made.emit('exit', exitCode)
    })
    return made
  }
  return { utilityProcess: { fork }, running: (): readonly number[] => [...running] }
}
