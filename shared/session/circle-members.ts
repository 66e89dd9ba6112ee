import type { Query, SessionDocuments } from './session.ts'
import { changeAgenda, circleMembersOf } from './shape.ts'

/**
 * Devices that were admitted to a circle. It stands in the circle's own documents, so that only its members know; a
 * device that never opened the circle is on it too.
 */
export const circleMembersQuery: Query<readonly string[]> = {
  reads: ['agenda'],
  of: (documents) =>
    [...circleMembersOf(documents).entries()].flatMap(([deviceId, isIn]) => (isIn === true ? [deviceId] : [])),
}

/** Files that these devices, and no others, are in the circle from now on. */
export const fileCircleMembers = (documents: SessionDocuments, deviceIds: readonly string[]): void => {
  const members = circleMembersOf(documents)
  changeAgenda(documents, () => {
    for (const deviceId of members.keys()) if (!deviceIds.includes(deviceId)) members.set(deviceId, false)
    for (const deviceId of deviceIds) if (members.get(deviceId) !== true) members.set(deviceId, true)
  })
}
