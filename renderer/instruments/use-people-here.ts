import { useTopic } from '../live/use-live.tsx'
import { type PersonHere, peopleHere } from '../room/people.ts'

/** Who is in the room, in the order of the list of people, wherever each of them looks. */
export const usePeopleHere = (): readonly PersonHere[] =>
  peopleHere(
    useTopic('presence', (live) => live.presence()),
    '',
  )
