import type { Language } from './method.ts'
import { valueVocabulary } from './values.ts'

/**
 * Words by which a sentence shows what sort of statement it is, per language. Each is a piece of a regular expression
 * that stands for whole words. What means two things in daily speech ("zij hoort stemmen", "she earns her keep") is
 * left out or only taken with the words around it: better silent than wrong.
 */
export interface StatementWords {
  /** What the law says. */
  readonly legal: readonly string[]
  /** What is good or owed to somebody. */
  readonly moral: readonly string[]
  /** Saying that something ought to be; beside a legal word it adds nothing. */
  readonly modal: readonly string[]
  /** What can be brought about, at what price, and how it looks. */
  readonly strategic: readonly string[]
  /** Somebody could have seen or counted it. */
  readonly checkable: readonly string[]
  /** How somebody lives, as anybody could see. */
  readonly plain: readonly string[]
  /** Something that happened, which may be told as a judgement. */
  readonly past: readonly string[]
  /** A judgement, a guess or a wish: what stands beside it cannot be checked. */
  readonly guarded: readonly string[]
  /** Words that only this language has, to tell which it is. */
  readonly own: readonly string[]
}

/** Values that are also everyday words, and values of the law or of good management: no sign of a moral statement. */
const ambiguousValues = new Set([
  'rust',
  'gezondheid',
  'ontwikkeling',
  'veiligheid',
  'perspectief',
  'meedoen',
  'openheid',
  'privacy',
  'vertrouwen',
  'vertrouwelijkheid',
  'zelfredzaamheid',
  'maatwerk',
  'nabijheid',
  'moed',
  'erkenning',
  'gezinsleven',
  'rechtmatigheid',
  'rechtszekerheid',
  'doelmatigheid',
  'professionaliteit',
  'zuinigheid-met-publiek-geld',
])

/** The values of the vocabulary that are a sign of a moral statement on their own, or those that are not. */
export const valuesIn = (language: Language, isClear: boolean): readonly string[] =>
  valueVocabulary.flatMap(({ id, label }) => (ambiguousValues.has(id) === isClear ? [] : [label[language]]))

/** Any value is a moral statement where it is said to count: "haar veiligheid gaat voor". */
export const counting = (values: readonly string[], verbs: string): string =>
  `(?:${values.join('|')}) (?:${verbs})`

/** One piece a line. */
export const lines = (words: string): readonly string[] => words.trim().split(/\s*\n\s*/u)
