import type { UpdateChannel, UpdateProblem, UpdateState, UpdatesOff } from '../../shared/desktop/updates.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'

/** Where updates come from; electron-updater in the app. Each call rejects when it could not be done. */
export interface UpdateSource {
  /** The version that is newer than this one, if there is one. */
  check(): Promise<string | null>
  download(progress: (percent: number) => void): Promise<void>
  /** Closes the app, installs and starts it again. */
  install(): void
}

/** What the organisation says of updates. Null is: nothing. */
export interface UpdateRules {
  readonly feed: string | null
  readonly mode: 'off' | 'ask' | 'automatic' | null
  readonly channel: UpdateChannel | null
  readonly locked: UpdateState['locked']
}

/** What the settings file holds of updates. */
export interface StoredUpdates {
  readonly on?: boolean | undefined
  readonly channel?: UpdateChannel | undefined
  readonly lastCheck?: string | undefined
}

/** What updates need of the machine. */
export interface UpdateSurroundings {
  readonly version: string
  /** Why this program cannot replace itself, however it is set. */
  readonly cannot: Extract<UpdatesOff, 'source' | 'managed' | 'unsigned'> | null
  readonly rules: UpdateRules
  readonly stored: () => StoredUpdates
  readonly keep: (change: StoredUpdates) => void
  /** Loads what looks for updates; only called when somebody looks. */
  readonly open: (feed: string, channel: UpdateChannel) => Promise<UpdateSource>
  readonly problemOf: (error: unknown) => UpdateProblem
  readonly now: () => Date
  readonly changed: () => void
}

/** Updates of the program, from looking to installing. Nothing is looked for before somebody asks or `look` is called. */
export interface Updates {
  state(): UpdateState
  change(change: {
    readonly on?: boolean | undefined
    readonly channel?: UpdateChannel | undefined
  }): Result<null, 'locked'>
  check(): Promise<Result<null, 'off'>>
  /** Resolves when there is nothing more to do before the person presses again. */
  install(): Promise<Result<null, 'nothing-new'>>
  /** What the app does by itself now and then: looks, and when the organisation says so, fetches. */
  look(): Promise<void>
}

type Progress = Pick<UpdateState, 'status' | 'problem' | 'next' | 'percent'>
const idle: Progress = { status: 'idle', problem: null, next: null, percent: null }

/** Makes the state machine of updates. */
export const makeUpdates = (surroundings: UpdateSurroundings): Updates => {
  const { version, cannot, rules, stored, keep, open, problemOf, now, changed } = surroundings
  let progress = idle
  let source: UpdateSource | null = null

  const isLocked = (what: 'on' | 'channel'): boolean => rules.locked.includes(what)
  const channel = (): UpdateChannel =>
    (isLocked('channel') ? rules.channel : (stored().channel ?? rules.channel)) ?? 'stable'
  const off = (): UpdatesOff | null => {
    if (cannot === 'source' || cannot === 'managed') return cannot
    if (rules.mode === 'off' && isLocked('on')) return 'organisation'
    if (rules.feed === null) return 'no-feed'
    if (cannot !== null) return cannot
    const isOn = isLocked('on') || (stored().on ?? rules.mode !== 'off')
    return isOn ? null : 'person'
  }
  const isAutomatic = (): boolean => rules.mode === 'automatic' && off() === null
  const to = (next: Partial<Progress>): void => {
    progress = { ...progress, ...next }
    changed()
  }
  const fail = (error: unknown): void => to({ status: 'failed', problem: problemOf(error), percent: null })

  const check: Updates['check'] = async () => {
    if (off() !== null || rules.feed === null) return refuse('off')
    if (['checking', 'downloading', 'ready'].includes(progress.status)) return ok(null)
    to({ ...idle, status: 'checking' })
    const asked = channel()
    try {
      const opened = await open(rules.feed, asked)
      const next = await opened.check()
      // Somebody chose otherwise meanwhile.
      if (off() !== null || asked !== channel()) return ok(null)
      source = opened
      keep({ lastCheck: now().toISOString() })
      to(next === null ? { status: 'current' } : { status: 'available', next })
    } catch (error) {
      if (progress.status === 'checking') fail(error)
    }
    return ok(null)
  }

  const install: Updates['install'] = async () => {
    if (source === null || off() !== null) return refuse('nothing-new')
    if (progress.status === 'ready') {
      source.install()
      return ok(null)
    }
    const isTriedAgain = progress.status === 'failed' && progress.next !== null
    if (progress.status !== 'available' && !isTriedAgain) return refuse('nothing-new')
    to({ status: 'downloading', percent: 0, problem: null })
    try {
      await source.download((percent) => {
        if (progress.status === 'downloading' && Math.floor(percent) !== progress.percent)
          to({ percent: Math.floor(percent) })
      })
      to({ status: 'ready', percent: null })
    } catch (error) {
      fail(error)
    }
    return ok(null)
  }

  return {
    state: () => ({
      version,
      ...(off() === null ? progress : { ...idle, status: 'off' as const }),
      off: off(),
      channel: channel(),
      lastCheck: stored().lastCheck ?? null,
      isAutomatic: isAutomatic(),
      locked: [...rules.locked],
    }),
    change: (change) => {
      const { on, channel: chosen } = change
      if ((on !== undefined && isLocked('on')) || (chosen !== undefined && isLocked('channel')))
        return refuse('locked')
      keep({ ...(on === undefined ? {} : { on }), ...(chosen === undefined ? {} : { channel: chosen }) })
      source = null
      to(idle)
      return ok(null)
    },
    check,
    install,
    look: async () => {
      await check()
      if (isAutomatic() && progress.status === 'available') await install()
    },
  }
}
