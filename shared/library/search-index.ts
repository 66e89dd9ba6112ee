import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { Language } from '../method/method.ts'
import type { LibraryRecord } from './record.ts'
import { createTermReader, type TermReader } from './terms.ts'
import { themeLabel } from './themes.ts'
import { valueLabel } from './values.ts'

/** How much a word counts in each part of a record: what it asks weighs more than how it hedges. */
const weights = {
  title: 4,
  question: 4,
  themes: 3,
  values: 3,
  law: 3,
  abstract: 2,
  decision: 2,
  options: 1.5,
  counterArgument: 1.5,
  conditions: 1,
  limits: 1,
  followUp: 1,
} as const
export type SearchedPart = keyof typeof weights

const parts = Object.keys(weights) as SearchedPart[]
const languages: readonly Language[] = ['nl', 'en']

/** Records by their words, in memory only: it is never written to a disk, and closing the library forgets it. */
export interface LibraryIndex {
  readonly records: ReadonlyMap<string, LibraryRecord>
  readonly reader: TermReader
  /** Adds a record, or takes in how it changed. */
  readonly put: (record: LibraryRecord) => void
  readonly remove: (id: string) => void
  /** Records in which what is asked stands, best first, with the terms that were found and where. */
  readonly find: (query: Query) => readonly Found[]
  /** How much each record is about a term, in some of its parts; of records that do not have it nothing. */
  readonly scores: (term: string, within: readonly SearchedPart[]) => ReadonlyMap<string, number>
  /** Terms that end in one: "uitkering" is the tail of "bijstandsuitkering". */
  readonly endingIn: (term: string) => readonly string[]
}

/** A term to look for: how far from it a found term may be, and what it counts. */
export interface Wanted {
  readonly term: string
  readonly weight: number
  readonly isPrefix: boolean
  /** Letters that may be different. */
  readonly typos: number
}

export interface Query {
  /** Each word as the terms that it may be found by. */
  readonly words: readonly (readonly Wanted[])[]
  /** Every word must be there. */
  readonly all: boolean
  /** What a record's score is multiplied by; 0 leaves it out. */
  readonly factor: (record: LibraryRecord) => number
  readonly most: number
}

export interface Found {
  readonly record: LibraryRecord
  readonly score: number
  /** Found terms with the parts in which each stands. */
  readonly terms: ReadonlyMap<string, readonly SearchedPart[]>
}

/** Shorter terms are the tail of too much. */
const shortestTail = 5
const mostTails = 12

/** The terms of a part. Themes and values are found in both languages, whatever the record's own. */
const termsIn = (
  { text, followUp }: LibraryRecord,
  part: SearchedPart,
  { termsOf }: TermReader,
): readonly string[] => {
  switch (part) {
    case 'themes':
    case 'values': {
      const label = part === 'themes' ? themeLabel : valueLabel
      return text[part].flatMap((one) =>
        languages.flatMap((language) => termsOf(label(one)[language], language)),
      )
    }
    case 'followUp':
      return termsOf(followUp?.text ?? '', text.language)
    case 'options':
    case 'law':
      return text[part].flatMap((one) => termsOf(one, text.language))
    default:
      return termsOf(text[part], text.language)
  }
}

type Counts = Record<number, number>

/**
 * The same index as adding records one by one makes, in the engine's own plain form. Adding looks every single word up
 * in its tree; this looks every different word up once, which is most of the time that opening a library takes.
 */
const builtAtOnce = (records: readonly LibraryRecord[], reader: TermReader): AsPlainObject => {
  const index = new Map<string, Map<number, Counts>>()
  const fieldLength: Record<number, number[]> = {}
  const totals = parts.map(() => 0)
  for (const [at, record] of records.entries())
    for (const [field, part] of parts.entries()) {
      const different = new Set<string>()
      for (const term of termsIn(record, part, reader)) {
        different.add(term)
        const byField = index.get(term) ?? new Map<number, Counts>()
        if (byField.size === 0) index.set(term, byField)
        const counts = byField.get(field) ?? {}
        counts[at] = (counts[at] ?? 0) + 1
        byField.set(field, counts)
      }
      const lengths = fieldLength[at] ?? []
      lengths[field] = different.size
      fieldLength[at] = lengths
      totals[field] = (totals[field] ?? 0) + different.size
    }
  return {
    documentCount: records.length,
    nextId: records.length,
    documentIds: Object.fromEntries(records.map(({ id }, at) => [at, id])),
    fieldIds: Object.fromEntries(parts.map((part, field) => [part, field])),
    fieldLength,
    averageFieldLength: totals.map((total) => total / Math.max(1, records.length)),
    storedFields: {},
    dirtCount: 0,
    index: [...index].map(([term, byField]) => [term, Object.fromEntries(byField)]),
    serializationVersion: 2,
  }
}

/** An index over records; more can be put in later. */
export const createIndex = (initial: Iterable<LibraryRecord>): LibraryIndex => {
  const reader = createTermReader()
  const records = new Map([...initial].map((record) => [record.id, record]))
  /** Grows only: a term of which no record is left finds nothing. */
  const vocabulary = new Set<string>()
  const options: Options<LibraryRecord> = {
    fields: [...parts],
    extractField: (record, name) =>
      name === 'id' ? record.id : termsIn(record, name as SearchedPart, reader).join(' '),
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => {
      vocabulary.add(term)
      return term
    },
    searchOptions: { tokenize: (text) => [text], processTerm: (term) => term },
    autoVacuum: false,
  }
  const built = builtAtOnce([...records.values()], reader)
  for (const [term] of built.index) vocabulary.add(term)
  const engine = MiniSearch.loadJS(built, options)

  const remove = (id: string) => {
    const known = records.get(id)
    if (known === undefined) return
    engine.remove(known)
    records.delete(id)
  }
  return {
    records,
    reader,
    put: (record) => {
      remove(record.id)
      records.set(record.id, record)
      engine.add(record)
    },
    remove,
    find: ({ words, all, factor, most }) => {
      const factors = new Map<string, number>()
      const factorOf = (id: string): number => {
        const known = factors.get(id)
        if (known !== undefined) return known
        const record = records.get(id)
        const asked = record === undefined ? 0 : factor(record)
        factors.set(id, asked)
        return asked
      }
      const results = engine.search(
        {
          combineWith: all ? 'AND' : 'OR',
          queries: words.map((wanted) => ({
            combineWith: 'OR',
            queries: wanted.map(({ term, weight, isPrefix, typos }) => ({
              queries: [term],
              prefix: isPrefix,
              fuzzy: typos === 0 ? false : typos,
              boostTerm: () => weight,
            })),
          })),
        },
        { boost: weights, weights: { prefix: 0.5, fuzzy: 0.3 }, boostDocument: factorOf },
      )
      return results.slice(0, most).flatMap(({ id, score, match }) => {
        const record = records.get(id)
        const terms = new Map(Object.entries(match)) as Found['terms']
        return record === undefined ? [] : [{ record, score, terms }]
      })
    },
    scores: (term, within) =>
      new Map(
        engine
          .search(term, { fields: [...within], boost: weights })
          .map(({ id, score }) => [id as string, score]),
      ),
    endingIn: (term) => {
      if (term.length < shortestTail) return []
      const tails: string[] = []
      for (const known of vocabulary) {
        if (known.length > term.length + 1 && known.endsWith(term)) tails.push(known)
        if (tails.length === mostTails) break
      }
      return tails
    },
  }
}
