import {
  contribute,
  contributionAt,
  contributionId,
  nameRegion,
  readRegion,
  regionName,
  withdraw,
} from '../../shared/insight/region.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { RoomPart } from './open-part.ts'
import type { RegionRefusal, RegionRoom } from './region-contract.ts'
import type { Joinable } from './register.ts'
import { createSharedRoom, type SharedRoomNeed } from './shared-room.ts'
import { storageOf } from './storage-state.ts'

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

  const change = async (
    sessionId: string,
    apply: (part: RoomPart, id: string) => void,
  ): Promise<Result<null, RegionRefusal>> => {
    const part = shared.part()
    if (part === null) return refuse('closed')
    if (state()?.mayWrite !== true) return refuse('read-only')
    apply(part, await contributionId(sessionId, part.roomId))
    return ok(null)
  }

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
    storage: () => {
      const part = shared.part()
      return part === null
        ? null
        : storageOf([part], { persistent: need.platform.persistent(), localOnly: false })
    },
    contribute: (sessionId, counts) =>
      change(sessionId, (part, id) => contribute(part.documents.case, id, counts)),
    withdraw: (sessionId) => change(sessionId, (part, id) => withdraw(part.documents.case, id)),
    contributions: async (sessionIds) => {
      const part = shared.part()
      if (part === null) return new Map()
      const found = await Promise.all(
        sessionIds.map(async (sessionId) => {
          const id = await contributionId(sessionId, part.roomId)
          const counts = contributionAt(part.documents.case, id)
          return counts === null ? [] : [[sessionId, counts] as const]
        }),
      )
      return new Map(found.flat())
    },
  }
}
