import { type Text, textSchema } from './method.ts'

/** Every text anywhere in a value, with the path to it. */
export const textsIn = (
  value: unknown,
  path = '',
): readonly { readonly path: string; readonly text: Text }[] => {
  const text = textSchema.safeParse(value)
  if (text.success) return [{ path, text: text.data }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`))
}

/** Every place where one language is given and the other is not. */
export const halfTextsIn = (value: unknown, path = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const half = 'nl' in value !== 'en' in value ? [path] : []
  return [...half, ...Object.entries(value).flatMap(([key, inner]) => halfTextsIn(inner, `${path}/${key}`))]
}

/** Words that stand in nearly every piece of one language and never in the other. */
const telling = {
  nl: /\b(het|een|niet|jullie|wij|deze|wordt|zijn|hoe|voor|naar)\b/iu,
  en: /\b(the|and|what|which|with|they|your|this|how|from|about)\b/iu,
} as const

/** A quotation, or a name written out between brackets, may be in another language. */
const withoutQuotes = (words: string): string => words.replace(/“[^”]*”|\([^)]*\)/gu, '')

/** The longest piece of text that may read the same in both languages: a word or a name. */
const mostShared = 20

/** Why a text seems not to be translated, or null. */
export const notTranslated = ({ nl, en }: Text): string | null => {
  if (nl === en && (nl.length > mostShared || nl.includes(' '))) return 'the same in both languages'
  if (telling.en.test(withoutQuotes(nl))) return 'English in the Dutch'
  return telling.nl.test(withoutQuotes(en)) ? 'Dutch in the English' : null
}

/** The most words that a sentence of B1 bears. */
const mostWords = 25

/** Sentences that are longer than somebody with B1 reads at ease. */
export const longSentences = (words: string): readonly string[] =>
  words.split(/(?<=[.?])\s+/u).filter((sentence) => sentence.split(/\s+/u).length > mostWords)
