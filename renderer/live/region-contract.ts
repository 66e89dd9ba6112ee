import type { RegionalCounts } from '../../shared/insight/region.ts'
import type { SharedRoomService } from './sessions.ts'

/** The region to which this device contributes counts. */
export interface RegionRoom extends SharedRoomService {
  /** Null when this device takes part in none, or it is not open yet. */
  counts(): RegionalCounts | null
}
