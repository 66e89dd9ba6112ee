import type { DesktopBridge } from '../../shared/desktop/contract.ts'
import type { LeavingFile } from '../../shared/desktop/leaving.ts'
import type { AppliedPolicy } from '../../shared/desktop/policy.ts'
import type { Result } from '../../shared/result.ts'
import type { EntryStore } from '../../shared/room/types.ts'
import type { Hosting } from './hosting.ts'
import type { Shell } from './shell.ts'
import type { Updates } from './updates.ts'

/** Small records, sealed with a key that only this device has: identity, profile, keys of rooms, drafts, overview. */
export interface Vault {
  read<Value>(name: string): Promise<Result<Value, 'absent' | 'damaged'>>
  /** Resolves when the record is really stored. Values are JSON. */
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  /** Names that start with `prefix`. */
  names(prefix: string): Promise<readonly string[]>
}

/** Plain settings that may lie readable on the disk: language, theme, last relay. Never anything of a session. */
export interface Preferences {
  read(): PreferenceValues
  write(change: Partial<PreferenceValues>): void
  subscribe(listener: () => void): () => void
}

export interface PreferenceValues {
  readonly language: 'nl' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  /** Whether programs that share the screen see an empty window; without meaning in a browser. */
  readonly contentProtection: boolean
}

/** How much of this device is the person's own. On a shared device nothing outlives the tab. */
export type DeviceTrust = 'own' | 'shared'

/**
 * Something about this device that the person should know. `no-storage`: the browser keeps nothing, so the device
 * is treated as shared. `no-keychain`, `keychain-locked`, `keychain-damaged`: the system's keychain is missing,
 * closed, or no longer opens the stored key; nothing outlives the window. `preferences-reset`: the settings file
 * could not be read and was set aside. `preferences-unkept`: the disk takes no changed settings.
 */
export type DeviceProblem =
  | 'no-storage'
  | 'no-keychain'
  | 'keychain-locked'
  | 'keychain-damaged'
  | 'preferences-reset'
  | 'preferences-unkept'

/** What may be asked about the key with which the desktop app opens what this device keeps. Never the key itself. */
export type DeviceKey = Pick<
  DesktopBridge,
  'keyring' | 'choosePassphrase' | 'unlock' | 'changePassphrase' | 'keepInKeychain' | 'lock' | 'startAgain'
>

/** Why the key of this device is not there before a person did something. */
export type DeviceKeyNeed = 'passphrase-unset' | 'passphrase-locked' | 'keychain-locked' | 'keychain-damaged'

/** Asks the person for the key: `again` when it may be there now, `memory` when they go on without. */
export type AskForKey = (
  need: DeviceKeyNeed,
  deviceKey: DeviceKey,
  preferences: Preferences,
) => Promise<'again' | 'memory'>

/** A file with what it is, so that a policy can say of it whether it may be saved. */
export interface SavedFile extends LeavingFile {
  readonly name: string
  readonly mime: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** What the interface needs of the machine it runs on. Two implementations: the desktop bridge and the browser. */
export interface Platform {
  readonly kind: 'desktop' | 'browser'
  readonly preferences: Preferences
  /** Whether this device was said to be the person's own; null when nobody was asked yet. Desktop: always own. */
  trust(): DeviceTrust | null
  /**
   * Sets where `vault` and `entries` keep things from now on. Only from null, or from shared to own; what is in
   * memory moves along. When the device cannot keep anything, trust stays shared and `problems` says why.
   */
  setTrust(trust: DeviceTrust): Promise<void>
  readonly vault: Vault
  readonly entries: EntryStore
  /** Whether the stored entries outlive this tab. */
  persistent(): boolean
  /** What the person should know about this device; empty when all is well. */
  problems(): readonly DeviceProblem[]
  /** Where a settings file lies that could not be read and was set aside; null when there is none. */
  readonly fileSetAside: string | null
  /**
   * The key of this device in the desktop app; null in a browser, which keeps its own. Where a passphrase is chosen while
   * everything is in memory, that moves to this device.
   */
  readonly deviceKey: DeviceKey | null
  /** The relay on this computer; null in a browser, which cannot be one. */
  readonly hosting: Hosting | null
  /** Updates of the desktop app; null in a browser, where every visit brings the newest page. */
  readonly updates: Updates | null
  /** What the organisation of this computer set; nothing in a browser. */
  policy(): AppliedPolicy
  /** Puts the sealed access to a session in the folder that the policy names; null where there is none. */
  readonly keepRecoveryAccess:
    | ((file: Uint8Array<ArrayBuffer>) => Promise<Result<null, 'no-folder' | 'failed'>>)
    | null
  /** WebSocket base of the relay for new sessions, for instance `ws://127.0.0.1:4310`. */
  defaultRelay(): string
  /** The page address in which guests open an invitation, without fragment; null when there is no web edition. */
  webAddress(relay: string): string | null
  /** Saves a file with a name the person can change. What a policy does not allow has failed. */
  saveFile(file: SavedFile): Promise<Result<null, 'cancelled' | 'failed'>>
  print(): void
  /** Only ever called because the person pressed a button that says so. */
  copyText(text: string): Promise<Result<null, 'failed'>>
  /** The fragment (`#u=…`) with which this tab was opened, once; it has already left the address bar. */
  takeInvitation(): string | null
  onInvitation(listener: (text: string) => void): () => void
  /**
   * Asks before the window closes while `unsafe` answers true. `settle` finishes what is under way: the desktop app waits for
   * it a moment before it asks; a browser cannot.
   */
  warnBeforeClose(unsafe: () => boolean, settle?: () => Promise<void>): () => void
  /** What is around the page of the app's main window; null in a browser, and in the window for the room. */
  readonly shell: Shell | null
}
