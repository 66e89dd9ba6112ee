import type { Language } from '../method/method.ts'
import { claimedStatus, type LibraryRecord, type RecordStatus, type Validity, validityOf } from './record.ts'
import { type Found, type LibraryIndex, type SearchedPart, termsIn, type Wanted } from './search-index.ts'
import { recordLaws } from './similar.ts'
import { type Snippet, snippetOf } from './snippet.ts'
import { foldedWord, wordsIn } from './terms.ts'

/** Which records are looked through. What is left out asks nothing. */
export interface SearchFilter {
  /** Records that have one of these themes. */
  readonly themes?: readonly string[]
  /** Records that refer to one of these laws, as `recordLaws` names them. */
  readonly laws?: readonly string[]
  /** Usually what is or was validated. */
  readonly statuses?: readonly RecordStatus[]
  readonly validities?: readonly Validity[]
}

/** One record that was found. Its status is what it claims: `standingOf` tells whether that is true. */
export interface Hit {
  readonly record: LibraryRecord
  readonly score: number
  readonly status: RecordStatus
  readonly validity: Validity
  /** Parts in which something was found, the weightiest first. */
  readonly parts: readonly SearchedPart[]
  /** From the part that shows best why it was found; null when only themes or values were. */
  readonly snippet: (Snippet & { readonly part: SearchedPart }) | null
}

const usualStatuses: readonly RecordStatus[] = ['validated', 'superseded']

/** What holds no longer, or must be looked at again, is found below what holds. */
const validityFactor: Readonly<Record<Validity, number>> = {
  valid: 1,
  'not-validated': 0.8,
  'review-due': 0.5,
  superseded: 0.3,
  withdrawn: 0.1,
}

const mostWords = 12
const mostHits = 50
/** In a sentence words are whole; only its last may still be being typed. */
const mostUnfinished = 4

/** How many letters may be wrong: none in short words, because nearly every short word is near another. */
const typosIn = (term: string): number => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2)

/**
 * Whoever searches may write either language. A word that the library knows is taken as it was typed; another may have
 * been mistyped. `isPrefix`: the word may not be finished.
 */
const wantedFor = (word: string, isPrefix: boolean, index: LibraryIndex): readonly Wanted[] => {
  const { termOf } = index.reader
  const stems = [...new Set([termOf(word, 'nl'), termOf(word, 'en')])].filter((term) => term !== '')
  const known = stems.filter(index.knows)
  const tails = new Set(stems.flatMap((term) => index.endingIn(term)))
  const near = known.length > 0 ? known : stems
  return [
    ...near.map(
      (term): Wanted => ({ term, weight: 1, isPrefix, typos: known.length > 0 ? 0 : typosIn(term) }),
    ),
    // The word as it was typed: half of a word may have another stem than the whole.
    ...(isPrefix && stems.length > 0 && !near.includes(word)
      ? [{ term: word, weight: 0.8, isPrefix, typos: 0 }]
      : []),
    ...[...tails].map((term): Wanted => ({ term, weight: 0.5, isPrefix: false, typos: 0 })),
  ]
}

const snippetOrder: readonly SearchedPart[] = [
  'question',
  'abstract',
  'decision',
  'title',
  'counterArgument',
  'options',
  'conditions',
  'limits',
  'law',
  'followUp',
]

/** The weightiest first. */
const partOrder: readonly SearchedPart[] = [
  'title',
  'question',
  'themes',
  'values',
  'law',
  'abstract',
  'decision',
  'options',
  'counterArgument',
  'conditions',
  'limits',
  'followUp',
]

const partText = ({ text, followUp }: LibraryRecord, part: SearchedPart): string => {
  if (part === 'followUp') return followUp?.text ?? ''
  const value = text[part]
  return typeof value === 'string' ? value : value.join(' · ')
}

const partsOf = ({ record, terms }: Found, { reader }: LibraryIndex): readonly SearchedPart[] =>
  partOrder.filter((part) => termsIn(record, part, reader).some((term) => terms.has(term)))

const bestSnippet = (
  { record, terms }: Found,
  parts: readonly SearchedPart[],
  { reader }: LibraryIndex,
): Hit['snippet'] => {
  let best: Hit['snippet'] = null
  for (const part of snippetOrder) {
    if (!parts.includes(part)) continue
    const snippet = snippetOf(partText(record, part), terms, record.text.language, reader)
    if (snippet !== null && (best === null || snippet.marks.length > best.marks.length))
      best = { ...snippet, part }
  }
  return best
}

const hitOf = (found: Found, index: LibraryIndex, today: string): Hit => {
  const parts = partsOf(found, index)
  return {
    record: found.record,
    score: found.score,
    status: claimedStatus(found.record),
    validity: validityOf(found.record, today),
    parts,
    snippet: bestSnippet(found, parts, index),
  }
}

const byTitle =
  (language: Language) =>
  (a: LibraryRecord, b: LibraryRecord): number =>
    a.text.title.localeCompare(b.text.title, language) || (a.id < b.id ? -1 : 1)

/**
 * Records that hold what was asked, the best first, at most fifty. Every word must be there; when no record has them all,
 * those that have some. Without words: all that the filter lets through, by title. `today` is an ISO day.
 */
export const searchLibrary = (
  index: LibraryIndex,
  asked: string,
  {
    today,
    filter = {},
    language = 'nl',
  }: { readonly today: string; readonly filter?: SearchFilter; readonly language?: Language },
): readonly Hit[] => {
  const { themes = [], laws = [], statuses = usualStatuses, validities } = filter
  const isWanted = (record: LibraryRecord): boolean =>
    statuses.includes(claimedStatus(record)) &&
    (validities === undefined || validities.includes(validityOf(record, today))) &&
    (themes.length === 0 || record.text.themes.some((theme) => themes.includes(theme))) &&
    (laws.length === 0 || laws.some((law) => recordLaws(record).has(law)))
  const words = [...new Set(wordsIn(asked.slice(0, 1_000)).map(({ word }) => foldedWord(word)))].slice(
    0,
    mostWords,
  )
  if (words.length === 0)
    return [...index.records.values()]
      .filter(isWanted)
      .sort(byTitle(language))
      .slice(0, mostHits)
      .map((record) => hitOf({ record, score: 0, terms: new Set() }, index, today))
  const mayBeUnfinished = (word: string, at: number): boolean =>
    word.length > 2 && (words.length <= mostUnfinished || at === words.length - 1)
  const wanted = words
    .map((word, at) => wantedFor(word, mayBeUnfinished(word, at), index))
    .filter((terms) => terms.length > 0)
  if (wanted.length === 0) return []
  const factor = (record: LibraryRecord): number =>
    isWanted(record) ? validityFactor[validityOf(record, today)] : 0
  const query = { words: wanted, factor, most: mostHits }
  const all = index.find({ ...query, all: true })
  const found = all.length > 0 || wanted.length === 1 ? all : index.find({ ...query, all: false })
  return found.map((one) => hitOf(one, index, today))
}
