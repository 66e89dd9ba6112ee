import { closeCode } from '../../shared/room/relay-protocol.ts'
import type { SealedRoom, StorageCounts } from '../../shared/room/types.ts'
import type { StorageState } from './live.ts'
import type { RoomPart } from './open-part.ts'

type Connection = ReturnType<SealedRoom<unknown>['connection']>

const refusalReason = (code: number | undefined): NonNullable<StorageState['reason']> => {
  switch (code) {
    case closeCode.roomFull:
      return 'room-full'
    case closeCode.roomClosed:
      return 'room-closed'
    case closeCode.passExpired:
      return 'device-clock'
    default:
      return 'relay-refused'
  }
}

/**
 * Says where this device's own work is, and no better than it is. `persistent`: what is stored here outlives the
 * tab. `storeFailed`: the device could not keep something. `localOnly`: the session never goes to a relay.
 */
export const storageState = (
  counts: StorageCounts,
  connection: Connection,
  device: { readonly persistent: boolean; readonly storeFailed: boolean; readonly localOnly: boolean },
): StorageState => {
  const state = connection.state
  const away: StorageState['reason'] =
    state === 'refused' ? refusalReason(connection.code) : state === 'connected' ? null : 'offline'
  const connected = state === 'connected'
  if (counts.notOnRelay === 0 && connected) return { kind: 'on-relay', reason: null, connection: state }
  const onDevice = device.persistent && !device.storeFailed && counts.notOnDevice === 0
  if (onDevice) return { kind: 'on-device', reason: device.localOnly ? null : away, connection: state }
  if (counts.notOnRelay === 0) return { kind: 'on-relay', reason: away, connection: state }
  const reason = device.storeFailed
    ? 'device-store'
    : (away ?? (device.persistent || connected ? 'writing' : 'shared-device'))
  return { kind: 'not-saved', reason, connection: state }
}

const worseFirst: readonly StorageState['kind'][] = ['not-saved', 'on-device', 'on-relay']

/** The state of a session with its circles: that of the room that is worst off. */
export const storageOf = (
  parts: readonly [RoomPart, ...RoomPart[]],
  device: { readonly persistent: boolean; readonly localOnly: boolean },
): StorageState => {
  const states = parts.map((part) =>
    storageState(part.room.storage(), part.room.connection(), { ...device, storeFailed: part.storeFailed() }),
  )
  const [first, ...others] = states as [StorageState, ...StorageState[]]
  return others.reduce(
    (worst, state) => (worseFirst.indexOf(state.kind) < worseFirst.indexOf(worst.kind) ? state : worst),
    first,
  )
}
