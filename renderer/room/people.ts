import type { Member, Presence } from '../../shared/room/types.ts'
import type { PresenceState } from '../live/live.ts'

/** One person in the room: all their tabs together. */
export interface PersonHere {
  readonly deviceId: string
  /** Null when the card has not arrived yet. */
  readonly member: Member | null
  readonly isMe: boolean
  /** Step they look at when that is not the group's, else null. */
  readonly elsewhere: string | null
  /** Relay time at which the hand went up, or null. */
  readonly hand: number | null
}

const order = (first: PersonHere, second: PersonHere): number =>
  Number(second.isMe) - Number(first.isMe) ||
  Number(first.member === null) - Number(second.member === null) ||
  (first.member?.name ?? '').localeCompare(second.member?.name ?? '') ||
  first.deviceId.localeCompare(second.deviceId)

/**
 * Who is here, one entry per device however many tabs it has open; me first, then by name. Somebody with one tab at
 * the group's step is with the group.
 */
export const peopleHere = (
  presence: readonly Presence<PresenceState>[],
  groupStep: string,
): readonly PersonHere[] => {
  const people = new Map<string, PersonHere>()
  for (const { deviceId, member, state, isMe } of presence) {
    const before = people.get(deviceId)
    const elsewhere = state.stepId === null || state.stepId === groupStep ? null : state.stepId
    const hands = [before?.hand, state.hand].filter((hand) => typeof hand === 'number')
    people.set(deviceId, {
      deviceId,
      member: member ?? before?.member ?? null,
      isMe: isMe || before?.isMe === true,
      elsewhere: before !== undefined && before.elsewhere === null ? null : elsewhere,
      hand: hands.length === 0 ? null : Math.min(...hands),
    })
  }
  return [...people.values()].sort(order)
}

/** Who asked for the floor, first come first. Equal moments are settled the same way on every screen. */
export const handQueue = (people: readonly PersonHere[]): readonly PersonHere[] =>
  people
    .filter((person) => person.hand !== null)
    .sort(
      (first, second) =>
        (first.hand ?? 0) - (second.hand ?? 0) || first.deviceId.localeCompare(second.deviceId),
    )

/**
 * The moment to tell for a hand that goes up at relay time `now`: after every hand that is up already, because
 * clocks that agree within a second or two must not let anyone jump the queue that they can see.
 */
export const handMoment = (
  presence: readonly Pick<Presence<PresenceState>, 'state'>[],
  now: number,
): number => Math.max(Math.round(now), ...presence.map(({ state }) => (state.hand ?? 0) + 1))

/** Members who are not in the room now, by name. */
export const absentMembers = (
  members: readonly Member[],
  people: readonly PersonHere[],
): readonly Member[] => {
  const here = new Set(people.map((person) => person.deviceId))
  return members
    .filter((member) => !here.has(member.deviceId))
    .sort((first, second) => first.name.localeCompare(second.name))
}
