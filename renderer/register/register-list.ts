import { plain } from '../app/plain.ts'
import type { Expert } from '../live/sessions.ts'

/** How an expert is called in one line: the person or desk, or else the organisation. */
export const nameOf = ({ name, organisation }: Expert): string =>
  name.trim() === '' ? organisation.trim() : name.trim()

/** Experts of a life domain (every one when it is ''), in whom each word of the search occurs; by organisation and name. */
export const foundExperts = (
  experts: readonly Expert[],
  query: string,
  domainId: string,
): readonly Expert[] => {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  return experts
    .filter(({ domains }) => domainId === '' || domains.includes(domainId))
    .filter(({ name, organisation, knows }) => {
      const text = plain(`${name} ${organisation} ${knows}`)
      return words.every((word) => text.includes(word))
    })
    .toSorted(
      (one, other) =>
        one.organisation.localeCompare(other.organisation, 'nl') ||
        one.name.localeCompare(other.name, 'nl') ||
        (one.id < other.id ? -1 : 1),
    )
}

export type ExpertProblem = 'organisationMissing' | 'domainsMissing'

/** What an entry still lacks to be of use to somebody who looks for knowledge. */
export const problemsOf = ({ organisation, domains }: Expert): readonly ExpertProblem[] => [
  ...(organisation.trim() === '' ? (['organisationMissing'] as const) : []),
  ...(domains.length === 0 ? (['domainsMissing'] as const) : []),
]
