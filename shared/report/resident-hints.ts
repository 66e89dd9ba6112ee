import type { Language } from '../method/method.ts'
import { plainWords } from './resident-plain-words.ts'
import { linesOf } from './text.ts'

/** Something that may be hard to read for a resident. */
export type ReadingHint =
  /** The sentence begins with `start`. */
  | { readonly kind: 'long-sentence'; readonly words: number; readonly start: string }
  | { readonly kind: 'hard-word'; readonly word: string; readonly plain: string }

/** From here on a sentence asks much of who reads little. */
export const longestSentence = 20

const wordsShown = 5

/** A longer text is no letter; what lies beyond is not looked at. */
const longestLooked = 20_000

const wordsOf = (sentence: string): readonly string[] =>
  sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const searches = Object.fromEntries(
  Object.entries(plainWords).map(([language, words]) => [
    language,
    words.map(({ hard, plain }) => ({
      plain,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(hard)}\\p{L}*`, 'iu'),
    })),
  ]),
)

/**
 * What in a text may be hard to read: sentences of more than twenty words, and words of professionals with a plainer one. It
 * counts and looks up; whether somebody understands the letter, only that person can say.
 */
export const readingHints = (text: string, language: Language): readonly ReadingHint[] => {
  const looked = text.slice(0, longestLooked)
  const sentences = linesOf(looked).flatMap((line) => line.split(/(?<=[.?!…])\s+/u))
  const long = sentences.flatMap((sentence): readonly ReadingHint[] => {
    const words = wordsOf(sentence)
    return words.length > longestSentence
      ? [{ kind: 'long-sentence', words: words.length, start: words.slice(0, wordsShown).join(' ') }]
      : []
  })
  const hard = (searches[language] ?? []).flatMap(({ plain, pattern }): readonly ReadingHint[] => {
    const found = pattern.exec(looked)
    return found === null ? [] : [{ kind: 'hard-word', word: found[0], plain }]
  })
  return [...long, ...hard]
}
