import type { Text } from '../../shared/method/method.ts'
import type { Result } from '../../shared/result.ts'
import type { Card, Role } from '../../shared/room/types.ts'
import type { About, Agreement } from '../../shared/session/model.ts'
import type { LiveSession } from './live.ts'

/** What the overview knows of a session without opening it. Kept in the vault. */
export interface SessionSummary {
  readonly roomId: string
  readonly title: string
  readonly purpose: string
  readonly kind: 'deliberation' | 'conference'
  readonly methodTitle: Text
  readonly stepTitle: Text | null
  /** 1-based; 0 before the start. */
  readonly stepNumber: number
  readonly stepCount: number
  readonly people: readonly { readonly name: string; readonly organisation: string }[]
  readonly myRole: Role
  readonly plannedAt: number | null
  readonly closedAt: number | null
  readonly lastOpenedAt: number
  readonly retainUntil: string
  readonly agreements: readonly Agreement[]
  readonly demo: boolean
}

/** Who uses this device. */
export interface Profile extends Card {
  /** Fingerprint of the device's key, for people to compare. */
  readonly fingerprint: string
}

export interface NewSession {
  readonly about: Omit<About, 'id' | 'createdAt' | 'startedAt' | 'closedAt'>
  readonly methodId: string
}

export type JoinRefusal = 'truncated' | 'foreign' | 'newer' | 'damaged'

/** What an invitation says before anybody joined with it. */
export interface InvitationPreview {
  readonly role: Role
  readonly relay: string
  readonly roomId: string
  /** True when this device already has the session. */
  readonly known: boolean
}

export type OpenRefusal = 'unknown-session' | 'damaged-store' | 'newer-version' | 'not-a-session'

/** All sessions of this device; the one service the pages outside the room talk to. */
export interface Sessions {
  profile(): Profile | null
  setProfile(card: Card): Promise<void>
  list(): readonly SessionSummary[]
  subscribe(listener: () => void): () => void
  start(session: NewSession): Promise<{ readonly roomId: string }>
  /** Reads an invitation from a link, a pasted text or a fragment, without joining. */
  preview(text: string): Promise<Result<InvitationPreview, JoinRefusal>>
  join(text: string, card: Card): Promise<Result<{ readonly roomId: string }, JoinRefusal>>
  /** Loads the filled example and returns its room; it never connects to a relay. */
  openDemo(): Promise<{ readonly roomId: string }>
  /** Opens a session, or returns the one that is open. Another session that was open is left. */
  open(roomId: string): Promise<Result<LiveSession, OpenRefusal>>
  /** Throws away what this device kept of a session and fetches it from the relay again: the way out of 'damaged-store'. */
  fetchAgain(roomId: string): Promise<Result<LiveSession, OpenRefusal>>
  /** Leaves the open session: the others no longer see this member, and everything is stored first. */
  leave(): Promise<void>
  /** Takes the session off this device: keys and entries. */
  forget(roomId: string): Promise<void>
}
