import { readLink, readOutcome } from './circle-records.ts'
import type { LinkOutcome, SessionLink } from './model.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import type { Query, SessionDocuments } from './session.ts'
import { caseOf, changeCase, wellFormed } from './shape.ts'

/** Sessions that came out of this one. Whoever starts one files it, so links stand in the case document. */

export const linksReading: Reading<readonly SessionLink[]> = (documents, tell) => {
  const tellLinks = under(tell, 'case/links')
  const tellOutcomes = under(tell, 'case/outcomes')
  const { links, outcomes } = caseOf(documents)
  const brought = new Map(
    entriesOf(outcomes, tellOutcomes).flatMap(([id, value]) => {
      const outcome = readOutcome(value)
      if (outcome === null) tellOutcomes('outcome')
      return outcome === null ? [] : [[id, outcome] as const]
    }),
  )
  return entriesOf(links, tellLinks)
    .flatMap(([id, value]): SessionLink[] => {
      const link = readLink(value)
      if (link?.id !== id) tellLinks('link')
      return link?.id === id ? [{ ...link, outcome: brought.get(id) ?? null }] : []
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The sessions that came out of this one, in the order in which they were started. */
export const linksQuery: Query<readonly SessionLink[]> = queryOf(['case'], linksReading)

/** Files a link, or replaces the one with its id. An outcome that is already there stays when the link has none. */
export const fileLink = (documents: SessionDocuments, link: SessionLink): void => {
  const { outcome, ...stored } = link
  changeCase(documents, () => {
    caseOf(documents).links.set(link.id, wellFormed({ ...stored, wrapped: [...link.wrapped].sort() }))
    if (outcome !== null) caseOf(documents).outcomes.set(link.id, wellFormed(outcome))
  })
}

/** Writes what a session brought back; it replaces what it brought before. */
export const setOutcome = (documents: SessionDocuments, linkId: string, outcome: LinkOutcome): void => {
  changeCase(documents, () => caseOf(documents).outcomes.set(linkId, wellFormed(outcome)))
}
