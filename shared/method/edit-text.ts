import type { Language, Method, Text } from './method.ts'
import { plainText } from './plain-text.ts'

/** A text that somebody writes for the first time: the same in both languages, so that neither is empty. */
export const newText = (words: string): Text => {
  const kept = plainText(words)
  return { nl: kept, en: kept }
}

/**
 * Changes a text in one language, and in the other as well unless that one is kept, so that nobody reads or is asked
 * something else. Words of nothing that can be seen change nothing: no text is ever empty.
 */
export const rewritten = (text: Text, language: Language, words: string, keepsOther = false): Text => {
  const next = newText(words)
  if (next.nl.trim() === '' || next[language] === text[language]) return text
  return keepsOther ? { ...text, [language]: next[language] } : next
}

/** Changes a text in one language as `rewritten` does, and knows by itself whether the other one is kept. */
export type TextWriter = (text: Text, language: Language, words: string) => Text

/**
 * Writes texts, and keeps a language that was itself written by hand. That is known of the text, not of its place: it
 * goes along when a text moves, and an undone text is again what it was. `waiting` are texts that nobody translated
 * yet: whoever writes in another language than they were written in translates them.
 */
export const textWriter = (waiting: readonly Text[], writtenIn: Language): TextWriter => {
  const byHand = new WeakMap<Text, ReadonlySet<Language>>(waiting.map((text) => [text, new Set([writtenIn])]))
  return (text, language, words) => {
    const hands = byHand.get(text) ?? new Set<Language>()
    const next = rewritten(text, language, words, hands.has(language === 'nl' ? 'en' : 'nl'))
    if (next !== text) byHand.set(next, new Set([...hands, language]))
    return next
  }
}

/** A text of a method with its place, which is made of ids and of names of properties. */
export interface PlacedText {
  readonly place: string
  readonly text: Text
}

const isText = (value: object): value is Text =>
  'nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string'

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined

const textsIn = (value: unknown, place: string): readonly PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) return [{ place, text: value }]
  if (Array.isArray(value))
    return value.flatMap((item: unknown, at) => textsIn(item, `${place}.${idOf(item) ?? at}`))
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${place}.${name}`))
}

/** Every text of a method in the order in which one reads it. */
export const textPlaces = (method: Method): readonly PlacedText[] => [
  ...(['title', 'credit', 'chooseWhen', 'chooseNotWhen', 'phases'] as const).flatMap((name) =>
    textsIn(method[name], name),
  ),
  ...method.steps.flatMap(({ id, title, heading, goal, prompts, pitfalls, fields }) => [
    ...textsIn({ title, heading, goal, prompts, pitfalls }, `steps.${id}`),
    ...fields.flatMap((field) => textsIn(field, `fields.${field.id}`)),
  ]),
]

/**
 * Texts that say the same in both languages and probably wait for a translation. What says the same in `original`,
 * from which the method was copied, is the same on purpose.
 */
export const untranslated = (method: Method, original?: Method): readonly PlacedText[] => {
  const isSame = ({ text }: PlacedText): boolean => text.nl === text.en
  const onPurpose = new Set(
    (original === undefined ? [] : textPlaces(original)).filter(isSame).map(({ text }) => text.nl),
  )
  return textPlaces(method).filter((one) => isSame(one) && !onPurpose.has(one.text.nl))
}

/** Where a place of a text or of a fault is found: about the method, or in a step, perhaps at one of its fields. */
export const whereIs = (
  method: Method,
  place: string,
): { readonly stepId: string | null; readonly fieldId: string | null } => {
  const [part, id] = place.split('.')
  if (part === 'steps') {
    const step = method.steps.find((one) => one.id === id)
    return { stepId: step?.id ?? null, fieldId: null }
  }
  if (part !== 'fields') return { stepId: null, fieldId: null }
  const step = method.steps.find(({ fields }) => fields.some((field) => field.id === id))
  return { stepId: step?.id ?? null, fieldId: step === undefined ? null : (id ?? null) }
}
