import type { Query, SessionDocuments } from './session.ts'
import { changeAgenda, circleMembersOf } from './shape.ts'

/** A device in a circle, with the key to which things are wrapped for it (base64url). */
export interface CircleMember {
  readonly deviceId: string
  readonly agreementKey: string
}

/**
 * Devices that were admitted to a circle. It stands in the circle's own documents, so that only its members know; a
 * device that never opened the circle is on it too.
 */
export const circleMembersQuery: Query<readonly CircleMember[]> = {
  reads: ['agenda'],
  of: (documents) =>
    [...circleMembersOf(documents).entries()].flatMap(([deviceId, agreementKey]) =>
      typeof agreementKey === 'string' && agreementKey !== '' ? [{ deviceId, agreementKey }] : [],
    ),
}

/** Files that these devices, and no others, are in the circle from now on. */
export const fileCircleMembers = (documents: SessionDocuments, inside: readonly CircleMember[]): void => {
  const members = circleMembersOf(documents)
  const stays = new Set(inside.map(({ deviceId }) => deviceId))
  changeAgenda(documents, () => {
    for (const deviceId of members.keys()) if (!stays.has(deviceId)) members.set(deviceId, '')
    for (const { deviceId, agreementKey } of inside)
      if (members.get(deviceId) !== agreementKey) members.set(deviceId, agreementKey)
  })
}
