import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { createRoom } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Identity, Invitation, Member } from '../../shared/room/types.ts'
import { unwrapInvitation } from '../../shared/room/wrapped.ts'
import {
  type CircleMember,
  circleMembersQuery,
  fileCircleMembers,
} from '../../shared/session/circle-members.ts'
import {
  circleOfPlace,
  circlesQuery,
  createCircleDocuments,
  fileCircle,
  placeInCircle,
  placementsQuery,
} from '../../shared/session/circles.ts'
import type { CircleRecord, JournalEntry } from '../../shared/session/model.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import type { Actor } from '../../shared/session/session.ts'
import { wrappedForAll } from './links.ts'
import type { CircleRefusal, CircleView } from './live.ts'
import type { MoveTo } from './moving.ts'
import type { RoomPart } from './open-part.ts'
import type { SessionPart } from './session-part.ts'

interface Need {
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
  /** The invitation with which this device was last in a circle, and keeping it. */
  readonly lastInvitation: (circleId: string) => Promise<Invitation | null>
  readonly keepInvitation: (circleId: string, invitation: Invitation) => Promise<void>
  readonly moveTo: MoveTo
  readonly changed: () => void
}

interface Opened {
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
  removeEverywhere(deviceId: string): Promise<void>
  parts(): readonly SessionPart[]
  close(): Promise<void>
}

/** The circles of a session, as far as this device may see them. Each is a room with keys of its own. */
export const createCircles = (need: Need): Circles => {
  const opened = new Map<string, Opened>()
  const tried = new Map<string, 'trying' | 'outside'>()
  const keyOf = (record: CircleRecord): string => `${record.id} ${record.roomId} ${record.wrapped.length}`
  const records = (): readonly CircleRecord[] => circlesQuery.of(need.part.documents)
  const recordOf = (circleId: string): CircleRecord | null =>
    records().find(({ id }) => id === circleId) ?? null
  let closed = false
  let working: Promise<unknown> = Promise.resolve()

  /** One after another: admitting and moving rewrite the same record. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = working.then(work)
    working = done.catch(() => undefined)
    return done
  }

  /** The invitation that is meant for this device, if one of them is; of two the stronger. */
  const mine = async (record: CircleRecord): Promise<Invitation | null> => {
    let found: Invitation | null = null
    for (const text of record.wrapped) {
      const bytes = fromBase64Url(text)
      const read = bytes === null ? null : await unwrapInvitation(bytes, need.identity)
      if (!read?.ok || (await roomIdOf(read.value.room)) !== record.roomId) continue
      if (found === null || read.value.right === 'own') found = read.value
    }
    return found
  }

  const open = async (circleId: string, roomId: string, invitation: Invitation): Promise<Opened> => {
    await opened.get(circleId)?.part.close()
    // Also after a crash: what was written in the circle's old room and never got out of this device comes along.
    const last = await need.lastInvitation(circleId)
    if (last !== null && (await roomIdOf(last.room)) !== roomId) await need.carryOver(last, invitation)
    await need.keepInvitation(circleId, invitation)
    const entry = { roomId, invitation, part: await need.openCircle(invitation) }
    opened.set(circleId, entry)
    entry.part.room.connect()
    entry.part.watch(['agenda', 'case'], need.changed)
    entry.part.room.on('members', need.changed)
    return entry
  }

  const lookAt = async (record: CircleRecord): Promise<void> => {
    const key = keyOf(record)
    if (closed || tried.has(key) || opened.get(record.id)?.roomId === record.roomId) return
    tried.set(key, 'trying')
    const invitation = await mine(record)
    if (invitation === null) {
      tried.set(key, 'outside')
      const before = opened.get(record.id)
      if (before !== undefined && before.roomId !== record.roomId) {
        opened.delete(record.id)
        await before.part.close()
      }
    } else if (!closed) {
      await open(record.id, record.roomId, invitation)
      tried.delete(key)
    }
    need.changed()
  }

  /** A device that was taken out of the session leaves the circles of this device's making too, whoever took it out. */
  const tidy = async (): Promise<void> => {
    const here = new Set(need.members().map(({ deviceId }) => deviceId))
    for (const { kind, subject } of need.journal())
      if (kind === 'removed' && !here.has(subject)) await removeEverywhere(subject)
  }
  const look = (): void => {
    void inTurn(async () => {
      for (const record of records()) await lookAt(record)
    }).then(tidy)
  }

  const viewOf = (record: CircleRecord): CircleView => {
    const entry = opened.get(record.id)
    const isHere = entry !== undefined && entry.roomId === record.roomId
    const isTrying = tried.get(keyOf(record)) === 'trying'
    const state =
      record.members === 0
        ? 'empty'
        : isHere
          ? entry.part.isReady()
            ? 'open'
            : 'loading'
          : isTrying
            ? 'loading'
            : 'outside'
    return {
      id: record.id,
      name: record.name,
      members: record.members,
      state,
      isOwner: isHere && entry.invitation.right === 'own',
    }
  }

  const sealedFor = (owner: Invitation, inside: readonly CircleMember[]): Promise<readonly string[]> =>
    wrappedForAll(
      owner,
      inside.map((member) => ({ ...member, role: 'participant' as const })),
      need.identity,
    )

  /** The devices of these ids that the session knows, with their keys. */
  const known = (deviceIds: readonly string[]): readonly CircleMember[] =>
    need
      .members()
      .filter(({ deviceId }) => deviceIds.includes(deviceId))
      .map(({ deviceId, agreementKey }) => ({ deviceId, agreementKey }))

  const create = async (
    name: string,
    deviceIds: readonly string[],
  ): Promise<Result<string, CircleRefusal>> => {
    if (!need.mayLead()) return refuse('not-owner')
    const wanted = [...new Set([need.identity.deviceId, ...deviceIds])]
    const inside = known(wanted)
    if (inside.length < wanted.length) return refuse('unknown-device')
    const invitation = await createRoom(need.part.room.invitation().relay)
    const roomId = await roomIdOf(invitation.room)
    const actor = need.actor()
    const circleId = actor.newId()
    const { part } = await open(circleId, roomId, invitation)
    const { documents } = need.part
    createCircleDocuments(part.documents, actor, methodQuery.of(documents), aboutQuery.of(documents))
    fileCircleMembers(part.documents, inside)
    await part.room.flush()
    fileCircle(documents, {
      id: circleId,
      name,
      roomId,
      members: inside.length,
      createdAt: actor.now,
      createdBy: need.identity.deviceId,
      wrapped: await sealedFor(invitation, inside),
    })
    await need.note('circle-made', circleId, name)
    need.changed()
    return ok(circleId)
  }

  const owned = (circleId: string): Result<{ record: CircleRecord; entry: Opened }, CircleRefusal> => {
    const record = recordOf(circleId)
    if (record === null) return refuse('no-circle')
    const entry = opened.get(circleId)
    if (entry === undefined || entry.invitation.right !== 'own') return refuse('not-owner')
    return ok({ record, entry })
  }

  const admit = async (circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>> => {
    const found = owned(circleId)
    if (!found.ok) return found
    const { record, entry } = found.value
    const added = known([deviceId])
    if (added.length === 0) return refuse('unknown-device')
    const before = circleMembersQuery.of(entry.part.documents)
    if (before.some((member) => member.deviceId === deviceId)) return refuse('already-in')
    fileCircleMembers(entry.part.documents, [...before, ...added])
    await entry.part.room.flush()
    fileCircle(need.part.documents, {
      ...record,
      members: before.length + 1,
      wrapped: [...record.wrapped, ...(await sealedFor(entry.invitation, added))].sort(),
    })
    await need.note('circle-admitted', circleId, record.name)
    return ok(null)
  }

  const remove = async (circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>> => {
    const found = owned(circleId)
    if (!found.ok) return found
    const { record, entry } = found.value
    const before = circleMembersQuery.of(entry.part.documents)
    const stay = before.filter((member) => member.deviceId !== deviceId)
    if (stay.length === before.length) return refuse('unknown-device')
    const leavesItself = deviceId === need.identity.deviceId
    // Only the maker can admit others, so the maker goes last.
    if (leavesItself && stay.length > 0) return refuse('not-empty')
    let next: Pick<CircleRecord, 'roomId' | 'wrapped'> = { roomId: record.roomId, wrapped: [] }
    let invitation = entry.invitation
    if (stay.length > 0) {
      fileCircleMembers(entry.part.documents, stay)
      const stays = new Set(stay.map((member) => member.deviceId))
      const moved = await need.moveTo(entry.part, (member) => stays.has(member.deviceId))
      if (!moved.ok) {
        fileCircleMembers(entry.part.documents, before)
        return refuse(moved.code === 'not-owner' ? 'not-owner' : 'offline')
      }
      invitation = moved.value.invitation
      next = { roomId: moved.value.roomId, wrapped: await sealedFor(invitation, stay) }
    }
    opened.delete(circleId)
    await entry.part.close()
    if (!leavesItself) await open(circleId, next.roomId, invitation)
    fileCircle(need.part.documents, { ...record, ...next, members: stay.length })
    await need.note('circle-left', circleId, record.name)
    need.changed()
    return ok(null)
  }

  const removeEverywhere = async (deviceId: string): Promise<void> => {
    for (const [circleId, { invitation, part }] of [...opened])
      if (
        invitation.right === 'own' &&
        circleMembersQuery.of(part.documents).some((one) => one.deviceId === deviceId)
      )
        await inTurn(() => remove(circleId, deviceId))
  }

  const stops = [need.part.watch(['agenda', 'case'], look), need.part.room.on('members', look)]
  look()
  return {
    views: () => records().map(viewOf),
    at: (place) => {
      const circleId = circleOfPlace(placementsQuery.of(need.part.documents), place)
      const record = circleId === null ? null : recordOf(circleId)
      return record === null ? null : viewOf(record)
    },
    partOf: (circleId) => {
      const entry = opened.get(circleId)
      return entry !== undefined && entry.roomId === recordOf(circleId)?.roomId && entry.part.isReady()
        ? entry.part
        : null
    },
    members: (circleId) => {
      const entry = opened.get(circleId)
      if (entry === undefined) return []
      const inside = circleMembersQuery.of(entry.part.documents)
      return need.members().filter(({ deviceId }) => inside.some((one) => one.deviceId === deviceId))
    },
    create: (name, deviceIds) => inTurn(() => create(name, deviceIds)),
    admit: (circleId, deviceId) => inTurn(() => admit(circleId, deviceId)),
    remove: (circleId, deviceId) => inTurn(() => remove(circleId, deviceId)),
    place: (place, circleId) => {
      if (!need.mayLead()) return refuse('not-owner')
      const placed = placeInCircle(need.part.documents, place, circleId)
      if (!placed.ok) return refuse(placed.code === 'no-circle' ? 'no-circle' : 'not-empty')
      void need.note('placed', circleId, recordOf(circleId)?.name ?? '')
      return ok(null)
    },
    removeEverywhere,
    parts: () => [...opened.values()].map(({ part }) => part),
    close: async () => {
      closed = true
      for (const stop of stops) stop()
      await working
      for (const { part } of opened.values()) await part.close()
    },
  }
}
