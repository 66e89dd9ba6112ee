import type { MethodKind, Naming } from '../method/method.ts'
import type { Bytes } from '../room/bytes.ts'
import type { Card, Invitation, StoredEntry } from '../room/types.ts'
import type { ContributionParts } from '../session/model.ts'
import type { BackupPurpose } from './purposes.ts'

/**
 * What a backup file holds: a session as this device has it. What stands in its documents stays as it is kept, as sealed
 * entries; beside them are the keys that open them. See docs/decisions/0019-what-a-backup-holds.md.
 */
export interface BackupContent {
  /** ms since 1970 by the relay's clock. */
  readonly madeAt: number
  readonly purpose: BackupPurpose
  /** So that whoever opens the file knows what it is before anything is brought back. */
  readonly session: {
    /** `About.id`. */
    readonly id: string
    readonly title: string
    readonly kind: MethodKind
  }
  /** As the others in the session know this device. */
  readonly card: Card
  /** The device's own keys (`exportIdentity`), or null when they stay where they are. */
  readonly device: Bytes | null
  /** The session's own room comes first; there is exactly one. */
  readonly rooms: readonly BackupRoom[]
  /** The list of real names, which is in no document of the session. */
  readonly aliases: readonly BackupAlias[]
  /** What who led noted for themself; null when it was not brought along. */
  readonly notepad: string | null
}

/**
 * One room with its keys. `session`: where the session stands; `left`: a room from which it moved and where something
 * written here was never sent; `circle`: a closed circle that this device is in.
 */
export interface BackupRoom {
  readonly part: 'session' | 'left' | 'circle'
  /** Of a circle its id in the session, else ''. */
  readonly circleId: string
  readonly invitation: Invitation
  /** As the device keeps them; what is in the outbox was not seen in the room yet. */
  readonly entries: readonly StoredEntry[]
  /** Drafts and keys of this device's own contributions, by field id. */
  readonly rounds: Readonly<Record<string, BackupRound>>
}

/** What only this device knows of one round: without its keys, what it sealed can never be opened. */
export interface BackupRound {
  readonly draft: ContributionParts
  readonly revision: number
  readonly sealed: ContributionParts | null
  /** base64url key by envelope hash. */
  readonly keys: Readonly<Record<string, string>>
  readonly promised?: Naming
  readonly addedLate?: boolean
}

/** A real name and what the documents call that person. */
export interface BackupAlias {
  readonly name: string
  readonly alias: string
}
