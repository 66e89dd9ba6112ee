import { nameLibrary, readLibrary } from '../../shared/library/documents.ts'
import type { Identity } from '../../shared/room/types.ts'
import type { LibraryRoom } from './library-contract.ts'
import type { Joinable } from './register.ts'
import { createSharedRoom, type SharedRoomNeed } from './shared-room.ts'

interface LibraryNeed extends SharedRoomNeed {
  readonly identity: () => Promise<Identity>
}

/** The library on this device, if it takes part in one. */
export const createLibrary = async (need: LibraryNeed): Promise<LibraryRoom & Joinable> => {
  const shared = await createSharedRoom({
    ...need,
    recordName: 'library',
    role: 'library-member',
    nameIn: ({ documents }) => {
      const read = readLibrary(documents)
      return read.ok ? read.value.name : ''
    },
    begin: ({ documents }, name) => nameLibrary(documents.agenda, name),
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
    documents: () => shared.part()?.documents ?? null,
  }
}
