import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { mainScript } from './build-folder.ts'
import type { ControlAnswer } from './stand-in/control.ts'
import { type StandInSetup, setupVariable } from './stand-in/setup.ts'
import type { Controls, Desktop, Hands, LaunchOptions } from './target.ts'

const start = pathToFileURL(join(import.meta.dirname, 'stand-in', 'start.ts')).href

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until `look` answers something other than null. */
const until = async <Value>(
  what: string,
  patience: number,
  look: () => Promise<Value | null>,
): Promise<Value> => {
  const end = Date.now() + patience
  while (Date.now() < end) {
    const found = await look()
    if (found !== null) return found
    await pause(25)
  }
  throw new Error(`${what} did not come within ${patience} ms`)
}

/** Asks things of the stand-in in the other process. */
const controlOf = (child: ChildProcess) => {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  child.on('message', ({ id, value, error }: ControlAnswer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the app has ended'))
    waiting.clear()
  })
  return <Name extends keyof Controls>(
    name: Name,
    ...values: Parameters<Controls[Name]>
  ): Promise<Awaited<ReturnType<Controls[Name]>>> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve: resolve as (value: unknown) => void, reject })
      child.send({ id: last, name, values }, (error) => {
        if (error !== null) reject(new Error('the app has ended'))
      })
    })
}

/** The page of each window in the order of the windows, by Chromium's own name for it. */
const pagesOf = async (browser: Browser): Promise<ReadonlyMap<string, Page>> => {
  const found = new Map<string, Page>()
  for (const context of browser.contexts())
    for (const page of context.pages()) {
      const session = await context.newCDPSession(page).catch(() => null)
      if (session === null) continue
      // A window may close while it is asked for its name.
      const told = await session.send('Target.getTargetInfo').catch(() => null)
      await session.detach().catch(() => undefined)
      if (told !== null) found.set(told.targetInfo.targetId, page)
    }
  return found
}

/** Starts the built app on the stand-in. */
export const launchStandIn = async (
  options: LaunchOptions & { readonly userData: string },
): Promise<Desktop> => {
  const { userData, args = [], environment = {}, script = mainScript(), patience = 60_000 } = options
  if (options.keychain !== undefined) {
    const file = join(userData, 'stand-in', 'keychain.json')
    const before = await readFile(file, 'utf8').catch(() => '{}')
    await mkdir(join(userData, 'stand-in'), { recursive: true })
    await writeFile(file, JSON.stringify({ ...JSON.parse(before), ...options.keychain }))
  }
  const setup: StandInSetup = {
    chromium: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
    language: 'nl',
    displays: options.displays ?? [],
    systemIsDark: options.systemIsDark ?? false,
    isPackaged: options.isPackaged ?? false,
  }
  let printed = ''
  const run = (more: readonly string[]): ChildProcess => {
    const child = spawn(
      process.execPath,
      ['--import', start, script, `--user-data-dir=${userData}`, ...more],
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        serialization: 'advanced',
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          NODE_NO_WARNINGS: '1',
          TZ: 'Europe/Amsterdam',
          ...environment,
          [setupVariable]: JSON.stringify(setup),
        },
      },
    )
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    return child
  }
  const endOf = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('exit', (code) => resolve(code)))

  const child = run(args)
  const ended = endOf(child)
  const control = controlOf(child)
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })

  const endpoint = await Promise.race([
    until('the first window', patience, () => control('endpoint')),
    ended.then((code) => {
      throw new Error(`the app ended with ${code} before it had a window:\n${printed}`)
    }),
  ]).catch((error) => {
    child.kill('SIGKILL')
    throw error
  })
  const connect = async (): Promise<Browser> => {
    const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true, isLocal: true })
    const listen = (page: Page): void => {
      // Whether a page may close is the shell's to say; Playwright would answer for it.
      page.on('dialog', () => undefined)
    }
    for (const context of browser.contexts()) {
      for (const page of context.pages()) listen(page)
      context.on('page', listen)
    }
    return browser
  }
  let browser = await connect()
  const windows = async (): Promise<readonly Page[]> => {
    const [listed, pages] = [await control('windows'), await pagesOf(browser)]
    return listed.flatMap(({ targetId }) => pages.get(targetId ?? '') ?? [])
  }
  const waitForWindows = (count: number): Promise<readonly Page[]> =>
    until(`window ${count}`, patience, async () => {
      const [listed, pages] = [await control('windows'), await windows()]
      return listed.length === count && pages.length === count ? pages : null
    })
  const firstPage = async (): Promise<Page> => {
    const first = await until('the first window', patience, async () => (await windows())[0] ?? null)
    await first.waitForURL((url) => url.href !== 'about:blank')
    return first
  }
  let page = await firstPage()

  const main: Hands = {
    answerDialog: async (kind, answer) => {
      await control('answerDialog', kind, answer)
    },
    askedDialogs: () => control('askedDialogs'),
    openedOutside: () => control('openedOutside'),
    menu: () => control('menu'),
    chooseInMenu: async (...path) => {
      await control('chooseInMenu', path)
    },
    readClipboard: () => control('readClipboard'),
    quit: async () => {
      await control('quit')
    },
    only: control,
  }
  const disconnect = (): Promise<void> => browser.close().catch(() => undefined)
  return {
    target: 'stand-in',
    userData,
    get page() {
      return page
    },
    windows,
    waitForWindows,
    main,
    startAgain: (...more) => endOf(run(more)),
    rendererKill: async () => {
      await control('killRenderers')
    },
    reconnect: async () => {
      // Whoever looks while a page is down finds a dead one, and has to look anew.
      page = await until('the page that came back', patience, async () => {
        await disconnect()
        browser = await connect()
        const [found] = await windows()
        const answers = found?.evaluate(() => true).catch(() => false)
        return found !== undefined && (await Promise.race([answers, pause(1000)])) ? found : null
      })
      return page
    },
    kill: async () => {
      if (!hasEnded) {
        const { chromium: pid, utilities } = await control('processes').catch(() => ({
          chromium: null,
          utilities: [],
        }))
        child.kill('SIGKILL')
        for (const other of [pid, ...utilities])
          if (other !== null)
            try {
              process.kill(other, 'SIGKILL')
            } catch {
              // It ended by itself.
            }
      }
      await ended
      await disconnect()
    },
    close: async () => {
      if (!hasEnded) {
        for (const { id } of await control('windows').catch(() => []))
          await control('closeWindow', id).catch(() => undefined)
        // On macOS a program outlives its windows.
        if (process.platform === 'darwin') await control('quit').catch(() => undefined)
      }
      const code = await ended
      await disconnect()
      return code
    },
    ended,
    log: () => printed,
  }
}
