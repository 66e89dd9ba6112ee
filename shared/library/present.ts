import type { Attendee } from '../session/model.ts'
import { isDeviceId } from './schema.ts'

/**
 * The devices of those who took part. Who only watched has nothing to consent to. That somebody came with two devices is
 * for a person to see: of two people with one name, both are asked.
 */
export const presentOf = (attendees: readonly Attendee[]): readonly string[] =>
  attendees.flatMap(({ deviceId, role }) => (role !== 'observer' && isDeviceId(deviceId) ? [deviceId] : []))
