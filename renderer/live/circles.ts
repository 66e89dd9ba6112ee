import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { createRoom } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { isSameRelay } from '../../shared/room/relay-label.ts'
import type { Invitation } from '../../shared/room/types.ts'
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
import type { CircleRecord } from '../../shared/session/model.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import type { Circles, CirclesNeed, OpenedCircle } from './circles-contract.ts'
import { wrappedForAll } from './links.ts'
import type { CircleRefusal, CircleView, MoveRefusal } from './live.ts'
import { readMove } from './moving.ts'
import { waitUntil } from './open-part.ts'

/** How long to wait after moving a circle failed before it is tried again unasked, in ms. */
const patience = 60_000

/** How long a circle may take to be loaded before it counts as one that cannot be opened, in ms. */
const loading = 5_000

/** The circles of a session, as far as this device may see them. Each is a room with keys of its own. */
export const createCircles = (need: CirclesNeed): Circles => {
  const opened = new Map<string, OpenedCircle>()
  const tried = new Map<string, 'trying' | 'outside'>()
  const moving = new Set<string>()
  const lastTry = new Map<string, number>()
  const keyOf = (record: CircleRecord): string => `${record.id} ${record.roomId} ${record.wrapped.join(' ')}`
  /** Under which this device keeps its invitation to a circle; a circle's id alone could be copied into another session. */
  const vaultName = (circleId: string): string => `${aboutQuery.of(need.part.documents).id}:${circleId}`
  const records = (): readonly CircleRecord[] => circlesQuery.of(need.part.documents)
  const recordOf = (circleId: string): CircleRecord | null =>
    records().find(({ id }) => id === circleId) ?? null
  let closed = false
  /** The relay to which the session is about to go. */
  let headedFor: string | null = null
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

  const show = async (circleId: string, invitation: Invitation): Promise<OpenedCircle> => {
    const roomId = await roomIdOf(invitation.room)
    await opened.get(circleId)?.part.close()
    await need.keepInvitation(vaultName(circleId), invitation)
    const entry = { roomId, invitation, part: await need.openCircle(invitation) }
    opened.set(circleId, entry)
    const { room } = entry.part
    entry.part.watch(['agenda', 'case'], need.changed)
    room.on('members', need.changed)
    room.on('moved', () => follow(circleId, entry))
    room.on('connection', () => {
      if (room.connection().state === 'connected') look()
    })
    room.connect()
    follow(circleId, entry)
    return entry
  }

  const sealedFor = (owner: Invitation, inside: readonly CircleMember[]): Promise<readonly string[]> =>
    wrappedForAll(
      owner,
      inside.map((member) => ({ ...member, role: 'participant' as const })),
      need.identity,
    )

  /** Writes where the circle is now and who can open it; only for whoever made it. */
  const refile = async (circleId: string, { invitation, roomId, part }: OpenedCircle): Promise<void> => {
    const record = recordOf(circleId)
    if (record === null || invitation.right !== 'own') return
    const inside = circleMembersQuery.of(part.documents)
    const wrapped = await sealedFor(invitation, inside)
    fileCircle(need.part.documents, { ...record, roomId, members: inside.length, wrapped })
  }

  /**
   * Goes along with a circle that its maker moved. Only the notice in the circle's own old room leads there: a record
   * in the session can be written by others who lead, and must never draw a circle's words to another room.
   */
  const follow = (circleId: string, from: OpenedCircle): void => {
    if (from.part.room.moved() === null) return
    void inTurn(async () => {
      if (closed || moving.has(circleId) || opened.get(circleId) !== from) return
      const notice = from.part.room.moved()
      if (notice === null) return
      const read = await readMove(from.part, need.identity)
      moving.add(circleId)
      try {
        await leave(circleId, from, notice.roomId)
        if (read.ok) {
          await need.carryOver(from.invitation, read.value.invitation)
          const entry = await show(circleId, read.value.invitation)
          if (recordOf(circleId)?.roomId !== entry.roomId) await refile(circleId, entry)
        } else await need.forgetInvitation(vaultName(circleId))
      } finally {
        moving.delete(circleId)
        need.changed()
      }
    }).catch(() => undefined)
  }

  /**
   * Closes the room that a circle left. What was drafted and sealed there goes along, with its keys; of whoever was left
   * out too, because they may be let in again. Nobody writes in the old room meanwhile: it is out of sight before.
   */
  const leave = async (circleId: string, from: OpenedCircle, to: string): Promise<void> => {
    opened.delete(circleId)
    need.changed()
    await from.part.close()
    await need.mergeDrafts(vaultName(circleId), from.roomId, to)
  }

  const lookAt = async (record: CircleRecord): Promise<void> => {
    const key = keyOf(record)
    if (closed || tried.has(key) || opened.has(record.id)) return
    tried.set(key, 'trying')
    try {
      const invitation = (await need.lastInvitation(vaultName(record.id))) ?? (await mine(record))
      if (invitation === null) tried.set(key, 'outside')
      else {
        if (!closed) await show(record.id, invitation)
        tried.delete(key)
      }
    } catch {
      // A circle that this device cannot open must not keep the others shut; the next change tries again.
      tried.delete(key)
    }
    need.changed()
  }

  /** Whether moving a circle by itself makes sense now: the relay is there, and it did not fail a moment ago. */
  const mayTry = (circleId: string, { part }: OpenedCircle): boolean => {
    const now = part.now()
    if (part.room.connection().state !== 'connected' || now - (lastTry.get(circleId) ?? 0) < patience)
      return false
    lastTry.set(circleId, now)
    return true
  }

  /** A device that was taken out of the session leaves the circles of this device's making too, whoever took it out. */
  const tidy = async (): Promise<void> => {
    const here = new Set(need.members().map(({ deviceId }) => deviceId))
    const gone = need.journal().filter(({ kind, subject }) => kind === 'removed' && !here.has(subject))
    for (const { subject } of gone)
      for (const [circleId, entry] of [...opened])
        if (!closed && isOwnedWith(entry, subject) && mayTry(circleId, entry)) await remove(circleId, subject)
    // Somebody else took the session to another relay: the circles of this device's making go after it.
    if (!closed && elsewhere().some(([circleId, entry]) => mayTry(circleId, entry))) await goTo(headedFor)
  }
  const look = (): void => {
    void inTurn(async () => {
      if (aboutQuery.of(need.part.documents).id === '') return
      for (const record of records()) await lookAt(record)
      await tidy()
    }).catch(() => undefined)
  }

  const viewOf = (record: CircleRecord): CircleView => {
    const entry = opened.get(record.id)
    const isHere = entry !== undefined && entry.roomId === record.roomId
    const isOnItsWay = entry === undefined ? moving.has(record.id) : entry.roomId !== record.roomId
    const isTrying = tried.get(keyOf(record)) === 'trying'
    const state =
      record.members === 0
        ? 'empty'
        : isHere
          ? entry.part.isReady()
            ? 'open'
            : 'loading'
          : isTrying || isOnItsWay
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
    const { part } = await show(circleId, invitation)
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

  const owned = (circleId: string): Result<{ record: CircleRecord; entry: OpenedCircle }, CircleRefusal> => {
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
    const wasIn = before.some((member) => member.deviceId === deviceId)
    if (!wasIn) {
      fileCircleMembers(entry.part.documents, [...before, ...added])
      await entry.part.room.flush()
    }
    // Also for whoever is in already: two screens that admit at once can lose one of the two invitations.
    await refile(circleId, entry)
    if (wasIn) return refuse('already-in')
    await need.note('circle-admitted', circleId, record.name)
    return ok(null)
  }

  const isOwnedWith = ({ invitation, part }: OpenedCircle, deviceId: string): boolean =>
    invitation.right === 'own' &&
    circleMembersQuery.of(part.documents).some((one) => one.deviceId === deviceId)

  /** The last one leaves: nobody is invited any more, and nobody opens it. */
  const dissolve = async (circleId: string, record: CircleRecord, entry: OpenedCircle): Promise<void> => {
    opened.delete(circleId)
    await entry.part.close()
    await need.forgetInvitation(vaultName(circleId))
    fileCircle(need.part.documents, { ...record, members: 0, wrapped: [] })
  }

  /** Moves a circle to new keys for those who stay, on its own relay unless another is given. */
  const move = async (
    circleId: string,
    entry: OpenedCircle,
    stay: readonly CircleMember[],
    relay?: string,
  ): Promise<Result<null, MoveRefusal>> => {
    const stays = new Set(stay.map((member) => member.deviceId))
    moving.add(circleId)
    try {
      const moved = await need.moveTo(entry.part, (member) => stays.has(member.deviceId), { relay })
      if (!moved.ok) return moved
      await leave(circleId, entry, moved.value.roomId)
      await need.carryOver(entry.invitation, moved.value.invitation)
      const next = await show(circleId, moved.value.invitation)
      fileCircleMembers(next.part.documents, stay)
      await refile(circleId, next)
      return ok(null)
    } finally {
      moving.delete(circleId)
      const current = opened.get(circleId)
      if (current === undefined) look()
      else follow(circleId, current)
    }
  }

  /** The circles of this device's making that stand on another relay than the session, or than it is going to. */
  const elsewhere = (): readonly (readonly [string, OpenedCircle])[] => {
    const relay = headedFor ?? need.part.room.invitation().relay
    return [...opened].filter(
      ([, { invitation }]) => invitation.right === 'own' && !isSameRelay(invitation.relay, relay),
    )
  }

  const goTo = async (relay: string | null): Promise<Result<null, MoveRefusal>> => {
    headedFor = relay
    for (const [circleId, entry] of elsewhere()) {
      const stay = circleMembersQuery.of(entry.part.documents)
      const moved = await move(circleId, entry, stay, relay ?? need.part.room.invitation().relay)
      if (!moved.ok) return moved
    }
    return ok(null)
  }

  const remove = async (circleId: string, deviceId: string): Promise<Result<null, CircleRefusal>> => {
    const found = owned(circleId)
    if (!found.ok) return found
    const { record, entry } = found.value
    const before = circleMembersQuery.of(entry.part.documents)
    const stay = before.filter((member) => member.deviceId !== deviceId)
    if (stay.length === before.length) return refuse('unknown-device')
    if (deviceId === need.identity.deviceId) {
      // Only the maker can admit others, so the maker goes last.
      if (stay.length > 0) return refuse('not-empty')
      await dissolve(circleId, record, entry)
    } else {
      const moved = await move(circleId, entry, stay)
      if (!moved.ok) return refuse(moved.code === 'not-owner' ? 'not-owner' : 'offline')
    }
    await need.note('circle-left', circleId, record.name)
    need.changed()
    return ok(null)
  }

  const removeEverywhere = async (deviceId: string): Promise<Result<null, CircleRefusal>> => {
    for (const [circleId, entry] of [...opened]) {
      if (!isOwnedWith(entry, deviceId)) continue
      const removed = await remove(circleId, deviceId)
      if (!removed.ok) return removed
    }
    return ok(null)
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
    removeEverywhere: (deviceId) => inTurn(() => removeEverywhere(deviceId)),
    goTo: (relay) => inTurn(() => goTo(relay)),
    parts: () => [...opened.values()].map(({ part }) => part),
    owned: () =>
      inTurn(async () => {
        const sessionId = aboutQuery.of(need.part.documents).id
        const invitations: Invitation[] = []
        for (const { invitation, part } of opened.values()) {
          if (invitation.right !== 'own') continue
          await waitUntil(part, part.isReady, loading)
          // Somebody who leads could name another session of this device as a circle of this one.
          if (part.isReady() && aboutQuery.of(part.documents).id === sessionId) invitations.push(invitation)
        }
        return { invitations, others: Math.max(0, records().length - invitations.length) }
      }),
    close: async () => {
      closed = true
      for (const stop of stops) stop()
      await working
      await Promise.allSettled([...opened.values()].map(({ part }) => part.close()))
    },
  }
}
