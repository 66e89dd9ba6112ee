import { ok, type Result, refuse } from '../../shared/result.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { carryOver, finishMove, followNotice, moveRoom } from '../../shared/room/move.ts'
import { isSameRelay } from '../../shared/room/relay-label.ts'
import type { Card, EntryStore, Identity, Invitation, Member } from '../../shared/room/types.ts'
import type { MoveRefusal } from './live.ts'
import { openPart, type RoomOpener, type RoomPart, waitUntil } from './open-part.ts'
import type { Records, UnfinishedMove } from './records.ts'
import { trueHolders, wrapFor } from './recovery.ts'

/** Where a room went, with this device's invitation to it. */
export interface Moved {
  readonly invitation: Invitation
  readonly roomId: string
}

interface MoveChoices {
  /** Runs in the new room once the move is made. */
  readonly arrived?: (next: RoomPart) => Promise<void>
  /** Another relay than that of the old room. */
  readonly relay?: string | undefined
}

/**
 * Moves a room to new keys for those whom `keep` chooses, and closes the old one. Owners only. `relay-away`: the relay to
 * which it should go does not answer; `relay-refuses`: it opens no new room.
 */
export type MoveTo = (
  part: RoomPart,
  keep: (member: Member) => boolean,
  choices?: MoveChoices,
) => Promise<Result<Moved, MoveRefusal>>

interface MoveFiles {
  readonly keepUnfinishedMove: (move: UnfinishedMove) => Promise<void>
  readonly forgetUnfinishedMove: (move: UnfinishedMove) => Promise<void>
}

/** Before anybody hears of the move it is filed on this device, so that after a crash its old room is still closed. */
export const createMoveTo =
  (opener: RoomOpener, files: MoveFiles): MoveTo =>
  async (part, keep, { arrived = async () => {}, relay = part.room.invitation().relay } = {}) => {
    const { room } = part
    const from = room.invitation()
    if (from.right !== 'own') return refuse('not-owner')
    if (room.connection().state !== 'connected') return refuse('offline')
    await room.flush()
    const holders = await trueHolders(part.documents, from.room.owner)
    const opened: RoomPart[] = []
    let way: ReturnType<typeof room.connection> = room.connection()
    const moved = await moveRoom({
      room,
      keep,
      relay,
      alsoFor: holders.map(({ key }) => key),
      open: async (invitation) => {
        const next = await openPart(opener, invitation)
        opened.push(next)
        await files.keepUnfinishedMove({ from, to: invitation, card: opener.card })
        next.room.on('connection', () => {
          way = next.room.connection()
        })
        next.room.connect()
        return next.room
      },
    })
    const next = moved.ok ? opened.find((one) => one.roomId === moved.value.roomId) : undefined
    if (next !== undefined) {
      const owner = next.room.invitation()
      if (owner.right === 'own') for (const holder of holders) await wrapFor(next.documents, owner, holder)
      await arrived(next)
    }
    for (const one of opened) await one.close()
    if (!moved.ok) {
      if (moved.code === 'not-owner') return refuse('not-owner')
      const isThere = isSameRelay(relay, from.relay) || room.connection().state !== 'connected'
      if (isThere) return refuse('offline')
      return refuse(way.state === 'refused' ? 'relay-refuses' : 'relay-away')
    }
    const { invitation, roomId, finished } = moved.value
    if (finished) await files.forgetUnfinishedMove({ from, to: invitation, card: opener.card })
    return ok({ invitation, roomId })
  }

/** How long a broken off move may take to be finished before it waits for the next start, in ms. */
const finishing = 30_000

/** Closes the old rooms of moves that were broken off, as far as the relay can be reached now. */
export const finishMoves = async (
  openerFor: (card: Card) => Promise<RoomOpener>,
  records: Records,
): Promise<void> => {
  for (const move of await records.unfinishedMoves()) {
    // Whoever opens a room shows a card there, so it must be the one by which the others know this device.
    const opener = await openerFor(move.card)
    const [from, to] = [await openPart(opener, move.from), await openPart(opener, move.to)]
    for (const { room } of [from, to]) room.connect()
    const isThere = (part: RoomPart): Promise<boolean> =>
      waitUntil(part, () => ['connected', 'refused'].includes(part.room.connection().state), finishing)
    if ((await isThere(from)) && (await isThere(to))) {
      const finished = await finishMove(from.room, to.room)
      if (finished.ok || finished.code !== 'not-connected') await records.forgetUnfinishedMove(move)
    }
    for (const part of [from, to]) await part.close()
  }
}

/** Brings what this device wrote and the old room never took along to the new room, before that is opened. */
export const createCarryOver =
  (identity: Identity, entries: EntryStore) =>
  async (from: Invitation, to: Invitation): Promise<void> => {
    const stored = await entries.load(await roomIdOf(from.room))
    if (!stored.ok) return
    const carried = await carryOver({ old: from, next: to, identity, entries: stored.value })
    if (carried.length > 0) await entries.append(await roomIdOf(to.room), carried)
  }

/** Reads a moved room's notice: where it went for this device, or that it was not invited along. */
export const readMove = async (
  part: RoomPart,
  identity: Identity,
): Promise<Result<Moved, 'not-moved' | 'not-invited'>> => {
  const notice = part.room.moved()
  if (notice === null) return refuse('not-moved')
  const followed = await followNotice(notice, identity)
  return followed.ok ? ok({ invitation: followed.value, roomId: notice.roomId }) : refuse('not-invited')
}
