import { readable } from '../report/text.ts'
import { libraryLimits } from './limits.ts'
import type { RecordText } from './record.ts'

/**
 * Text of letters, figures and signs that nobody would take away. Nearly every text is, and a library reads tens of
 * thousands when it opens.
 */
const ordinary = /^[\n\x20-\x7e\u00a1-\u024f\u2010-\u2027\u2030-\u205e\u20ac]*$/

/** A text as it is kept: readable, without outer white space, and no longer than it may be. */
export const cleaned = (text: string, most: number): string => {
  if (text.length <= most && ordinary.test(text)) return text.trim()
  // Making a megabyte readable to keep a page of it would be slow: twice the length leaves room for what goes.
  const cut = readable(text.slice(0, most * 2))
    .trim()
    .slice(0, most)
  // Cutting may leave half a character.
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1).trimEnd() : cut.trimEnd()
}

const cleanedItems = (items: readonly string[]): readonly string[] =>
  [
    ...new Set(
      items
        .slice(0, libraryLimits.items * 2)
        .map((item) => cleaned(item, libraryLimits.item).replace(/\s+/gu, ' '))
        .filter((item) => item !== ''),
    ),
  ].slice(0, libraryLimits.items)

/** A record's text as it is kept, signed and read. What is clean stays as it is. */
export const cleanedText = (text: RecordText): RecordText => ({
  language: text.language,
  title: cleaned(text.title, libraryLimits.title).replace(/\s+/gu, ' '),
  abstract: cleaned(text.abstract, libraryLimits.abstract),
  question: cleaned(text.question, libraryLimits.question),
  themes: cleanedItems(text.themes),
  values: cleanedItems(text.values),
  options: cleanedItems(text.options),
  decision: cleaned(text.decision, libraryLimits.decision),
  counterArgument: cleaned(text.counterArgument, libraryLimits.counterArgument),
  conditions: cleaned(text.conditions, libraryLimits.conditions),
  limits: cleaned(text.limits, libraryLimits.limits),
  law: cleanedItems(text.law),
})
