import * as Y from 'yjs'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, compareBytes } from './bytes.ts'
import { bindCard } from './card.ts'
import { deviceKeyOf } from './identity.ts'
import { covers } from './inner-documents.ts'
import { createRoom, inviteFor } from './invitation.ts'
import { roomIdOf } from './keys.ts'
import type { Identity, Invitation, Member, MovedNotice, SealedRoom, WholeDocument } from './types.ts'
import { unwrapInvitation, wrapInvitation } from './wrapped.ts'

export { carryOver } from './carry.ts'

/** Members with a place in the new room: their invitation, sealed, and their card as they will show it. */
interface Kept {
  readonly deviceId: string
  readonly wrapped: Bytes
  readonly card: Bytes
  readonly verified: boolean
}

/** Everybody of whom this device knows a card, also readers who only show theirs. */
const everyone = <State>(room: SealedRoom<State>): readonly Member[] => {
  const present = room.presence().flatMap(({ member }) => member ?? [])
  return [...new Map([...present, ...room.members()].map((member) => [member.deviceId, member])).values()]
}

/** Invites one member to the new room with the role they had; null when their keys are no keys. */
const bring = async (member: Member, owner: Invitation, roomId: string): Promise<Kept | null> => {
  const [device, agreement] = [deviceKeyOf(member.deviceId), deviceKeyOf(member.agreementKey)]
  if (!device || !agreement) return null
  const invitation = await inviteFor(owner, member.role)
  const wrapped = await wrapInvitation(invitation, member.agreementKey, owner, { hidden: true })
  if (!wrapped.ok) return null
  const card = await bindCard(member, { device, agreement, invitation, roomId, at: 0 })
  return { deviceId: member.deviceId, wrapped: wrapped.value, card, verified: member.verified }
}

/** What of some documents is not in the room yet. */
const lacking = <State>(
  room: SealedRoom<State>,
  documents: readonly WholeDocument[],
): readonly WholeDocument[] =>
  documents.filter(({ document, update }) => !covers(Y.snapshot(room.document(document)), update))

/** Empties the old room of what stands in the new one, closes it, and brings what came in the last moment. */
const finish = async <State>(room: SealedRoom<State>, next: SealedRoom<State>): Promise<boolean> => {
  const complete = async (): Promise<boolean> => {
    const contents = await room.moving.contents()
    return contents !== null && next.moving.seed(lacking(next, contents))
  }
  if (!(await room.moving.announced()) || !(await complete())) return false
  const snapshots = new Map<string, Y.Snapshot>()
  room.moving.clear((document, update) => {
    const snapshot = snapshots.get(document) ?? Y.snapshot(next.document(document))
    snapshots.set(document, snapshot)
    return covers(snapshot, update)
  })
  const closed = await room.moving.closeOnRelay()
  return (await complete()) && closed
}

const closeAsItStands = async <State>({ moving }: SealedRoom<State>): Promise<boolean> =>
  (await moving.announced()) && (await moving.closeOnRelay())

interface Moved<State> {
  /** This device's own invitation to the new room. */
  readonly invitation: Invitation
  readonly roomId: string
  readonly room: SealedRoom<State>
  /** False when the old room is not closed yet: `finishMove` must be called once it is open and connected again. */
  readonly finished: boolean
}

type Open<State> = (invitation: Invitation) => Promise<SealedRoom<State>>

/** Another owner was first: goes along, with all that this device has. */
const goAlong = async <State>(
  room: SealedRoom<State>,
  notice: MovedNotice,
  open: Open<State>,
): Promise<Result<Moved<State>, 'not-owner' | 'not-connected'>> => {
  const followed = await followNotice(notice, room.identity)
  if (!followed.ok) return refuse('not-owner')
  const invitation = followed.value
  const next = await open(invitation)
  const isOwner = invitation.right === 'own' && (await next.moving.ready())
  const finished = isOwner && (await finish(room, next))
  return ok({ invitation, roomId: notice.roomId, room: next, finished })
}

/**
 * Moves a room to a new one with new keys, on the same relay or another, and closes the old one for good. `open` opens a room on
 * this device and connects it; `keep` says who comes along (this device always does). The order makes that a crash leaves
 * either the old room as it was, or a notice that everybody can follow, after which `finishMove` does the rest: first the
 * new room gets everything, durably; then the old one says where to go; then it is emptied and closed. When another owner
 * moved the room at the same moment, the answer is the room that everybody goes to. `not-durable`: the relay was lost on
 * the way; once it is back, `room.moved()` tells whether the notice went out.
 */
export const moveRoom = async <State>({
  room,
  open,
  keep,
  alsoFor = [],
  relay = room.invitation().relay,
}: {
  readonly room: SealedRoom<State>
  readonly open: Open<State>
  readonly keep: (member: Member) => boolean
  /** Agreement keys of no member that find their way too, as owners. */
  readonly alsoFor?: readonly string[]
  /** The relay of the new room; that of the old one unless given. */
  readonly relay?: string
}): Promise<Result<Moved<State>, 'not-owner' | 'not-connected' | 'not-durable'>> => {
  if (room.invitation().right !== 'own') return refuse('not-owner')
  const earlier = room.moved()
  if (earlier) return goAlong(room, earlier, open)
  if (!(await room.moving.ready())) return refuse('not-connected')
  const contents = await room.moving.contents()
  if (!contents) return refuse('not-connected')

  const invitation = await createRoom(relay)
  const roomId = await roomIdOf(invitation.room)
  const next = await open(invitation)
  const giveUp = async (code: 'not-connected' | 'not-durable') => {
    await next.close()
    return refuse(code)
  }
  if (!(await next.moving.ready())) return giveUp('not-connected')
  const { deviceId } = room.identity
  const members = everyone(room).filter((member) => member.deviceId === deviceId || keep(member))
  const brought = await Promise.all(members.map((member) => bring(member, invitation, roomId)))
  const kept = brought.filter((each) => each !== null)
  const coming = kept.filter((each) => each.deviceId !== deviceId)
  if (!(await next.moving.file(coming)) || !(await next.moving.seed(contents))) return giveUp('not-durable')

  const first = room.moved()
  if (first) {
    await next.close()
    return goAlong(room, first, open)
  }
  const besides = await Promise.all(
    alsoFor.map((key) => wrapInvitation(invitation, key, invitation, { hidden: true })),
  )
  const ways = [...kept.map((each) => each.wrapped), ...besides.flatMap((way) => (way.ok ? [way.value] : []))]
  const wrapped = ways.sort(compareBytes)
  if (!(await room.moving.announce({ roomId, wrapped }))) return giveUp('not-durable')
  const leadsHere = async (): Promise<boolean> => {
    await room.settled()
    return room.moved()?.roomId === roomId
  }
  const finished = (await leadsHere()) && (await finish(room, next))
  const winner = room.moved()
  if (!winner || (await leadsHere())) return ok({ invitation, roomId, room: next, finished })

  // Whoever followed this device's notice in the meantime is sent on.
  await next.moving.announce(winner)
  const along = await goAlong(next, winner, open)
  if (!along.ok) await next.moving.closeOnRelay()
  await next.close()
  return along
}

/**
 * Finishes a move that was broken off, on an owner's device that opened the old room again and finds that it moved: empties
 * and closes it. Without `next`, the new room as this device opened it, the old room is closed with all that stands in it,
 * because nothing shows that the new room has it; its authors bring it along.
 */
export const finishMove = async <State>(
  room: SealedRoom<State>,
  next?: SealedRoom<State>,
): Promise<Result<null, 'not-owner' | 'not-moved' | 'not-connected'>> => {
  if (room.invitation().right !== 'own') return refuse('not-owner')
  await room.moving.ready()
  await room.settled()
  if (!room.moved()) return refuse('not-moved')
  const isOwner = next?.invitation().right === 'own' && (await next.moving.ready())
  const finished = next && isOwner ? await finish(room, next) : await closeAsItStands(room)
  return finished ? ok(null) : refuse('not-connected')
}

/**
 * This device's invitation to the room that a notice leads to. `not-invited`: it was not taken along; `forged`: an
 * invitation was for this device and does not open that room.
 */
export const followNotice = async (
  notice: MovedNotice,
  identity: Identity,
): Promise<Result<Invitation, 'not-invited' | 'forged'>> => {
  let forged = false
  for (const wrapped of notice.wrapped) {
    const opened = await unwrapInvitation(wrapped, identity)
    if (opened.ok && (await roomIdOf(opened.value.room)) === notice.roomId) return opened
    forged ||= opened.ok || (opened.code !== 'not-for-me' && opened.code !== 'newer')
  }
  return refuse(forged ? 'forged' : 'not-invited')
}
