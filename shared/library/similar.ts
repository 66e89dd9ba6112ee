import type { Language } from '../method/method.ts'
import { type LawReference, lawReferences, lawsOf } from './laws.ts'
import { claimedStatus, type LibraryRecord, newestOf, type Validity, validityOf } from './record.ts'
import type { LibraryIndex } from './search-index.ts'
import { wordsIn } from './terms.ts'
import { storedValue } from './values.ts'

/** What is known of a session in preparation, as far as it goes. */
export interface Preparation {
  readonly language: Language
  readonly title: string
  readonly purpose: string
  readonly question: string
  /** As people wrote them, or ids of the vocabulary. */
  readonly values: readonly string[]
  /** Ids of themes, or own words. */
  readonly themes: readonly string[]
  /** References to the law; what title, purpose and question name counts too. */
  readonly law: readonly string[]
}

/** Something that a session and a record share. `weight` is its part in the score: what is rare in the library weighs more. */
export type Reason =
  /** An id of the vocabulary, or own words. */
  | { readonly code: 'shared-value'; readonly value: string; readonly weight: number }
  | { readonly code: 'shared-theme'; readonly theme: string; readonly weight: number }
  | {
      readonly code: 'shared-article'
      readonly law: string
      readonly article: string
      readonly weight: number
    }
  | { readonly code: 'shared-law'; readonly law: string; readonly weight: number }
  /** As the record writes them. */
  | { readonly code: 'shared-words'; readonly words: readonly string[]; readonly weight: number }

/** A record that resembles a session, why, and how far it can be relied on. It is no precedent. */
export interface SimilarCase {
  readonly record: LibraryRecord
  readonly score: number
  /** The weightiest first; never empty. */
  readonly reasons: readonly Reason[]
  readonly validity: Validity
  /** ISO day. */
  readonly reviewBy: string
  readonly limits: string
  /** The record at the end of the chain that took this one's place, or '' where nothing did. */
  readonly newerId: string
}

const base = { theme: 3, value: 2, article: 4, law: 1.5 } as const
/** The most that words weigh together: as much as two shared themes that are not rare. */
const mostForWords = 6
/** Half of it is reached at this engine score. */
const halfway = 40
const mostWords = 40
const wordsShown = 6
/** In a small library every word is in many records. */
const fewestToIgnore = 20

const validityFactor: Readonly<Record<Validity, number>> = {
  valid: 1,
  'review-due': 0.5,
  superseded: 0.3,
  withdrawn: 0,
  'not-validated': 0,
}

const themeKey = (theme: string): string => theme.trim().toLocaleLowerCase('nl')
const articleKey = ({ law, article }: LawReference): string => `${law}/${article}`

/** What a record can share, in the form in which it is compared. */
interface Keys {
  readonly themes: ReadonlySet<string>
  readonly values: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly laws: ReadonlySet<string>
}

/** A record never changes, so its keys are worked out once; they go when it goes. */
const keptKeys = new WeakMap<LibraryRecord, Keys>()

const keysOf = (record: LibraryRecord): Keys => {
  const known = keptKeys.get(record)
  if (known !== undefined) return known
  const references = lawsOf(record.text.law)
  const keys = {
    themes: new Set(record.text.themes.map(themeKey)),
    values: new Set(record.text.values.map(valueKey)),
    articles: new Set(references.filter(({ article }) => article !== '').map(articleKey)),
    laws: new Set(references.map(({ law }) => law)),
  }
  keptKeys.set(record, keys)
  return keys
}

/** The laws that a record refers to, by id or, of a law that is not known, by its own words. */
export const recordLaws = (record: LibraryRecord): ReadonlySet<string> => keysOf(record).laws

const valueKey = (value: string): string => {
  const stored = storedValue(value)
  return stored === value ? value.toLocaleLowerCase('nl') : stored
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** How much more something says when few records have it: 1 for what all have. */
const rarity = (records: number, having: number): number => 1 + Math.log((records + 1) / (having + 1)) / 4

const counted = (keys: readonly Keys[], part: keyof Keys, key: string): number =>
  keys.reduce((count, one) => count + (one[part].has(key) ? 1 : 0), 0)

interface SharedWords {
  score: number
  readonly terms: Set<string>
}

/**
 * By record id: how much the words of a text are those of the record's case and question, and which. What is decided plays
 * no part, nor how often: that many judged alike does not make it right.
 */
const sharedWords = (
  index: LibraryIndex,
  text: string,
  language: Language,
): ReadonlyMap<string, SharedWords> => {
  const { termOf } = index.reader
  const told = wordsIn(text).filter(({ word }) => word.length > 3)
  const terms = unique(told.map(({ word }) => termOf(word, language)).filter((term) => term !== ''))
  const shared = new Map<string, SharedWords>()
  for (const term of terms.slice(0, mostWords)) {
    const scores = index.scores(term)
    // A word that half of the library has tells nothing of this case.
    if (scores.length > fewestToIgnore && scores.length > index.records.size / 2) continue
    for (const [{ id }, score] of scores) {
      const known = shared.get(id) ?? { score: 0, terms: new Set() }
      shared.set(id, known)
      known.score += score
      known.terms.add(term)
    }
  }
  return shared
}

/** The words of a record that stand for these terms, as it writes them. */
const asWritten = (
  { text }: LibraryRecord,
  terms: ReadonlySet<string>,
  { reader }: LibraryIndex,
): readonly string[] => {
  const written = new Map<string, string>()
  for (const part of [text.question, text.title, text.abstract])
    for (const { from, to, word } of wordsIn(part)) {
      const term = reader.termOf(word, text.language)
      if (terms.has(term) && !written.has(term)) written.set(term, part.slice(from, to))
    }
  return [...written.values()].slice(0, wordsShown)
}

/**
 * Records that resemble a session, with why, the most alike first. Only what is or was validated; what must be looked
 * at again or was superseded comes lower and says so. `today` is an ISO day.
 */
export const similarCases = (
  index: LibraryIndex,
  preparation: Preparation,
  { today, most = 5 }: { readonly today: string; readonly most?: number },
): readonly SimilarCase[] => {
  const { title, purpose, question, language } = preparation
  const isWanted = (record: LibraryRecord): boolean => {
    const status = claimedStatus(record)
    return status === 'validated' || status === 'superseded'
  }
  const candidates = [...index.records.values()].filter(isWanted)
  const keys = candidates.map(keysOf)
  const written = `${title}\n${question}\n${purpose}`.slice(0, 10_000)
  const references = lawsOf(preparation.law).concat(lawReferences(written))
  const weigh = (part: keyof Keys, times: number) => (key: string) =>
    [key, times * rarity(keys.length, counted(keys, part, key))] as const
  const wanted = {
    themes: unique(preparation.themes.map(themeKey)).map(weigh('themes', base.theme)),
    values: unique(preparation.values.map(valueKey)).map(weigh('values', base.value)),
    articles: unique(references.filter(({ article }) => article !== '').map(articleKey)).map(
      weigh('articles', base.article),
    ),
    laws: unique(references.map(({ law }) => law)).map(weigh('laws', base.law)),
  }
  const words = sharedWords(index, written, language)

  const scored = candidates.flatMap((record, at) => {
    const own = keys[at]
    if (own === undefined) return []
    const has = (part: keyof Keys) => wanted[part].filter(([key]) => own[part].has(key))
    const articles = has('articles')
    const carried = new Set(articles.map(([key]) => key.slice(0, key.lastIndexOf('/'))))
    const reasons: Reason[] = [
      ...has('themes').map(([theme, weight]) => ({ code: 'shared-theme', theme, weight }) as const),
      ...has('values').map(([value, weight]) => ({ code: 'shared-value', value, weight }) as const),
      ...articles.map(([key, weight]) => {
        const slash = key.lastIndexOf('/')
        return {
          code: 'shared-article',
          law: key.slice(0, slash),
          article: key.slice(slash + 1),
          weight,
        } as const
      }),
      // The article says it already.
      ...has('laws')
        .filter(([law]) => !carried.has(law))
        .map(([law, weight]) => ({ code: 'shared-law', law, weight }) as const),
    ]
    const shared = words.get(record.id)
    const forWords = shared === undefined ? 0 : (mostForWords * shared.score) / (shared.score + halfway)
    const validity = validityOf(record, today)
    const score = (reasons.reduce((sum, { weight }) => sum + weight, 0) + forWords) * validityFactor[validity]
    return score > 0 ? [{ record, score, reasons, shared, forWords, validity }] : []
  })
  return scored
    .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, most)
    .map(({ record, score, reasons, shared, forWords, validity }): SimilarCase => {
      const spoken: readonly Reason[] =
        shared === undefined
          ? []
          : [{ code: 'shared-words', words: asWritten(record, shared.terms, index), weight: forWords }]
      const newest = newestOf(index.records, record.id)
      return {
        record,
        score,
        reasons: [...reasons, ...spoken].sort((a, b) => b.weight - a.weight),
        validity,
        reviewBy: record.approval?.reviewBy ?? '',
        limits: record.text.limits,
        newerId: newest === record.id ? '' : newest,
      }
    })
}
