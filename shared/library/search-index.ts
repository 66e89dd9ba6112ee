import { lettersApart } from './near-terms.ts'
import { createPostings, type Postings, type Weighed } from './postings.ts'
import type { LibraryRecord, RecordText } from './record.ts'
import { createTermReader, type TermReader } from './terms.ts'
import { themeLabel } from './themes.ts'
import { valueLabel } from './values.ts'

export type SearchedPart = Exclude<keyof RecordText, 'language'> | 'followUp'

/** Parts that are searched as one, and how much a word counts there: what a record asks weighs more than how it hedges. */
const groups = [
  { weight: 4, parts: ['title', 'question'] },
  { weight: 3, parts: ['themes', 'values', 'law'] },
  { weight: 2, parts: ['abstract'] },
  { weight: 1.7, parts: ['decision', 'options', 'counterArgument'] },
  { weight: 1, parts: ['conditions', 'limits', 'followUp'] },
] as const satisfies readonly { readonly weight: number; readonly parts: readonly SearchedPart[] }[]

/** What was decided is not among them: similar is not what was judged alike. */
const comparedGroups = [0, 2]
/** What a term counts that only begins as the one that was asked, and one that differs by a letter. */
const begun = 0.5
const mistyped = 0.3

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
  /** Whether a term stands in a record. */
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
  { termsOf, termsOfLabel }: TermReader,
): readonly string[] => {
  switch (part) {
    case 'themes':
      return text.themes.flatMap((one) => termsOfLabel(themeLabel(one)))
    case 'values':
      return text.values.flatMap((one) => termsOfLabel(valueLabel(one)))
    case 'followUp':
      return followUp === null ? [] : termsOf(followUp.text, text.language)
    case 'options':
    case 'law':
      return text[part].flatMap((one) => termsOf(one, text.language))
    default:
      return termsOf(text[part], text.language)
  }
}

/** The terms of a record, by group of parts. */
const termsByGroup = (record: LibraryRecord, reader: TermReader): readonly (readonly string[])[] =>
  groups.map(({ parts }) => {
    const terms: string[] = []
    for (const part of parts) for (const term of termsIn(record, part, reader)) terms.push(term)
    return terms
  })

/** How many records are read before somebody else may have a turn. */
const sliceOf = 25

/** What an index is made of. */
const startIndex = (initial: Iterable<LibraryRecord>) => {
  const records = new Map([...initial].map((record) => [record.id, record]))
  /** Terms are kept by the number of a record: one that changes gets a new number. */
  const numbered: (LibraryRecord | null)[] = [...records.values()]
  return {
    reader: createTermReader(),
    records,
    numbered,
    numbers: new Map(numbered.map((record, number) => [record?.id ?? '', number])),
    postings: createPostings(groups.map(({ weight }) => weight)),
  }
}

type Started = ReturnType<typeof startIndex>

/** Reads the words of the records that are there, slice by slice. */
function* reading({ records, postings, reader }: Started): Generator<undefined, void> {
  let number = 0
  for (const record of records.values()) {
    if (number % sliceOf === sliceOf - 1) yield
    postings.add(number, termsByGroup(record, reader))
    number++
  }
}

/** The terms in the library by which a word may be found: itself, what begins with it, and what is a few letters off. */
const termsFor = ({ term, weight, isPrefix, typos }: Wanted, postings: Postings): readonly Weighed[] => {
  const exact = postings.knows(term) ? [{ term, weight }] : []
  if (!isPrefix && typos === 0) return exact
  const others: Weighed[] = []
  for (const known of postings.terms()) {
    if (known === term) continue
    const { length } = known
    if (isPrefix && known.startsWith(term)) {
      const more = length - term.length
      others.push({ term: known, weight: (weight * begun * length) / (length + 0.3 * more) })
    } else if (typos > 0) {
      const apart = lettersApart(term, known, typos)
      if (apart <= typos)
        others.push({ term: known, weight: (weight * mistyped * length) / (length + apart) })
    }
  }
  return [...exact, ...others]
}

const finishIndex = ({ reader, records, numbered, numbers, postings }: Started): LibraryIndex => {
  const remove = (id: string) => {
    const record = records.get(id)
    const number = numbers.get(id)
    if (record === undefined || number === undefined) return
    postings.remove(number, termsByGroup(record, reader))
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
      postings.add(number, termsByGroup(record, reader))
    },
    remove,
    find: ({ words, all, factor, most }) => {
      const asked = words.map((wanted) => wanted.flatMap((one) => termsFor(one, postings)))
      const best = postings
        .score(asked)
        .flatMap(({ number, score, words: found }) => {
          const record = numbered[number]
          if (record === undefined || record === null || (all && found < words.length)) return []
          // Who has more of the words is meant, however often another has one of them.
          const total = score * found * factor(record)
          return total > 0 ? [{ number, record, score: total }] : []
        })
        .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
        .slice(0, most)
      const terms = postings.standIn(
        best.map(({ number }) => number),
        asked.flatMap((one) => one.map(({ term }) => term)),
      )
      return best.map(({ number, record, score }) => ({
        record,
        score,
        terms: terms.get(number) ?? new Set(),
      }))
    },
    scores: (term) =>
      postings.score([[{ term, weight: 1 }]], comparedGroups).flatMap(({ number, score }) => {
        const record = numbered[number]
        return record === undefined || record === null ? [] : [[record, score] as const]
      }),
    knows: postings.knows,
    endingIn: (term) => {
      if (term.length < shortestTail) return []
      const tails: string[] = []
      for (const known of postings.terms()) {
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
  const steps = reading(started)
  while (steps.next().done !== true);
  return finishIndex(started)
}

/** The same index, made in slices: `breathe` is waited for between them, so that a page stays in hand meanwhile. */
export const createIndexInSlices = async (
  initial: Iterable<LibraryRecord>,
  breathe: () => Promise<void>,
): Promise<LibraryIndex> => {
  const started = startIndex(initial)
  const steps = reading(started)
  while (steps.next().done !== true) await breathe()
  return finishIndex(started)
}
