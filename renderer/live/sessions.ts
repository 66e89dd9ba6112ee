import type { Method, MethodKind, Text } from '../../shared/method/method.ts'
import type { Result } from '../../shared/result.ts'
import type { DestructionReceipt } from '../../shared/retention/receipt.ts'
import type { Card, DestroyedNotice, Role } from '../../shared/room/types.ts'
import type { About, Agreement, MandateRequest, SignedDecision } from '../../shared/session/model.ts'
import type { Backups } from './backups-contract.ts'
import type { Retention } from './destroy-contract.ts'
import type { Insights } from './insight-contract.ts'
import type { LibraryRoom } from './library-contract.ts'
import type { LiveSession, StorageState } from './live.ts'
import type { Recovery } from './recovery-contract.ts'
import type { RegionRoom } from './region-contract.ts'

/** What the overview knows of a session without opening it. Kept in the vault. */
export interface SessionSummary {
  readonly roomId: string
  /** `About.id`: stays the same when the session moves to another room. */
  readonly sessionId: string
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
  readonly agreements: readonly SummaryAgreement[]
  readonly demo: boolean
}

/** An agreement with the field in which it stands, so that the board can change it there. */
export interface SummaryAgreement extends Agreement {
  readonly fieldId: string
}

/** Who uses this device. */
export interface Profile extends Card {
  /** Fingerprint of the device's key, for people to compare. */
  readonly fingerprint: string
}

export interface NewSession {
  readonly about: Omit<About, 'id' | 'createdAt' | 'startedAt' | 'closedAt'>
  readonly methodId: string
  /** The relay on which it will stand; the usual one when nothing is said. */
  readonly relay?: string
  /** The method itself where this device does not have it: that of an earlier session. */
  readonly method?: Method
  /** What an earlier session carried over from its parking lot. */
  readonly parked?: readonly string[]
  /** Filled in the new session's review field: agreements of the earlier conference. */
  readonly review?: readonly Agreement[]
  /** The earlier session in which a link with invitations for its members is filed. */
  readonly from?: { readonly roomId: string; readonly question: string }
}

/** A knock at a waiting room that was not answered yet. */
export interface PendingKnock {
  /** The lobby's room. */
  readonly roomId: string
  readonly name: string
  /** Fingerprint of this device, to compare by voice. */
  readonly fingerprint: string
  readonly state: 'connecting' | 'waiting' | 'admitted' | 'turned-away' | 'closed' | 'unreachable'
  /** Room of the session, once admitted. */
  readonly sessionRoomId: string | null
}

/** A request that somebody opened by the link for the holder of the mandate. */
export interface LiveRequest {
  readonly roomId: string
  /** Null while it is still on its way. */
  readonly request: MandateRequest | null
  readonly decision: SignedDecision | null
  readonly storage: StorageState
  readonly fingerprint: string
  /** Signs the answer with this device's key; once only. */
  decide(
    answer: Pick<SignedDecision, 'verdict' | 'decision' | 'reason'>,
  ): Promise<Result<null, 'incomplete' | 'already-decided'>>
}

/** Who in the region knows what. */
export interface Expert {
  readonly id: string
  readonly organisation: string
  /** Person or desk. */
  readonly name: string
  /** Ids of life domains. */
  readonly domains: readonly string[]
  /** What they know, in words. */
  readonly knows: string
  readonly contact: string
}

/** A room that organisations share beside their sessions, as far as this device takes part. */
export interface SharedRoomState {
  readonly roomId: string
  readonly name: string
  readonly mayWrite: boolean
  /** Whoever may invite leads the room. */
  readonly mayInvite: boolean
}

/** An encrypted room of its own, beside the sessions; a device takes part in one of each sort. */
export interface SharedRoomService {
  /** Null when this device takes part in none. */
  state(): SharedRoomState | null
  subscribe(listener: () => void): () => void
  start(name: string): Promise<void>
  invite(): Promise<{ readonly link: string; readonly browserLink: string | null }>
  leave(): Promise<void>
}

/** The expertise register of this device's region. */
export interface Register extends SharedRoomService {
  experts(): readonly Expert[]
  /** Adds an expert when `id` is new, and changes it otherwise. */
  write(expert: Expert): void
  remove(id: string): void
}

/** Methods that somebody made or brought in, kept on this device; all of their versions. */
export interface OwnMethods {
  /** The newest version of each, by title. */
  list(): readonly Method[]
  /** The newest version of a method of this device, or one that comes with the program. */
  find(id: string): Method | undefined
  /** Every version of an own method, newest first. */
  versions(id: string): readonly Method[]
  /** Files a method under its id as the version after the newest that is kept, and answers with what was filed. */
  save(method: Method): Promise<Method>
  remove(id: string): Promise<void>
  subscribe(listener: () => void): () => void
}

/** Why a session was not destroyed. `only-here`: an example stands on this device alone; forget it. */
export type DestroySessionRefusal = 'unknown-session' | 'not-owner' | 'offline' | 'unfinished' | 'only-here'

/** What a link opens. */
export type LinkKind = 'session' | 'lobby' | 'request' | SharedKind

/** The sorts of rooms that organisations share beside their sessions. */
export type SharedKind = 'register' | 'library' | 'region'

/** `other-register` and the like: this device takes part in another one of that sort already. */
export type JoinRefusal = 'truncated' | 'foreign' | 'newer' | 'damaged' | `other-${SharedKind}`

/** What an invitation says before anybody joined with it. */
export interface InvitationPreview {
  readonly kind: LinkKind
  readonly role: Role
  readonly relay: string
  readonly roomId: string
  /** True when this device already has the session. */
  readonly known: boolean
}

/** `destroyed`: it was on this device, and is gone; `destroyed` of `Sessions` says by whom. */
export type OpenRefusal =
  | 'unknown-session'
  | 'destroyed'
  | 'damaged-store'
  | 'newer-version'
  | 'not-a-session'

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
  /** Knocks at a waiting room; the answer comes through `knock`. */
  knock(text: string, card: Card): Promise<Result<{ readonly roomId: string }, JoinRefusal>>
  /** How a knock stands; null when this device never knocked there. Tells `subscribe`. */
  knockAt(roomId: string): PendingKnock | null
  knocks(): readonly PendingKnock[]
  /** Stops waiting. */
  withdrawKnock(roomId: string): Promise<void>
  /** Takes an invitation that was wrapped to this device (base64url), for instance of a `SessionLink`. */
  joinWrapped(wrapped: readonly string[]): Promise<Result<{ readonly roomId: string }, 'not-for-me'>>
  /** Opens a request by its room; another session that was open is left. `subscribe` on the answer tells of changes. */
  openRequest(
    roomId: string,
  ): Promise<Result<{ current(): LiveRequest; subscribe(listener: () => void): () => void }, OpenRefusal>>
  /**
   * Changes a session without showing it: opens it quietly (or uses the one that is open), applies the change, and
   * resolves when it is stored on this device. It is sent when the relay can be reached.
   */
  change(
    roomId: string,
    apply: (live: LiveSession) => void | Promise<void>,
  ): Promise<Result<null, OpenRefusal>>
  readonly register: Register
  readonly library: LibraryRoom
  readonly region: RegionRoom
  readonly insights: Insights
  readonly backups: Backups
  readonly recovery: Recovery
  readonly methods: OwnMethods
  /** Loads a filled example and returns its room; it never connects to a relay. */
  openDemo(kind?: MethodKind): Promise<{ readonly roomId: string }>
  /** Opens a session, or returns the one that is open. Another session that was open is left. */
  open(roomId: string): Promise<Result<LiveSession, OpenRefusal>>
  /** Throws away what this device kept of a session and fetches it from the relay again: the way out of 'damaged-store'. */
  fetchAgain(roomId: string): Promise<Result<LiveSession, OpenRefusal>>
  /** Leaves the open session: the others no longer see this member, and everything is stored first. */
  leave(): Promise<void>
  /**
   * Takes the session off this device: keys and entries. The others keep it. Answers with the receipt, or null for an example.
   */
  forget(roomId: string): Promise<DestructionReceipt | null>
  /**
   * Destroys a session everywhere: its rooms on the relay, and what is on this device. Those of the others follow when they
   * connect, and the receipt says which could be reached. Owners only; once it answered `unfinished` it goes on by itself
   * as soon as it can.
   */
  destroy(roomId: string): Promise<Result<DestructionReceipt, DestroySessionRefusal>>
  /** Signed by this device, latest first. */
  receipts(): Promise<readonly DestructionReceipt[]>
  /** By whom and when a session was destroyed that was on this device; null for one that was not. */
  destroyed(roomId: string): Promise<DestroyedNotice | null>
  readonly retention: Retention
}
