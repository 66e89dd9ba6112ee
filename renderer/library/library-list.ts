import { lawLabel } from '../../shared/library/laws.ts'
import {
  claimedStatus,
  type LibraryRecord,
  type RecordStatus,
  recordStatuses,
  type Validity,
} from '../../shared/library/record.ts'
import type { Hit } from '../../shared/library/search.ts'
import { recordLaws } from '../../shared/library/similar.ts'
import type { Standing } from '../../shared/library/standing.ts'
import { themeLabel } from '../../shared/library/themes.ts'
import type { Language } from '../../shared/method/method.ts'
import type { LibraryView } from './use-library.ts'

/** Which records are shown, by where they stand. */
export const shownStatuses = ['usable', 'due', 'offered', 'draft', 'superseded', 'withdrawn', 'all'] as const
export type Shown = (typeof shownStatuses)[number]

/** What somebody looks for in the library. */
export interface Asked {
  readonly query: string
  /** '' for every theme; likewise the law. */
  readonly theme: string
  readonly law: string
  readonly shown: Shown
}

export const everything: Asked = { query: '', theme: '', law: '', shown: 'usable' }

/** A record in the list, with where it stands: what its signatures say once they are checked, what it claims before. */
export interface Listed {
  readonly record: LibraryRecord
  readonly status: RecordStatus
  readonly isChecked: boolean
  readonly validity: Validity
  /** Why it was found; null when nothing was searched for. */
  readonly hit: Hit | null
}

/** Where a record stands, as far as it is known. */
export const listedOf = (
  record: LibraryRecord,
  standing: Standing | undefined,
  today: string,
  hit: Hit | null = null,
): Listed => {
  const status = standing?.status ?? claimedStatus(record)
  const isDue = record.approval !== null && record.approval.reviewBy < today
  const validity = ((): Validity => {
    if (status === 'validated') return isDue ? 'review-due' : 'valid'
    return status === 'superseded' || status === 'withdrawn' ? status : 'not-validated'
  })()
  return { record, status, isChecked: standing !== undefined, validity, hit }
}

const isShown = ({ status, validity }: Listed, shown: Shown): boolean => {
  switch (shown) {
    case 'all':
      return true
    case 'usable':
      return status === 'validated'
    case 'due':
      return validity === 'review-due'
    default:
      return status === shown
  }
}

/** What a record must claim to be searched for; what turns out not to be so is left out afterwards. */
const claimedFor: Readonly<Record<Shown, readonly RecordStatus[]>> = {
  usable: ['validated'],
  due: ['validated'],
  superseded: ['superseded'],
  offered: recordStatuses,
  draft: recordStatuses,
  withdrawn: recordStatuses,
  all: recordStatuses,
}

const lastTouched = ({ approval, offer }: LibraryRecord): number => approval?.at ?? offer?.at ?? 0

/** The records that somebody asked for: with words the best first, without words the latest. */
export const listedIn = (view: LibraryView, { query, theme, law, shown }: Asked): readonly Listed[] => {
  const { library, standings, today } = view
  if (library === null) return []
  if (query.trim() !== '')
    return view
      .search(query, {
        statuses: claimedFor[shown],
        themes: theme === '' ? [] : [theme],
        laws: law === '' ? [] : [law],
      })
      .map((hit) => listedOf(hit.record, standings.get(hit.record.id), today, hit))
      .filter((one) => isShown(one, shown))
  return [...library.records.values()]
    .filter(({ text }) => theme === '' || text.themes.includes(theme))
    .filter((record) => law === '' || recordLaws(record).has(law))
    .map((record) => listedOf(record, standings.get(record.id), today))
    .filter((one) => isShown(one, shown))
    .sort((a, b) => lastTouched(b.record) - lastTouched(a.record) || (a.record.id < b.record.id ? -1 : 1))
}

interface Choice {
  readonly value: string
  readonly label: string
}

const choices = (
  values: Iterable<string>,
  label: (value: string) => string,
  language: Language,
): readonly Choice[] =>
  [...new Set(values)]
    .map((value) => ({ value, label: label(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))

/** The themes that records have, by their label. */
export const themeChoices = (records: Iterable<LibraryRecord>, language: Language): readonly Choice[] =>
  choices(
    [...records].flatMap(({ text }) => text.themes),
    (theme) => themeLabel(theme)[language],
    language,
  )

/** The laws that records refer to, by their name. */
export const lawChoices = (records: Iterable<LibraryRecord>, language: Language): readonly Choice[] =>
  choices(
    [...records].flatMap((record) => [...recordLaws(record)]),
    (law) => lawLabel(law)[language],
    language,
  )
