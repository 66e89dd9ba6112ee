import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { Language } from '../method/method.ts'
import type { LibraryRecord, RecordText } from './record.ts'
import { createTermReader, type TermReader } from './terms.ts'
import { themeLabel } from './themes.ts'
import { valueLabel } from './values.ts'

export type SearchedPart = Exclude<keyof RecordText, 'language'> | 'followUp'

/**
 * Parts that are searched as one, and how much a word counts there: what a record asks weighs more than how it hedges. Five
 * groups are searched in half the time that twelve parts take.
 */
const groups = [
  { weight: 4, parts: ['title', 'question'] },
  { weight: 3, parts: ['themes', 'values', 'law'] },
  { weight: 2, parts: ['abstract'] },
  { weight: 1.7, parts: ['decision', 'options', 'counterArgument'] },
  { weight: 1, parts: ['conditions', 'limits', 'followUp'] },
] as const satisfies readonly { readonly weight: number; readonly parts: readonly SearchedPart[] }[]

const fields = groups.map((_group, at) => `${at}`)
const weights = Object.fromEntries(groups.map(({ weight }, at) => [at, weight]))
/** What was decided is not among them: similar is not what was judged alike. */
const comparedFields = ['0', '2']

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
  /** How much each record's case and question are about a term; of records that do not have it nothing. */
  readonly scores: (term: string) => readonly (readonly [record: LibraryRecord, score: number])[]
  /** Whether a term stands, or stood, in a record. */
  readonly knows: (term: string) => boolean
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
  /** What was found: other than what was asked, where that may be unfinished or mistyped. */
  readonly terms: ReadonlySet<string>
}

/** Shorter terms are the tail of too much. */
const shortestTail = 5
const mostTails = 12

/** The terms of a part. Themes and values are found in both languages, whatever the record's own. */
export const termsIn = (
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

/** How often each term stands in a group of parts. */
const countsIn = (
  record: LibraryRecord,
  parts: readonly SearchedPart[],
  reader: TermReader,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const part of parts)
    for (const term of termsIn(record, part, reader)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** How many records are read before somebody else may have a turn. */
const sliceOf = 25

/**
 * The same index as adding records one by one makes, in the engine's own plain form. Adding looks every single word up
 * in its tree; this looks every different word up once, which is most of the time that opening a library takes.
 */
function* building(
  records: readonly LibraryRecord[],
  reader: TermReader,
): Generator<undefined, AsPlainObject> {
  const index = new Map<string, Record<number, number>[]>()
  const fieldLength: Record<number, number[]> = {}
  const totals = groups.map(() => 0)
  for (const [number, record] of records.entries()) {
    if (number % sliceOf === sliceOf - 1) yield
    fieldLength[number] = groups.map(({ parts }, field) => {
      const counts = countsIn(record, parts, reader)
      for (const [term, count] of counts) {
        let byField = index.get(term)
        if (byField === undefined) {
          byField = groups.map(() => ({}))
          index.set(term, byField)
        }
        const inField = byField[field]
        if (inField !== undefined) inField[number] = count
      }
      totals[field] = (totals[field] ?? 0) + counts.size
      return counts.size
    })
  }
  return {
    documentCount: records.length,
    nextId: records.length,
    documentIds: Object.fromEntries(records.map((_record, number) => [number, number])),
    fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])),
    fieldLength,
    averageFieldLength: totals.map((total) => total / Math.max(1, records.length)),
    storedFields: {},
    dirtCount: 0,
    index: [...index].map(([term, byField]) => [term, Object.fromEntries(byField.entries())]),
    serializationVersion: 2,
  }
}

/** What an index is made of, before its engine stands. */
const startIndex = (initial: Iterable<LibraryRecord>) => {
  const reader = createTermReader()
  const records = new Map([...initial].map((record) => [record.id, record]))
  /** The engine knows records by number: one that changes gets a new number. */
  const numbered: (LibraryRecord | null)[] = [...records.values()]
  const numbers = new Map(numbered.map((record, number) => [record?.id ?? '', number]))
  /** Grows only: a term of which no record is left finds nothing. */
  const vocabulary = new Set<string>()
  const options: Options<{ readonly number: number; readonly record: LibraryRecord }> = {
    idField: 'number',
    fields,
    extractField: ({ number, record }, name) =>
      name === 'number'
        ? number
        : (groups[Number(name)]?.parts ?? []).flatMap((part) => termsIn(record, part, reader)).join(' '),
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => {
      vocabulary.add(term)
      return term
    },
    searchOptions: { tokenize: (text) => [text], processTerm: (term) => term },
    autoVacuum: false,
  }
  return { reader, records, numbered, numbers, vocabulary, options }
}

type Started = ReturnType<typeof startIndex>
type Engine = MiniSearch<{ readonly number: number; readonly record: LibraryRecord }>

const finishIndex = (
  { reader, records, numbered, numbers, vocabulary }: Started,
  built: AsPlainObject,
  engine: Engine,
): LibraryIndex => {
  for (const [term] of built.index) vocabulary.add(term)
  const remove = (id: string) => {
    const record = records.get(id)
    const number = numbers.get(id)
    if (record === undefined || number === undefined) return
    engine.remove({ number, record })
    numbered[number] = null
    numbers.delete(id)
    records.delete(id)
  }
  return {
    records,
    reader,
    put: (record) => {
      remove(record.id)
      const number = numbered.push(record) - 1
      numbers.set(record.id, number)
      records.set(record.id, record)
      engine.add({ number, record })
    },
    remove,
    find: ({ words, all, factor, most }) => {
      const factors = numbered.map((record) => (record === null ? 0 : factor(record)))
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
        {
          boost: weights,
          weights: { prefix: 0.5, fuzzy: 0.3 },
          boostDocument: (number: number) => factors[number] ?? 0,
        },
      )
      return results.slice(0, most).flatMap(({ id, score, terms }) => {
        const record = numbered[id]
        return record === undefined || record === null ? [] : [{ record, score, terms: new Set(terms) }]
      })
    },
    scores: (term) =>
      engine.search(term, { fields: comparedFields, boost: weights }).flatMap(({ id, score }) => {
        const record = numbered[id]
        return record === undefined || record === null ? [] : [[record, score] as const]
      }),
    knows: (term) => vocabulary.has(term),
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

/** An index over records; more can be put in later. */
export const createIndex = (initial: Iterable<LibraryRecord>): LibraryIndex => {
  const started = startIndex(initial)
  const steps = building([...started.records.values()], started.reader)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return finishIndex(started, step.value, MiniSearch.loadJS(step.value, started.options))
}

/** The same index, made in slices: `breathe` is waited for between them, so that a page stays in hand meanwhile. */
export const createIndexInSlices = async (
  initial: Iterable<LibraryRecord>,
  breathe: () => Promise<void>,
): Promise<LibraryIndex> => {
  const started = startIndex(initial)
  const steps = building([...started.records.values()], started.reader)
  let step = steps.next()
  while (step.done !== true) {
    await breathe()
    step = steps.next()
  }
  await breathe()
  return finishIndex(started, step.value, await MiniSearch.loadJSAsync(step.value, started.options))
}
