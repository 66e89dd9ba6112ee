import type { Method } from '../../shared/method/method.ts'
import type { Invitation } from '../../shared/room/types.ts'
import { checkSession } from '../../shared/session/open.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import type { Actor } from '../../shared/session/session.ts'
import type { Vault } from '../platform/platform.ts'
import { openPart, type RoomOpener, type RoomPart } from './open-part.ts'
import { createRounds, type Rounds } from './rounds.ts'

/** A room with the shape of a session: the session itself, or one of its circles. */
export interface SessionPart extends RoomPart {
  readonly rounds: Rounds
  actor(): Actor
  /** The method, once it can be read. */
  method(): Method | null
  isReady(): boolean
}

interface Told {
  readonly rounds: () => void
  readonly storeFailed: () => void
}

/** Opens a room with the shape of a session and its rounds. It connects when `room.connect()` is called. */
export const openSessionPart = async (
  opener: RoomOpener & { readonly vault: Vault },
  invitation: Invitation,
  tell: Told,
): Promise<SessionPart> => {
  const part = await openPart(opener, invitation, tell.storeFailed)
  const { documents, room } = part
  const actor = (): Actor => ({
    deviceId: opener.identity.deviceId,
    now: Math.round(part.now()),
    newId: () => crypto.randomUUID(),
  })
  const isReady = () => checkSession(documents).ok
  const method = () => (isReady() ? methodQuery.of(documents) : null)
  const opening = createRounds({
    roomId: part.roomId,
    sessionId: () => aboutQuery.of(documents).id,
    documents,
    identity: opener.identity,
    vault: opener.vault,
    actor,
    me: () => room.me(),
    members: () => room.members(),
    method,
    flush: () => room.flush(),
    changed: tell.rounds,
  })
  // A room without its rounds is no session: it may not stay open unseen.
  void opening.catch(() => part.close())
  const rounds = await opening
  return {
    ...part,
    rounds,
    actor,
    method,
    isReady,
    close: async () => {
      rounds.close()
      await Promise.allSettled([rounds.stored()])
      await part.close()
    },
  }
}
