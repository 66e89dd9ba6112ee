import type { Result } from '../../shared/result.ts'
import type { ConnectionState, Member, Presence, Role } from '../../shared/room/types.ts'
import type {
  Attendee,
  Contribution,
  ContributionParts,
  SessionSnapshot,
} from '../../shared/session/model.ts'
import type { Actor, Query, SessionDocuments } from '../../shared/session/session.ts'

/** What a member's tab tells of itself while it is in the room. Never text that somebody is writing. */
export interface PresenceState {
  readonly stepId: string | null
  /** Relay time at which the hand went up, or null. */
  readonly hand: number | null
  /** Rounds in which this member has begun to write ("… heeft geschreven" comes from the sealed envelope). */
  readonly cursors: Readonly<Record<string, unknown>>
}

/** Where this device's own work is, worst first. The words on the screen follow from it. */
export interface StorageState {
  readonly kind: 'not-saved' | 'on-device' | 'on-relay'
  readonly reason:
    | null
    | 'offline'
    | 'relay-refused'
    | 'room-full'
    | 'room-closed'
    | 'device-clock'
    | 'device-store'
    | 'writing'
    | 'shared-device'
  readonly connection: ConnectionState
}

/** A round as this member may see it. */
export interface RoundView {
  readonly status: 'writing' | 'revealed'
  /** The member's own draft; lives outside every shared document. */
  readonly draft: ContributionParts
  readonly mySeal: 'none' | 'sealed' | 'changed-after-sealing'
  /** Members who have sealed something, by device id. */
  readonly written: readonly string[]
  /** Opened contributions in speaking order; empty before the reveal. */
  readonly contributions: readonly Contribution[]
  /** Sealed, listed by the reveal, and not opened: the device is away. By device id and envelope hash. */
  readonly waiting: readonly { readonly deviceId: string; readonly name: string; readonly hash: string }[]
  readonly closedUnopened: number
  readonly spoken: readonly string[]
  readonly current: string | null
  readonly everyoneHasSpoken: boolean
  /** Written but not sealed when the reveal came: may be added, marked, after asking. */
  readonly unsentDraft: boolean
}

export interface RoundActions {
  changeDraft(parts: ContributionParts): void
  seal(): Promise<Result<null, 'empty' | 'revealed' | 'too-long'>>
  reveal(): void
  nextSpeaker(): void
  closeUnopened(hash: string): void
  addLate(): void
  addOnPaper(name: string, parts: ContributionParts): void
}

/**
 * One session, open on this device. Components reach it through the hooks of `use-live.ts`, never directly
 * through Yjs.
 */
export interface LiveSession {
  readonly roomId: string
  readonly documents: SessionDocuments
  /** Who acts now, for commands; the time is the relay's. */
  actor(): Actor
  me(): Member
  /** May this member change the agenda: steps, timer, rounds? */
  mayLead(): boolean
  members(): readonly Member[]
  /** Who took part, for the record; in an example the people of the example. */
  attendees(): readonly Attendee[]
  presence(): readonly Presence<PresenceState>[]
  setPresence(change: Partial<PresenceState>): void
  storage(): StorageState
  /** The relay's clock in ms since 1970. */
  now(): number
  /** False until what the device and the relay have is opened: `readiness()` is 'ready'. */
  loaded(): boolean
  /** Why there is nothing to show yet, or 'ready'. Topic 'loaded'. */
  readiness(): Readiness
  ignoredCount(): number
  round(fieldId: string): RoundView
  roundActions(fieldId: string): RoundActions
  /** Everything, with opened contributions; refused while a round is open unless its leftovers were closed. */
  snapshot(): Promise<SessionSnapshot>
  /** Only an owner of the room can certify a role, and a session that stays on this device invites nobody. */
  mayInvite(): boolean
  /** `browserLink` opens the web edition and is null when the relay serves none; `link` opens the desktop app. */
  invite(role: Role): Promise<{ readonly link: string; readonly browserLink: string | null }>
  confirmMember(deviceId: string): Promise<void>
  /** Offers the facilitator's role to a device; it is taken when that member accepts. */
  offerLead(deviceId: string): Promise<void>
  /** Set when this member was offered the role and has not answered. */
  offeredLead(): { readonly from: string } | null
  answerLead(accept: boolean): Promise<void>
  compact(): Promise<void>
  /** Calls back when one of these inner documents changed. */
  watch(reads: Query<unknown>['reads'], listener: () => void): () => void
  /** Calls back when anything that `topic` covers may have changed. */
  subscribe(topic: LiveTopic, listener: () => void): () => void
  close(): Promise<void>
}

export type Readiness =
  | 'ready'
  | 'loading'
  | 'relay-unreachable'
  | 'relay-refused'
  | 'room-closed'
  | 'newer-version'
  | 'not-a-session'

export type LiveTopic = 'members' | 'presence' | 'storage' | 'rounds' | 'loaded' | 'lead' | 'ignored'
