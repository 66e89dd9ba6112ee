import type { GuardOptions } from './find.ts'
import type { Finding } from './finding.ts'
import { createScanner } from './scanner.ts'
import { fold } from './tokens.ts'

/** A text and where it stands: a field, an item of a report. */
export interface PlacedText {
  readonly place: string
  readonly text: string
}

/** A finding in one of many texts. */
export interface PlacedFinding extends Finding {
  /**
   * The same for as long as the same words stand in the same place as often as before, whatever changes around them.
   * It does not tell what was found, but whoever can guess that can check it: it stays where the text stays.
   */
  readonly id: string
  readonly place: string
}

/** A number for a text that is the same everywhere and says little about it. */
const markOf = (text: string): string => {
  let [a, b] = [0x811c9dc5, 0x1b873593]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}

/** Gives what was found in each text its id and its place. */
export const placeFindings = (
  texts: readonly PlacedText[],
  findingsIn: (text: string) => readonly Finding[],
): readonly PlacedFinding[] => {
  const seen = new Map<string, number>()
  return texts.flatMap(({ place, text }) =>
    findingsIn(text).map((found) => {
      const mark = markOf(JSON.stringify([place, found.kind, fold(found.text)]))
      const nth = seen.get(mark) ?? 0
      seen.set(mark, nth + 1)
      return { ...found, place, id: `${found.kind}-${mark}-${nth}` }
    }),
  )
}

/** Reads many texts, before an export or a publication. Places should differ; where two do not, findings still do. */
export const scanTexts = (texts: readonly PlacedText[], options: GuardOptions): readonly PlacedFinding[] =>
  placeFindings(texts, createScanner(options).scan)
