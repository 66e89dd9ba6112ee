import { nameRegion, readRegion, regionName } from '../../shared/insight/region.ts'
import type { RegionRoom } from './region-contract.ts'
import type { Joinable } from './register.ts'
import { createSharedRoom, type SharedRoomNeed } from './shared-room.ts'

/** The region on this device, if it takes part in one. */
export const createRegion = async (need: SharedRoomNeed): Promise<RegionRoom & Joinable> => {
  const shared = await createSharedRoom({
    ...need,
    recordName: 'region',
    role: 'region-member',
    nameIn: ({ documents }) => regionName(documents.agenda),
    begin: ({ documents }, name) => nameRegion(documents.agenda, name),
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
    counts: () => {
      const part = shared.part()
      return part === null ? null : readRegion(part.documents.case)
    },
  }
}
