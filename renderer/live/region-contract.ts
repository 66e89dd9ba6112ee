import type { SessionCounts } from '../../shared/insight/counts.ts'
import type { RegionalCounts } from '../../shared/insight/region.ts'
import type { Result } from '../../shared/result.ts'
import type { StorageState } from './live.ts'
import type { SharedRoomService } from './sessions.ts'

/** `closed`: this device takes part in no region, or it is not open yet. `read-only`: it may not write there. */
export type RegionRefusal = 'closed' | 'read-only'

/** The region to which this device contributes counts. */
export interface RegionRoom extends SharedRoomService {
  /** Null when this device takes part in none, or it is not open yet. */
  counts(): RegionalCounts | null
  /** Where this device's own work is; null until the region is open. */
  storage(): StorageState | null
  /** Lets a closed session count, or replaces what it contributed before. Codes and numbers go, by quarter. */
  contribute(sessionId: string, counts: SessionCounts): Promise<Result<null, RegionRefusal>>
  /** Takes a contribution back. */
  withdraw(sessionId: string): Promise<Result<null, RegionRefusal>>
  /** What these sessions count for in the region, by session; those that do not count there are not in it. */
  contributions(sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionCounts>>
}
