import type { Result } from '../../shared/result.ts'
import type { ConnectionState, DestroyedNotice, Member, Presence, Role } from '../../shared/room/types.ts'
import type {
  Attendee,
  Contribution,
  ContributionParts,
  JournalEntry,
  JournalKind,
  SessionSnapshot,
  WritingMode,
} from '../../shared/session/model.ts'
import type { Actor, Query, SessionDocuments } from '../../shared/session/session.ts'
import type { LiveAliases } from './aliases-contract.ts'
import type { MadeLink } from './links.ts'
import type { LiveProposals } from './proposals-contract.ts'
import type { LiveRecord } from './record-contract.ts'
import type { LiveResidentVersion } from './resident-contract.ts'

/** What a member's tab tells of itself while it is in the room. Never text that somebody is writing. */
export interface PresenceState {
  readonly stepId: string | null
  /** Relay time at which the hand went up, or null. */
  readonly hand: number | null
  /** Rounds in which this member has begun to write ("… heeft geschreven" comes from the sealed envelope). */
  readonly cursors: Readonly<Record<string, unknown>>
  /** Relay time at which this member said to be speaking, or null. */
  readonly speaking: number | null
  /** A signal of the emotion watcher, sealed to the devices of who leads (base64url); null when there is none. */
  readonly signal: string | null
}

/** What the emotion watcher tells whoever leads. */
export type SignalKind = 'tension' | 'withdrawn' | 'break'

export interface Signal {
  readonly id: string
  readonly kind: SignalKind
  /** Name of whoever watches. */
  readonly from: string
  /** Relay time. */
  readonly at: number
}

/** How long somebody has spoken, as counted on this device; ms. */
export interface TalkShare {
  readonly deviceId: string
  readonly ms: number
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
  /** `together`: a note or list that is not written in private; the rest of the view is empty then. */
  readonly mode: WritingMode
  /** True once somebody contributed: then the mode cannot change any more. */
  readonly modeIsFixed: boolean
  /** The member's own draft; lives outside every shared document. */
  readonly draft: ContributionParts
  readonly mySeal: 'none' | 'sealed' | 'changed-after-sealing'
  /** Members who have sealed something, by device id. */
  readonly written: readonly string[]
  /** Opened contributions in speaking order; empty before the reveal. Without names where the mode is `hidden`. */
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
  /** Only for whoever leads. `already-begun`: somebody contributed under the mode that is. */
  setMode(mode: WritingMode): Result<null, 'already-begun'>
  changeDraft(parts: ContributionParts): void
  /** `mode-changed`: it was written under the promise of no name, and would now bear one; the next time it is sealed. */
  seal(): Promise<Result<null, 'empty' | 'revealed' | 'too-long' | 'mode-changed'>>
  reveal(): void
  nextSpeaker(): void
  closeUnopened(hash: string): void
  addLate(): void
  addOnPaper(name: string, parts: ContributionParts): void
}

/** A circle as this member may see it. */
export interface CircleView {
  readonly id: string
  readonly name: string
  /** How many devices are in it. */
  readonly members: number
  /** `outside`: not mine, so nothing of it can be read. `empty`: its last member left. */
  readonly state: 'outside' | 'loading' | 'open' | 'empty'
  /** May this member admit others and take them out? */
  readonly isOwner: boolean
}

/** Somebody in the waiting room. */
export interface Waiting {
  /** The knock's id. */
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly deviceId: string
  /** For comparing by voice: short fingerprint of the device's key. */
  readonly fingerprint: string
  /** The role for which the link was made. */
  readonly role: Role
  readonly at: number
  /** True when this device was a member before and is already in the room. */
  readonly known: boolean
}

export type AdmitRefusal = 'already-in' | 'gone' | 'not-owner' | 'offline'
export type CircleRefusal =
  | 'already-in'
  | 'unknown-device'
  | 'not-owner'
  | 'no-circle'
  | 'not-empty'
  | 'offline'
export type MoveRefusal =
  | 'not-owner'
  | 'offline'
  | 'unknown-device'
  | 'last-owner'
  | 'relay-away'
  | 'relay-refuses'

/** An escalation with what this device found out about the answer. */
export interface CheckedDecision {
  readonly escalationId: string
  readonly isGenuine: boolean
  readonly fingerprint: string
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
  /** The relay on which the session stands, as its invitation names it. */
  relay(): string
  /** False until what the device and the relay have is opened: `readiness()` is 'ready'. */
  loaded(): boolean
  /** Why there is nothing to show yet, or 'ready'. Topic 'loaded'. */
  readiness(): Readiness
  ignoredCount(): number
  round(fieldId: string): RoundView
  roundActions(fieldId: string): RoundActions
  /**
   * Everything, with opened contributions. A circle's content is in it only when its id is in `withCircles` and this
   * member is in it; otherwise its place says no more than that it is enclosed.
   */
  snapshot(withCircles?: readonly string[]): Promise<SessionSnapshot>
  /** Only an owner of the room can certify a role, and a session that stays on this device invites nobody. */
  mayInvite(): boolean
  /** `browserLink` opens the web edition and is null when the relay serves none; `link` opens the desktop app. */
  invite(role: Role): Promise<MadeLink>
  /** A link that opens the waiting room only; whoever leads admits from there. Owners only. */
  inviteToLobby(role: Role): Promise<MadeLink>
  /** Who waits, longest first; always empty for whoever does not own the session. Topic 'lobby'. */
  waiting(): readonly Waiting[]
  /** Wraps the session's invitation to the device that knocked. `already-in`: it has been a member before. */
  admit(knockId: string, role: Role): Promise<Result<null, AdmitRefusal>>
  turnAway(knockId: string): Promise<void>
  confirmMember(deviceId: string): Promise<void>
  /**
   * Takes a member out: the session moves to a room with new keys, everybody else is invited there, and the old room
   * is closed. Resolves with the new room.
   */
  removeMember(deviceId: string): Promise<Result<{ readonly roomId: string }, MoveRefusal>>
  /**
   * Goes on with everybody on another relay: circles of this device's making first, then the session. Who is here follows by
   * itself; who is away follows the notice that stays on the old relay, or a fresh link. Owners only.
   */
  moveToRelay(relay: string): Promise<Result<{ readonly roomId: string }, MoveRefusal>>
  /** Where the session went when somebody moved it and this device may follow; null while it is here. Topic 'moved'. */
  movedTo(): string | null
  /** True when the session moved and this device was not invited along. Topic 'moved'. */
  wasRemoved(): boolean
  /**
   * By whom and when the session was destroyed; everything of it then leaves this device, and there is nothing to show but
   * that. Topic 'loaded'.
   */
  destroyed(): DestroyedNotice | null

  /** Circles of the session. Topic 'circles'. */
  circles(): readonly CircleView[]
  /** The circle in which a field (`fieldId`) or a single domain (`fieldId/domainId`) stands; null when it stands open. */
  circleAt(place: string): CircleView | null
  /**
   * The session as seen from inside the circle in which a place stands: its documents, presence, members and rounds are
   * the circle's. Null for whoever is not in it. For an open place it is the session itself.
   */
  within(place: string): LiveSession | null
  /** Members of a circle, for its members; empty for others. */
  circleMembers(circleId: string): readonly Member[]
  createCircle(name: string, deviceIds: readonly string[]): Promise<Result<string, CircleRefusal>>
  admitToCircle(circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>>
  /** Moves the circle to a room with new keys for those who stay. */
  removeFromCircle(circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>>
  /** Puts an empty place in a circle. `not-empty`: what stands there was already readable for everybody. */
  placeInCircle(place: string, circleId: string): Result<null, CircleRefusal>

  /** The record of this session: proposed, amended, adopted, signed. Topic 'record'. */
  readonly record: LiveRecord
  /** Real names and what the documents call these people; kept on this device, outside every document. Topic 'aliases'. */
  readonly aliases: LiveAliases
  /** The version for the resident as it is being written here; kept on this device, outside every document. Topic 'resident'. */
  readonly residentVersion: LiveResidentVersion
  /** Records for the library that came out of this session and wait for consent. Topic 'proposals'. */
  readonly proposals: LiveProposals

  /** What happened to the session, newest last; only entries with a genuine signature. Topic 'journal'. */
  journal(): readonly JournalEntry[]
  /** Signs and files that something happened. */
  note(kind: JournalKind, subject: string, label: string): Promise<void>

  /** Makes the request's own room and files it with the escalation. */
  askMandate(
    fieldId: string,
    escalationId: string,
  ): Promise<Result<null, 'incomplete' | 'offline' | 'already-asked'>>
  /** The link for the holder of the mandate; null on a device that did not ask. */
  mandateLink(
    fieldId: string,
    escalationId: string,
  ): Promise<{ readonly link: string; readonly browserLink: string | null } | null>
  /** Signed answers as far as they were checked. Topic 'decisions'. */
  checkedDecisions(): readonly CheckedDecision[]
  /**
   * Offers a role to a device; it is taken when that member accepts. The facilitator's is handed over, the
   * co-facilitator's is shared. Owners only.
   */
  offerLead(deviceId: string, role?: LeadRole): Promise<void>
  /** Set when this member was offered a role and has not answered. */
  offeredLead(): { readonly from: string; readonly role: LeadRole } | null
  answerLead(accept: boolean): Promise<void>
  /** A notepad that never leaves this device and is in no record. Topic 'private'. */
  notepad(): string
  writeNotepad(text: string): void
  /**
   * How long each has spoken, longest first, counted on this device from what was pressed; it is in no document. Empty
   * for whoever does not lead. Topic 'talk'.
   */
  talkTime(): readonly TalkShare[]
  /** Members who are here and have hardly spoken; empty for whoever does not lead. Topic 'talk'. */
  quietVoices(): readonly string[]
  /** Who speaks now, by what the facilitator or the speaker pressed. Topic 'presence'. */
  speakingNow(): string | null
  /** This member says to be speaking, or to have finished. */
  setSpeaking(isSpeaking: boolean): void
  /** Tells whoever leads something that nobody else can read. `not-watcher`: this member was not asked to watch. */
  sendSignal(kind: SignalKind): Promise<Result<null, 'not-watcher' | 'nobody-leads'>>
  /** Signals to this device that were not put away; empty for whoever does not lead. Topic 'signals'. */
  signals(): readonly Signal[]
  dismissSignal(id: string): void
  compact(): Promise<void>
  /** Resolves when everything written here is stored on this device. */
  stored(): Promise<void>
  /** Calls back when one of these inner documents changed. */
  watch(reads: Query<unknown>['reads'], listener: () => void): () => void
  /** Calls back when anything that `topic` covers may have changed. */
  subscribe(topic: LiveTopic, listener: () => void): () => void
  close(): Promise<void>
}

export type LeadRole = 'facilitator' | 'co-facilitator'

export type Readiness =
  | 'ready'
  | 'loading'
  | 'relay-unreachable'
  | 'relay-refused'
  | 'room-closed'
  | 'removed'
  | 'destroyed'
  | 'newer-version'
  | 'not-a-session'

export type LiveTopic =
  | 'members'
  | 'presence'
  | 'storage'
  | 'rounds'
  | 'loaded'
  | 'lead'
  | 'ignored'
  | 'lobby'
  | 'moved'
  | 'circles'
  | 'journal'
  | 'decisions'
  | 'talk'
  | 'signals'
  | 'private'
  | 'record'
  | 'aliases'
  | 'resident'
  | 'proposals'
