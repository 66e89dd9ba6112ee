import { readable } from './text.ts'

/** Whether the fonts of the document hold a character. */
export type Covers = (codePoint: number) => boolean

/**
 * Stands in a long word where a line may end without a hyphen. `readable` takes it out of whatever members wrote, so
 * it can only have come from here.
 */
const mayBreak = '\u0001'

/** What stands for a character that the fonts do not hold, and what stands for that where they lack it too. */
const box = '\u25a1'
const plainBox = '?'

/** How many of the missing characters are named; a text in another script would name hundreds. */
const mostNamed = 50

const simple = /^[\n\x20-\x7e]*$/u
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * Fits no archive: characters without an agreed meaning. Left out: hints that show nothing by themselves, of which a font
 * need not have a picture.
 */
const withoutMeaning = /[\p{Co}\p{Cn}]/u
const hints = /\p{Default_Ignorable_Code_Point}/gu

/** Words that no hyphenation knows (addresses, numbers, codes) get places to break; plain words longer than this too. */
const longestCode = 12
const longestWord = 30
const piece = 16

const longRun = new RegExp(`\\S{${longestCode + 1},}`, 'gu')
const afterMark = /([@._=&?#:/,;+-])(?=[\p{L}\p{N}])/gu
const pieces = new RegExp(`(?:\\P{M}\\p{M}*){${piece}}(?=\\S)`, 'gu')

const breakable = (text: string): string =>
  text.replace(longRun, (word) => {
    const marked = word.replace(afterMark, `$1${mayBreak}`)
    return marked
      .split(mayBreak)
      .map((part) => (part.length > longestWord ? part.replace(pieces, `$&${mayBreak}`) : part))
      .join(mayBreak)
  })

/** Stands where a text of absurd length goes on as a new paragraph: setting one takes longer than its length says. */
const goesOn = '\u0002'
const longestParagraph = 20_000
const mostPlaces = 250

/** Where a text that is too long may be cut: after the last space, line end or place to break, or else between characters. */
const cutBefore = (text: string, end: number): number => {
  if (end >= text.length) return text.length
  const at = Math.max(...[' ', '\n', mayBreak].map((mark) => text.lastIndexOf(mark, end - 1))) + 1
  if (at > end - longestParagraph / 2) return at
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
}

/** The end of so many places to break after `from`, if that comes before `end`. */
const endOfPlaces = (text: string, from: number, end: number): number => {
  let at = from
  for (let places = 0; places < mostPlaces; places += 1) {
    at = text.indexOf(mayBreak, at) + 1
    if (at === 0 || at > end) return end
  }
  return at
}

const inParagraphs = (text: string): string => {
  if (text.length <= mostPlaces) return text
  const parts: string[] = []
  for (let from = 0; from < text.length; ) {
    const end = cutBefore(text, endOfPlaces(text, from, from + longestParagraph))
    parts.push(text.slice(from, end))
    from = end
  }
  return parts.join(goesOn)
}

export interface Printer {
  /** Text as the document can print it. A line end is a line end. */
  readonly print: (text: string) => string
  /** Characters that could not be printed so far, as they were written. */
  readonly missing: () => readonly string[]
}

/** Makes text fit for the fonts at hand. What they do not hold becomes a box, and is remembered. */
export const createPrinter = (covers: Covers): Printer => {
  const missing = new Set<string>()
  const instead = covers(box.codePointAt(0) ?? 0) ? box : plainBox

  const holds = (text: string): boolean =>
    !withoutMeaning.test(text) &&
    [...text].every((character) => character === '\n' || covers(character.codePointAt(0) ?? 0))

  const closest = (grapheme: string): string => {
    if (/^\p{Zs}$/u.test(grapheme)) return holds(grapheme) ? grapheme : ' '
    const bare = grapheme.replace(hints, '')
    const fitting = [bare, bare.normalize('NFC'), bare.normalize('NFD')].find(holds)
    if (fitting !== undefined) return fitting
    if (missing.size < mostNamed) missing.add(grapheme.slice(0, 20))
    return instead
  }

  const fitted = (text: string): string =>
    simple.test(text) || (text.search(hints) === -1 && holds(text))
      ? text
      : Array.from(graphemes.segment(text), ({ segment }) =>
          simple.test(segment) ? segment : closest(segment),
        ).join('')

  return {
    print: (text) => inParagraphs(breakable(fitted(readable(text).replaceAll('\t', ' ')))),
    missing: () => [...missing],
  }
}
