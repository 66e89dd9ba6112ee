import type { Result } from '../../shared/result.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { createIdentity, exportIdentity, importIdentity } from '../../shared/room/identity.ts'
import { decodeInvitation, encodeInvitation } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Card, Identity, Invitation } from '../../shared/room/types.ts'
import type { Attendee } from '../../shared/session/model.ts'
import type { Vault } from '../platform/platform.ts'
import { outliving } from './destroy-records.ts'
import { isEmptyDraft, type OwnRound } from './round-view.ts'
import type { SessionSummary } from './sessions.ts'

/** What this device keeps of one room besides its sealed entries. */
export interface RoomRecord {
  readonly invitation: Invitation
  readonly card: Card
  /** A filled example; it never connects. */
  readonly demo: boolean
  readonly attendees: readonly Attendee[]
  /** The room from which it was moved here, until what was not sent there has been brought along. */
  readonly carryFrom?: Invitation
}

interface StoredRoom extends Omit<RoomRecord, 'invitation' | 'carryFrom'> {
  readonly invitation: string
  readonly carryFrom?: string
}

/** An owner's two rooms of a move of which the old one still has to be closed. */
export interface UnfinishedMove {
  readonly from: Invitation
  readonly to: Invitation
  /** By which the others in these rooms know this device; whoever opens a room shows one. */
  readonly card: Card
}

interface StoredMove {
  readonly from: string
  readonly to: string
  readonly card?: Card
}

/** What each record is called in the vault. */
export const names = {
  identity: 'identity',
  profile: 'profile',
  room: (roomId: string) => `room:${roomId}`,
  summary: (roomId: string) => `summary:${roomId}`,
  rounds: (roomId: string) => `round:${roomId}:`,
  moved: (roomId: string) => `moved:${roomId}`,
  unfinished: (roomId: string) => `unfinished-move:${roomId}`,
  circle: (circleId: string) => `circle:${circleId}`,
  circleRoom: (circleId: string, roomId: string) => `circle-room:${circleId}:${roomId}`,
  sideRoom: (roomId: string, other: string) => `side-room:${roomId}:${other}`,
}

/** The vault's records of identity, profile and rooms, by meaning instead of by name. */
export interface Records {
  /** The device's identity; made and kept when there is none yet. */
  identity(): Promise<Identity>
  /** This device becomes another one that was lost; only for one that nobody knows yet. */
  becomeIdentity(identity: Identity): Promise<void>
  profile(): Promise<Card | null>
  keepProfile(card: Card): Promise<void>
  room(roomId: string): Promise<RoomRecord | null>
  keepRoom(roomId: string, record: RoomRecord): Promise<void>
  summaries(): Promise<readonly SessionSummary[]>
  keepSummary(summary: SessionSummary): Promise<void>
  /** Keeps that a session went to another room: its drafts go along, and what was kept of the old room goes. */
  move(from: string, to: string, record: RoomRecord): Promise<void>
  /** Where a session stands now; the same room when it never moved. */
  movedTo(roomId: string): Promise<string>
  /** Brings drafts that were written in the old room after the move to the new one. */
  mergeDrafts(from: string, to: string): Promise<void>
  /** Keeps that this device has entries of a room that belongs to a session: a waiting room, a circle, a request. */
  keepSideRoom(roomId: string, other: string): Promise<void>
  /**
   * Every room of a session of which this device may have entries. `sessionId` where it is known; it is looked up
   * otherwise.
   */
  roomsOf(roomId: string, sessionId?: string): Promise<readonly string[]>
  /** Forgets a session with its circles. Answers with every room of it of which the entries must go too. */
  forget(roomId: string, sessionId?: string): Promise<readonly string[]>
  /** Moves whose old room is not closed on the relay yet. */
  unfinishedMoves(): Promise<readonly UnfinishedMove[]>
  keepUnfinishedMove(move: UnfinishedMove): Promise<void>
  forgetUnfinishedMove(move: UnfinishedMove): Promise<void>
  /** The invitation with which this device was last in a circle, to find what it wrote there. */
  circle(circleId: string): Promise<Invitation | null>
  keepCircle(circleId: string, invitation: Invitation): Promise<void>
  /** Brings what was drafted in a circle, with its keys, from a room that it left to where it went. */
  mergeCircleDrafts(circleId: string, from: string, to: string): Promise<void>
  forgetCircle(circleId: string): Promise<void>
}

const valueIn = <Value>(result: Result<Value, string>): Value | null => (result.ok ? result.value : null)

/**
 * One round of one member from two rooms. No key may go: an envelope without its key can never be opened. Nor may a
 * promise, or what nothing else remembers.
 */
export const mergeOwnRounds = (there: OwnRound, later: OwnRound): OwnRound => {
  const [lesser, last] = later.revision < there.revision ? [later, there] : [there, later]
  const draft = isEmptyDraft(later.draft) ? there.draft : later.draft
  const isHidden = there.promised === 'hidden' || later.promised === 'hidden'
  const promised = isHidden ? 'hidden' : (later.promised ?? there.promised)
  return {
    draft,
    revision: last.revision,
    sealed: last.sealed ?? lesser.sealed,
    keys: { ...there.keys, ...later.keys },
    ...(promised !== undefined && !isEmptyDraft(draft) && { promised }),
    ...((there.addedLate === true || later.addedLate === true) && { addedLate: true }),
  }
}

export const createRecords = (vault: Vault): Records => {
  let identity: Promise<Identity> | null = null

  const keepIdentity = async (made: Identity): Promise<void> =>
    vault.write(names.identity, toBase64Url(await exportIdentity(made)))

  const loadIdentity = async (): Promise<Identity> => {
    const stored = valueIn(await vault.read<string>(names.identity))
    const bytes = stored === null ? null : fromBase64Url(stored)
    const read = bytes === null ? null : await importIdentity(bytes)
    if (read?.ok) return read.value
    const made = await createIdentity()
    await keepIdentity(made)
    return made
  }

  const keepRoom = async (roomId: string, { carryFrom, ...record }: RoomRecord): Promise<void> => {
    const stored: StoredRoom = {
      ...record,
      invitation: await encodeInvitation(record.invitation),
      ...(carryFrom !== undefined && { carryFrom: await encodeInvitation(carryFrom) }),
    }
    await vault.write(names.room(roomId), stored)
  }

  const decoded = async (text: string | undefined): Promise<Invitation | null> =>
    text === undefined ? null : valueIn(await decodeInvitation(text))

  const room = async (roomId: string): Promise<RoomRecord | null> => {
    const stored = valueIn(await vault.read<StoredRoom>(names.room(roomId)))
    const invitation = await decoded(stored?.invitation)
    if (stored === null || invitation === null) return null
    const { carryFrom: text, ...rest } = stored
    const carryFrom = await decoded(text)
    return { ...rest, invitation, ...(carryFrom !== null && { carryFrom }) }
  }

  const forgetRoom = async (roomId: string): Promise<void> => {
    const rounds = await vault.names(names.rounds(roomId))
    for (const name of [names.room(roomId), names.summary(roomId), ...rounds]) await vault.remove(name)
  }

  const mergeDrafts = async (from: string, to: string): Promise<void> => {
    for (const name of await vault.names(names.rounds(from))) {
      const later = valueIn(await vault.read<OwnRound>(name))
      const target = names.rounds(to) + name.slice(names.rounds(from).length)
      const there = valueIn(await vault.read<OwnRound>(target))
      if (later !== null) await vault.write(target, there === null ? later : mergeOwnRounds(there, later))
      await vault.remove(name)
    }
  }

  /** Of the rooms in which a circle stood nothing else tells, once it left, that they were this session's. */
  const markCircleRoom = (circleId: string, roomId: string): Promise<void> =>
    vault.write(names.circleRoom(circleId, roomId), true)

  /** The rooms in which a session stood before it came to one of `rooms`. */
  const wayTo = async (rooms: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
    const earlier = new Set<string>()
    for (const name of await vault.names(names.moved(''))) {
      const from = name.slice(names.moved('').length)
      if (rooms.has(await movedTo(from))) earlier.add(from)
    }
    return earlier
  }

  const unfinished = async (
    name: string,
  ): Promise<{ readonly from: Invitation; readonly to: Invitation; readonly card?: Card } | null> => {
    const stored = valueIn(await vault.read<StoredMove>(name))
    const [from, to] = [await decoded(stored?.from), await decoded(stored?.to)]
    if (stored === null || from === null || to === null) return null
    return { from, to, ...(stored.card !== undefined && { card: stored.card }) }
  }

  const sessionIdOf = async (roomId: string): Promise<string> =>
    valueIn(await vault.read<SessionSummary>(names.summary(roomId)))?.sessionId ?? ''

  const lastPart = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

  /** Rooms of circles and other rooms beside the session. A document could name a session of its own as one of them. */
  const besides = async (own: ReadonlySet<string>, sessionId: string): Promise<ReadonlySet<string>> => {
    const found = new Set<string>()
    // Without a session id the prefix would be that of every circle on this device.
    if (sessionId !== '') {
      for (const name of await vault.names(names.circle(`${sessionId}:`))) {
        const invitation = await decoded(valueIn(await vault.read<string>(name)) ?? undefined)
        if (invitation !== null) found.add(await roomIdOf(invitation.room))
      }
      for (const name of await vault.names(`circle-room:${sessionId}:`)) found.add(lastPart(name))
    }
    for (const id of own)
      for (const name of await vault.names(names.sideRoom(id, ''))) found.add(lastPart(name))
    for (const id of found) if (own.has(id) || (await room(id)) !== null) found.delete(id)
    return found
  }

  const roomsOf = async (roomId: string, knownId = ''): Promise<readonly string[]> => {
    const sessionId = knownId === '' ? await sessionIdOf(roomId) : knownId
    const own = new Set([roomId])
    for (const earlier of await wayTo(own)) own.add(earlier)
    const carryFrom = (await room(roomId))?.carryFrom
    if (carryFrom !== undefined) own.add(await roomIdOf(carryFrom.room))
    const gone = new Set([...own, ...(await besides(own, sessionId))])
    for (const name of await vault.names(names.unfinished(''))) {
      const move = await unfinished(name)
      if (move === null) continue
      const rooms = [await roomIdOf(move.from.room), await roomIdOf(move.to.room)]
      if (rooms.some((id) => gone.has(id))) for (const id of rooms) gone.add(id)
    }
    return [...gone]
  }

  const forget = async (roomId: string, knownId = ''): Promise<readonly string[]> => {
    const sessionId = knownId === '' ? await sessionIdOf(roomId) : knownId
    const gone = await roomsOf(roomId, sessionId)
    const marks = new Set(sessionId === '' ? gone : [...gone, sessionId])
    // The session's own record goes last: as long as it is there, what was broken off can be done again.
    const last = [names.summary(roomId), names.room(roomId)]
    for (const name of await vault.names('')) {
      if (last.includes(name) || outliving.some((prefix) => name.startsWith(prefix))) continue
      if (name.split(':').some((part) => marks.has(part))) await vault.remove(name)
    }
    for (const name of last) await vault.remove(name)
    return gone
  }

  const movedTo = async (roomId: string): Promise<string> => {
    const next = valueIn(await vault.read<string>(names.moved(roomId)))
    return next === null ? roomId : movedTo(next)
  }

  return {
    identity: () => {
      identity ??= loadIdentity()
      return identity
    },
    becomeIdentity: async (other) => {
      await keepIdentity(other)
      identity = Promise.resolve(other)
    },
    profile: async () => valueIn(await vault.read<Card>(names.profile)),
    keepProfile: (card) => vault.write(names.profile, card),
    room,
    keepRoom,
    summaries: async () => {
      const found = await vault.names(names.summary(''))
      const read = await Promise.all(found.map((name) => vault.read<SessionSummary>(name)))
      return read.flatMap((result) => (result.ok ? [result.value] : []))
    },
    keepSummary: (summary) => vault.write(names.summary(summary.roomId), summary),
    move: async (from, to, record) => {
      await keepRoom(to, record)
      await mergeDrafts(from, to)
      await vault.write(names.moved(from), to)
      await forgetRoom(from)
    },
    movedTo,
    mergeDrafts,
    keepSideRoom: (roomId, other) => vault.write(names.sideRoom(roomId, other), true),
    roomsOf,
    forget,
    unfinishedMoves: async () => {
      const found = await vault.names(names.unfinished(''))
      const moves = await Promise.all(found.map(unfinished))
      return moves.flatMap((move) => (move?.card === undefined ? [] : [{ ...move, card: move.card }]))
    },
    keepUnfinishedMove: async ({ from, to, card }) =>
      vault.write(names.unfinished(await roomIdOf(from.room)), {
        from: await encodeInvitation(from),
        to: await encodeInvitation(to),
        card,
      } satisfies StoredMove),
    forgetUnfinishedMove: async ({ from }) => vault.remove(names.unfinished(await roomIdOf(from.room))),
    circle: async (circleId) =>
      decoded(valueIn(await vault.read<string>(names.circle(circleId))) ?? undefined),
    keepCircle: async (circleId, invitation) => {
      await markCircleRoom(circleId, await roomIdOf(invitation.room))
      await vault.write(names.circle(circleId), await encodeInvitation(invitation))
    },
    mergeCircleDrafts: async (circleId, from, to) => {
      await markCircleRoom(circleId, to)
      await mergeDrafts(from, to)
    },
    forgetCircle: (circleId) => vault.remove(names.circle(circleId)),
  }
}
