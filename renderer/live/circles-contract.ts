import type { Result } from '../../shared/result.ts'
import type { Identity, Invitation, Member } from '../../shared/room/types.ts'
import type { JournalEntry } from '../../shared/session/model.ts'
import type { Actor } from '../../shared/session/session.ts'
import type { CircleRefusal, CircleView, MoveRefusal } from './live.ts'
import type { MoveTo } from './moving.ts'
import type { RoomPart } from './open-part.ts'
import type { SessionPart } from './session-part.ts'

/** What the circles of a session take from the session that they stand in. */
export interface CirclesNeed {
  readonly part: RoomPart
  readonly identity: Identity
  readonly localOnly: boolean
  readonly actor: () => Actor
  readonly mayLead: () => boolean
  readonly members: () => readonly Member[]
  readonly journal: () => readonly JournalEntry[]
  readonly note: (
    kind: 'circle-made' | 'circle-admitted' | 'circle-left' | 'placed',
    subject: string,
    label: string,
  ) => Promise<void>
  /** Opens a circle's room with its documents and rounds. */
  readonly openCircle: (invitation: Invitation) => Promise<SessionPart>
  /** Brings this device's unsent edits of a room that moved to where it went. */
  readonly carryOver: (from: Invitation, to: Invitation) => Promise<void>
  /** Brings what this device drafted in a circle, with the keys of what it sealed, from one of its rooms to the next. */
  readonly mergeDrafts: (circleId: string, fromRoomId: string, toRoomId: string) => Promise<void>
  /** The invitation with which this device was last in a circle, and keeping it. */
  readonly lastInvitation: (circleId: string) => Promise<Invitation | null>
  readonly keepInvitation: (circleId: string, invitation: Invitation) => Promise<void>
  readonly forgetInvitation: (circleId: string) => Promise<void>
  readonly moveTo: MoveTo
  readonly changed: () => void
}

/** A circle that this device is in, and its open room. */
export interface OpenedCircle {
  readonly roomId: string
  readonly invitation: Invitation
  readonly part: SessionPart
}

export interface Circles {
  views(): readonly CircleView[]
  at(place: string): CircleView | null
  /** The circle's room, for whoever is in it and once it is open. */
  partOf(circleId: string): SessionPart | null
  members(circleId: string): readonly Member[]
  create(name: string, deviceIds: readonly string[]): Promise<Result<string, CircleRefusal>>
  admit(circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>>
  remove(circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>>
  place(place: string, circleId: string): Result<null, CircleRefusal>
  /** Takes a device out of every circle of this device's making. */
  removeEverywhere(deviceId: string): Promise<Result<null, CircleRefusal>>
  /**
   * Takes the circles of this device's making to the relay to which the session is about to go. `null`: it stays after all,
   * and so do they.
   */
  goTo(relay: string | null): Promise<Result<null, MoveRefusal>>
  parts(): readonly SessionPart[]
  /** Circles of this session that this device owns, and how many there are that it does not, or cannot open. */
  owned(): Promise<{ readonly invitations: readonly Invitation[]; readonly others: number }>
  close(): Promise<void>
}
