import type { Result } from '../../shared/result.ts'
import type { Card, Invitation, Right } from '../../shared/room/types.ts'
import {
  expertsOf,
  nameRegister,
  registerName,
  removeExpert,
  writeExpert,
} from '../../shared/session/register.ts'
import type { Register } from './sessions.ts'
import { createSharedRoom, type SharedRoomNeed } from './shared-room.ts'

/** A shared room of this device, with what only those ask who join by a link. */
export interface Joinable {
  /** Takes part, or takes more rights in the room that is here; another one does not push it out. */
  join(invitation: Invitation, card: Card): Promise<Result<{ readonly roomId: string }, 'other-room'>>
  /** Whether an invitation to this room with this right adds nothing to what is here. */
  holds(roomId: string, right: Right): boolean
}

/** The region's expertise register on this device, if it takes part in one. */
export const createRegister = async (need: SharedRoomNeed): Promise<Register & Joinable> => {
  const shared = await createSharedRoom({
    ...need,
    recordName: 'register',
    role: 'register-member',
    nameIn: (part) => registerName(part.documents.agenda),
    begin: (part, name) => nameRegister(part.documents.agenda, name),
  })
  const { state, subscribe, start, invite, join, holds, leave } = shared
  return {
    state,
    subscribe,
    start,
    invite,
    join,
    holds,
    leave,
    experts: () => {
      const part = shared.part()
      return part === null ? [] : expertsOf(part.documents.case)
    },
    write: (expert) => {
      const part = shared.part()
      if (part !== null) writeExpert(part.documents.case, expert)
    },
    remove: (id) => {
      const part = shared.part()
      if (part !== null) removeExpert(part.documents.case, id)
    },
  }
}
