import MiniSearch from 'minisearch'
import type { AttendedAgreement } from '../agreements/over-sessions.ts'
import { plain } from '../app/plain.ts'
import type { SessionSummary } from '../live/sessions.ts'

export interface Found {
  readonly sessions: readonly SessionSummary[]
  readonly agreements: readonly AttendedAgreement[]
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly people: string
  readonly text: string
}

const sessionEntry = (session: SessionSummary, at: number): Entry => ({
  id: `s${at}`,
  title: session.title,
  people: session.people.map(({ name, organisation }) => `${name} ${organisation}`).join(' '),
  text: `${session.purpose} ${session.methodTitle.nl} ${session.methodTitle.en}`,
})

const agreementEntry = ({ agreement }: AttendedAgreement, at: number): Entry => ({
  id: `a${at}`,
  title: agreement.action,
  people: `${agreement.person} ${agreement.organisation}`,
  text: `${agreement.condition} ${agreement.sign}`,
})

/**
 * Makes a search over sessions and their agreements, in memory only. Every word must occur; beginnings of words,
 * small mistakes and missing accents are forgiven.
 */
export const searchOver = (
  sessions: readonly SessionSummary[],
  agreements: readonly AttendedAgreement[],
): ((query: string) => Found) => {
  const index = new MiniSearch<Entry>({ fields: ['title', 'people', 'text'], processTerm: plain })
  index.addAll(sessions.map(sessionEntry))
  index.addAll(agreements.map(agreementEntry))
  return (query) => {
    const hits: readonly string[] = index
      .search(query, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        boost: { title: 2 },
      })
      .map(({ id }) => String(id))
    const pick = <Value>(prefix: string, from: readonly Value[]): readonly Value[] =>
      hits
        .filter((id) => id.startsWith(prefix))
        .flatMap((id) => {
          const value = from[Number(id.slice(1))]
          return value === undefined ? [] : [value]
        })
    return { sessions: pick('s', sessions), agreements: pick('a', agreements) }
  }
}
