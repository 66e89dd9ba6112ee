import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'

/** One conversation with a part of Chromium: the browser, a page, a frame in a process of its own. */
export interface Session {
  readonly id: string | undefined
  readonly send: CDPSession['send']
  readonly on: CDPSession['on']
}

export interface Chromium {
  readonly process: ChildProcess
  readonly browser: Session
  session(id: string): Session
  /** Where the spec's Playwright finds the same Chromium. */
  endpoint(): Promise<string>
  /** Resolves when it has ended. */
  readonly gone: Promise<void>
  /** Ends it in good order, so that what it stores is on the disk. */
  close(): Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--password-store=basic',
  '--disk-cache-size=1',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  // Local relays are reached without a question; Electron asks none either.
  '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,Translate,MediaRouter,OptimizationHints',
]

/**
 * Starts Chromium and speaks with it over a pipe: when this process is gone, however it went, the pipe closes and Chromium
 * ends too. The spec's own Playwright connects to the port.
 */
export const startChromium = (program: string, profile: string, language: string): Chromium => {
  mkdirSync(profile, { recursive: true })
  rmSync(join(profile, 'DevToolsActivePort'), { force: true })
  const child = spawn(program, [...flags, `--lang=${language}`, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: language },
  })
  const [, , , input, output] = child.stdio
  if (!(input && 'write' in input) || !output) throw new Error('no pipe to Chromium')
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, ((params: unknown) => void)[]>()
  const keyOf = (session: string | undefined, method: string): string => `${session ?? ''} ${method}`
  let isGone = false
  let last = 0

  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      isGone = true
      for (const { reject } of waiting.values()) reject(new Error('Chromium has ended'))
      waiting.clear()
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  input.on('error', () => undefined)
  output.on('error', () => undefined)

  const hear = ({ id, method, params, result, error, sessionId }: Message): void => {
    if (id !== undefined) {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) asked?.resolve(result)
      else asked?.reject(new Error(error.message))
    } else if (method !== undefined)
      for (const listener of listeners.get(keyOf(sessionId, method)) ?? []) listener(params)
  }
  let rest: Buffer[] = []
  output.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      rest.push(chunk.subarray(from, end))
      const text = Buffer.concat(rest).toString()
      rest = []
      from = end + 1
      hear(JSON.parse(text))
    }
    rest.push(chunk.subarray(from))
  })

  const session = (id?: string): Session => ({
    id,
    send: ((method: string, params?: object) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error('Chromium has ended'))
        last += 1
        waiting.set(last, { resolve, reject })
        input.write(`${JSON.stringify({ id: last, method, params: params ?? {}, sessionId: id })}\0`)
      })) as CDPSession['send'],
    on: ((method: string, listener: (params: unknown) => void) => {
      const key = keyOf(id, method)
      listeners.set(key, [...(listeners.get(key) ?? []), listener])
    }) as CDPSession['on'],
  })
  const browser = session()

  return {
    process: child,
    browser,
    session,
    gone,
    endpoint: async () => {
      const file = join(profile, 'DevToolsActivePort')
      while (!isGone) {
        const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
        if (port !== undefined && path !== undefined && path !== '') return `ws://127.0.0.1:${port}${path}`
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error('Chromium has ended')
    },
    close: async () => {
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000)
      await browser.send('Browser.close').catch(() => undefined)
      await gone
      clearTimeout(patience)
    },
  }
}
