import { preferenceChange, readPreferences } from '../../shared/desktop/preferences.ts'
import { z } from '../../shared/zod.ts'
import { relayAddress } from '../security/relay-address.ts'

const relays = z.array(z.string().check(z.refine((text) => relayAddress(text) === text)))

/** What the settings file holds. What a newer version added is left alone; a value that cannot be is damage. */
const storedSettings = z.object({ ...preferenceChange.shape, relays: z.optional(relays) })

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
  /** Moves the file out of the way, to where somebody can look at it. */
  setAside(): void
}

/** Settings of this device that may lie readable on its disk. Never anything of a session. */
export interface Settings {
  /** True when the file could not be understood and was set aside. */
  readonly wasReset: boolean
  preferences(): Preferences
  change(change: z.output<typeof preferenceChange>): Preferences
  /** Relays that the person admitted, as origins. */
  relays(): readonly string[]
  admitRelay(relay: string): void
}

const isWhole = (text: string): boolean => {
  try {
    return storedSettings.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** Opens the settings. A damaged file is set aside before the store sees it, and reported by `wasReset`. */
export const openSettings = (file: SettingsFile, openStore: () => SettingsStore): Settings => {
  const text = file.read()
  const wasReset = text !== null && !isWhole(text)
  if (wasReset) file.setAside()
  const store = openStore()
  const stored = (): z.output<typeof storedSettings> => {
    const read = storedSettings.safeParse(store.get())
    return read.success ? read.data : {}
  }
  return {
    wasReset,
    preferences: () => readPreferences(stored()),
    change: (change) => {
      store.set(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))
      return readPreferences(stored())
    },
    relays: () => stored().relays ?? [],
    admitRelay: (relay) => {
      store.set({ relays: [...new Set([...(stored().relays ?? []), relay])] })
    },
  }
}
