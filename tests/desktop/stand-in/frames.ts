import { originOf, toMain } from './addresses.ts'
import type { Session } from './chromium.ts'
import { strict } from './strict.ts'

/** A frame as main gets to see it. */
export interface Frame {
  readonly url: string
  readonly parent: Frame | null
  readonly top: Frame | null
  readonly detached: boolean
  send(channel: string, ...values: readonly unknown[]): void
}

interface Known {
  readonly id: string
  readonly parent: string | null
  url: string
  name: string
  session: Session
  isGone: boolean
  readonly frame: Frame
}

/**
 * The frames of one page, of whatever process, as Chromium tells of them. `post` sends a message to the preload world of a
 * frame; `numberOf` gives each frame a number of its own.
 */
export const frameTree = (
  mainId: string,
  session: Session,
  post: (channel: string, values: readonly unknown[]) => void,
) => {
  const known = new Map<string, Known>()
  let numbers = 0

  const add = (id: string, parent: string | null, from: Session): Known => {
    const before = known.get(id)
    if (before !== undefined && !before.isGone) return before
    numbers += 1
    const number = numbers
    const frameOf = (other: string | null): Frame | null =>
      other === null ? null : (known.get(other)?.frame ?? null)
    const children = (): Frame[] =>
      [...known.values()].filter((one) => one.parent === id && !one.isGone).map((one) => one.frame)
    const subtree = (): Frame[] => [
      self.frame,
      ...[...known.values()]
        .filter((one) => one.parent === id && !one.isGone)
        .flatMap((one) => Reflect.get(one.frame, 'framesInSubtree') as Frame[]),
    ]
    const self: Known = {
      id,
      parent,
      url: '',
      name: '',
      session: from,
      isGone: false,
      frame: strict('WebFrameMain', {
        get url() {
          return toMain(self.url)
        },
        get origin() {
          return originOf(toMain(self.url))
        },
        get name() {
          return self.name
        },
        get parent() {
          return frameOf(parent)
        },
        get top() {
          return frameOf(mainId)
        },
        get frames() {
          return children()
        },
        get framesInSubtree() {
          return subtree()
        },
        get detached() {
          return self.isGone
        },
        get frameTreeNodeId() {
          return number
        },
        get routingId() {
          return number
        },
        get processId() {
          return 1
        },
        isDestroyed: () => self.isGone,
        send: (channel: string, ...values: readonly unknown[]) => {
          if (id === mainId) post(channel, values)
        },
        executeJavaScript: async (code: string) => {
          const { result } = await self.session.send('Runtime.evaluate', {
            expression: code,
            awaitPromise: true,
            returnByValue: true,
          })
          return result.value
        },
      }),
    }
    known.set(id, self)
    return self
  }

  const follow = (from: Session): void => {
    from.on('Page.frameAttached', ({ frameId, parentFrameId }) => add(frameId, parentFrameId, from))
    from.on('Page.frameNavigated', ({ frame }) => {
      const one = add(frame.id, frame.parentId ?? known.get(frame.id)?.parent ?? null, from)
      one.url = frame.url + (frame.urlFragment ?? '')
      one.name = frame.name ?? ''
      one.session = from
    })
    from.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const one = known.get(frameId)
      if (one !== undefined) one.url = url
    })
    from.on('Page.frameDetached', ({ frameId, reason }) => {
      const one = known.get(frameId)
      if (one !== undefined && reason !== 'swap') one.isGone = true
    })
    // A frame of another origin lives in a process of its own, and tells its own story.
    from.on('Target.attachedToTarget', () => undefined)
  }

  add(mainId, null, session)
  follow(session)
  return {
    follow,
    has: (id: string): boolean => known.has(id),
    frame: (id: string): Frame | null => known.get(id)?.frame ?? null,
    all: (): readonly Frame[] =>
      [...known.values()].filter(({ isGone }) => !isGone).map(({ frame }) => frame),
    main: (): Frame => (known.get(mainId) as Known).frame,
    url: (): string => toMain(known.get(mainId)?.url ?? ''),
  }
}
