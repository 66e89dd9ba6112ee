import { preferenceChange, readPreferences } from '../../shared/desktop/preferences.ts'
import { z } from '../../shared/zod.ts'
import { neverHosted, type StoredHosting, storedHosting } from '../hosting/stored-hosting.ts'
import { relayAddress } from '../security/relay-address.ts'
import { storedUpdates } from '../updates/stored-updates.ts'
import type { StoredUpdates } from '../updates/updates.ts'
import { type StoredPlace, storedPlace } from '../window/place.ts'

const relays = z.array(z.string().check(z.refine((text) => relayAddress(text) === text)))

/** What the settings file holds. What a newer version added is left alone; a value that cannot be is damage. */
const storedSettings = z.object({
  ...preferenceChange.shape,
  relays: z.optional(relays),
  hosting: z.optional(storedHosting),
  updates: z.optional(storedUpdates),
  window: z.optional(storedPlace),
})

type Preferences = ReturnType<typeof readPreferences>

/** Where settings are kept; electron-store in the app. */
export interface SettingsStore {
  get(): unknown
  /** Replaces these values and leaves the others. */
  set(values: Readonly<Record<string, unknown>>): void
}

/** What is done with the file before the store opens it. */
export interface SettingsFile {
  /** Null when there is none. */
  read(): string | null
  /** Moves the file out of the way, to where somebody can look at it, and says where. */
  setAside(): string
}

/** Settings of this device that may lie readable on its disk. Never anything of a session. */
export interface Settings {
  /** Where a file lies that could not be understood; empty when it could not be moved, null when all was well. */
  readonly wasReset: string | null
  /** False when the disk takes no changes; they then last as long as the program. */
  isKept(): boolean
  preferences(): Preferences
  change(change: z.output<typeof preferenceChange>): Preferences
  /** Relays that the person admitted, as origins. */
  relays(): readonly string[]
  admitRelay(relay: string): void
  /** The relay on this computer. */
  hosting(): StoredHosting
  keepHosting(change: Partial<StoredHosting>): void
  updates(): StoredUpdates
  keepUpdates(change: StoredUpdates): void
  /** Where the window stood last; null when that is not known. */
  windowPlace(): StoredPlace | null
  keepWindowPlace(place: StoredPlace): void
  /** Calls back when the person changed a preference. */
  subscribe(listener: () => void): () => void
}

const isWhole = (text: string): boolean => {
  try {
    return storedSettings.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** What `task` answers, or `otherwise` where the disk does not do what it should. */
const attempt = <Value, Otherwise>(task: () => Value, otherwise: Otherwise): Value | Otherwise => {
  try {
    return task()
  } catch {
    return otherwise
  }
}

/** A store that goes on in memory once the disk takes nothing: a full or read-only disk stops nobody from working. */
const lenientStore = (openStore: () => SettingsStore): SettingsStore & { isKept(): boolean } => {
  const store = attempt(openStore, null)
  let isKept = store !== null
  let unkept: Readonly<Record<string, unknown>> = {}
  const onDisk = (): unknown => (store === null ? {} : attempt(store.get, {}))
  return {
    isKept: () => isKept,
    get: () => (isKept ? onDisk() : Object.assign({}, onDisk(), unkept)),
    set: (values) => {
      const all = { ...unkept, ...values }
      isKept = store !== null && attempt(() => store.set(all), false) !== false
      unkept = isKept ? {} : all
    },
  }
}

/**
 * Opens the settings. A damaged file is set aside before the store sees it, and reported by `wasReset`. Nothing that is
 * wrong with the disk keeps the program from starting.
 */
export const openSettings = (file: SettingsFile, openStore: () => SettingsStore): Settings => {
  const text = attempt(file.read, null)
  const wasReset = text === null || isWhole(text) ? null : attempt(file.setAside, '')
  const store = lenientStore(openStore)
  const stored = (): z.output<typeof storedSettings> => {
    const read = storedSettings.safeParse(store.get())
    return read.success ? read.data : {}
  }
  const listeners = new Set<() => void>()
  return {
    wasReset,
    isKept: store.isKept,
    preferences: () => readPreferences(stored()),
    change: (change) => {
      store.set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))
      for (const listener of listeners) listener()
      return readPreferences(stored())
    },
    relays: () => stored().relays ?? [],
    admitRelay: (relay) => {
      store.set({ relays: [...new Set([...(stored().relays ?? []), relay])] })
    },
    hosting: () => stored().hosting ?? neverHosted,
    keepHosting: (change) => {
      store.set({ hosting: { ...(stored().hosting ?? neverHosted), ...change } })
    },
    updates: () => stored().updates ?? {},
    keepUpdates: (change) => {
      store.set({ updates: { ...stored().updates, ...change } })
    },
    windowPlace: () => stored().window ?? null,
    keepWindowPlace: (place) => store.set({ window: place }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
