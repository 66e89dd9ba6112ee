import { ok, type Result, refuse } from '../result.ts'
import type { Bytes } from './bytes.ts'
import { isSameRelay } from './relay-label.ts'
import { closeCode } from './relay-protocol.ts'
import type { Invitation, SealedRoom } from './types.ts'

/**
 * Why a room did not go to another relay: `same-relay`, it is there already; `left-before`, it stood there and was closed;
 * `unreachable` and `refused`: that relay, which takes no new rooms or not from here; `gone`: the room itself went elsewhere
 * or was destroyed.
 */
export type RelocateRefusal = 'not-owner' | 'same-relay' | 'left-before' | 'unreachable' | 'refused' | 'gone'

/**
 * Empties the old place of what the new one has on its disk, and closes it; what came there in the last moment is brought.
 * Can be done again at any time.
 */
const leave = async <State>(from: SealedRoom<State>, to: SealedRoom<State>): Promise<boolean> => {
  const bring = async (): Promise<readonly Bytes[] | null> => {
    const entries = await from.moving.entries()
    return entries !== null && (await to.moving.copy(entries)) ? entries : null
  }
  if (!(await from.moving.announced())) return false
  const brought = await bring()
  if (brought === null) return false
  from.moving.clearOf(brought)
  const closed = await from.moving.closeOnRelay()
  return (await bring()) !== null && closed
}

const refusalOf = <State>({ connection }: SealedRoom<State>): RelocateRefusal => {
  const { state, code } = connection()
  if (code === closeCode.roomClosed) return 'left-before'
  return state === 'refused' ? 'refused' : 'unreachable'
}

/**
 * Takes a room to another relay with the keys that it has. `open` opens the same room there, connected, so that it stays there. First that relay
 * gets every entry, durably; then the owner says in the old place where the room went; then that is emptied and closed.
 * Broken off before the notice, nothing happened; after it, `finishRelocation` does the rest. When the old relay cannot be
 * reached, the room goes on from what this device has, and the others find it by a fresh invitation until the old place
 * can be reached again. `room` itself goes along by `goTo`.
 */
export const relocateRoom = async <State>({
  room,
  relay,
  open,
  leaving,
}: {
  readonly room: SealedRoom<State>
  readonly relay: string
  readonly open: (invitation: Invitation) => Promise<SealedRoom<State>>
  /** Called when nothing but the notice is still to be done. */
  readonly leaving: () => Promise<void>
}): Promise<Result<{ readonly finished: boolean }, RelocateRefusal>> => {
  const invitation = room.invitation()
  const isGone = (): boolean =>
    room.moved() !== null || room.destroyed() !== null || room.invitation().relay !== invitation.relay
  if (invitation.right !== 'own') return refuse('not-owner')
  if (isSameRelay(relay, invitation.relay)) return refuse('same-relay')
  await room.flush()
  const isHere = await room.moving.ready()
  if (isGone()) return refuse('gone')
  const entries = (isHere ? await room.moving.entries() : null) ?? room.moving.held()

  const next = await open({ ...invitation, relay })
  try {
    if (!(await next.moving.ready())) return refuse(refusalOf(next))
    if (!(await next.moving.copy(entries))) return refuse(refusalOf(next))
    if (isGone()) return refuse('gone')
    await leaving()
    const told = await room.moving.leaveFor(relay)
    if (told === 'too-late') {
      room.goTo(room.invitation().relay)
      return refuse('gone')
    }
    return ok({ finished: told === 'known' && (await leave(room, next)) })
  } finally {
    await next.close()
  }
}

/**
 * Finishes what was broken off: `from` is the room in its old place, opened so that it `stays` there, `to` the same room in
 * the new one. Also for a room that only followed the session on which it hangs.
 */
export const finishRelocation = async <State>(
  from: SealedRoom<State>,
  to: SealedRoom<State>,
): Promise<Result<null, 'not-owner' | 'not-connected'>> => {
  if (from.invitation().right !== 'own') return refuse('not-owner')
  const isThere = (await from.moving.ready()) || from.connection().code === closeCode.roomClosed
  await from.settled()
  if (!isThere || !(await to.moving.ready())) return refuse('not-connected')
  const isSaid = from.relocated() !== null || from.moved() !== null || from.destroyed() !== null
  if (!isSaid) {
    const entries = await from.moving.entries()
    if (entries === null || !(await to.moving.copy(entries))) return refuse('not-connected')
    if ((await from.moving.leaveFor(to.invitation().relay)) === 'unknown') return refuse('not-connected')
  }
  return (await leave(from, to)) ? ok(null) : refuse('not-connected')
}
