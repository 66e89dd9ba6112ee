import type { EventEmitter } from 'node:events'
import { toMain } from './addresses.ts'
import { type Chromium, startChromium } from './chromium.ts'
import type { Ipc } from './ipc-main.ts'
import type { Page } from './page.ts'
import { answerRequests, type ProtocolHandler } from './requests.ts'
import { type HeldTarget, type Targets, watchTargets } from './targets.ts'
import type { WebContents, WindowOptions } from './web-contents.ts'

/** A window's inside, as the parts that serve all windows know it. */
export interface KnownContents {
  readonly contents: WebContents
  readonly page: Page
  mayLoad(frameId: string, address: string, isRedirect: boolean): boolean
  opens(details: { readonly url: string; readonly frameName: string; readonly features: string }): {
    readonly action: 'allow' | 'deny'
    readonly overrideBrowserWindowOptions?: WindowOptions
  }
  crashed(status: string, code: number): object
  closed(): void
  titled(title: string): void
}

export interface Engine {
  readonly chromium: Chromium
  readonly targets: Targets
}

/** What the windows share: Chromium, the way to main, the session, the look. */
export interface Host {
  nextId(): number
  engine(): Promise<Engine>
  readonly ipc: Ipc
  readonly session: object
  /** Settles what a page at this address may do, before it is loaded. */
  allow(address: string, contents: WebContents): Promise<void>
  /** Gives a new page what all pages have: the theme. */
  dress(page: Page): void
  /** A window did not want to close, so that nothing ends. */
  stayed(): void
  addContents(known: KnownContents): void
  windowOpens(
    targetId: string,
    details: { readonly url: string; readonly name: string; readonly features: string },
  ): void
}

/** Where this program finds its things. */
export interface Surroundings {
  readonly userData: string
  readonly chromium: string
  readonly language: string
}

/**
 * The part of the stand-in that knows all windows. Chromium starts when the first of them asks for it. `openWindow` makes the
 * window that a page was allowed to open.
 */
export const makeHost = (
  { chromium: program, userData, language }: Surroundings,
  parts: Pick<Host, 'ipc' | 'session'> & {
    readonly app: EventEmitter
    readonly handlerOf: (scheme: string) => ProtocolHandler | undefined
    readonly allow: (engine: Engine, address: string, contents: WebContents) => Promise<void>
    readonly dress: (page: Page) => void
    readonly stayed: () => void
    readonly started: (engine: Engine) => Promise<void>
    readonly openWindow: (
      options: WindowOptions,
      given: { readonly target: HeldTarget; readonly url: string },
    ) => object
  },
) => {
  const known = new Map<string, KnownContents>()
  const asked: { opener: string; url: string; name: string; features: string }[] = []
  let ids = 0
  let engine: Promise<Engine> | null = null

  const openedBy = (opener: string | undefined, target: HeldTarget): void => {
    const at = asked.findIndex((one) => opener === undefined || one.opener === opener)
    const [details] = at < 0 ? [] : asked.splice(at, 1)
    const by = known.get(opener ?? details?.opener ?? '') ?? [...known.values()][0]
    const url = toMain(details?.url ?? 'about:blank')
    const frameName = details?.name ?? ''
    const features = details?.features ?? ''
    const answer = by?.opens({ url, frameName, features }) ?? { action: 'deny' as const }
    if (by === undefined || answer.action === 'deny') {
      void start().then(async ({ chromium }) => {
        // It shares its opener's thread, which stands still for as long as this one is held; let go, it must reach nobody.
        await target.session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).catch(() => undefined)
        chromium.browser.send('Target.closeTarget', { targetId: target.targetId }).catch(() => undefined)
        target.session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
      })
      return
    }
    const options = answer.overrideBrowserWindowOptions ?? {}
    const window = parts.openWindow(options, { target, url })
    by.contents.emit('did-create-window', window, { url, frameName, options, disposition: 'new-window' })
  }

  const begin = async (): Promise<Engine> => {
    const chromium = startChromium(program, `${userData}/chromium`, language)
    const targets = watchTargets(chromium, {
      opened: ({ opener, target }) => openedBy(opener, target),
      closed: (targetId) => {
        known.get(targetId)?.closed()
        known.delete(targetId)
      },
      crashed: (targetId, status, code) => {
        const one = known.get(targetId)
        if (one !== undefined)
          parts.app.emit('render-process-gone', {}, one.contents, one.crashed(status, code))
      },
      titled: (targetId, title) => known.get(targetId)?.titled(title),
    })
    const requests = answerRequests(chromium, {
      handlerOf: parts.handlerOf,
      mayLoad: (frameId, address, isRedirect) => {
        const owner = [...known.values()].find(({ page }) => page.frames.has(frameId))
        return owner?.mayLoad(frameId, address, isRedirect) ?? true
      },
    })
    const made = { chromium, targets }
    await Promise.all([requests, targets.ready, parts.started(made)])
    return made
  }
  const start = (): Promise<Engine> => {
    engine ??= begin()
    return engine
  }

  const host: Host = {
    nextId: () => {
      ids += 1
      return ids
    },
    engine: start,
    ipc: parts.ipc,
    session: parts.session,
    allow: async (address, contents) => parts.allow(await start(), address, contents),
    dress: parts.dress,
    stayed: parts.stayed,
    addContents: (one) => {
      known.set(one.page.targetId, one)
    },
    windowOpens: (opener, details) => asked.push({ opener, ...details }),
  }
  return {
    host,
    known: (): readonly KnownContents[] => [...known.values()],
    /** Chromium, if it was ever started. */
    running: (): Promise<Engine> | null => engine,
  }
}
