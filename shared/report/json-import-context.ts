import type { ImportedPeople } from './json-people.ts'

/** What reading a report back needs at every place. */
export interface ImportContext {
  /** Version in which the report was written. */
  readonly version: number
  readonly people: ImportedPeople
  /** An id for what has none in a report; the same for the same place. */
  readonly id: (place: string, what: string, at: number) => string
  /** A moment; what is not known is no moment, so that nothing is dated to 1970. */
  readonly moment: (moment: number | null) => number
}

/** Something in a report that hangs together in a way that no report does; `message` names the place. */
export class Misfit extends Error {}

/** People who took part, and what each contributed to a round. */
export const mostPeople = 2_000

/** More than this of one thing is no report of a meeting. */
const most = 10_000

/** So many ids. */
export const idsIn = (count: number, idOf: (at: number) => string): readonly string[] => {
  if (!Number.isSafeInteger(count) || count < 0 || count > most) throw new Misfit('count')
  return Array.from({ length: count }, (_, at) => idOf(at))
}
