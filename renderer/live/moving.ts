import { ok, type Result, refuse } from '../../shared/result.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { carryOver, followNotice, moveRoom } from '../../shared/room/move.ts'
import type { EntryStore, Identity, Invitation, Member } from '../../shared/room/types.ts'
import type { MoveRefusal } from './live.ts'
import { openPart, type RoomOpener, type RoomPart } from './open-part.ts'

/** Where a room went, with this device's invitation to it. */
export interface Moved {
  readonly invitation: Invitation
  readonly roomId: string
}

/** Moves a room to new keys for those whom `keep` chooses, and closes the old one. Owners only. */
export type MoveTo = (
  part: RoomPart,
  keep: (member: Member) => boolean,
) => Promise<Result<Moved, MoveRefusal>>

export const createMoveTo =
  (opener: RoomOpener): MoveTo =>
  async (part, keep) => {
    const { room } = part
    if (room.invitation().right !== 'own') return refuse('not-owner')
    if (room.connection().state !== 'connected') return refuse('offline')
    await room.flush()
    let next: RoomPart | null = null
    const moved = await moveRoom({
      room,
      keep,
      open: async (invitation) => {
        next = await openPart(opener, invitation)
        next.room.connect()
        return next.room
      },
    })
    if (!moved.ok) {
      await (next as RoomPart | null)?.close()
      return refuse(moved.code === 'not-owner' ? 'not-owner' : 'offline')
    }
    await (next as RoomPart | null)?.close()
    return ok({ invitation: moved.value.invitation, roomId: moved.value.roomId })
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
