import type { Attendee } from '../session/model.ts'
import { folded } from './fold.ts'
import { isDeviceId } from './schema.ts'
import type { Answer } from './standing.ts'

/**
 * The devices of those who took part. Who only watched has nothing to consent to. That somebody came with two devices is
 * for a person to see: of two people with one name, both are asked.
 */
export const presentOf = (attendees: readonly Attendee[]): readonly string[] =>
  attendees.flatMap(({ deviceId, role }) => (role !== 'observer' && isDeviceId(deviceId) ? [deviceId] : []))

/**
 * Devices that did not answer of a person who did answer with another one: who lost a device would keep the others waiting
 * for ever. Somebody is known by name and organisation, as a person who leads would know them; an objection is an answer.
 */
export const spareDevices = (
  answers: ReadonlyMap<string, Answer>,
  attendees: readonly Attendee[],
): readonly string[] => {
  const personOf = ({ name, organisation }: Attendee): string =>
    JSON.stringify([folded(name).trim(), folded(organisation).trim()])
  const named = attendees.filter(({ name }) => name.trim() !== '')
  const answered = new Set(named.filter(({ deviceId }) => answers.get(deviceId) === 'yes').map(personOf))
  return named.flatMap((one) => {
    const answer = answers.get(one.deviceId)
    const isSilent = answer === 'none' || answer === 'earlier-text'
    return isSilent && answered.has(personOf(one)) ? [one.deviceId] : []
  })
}
