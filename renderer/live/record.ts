import { type CheckedRecord, checkRecord } from '../../shared/record/check.ts'
import type { Identity } from '../../shared/room/types.ts'
import { recordQuery } from '../../shared/session/record.ts'
import type { RoomPart } from './open-part.ts'
import type { LiveRecord } from './record-contract.ts'

interface RecordNeed {
  readonly part: RoomPart
  readonly identity: Identity
  /** `About.id`, '' while the session is not there yet. */
  readonly sessionId: () => string
  readonly changed: () => void
}

/** Follows the record of one open session and checks what is signed in it, each time it changes. */
export const createRecord = (need: RecordNeed): LiveRecord & { close(): void } => {
  const { part } = need
  let current: CheckedRecord | null = null
  let asked = 0
  const look = async (): Promise<void> => {
    if (need.sessionId() === '') return
    asked += 1
    const mine = asked
    const checked = await checkRecord(need.sessionId(), recordQuery.of(part.documents), part.room.members())
    if (mine !== asked) return
    current = checked
    need.changed()
  }
  const stops = [
    part.watch(['agenda', 'case'], () => void look()),
    part.room.on('members', () => void look()),
  ]
  void look()
  return {
    current: () => current,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}
