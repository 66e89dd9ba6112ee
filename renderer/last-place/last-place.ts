import type { Vault } from '../platform/platform.ts'

/** Where somebody was in a session. Kept in the vault, so that nobody reads it on the disk. */
export interface LastPlace {
  readonly roomId: string
  /** The step on the screen, where the session has steps on its screen. */
  readonly stepId: string | null
  /** How far it was scrolled, in pixels. */
  readonly scroll: number
  readonly at: number
}

const recordName = 'last-place'

/** How long the screen must stand still before its place is kept, in ms. */
const settled = 400

export interface LastPlaces {
  /** Where the page before this one ended; null when it had left its session. It stays the same answer. */
  before(): Promise<LastPlace | null>
  /** The same, until somebody opens a session here. */
  offered(): Promise<LastPlace | null>
  enter(roomId: string): void
  /** Only for the session that was entered. */
  note(place: Pick<LastPlace, 'stepId' | 'scroll'>): void
  leave(): void
  /** Forgets it; there is no such session any more. */
  forget(): void
}

const isPlace = (value: unknown): value is LastPlace =>
  typeof value === 'object' &&
  value !== null &&
  'roomId' in value &&
  typeof value.roomId === 'string' &&
  'stepId' in value &&
  (value.stepId === null || typeof value.stepId === 'string') &&
  'scroll' in value &&
  typeof value.scroll === 'number' &&
  'at' in value &&
  typeof value.at === 'number'

/** Keeps where somebody is, so that the right session is one press away after the page has ended. */
const createLastPlaces = (vault: Vault, now: () => number): LastPlaces => {
  const first = vault
    .read<unknown>(recordName)
    .then((kept) => (kept.ok && isPlace(kept.value) ? kept.value : null))
  let here: LastPlace | null = null
  let isOffered = true
  let timer: ReturnType<typeof setTimeout> | null = null
  /** One after another, after the record of the page before was read. A place that cannot be kept is no harm. */
  let writing: Promise<unknown> = first
  const write = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const place = here
    writing = writing
      .then(() => (place === null ? vault.remove(recordName) : vault.write(recordName, place)))
      .catch(() => undefined)
  }
  return {
    before: () => first.catch(() => null),
    offered: () => (isOffered ? first.catch(() => null) : Promise.resolve(null)),
    enter: (roomId) => {
      isOffered = false
      here = { roomId, stepId: null, scroll: 0, at: now() }
      write()
    },
    note: (place) => {
      if (here === null) return
      here = { ...here, ...place, at: now() }
      timer ??= setTimeout(write, settled)
    },
    leave: () => {
      if (here === null) return
      here = null
      write()
    },
    forget: () => {
      isOffered = false
      here = null
      write()
    },
  }
}

const known = new WeakMap<Vault, LastPlaces>()

/** The places of the device whose vault this is; the same for everybody who asks. */
export const lastPlacesIn = (vault: Vault): LastPlaces => {
  const places = known.get(vault) ?? createLastPlaces(vault, Date.now)
  known.set(vault, places)
  return places
}
