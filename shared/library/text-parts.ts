import type { Pass } from '../deidentify/names.ts'
import { replaced, withoutOverlap } from '../deidentify/replace.ts'
import { cleanedText } from './clean.ts'
import type { RecordText } from './record.ts'

/** The parts of a record that people write, in the order in which they are read. */
export const textParts = [
  'title',
  'abstract',
  'question',
  'themes',
  'values',
  'options',
  'decision',
  'counterArgument',
  'conditions',
  'limits',
  'law',
] as const satisfies readonly (keyof RecordText)[]
export type TextPart = (typeof textParts)[number]

/** Every text of a record with the part it stands in: together the words that `checkedWords` gives. */
export const wordsOfParts = (
  text: RecordText,
): readonly { readonly part: TextPart; readonly text: string }[] =>
  textParts.flatMap((part) => {
    const written = text[part]
    const all = typeof written === 'string' ? [written] : written
    return all.filter((one) => one !== '').map((one) => ({ part, text: one }))
  })

/** A record's text with every part through the pass, and clean again. */
export const textThrough = (text: RecordText, pass: Pass): RecordText => {
  const through = (one: string): string => replaced(one, withoutOverlap(pass(one)))
  const parts = textParts.map((part) => {
    const written = text[part]
    return [part, typeof written === 'string' ? through(written) : written.map(through)] as const
  })
  return cleanedText({ ...text, ...Object.fromEntries(parts) })
}

/** The text as it stands now with what somebody changed of the text that they saw: what others wrote beside it stays. */
export const mergedText = (now: RecordText, seen: RecordText, written: RecordText): RecordText => {
  const changed = ([...textParts, 'language'] as const).filter(
    (part) => JSON.stringify(seen[part]) !== JSON.stringify(written[part]),
  )
  return { ...now, ...Object.fromEntries(changed.map((part) => [part, written[part]])) }
}
