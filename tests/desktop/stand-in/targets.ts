import { toMain } from './addresses.ts'
import type { Chromium, Session } from './chromium.ts'

/** A page that Chromium holds until somebody lets it go on. */
export interface HeldTarget {
  readonly targetId: string
  readonly session: Session
}

/** What is said of a page that another page opened. */
export interface OpenedBy {
  /** Unknown when that page cut the tie (`noopener`). */
  readonly opener: string | undefined
  readonly target: HeldTarget
}

/** Chromium's pages: those that main makes, those that pages open, and what becomes of them. */
export const watchTargets = (
  chromium: Chromium,
  listener: {
    opened(popup: OpenedBy): void
    closed(targetId: string): void
    crashed(targetId: string, status: string, code: number): void
    titled(targetId: string, title: string): void
  },
) => {
  const { send, on } = chromium.browser
  const held = new Map<string, HeldTarget>()
  const takers = new Map<string, (target: HeldTarget) => void>()
  let making = 0

  on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const { targetId, type, openerId } = targetInfo
    const target = { targetId, session: chromium.session(sessionId) }
    if (type !== 'page') {
      target.session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
      return
    }
    const taker = takers.get(targetId)
    takers.delete(targetId)
    if (taker !== undefined) taker(target)
    else if (making > 0 && openerId === undefined) held.set(targetId, target)
    else listener.opened({ opener: openerId, target })
  })
  on('Target.targetDestroyed', ({ targetId }) => listener.closed(targetId))
  on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
    listener.crashed(targetId, status, errorCode),
  )
  on('Target.targetInfoChanged', ({ targetInfo }) => {
    if (targetInfo.type === 'page' && toMain(targetInfo.url) !== targetInfo.title)
      listener.titled(targetInfo.targetId, targetInfo.title)
  })
  const ready = Promise.all([
    send('Target.setDiscoverTargets', { discover: true }),
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ])

  return {
    ready,
    /** Makes a page and keeps it from running. */
    make: async (size: { readonly width: number; readonly height: number }): Promise<HeldTarget> => {
      making += 1
      try {
        const { targetId } = await send('Target.createTarget', {
          url: 'about:blank',
          newWindow: true,
          ...size,
        })
        const target = held.get(targetId)
        held.delete(targetId)
        return target ?? (await new Promise((resolve) => takers.set(targetId, resolve)))
      } finally {
        making -= 1
      }
    },
  }
}

export type Targets = ReturnType<typeof watchTargets>
