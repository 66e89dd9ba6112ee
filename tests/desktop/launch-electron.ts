import { resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { installedRuntime } from '../../main/launch/electron-runtime.mjs'
import { mainScript } from './build-folder.ts'
import type { AskedDialog, Desktop, Hands, LaunchOptions, ListedItem } from './target.ts'

const root = resolve(import.meta.dirname, '..', '..')

const impossible = (what: string) => (): never => {
  throw new Error(`${what} is possible on the stand-in only: skip this spec on Electron and say so`)
}

/** Puts answers and a record in the place of the system's dialogs and browser, inside Electron's own main process. */
const listenInMain = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog, shell }) => {
    const asked: AskedDialog[] = []
    const answers: { kind: string; answer: unknown }[] = []
    const opened: string[] = []
    Reflect.set(globalThis, 'spec', { asked, answers, opened })
    const ask = (kind: AskedDialog['kind'], values: readonly unknown[], otherwise: unknown): unknown => {
      const options = (values.at(-1) ?? {}) as Record<string, unknown>
      const at = answers.findIndex((one) => one.kind === kind)
      const answer = at < 0 ? otherwise : answers.splice(at, 1)[0]?.answer
      asked.push({ kind, options: JSON.parse(JSON.stringify(options)), answer })
      return answer
    }
    const box = (values: readonly unknown[]): number => {
      const options = (values.at(-1) ?? {}) as { cancelId?: number; buttons?: string[] }
      const answer = ask('message-box', values, options.cancelId ?? 0)
      return typeof answer === 'number' ? answer : (options.buttons ?? []).indexOf(String(answer))
    }
    const paths = (kind: 'save' | 'open', values: readonly unknown[]): string[] => {
      const answer = ask(kind, values, null)
      return answer === null ? [] : [answer].flat().map(String)
    }
    Object.assign(dialog, {
      showMessageBoxSync: (...values: unknown[]) => box(values),
      showMessageBox: async (...values: unknown[]) => ({ response: box(values), checkboxChecked: false }),
      showSaveDialog: async (...values: unknown[]) => {
        const [filePath = ''] = paths('save', values)
        return { canceled: filePath === '', filePath }
      },
      showOpenDialog: async (...values: unknown[]) => {
        const filePaths = paths('open', values)
        return { canceled: filePaths.length === 0, filePaths }
      },
      showErrorBox: (title: string, content: string) => {
        ask('error', [{ title, content }], null)
      },
    })
    Object.assign(shell, {
      openExternal: async (address: string) => {
        opened.push(address)
      },
    })
  })

interface SpecGlobal {
  readonly spec: {
    readonly asked: AskedDialog[]
    readonly answers: { kind: string; answer: unknown }[]
    readonly opened: string[]
  }
}

/** Starts the built app on Electron itself. */
export const launchElectron = async (
  options: LaunchOptions & { readonly userData: string },
): Promise<Desktop> => {
  const { userData, args = [], environment = {}, patience = 60_000 } = options
  const program = await installedRuntime(root, process.env)
  if (program === null) throw new Error('the Electron runtime is not on this machine')
  const launch = (more: readonly string[]) =>
    _electron.launch({
      executablePath: program,
      args: [mainScript(), `--user-data-dir=${userData}`, '--lang=nl', '--no-sandbox', ...more],
      env: Object.fromEntries(
        Object.entries({ ...process.env, TZ: 'Europe/Amsterdam', ...environment }).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, value]],
        ),
      ),
      timeout: patience,
    })
  const app = await launch(args)
  const child = app.process()
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  await listenInMain(app)
  const page = await app.firstWindow({ timeout: patience })

  const main: Hands = {
    answerDialog: (kind, answer) =>
      app.evaluate(
        (_electron, given) => {
          const { spec } = globalThis as unknown as SpecGlobal
          spec.answers.push(given)
        },
        { kind, answer },
      ),
    askedDialogs: () => app.evaluate(() => (globalThis as unknown as SpecGlobal).spec.asked),
    openedOutside: () => app.evaluate(() => (globalThis as unknown as SpecGlobal).spec.opened),
    menu: () =>
      app.evaluate(({ Menu }) => {
        const list = (menu: Electron.Menu | null | undefined): ListedItem[] =>
          (menu?.items ?? []).map((item) => ({
            label: item.label,
            role: item.role ?? null,
            accelerator: item.accelerator?.toString() ?? null,
            type: item.type,
            isEnabled: item.enabled,
            isChecked: item.checked,
            isVisible: item.visible,
            items: list(item.submenu),
          }))
        return list(Menu.getApplicationMenu())
      }),
    chooseInMenu: (...path) =>
      app.evaluate(({ Menu, BrowserWindow }, labels) => {
        let items = Menu.getApplicationMenu()?.items ?? []
        let found: Electron.MenuItem | undefined
        for (const label of labels) {
          found = items.find((item) => item.label.replace('&', '') === label && item.visible)
          items = found?.submenu?.items ?? []
        }
        if (found?.enabled !== true) throw new Error(`'${labels.join(' › ')}' cannot be chosen`)
        found.click({}, BrowserWindow.getFocusedWindow(), null)
      }, path),
    readClipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    quit: async () => {
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined)
    },
    only: impossible('this control') as Hands['only'],
  }
  const windows = async () => app.windows()
  return {
    target: 'Electron',
    userData,
    page,
    windows,
    waitForWindows: async (count) => {
      const end = Date.now() + patience
      while (app.windows().length !== count) {
        if (Date.now() > end) throw new Error(`window ${count} did not come within ${patience} ms`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return app.windows()
    },
    main,
    startAgain: async (...more) => {
      const second = await launch(more).catch(() => null)
      return second === null ? 0 : new Promise((resolve) => second.process().once('exit', resolve))
    },
    rendererKill: async () => {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) process.kill(window.webContents.getOSProcessId())
      })
    },
    reconnect: impossible('finding a page that crashed'),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    close: async () => {
      await app
        .evaluate(({ BrowserWindow }) => {
          for (const window of BrowserWindow.getAllWindows()) window.close()
        })
        .catch(() => undefined)
      if (process.platform === 'darwin') await main.quit()
      return ended
    },
    ended,
    log: () => printed,
  }
}
