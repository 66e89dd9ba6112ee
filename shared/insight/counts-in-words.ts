import type { Language } from '../method/method.ts'
import { decimal } from '../report/dates.ts'
import { type CodeList, outcomes } from './codes.ts'
import type { SessionCounts } from './counts.ts'
import { codeName, periodName } from './figures.ts'
import { insightWords } from './insight-words.ts'

/** One thing that a session counts for, as people read it. */
export interface CountLine {
  readonly id: keyof SessionCounts
  readonly term: string
  /** Nothing at all reads as the word for none. */
  readonly values: readonly string[]
}

const words = {
  nl: { none: 'geen', yes: 'ja', no: 'nee' },
  en: { none: 'none', yes: 'yes', no: 'no' },
} as const satisfies Record<Language, Readonly<Record<'none' | 'yes' | 'no', string>>>

/** Everything that a contribution says, so that whoever lets a session count sees exactly what goes. Expects counts by quarter. */
export const countsInWords = (counts: SessionCounts, language: Language): readonly CountLine[] => {
  const { headings, method, time } = insightWords[language]
  const { none, yes, no } = words[language]
  const all = (list: CodeList, ids: readonly string[]) =>
    ids.length === 0 ? [none] : ids.map((id) => codeName(list, id, language))
  const numbers = (list: CodeList, of: readonly (readonly [string, number])[]) =>
    of.length === 0
      ? [none]
      : of.map(([id, number]) => `${codeName(list, id, language)}: ${decimal(number, language)}`)
  const agreements = outcomes.flatMap((id) =>
    counts.agreements[id] > 0 ? [[id, counts.agreements[id]] as const] : [],
  )
  const pulse = Object.entries(counts.pulse).flatMap(([id, average]) =>
    average === undefined ? [] : [[id, average] as const],
  )
  const pairs = counts.tensions.map(([one, other]) => all('value', [one, other]).join(' – '))
  return [
    { id: 'kind', term: headings.kind, values: all('kind', [counts.kind]) },
    { id: 'method', term: method, values: all('method', [counts.method]) },
    {
      id: 'period',
      term: time,
      values: [periodName({ from: counts.period, to: counts.period }, language)],
    },
    { id: 'themes', term: headings.theme, values: all('theme', counts.themes) },
    { id: 'domains', term: headings.domain, values: all('domain', counts.domains) },
    { id: 'values', term: headings.value, values: all('value', counts.values) },
    { id: 'tensions', term: headings.tensions, values: pairs.length === 0 ? [none] : pairs },
    { id: 'blockers', term: headings.blocker, values: all('blocker', counts.blockers) },
    { id: 'rungs', term: headings.rung, values: all('rung', counts.rungs) },
    { id: 'learning', term: headings.learning, values: [counts.learning ? yes : no] },
    { id: 'agreements', term: headings.agreements, values: numbers('outcome', agreements) },
    { id: 'pulse', term: headings.pulse, values: numbers('pulse', pulse) },
    { id: 'voice', term: headings.voice, values: all('voice', [counts.voice]) },
    { id: 'participants', term: headings.participants, values: all('participants', [counts.participants]) },
  ]
}
