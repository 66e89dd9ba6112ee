import type { Replacement } from './replace.ts'

/** Lowest age of each band, highest band first. */
const bands = [80, 70, 60, 50, 40, 30, 18, 12, 4, 0] as const
const oldest = 120

const bandOf = (age: number): string => {
  const at = bands.findIndex((lowest) => age >= lowest)
  const lowest = bands[at] ?? 0
  return at === 0 ? `${lowest}+` : `${lowest}–${(bands[at - 1] ?? lowest) - 1}`
}

const years = '\\s?(?:jaar|jr\\.?|years?)'
/** A number that is an age only by the words around it: "12 jaar" alone may be how long something lasts. */
const patterns = [
  '(\\d{1,3})(?=(?:\\s|-|‑)?jarig)',
  '(\\d{1,3})(?=[\\s-]?years?[\\s-]old|\\s?(?:jaar|jr\\.?)\\soud|\\syears\\sof\\sage)',
  `(?<=(?:^|[^\\p{L}])(?:is|was|wordt|werd|bijna|pas)\\s)(\\d{1,3})(?=${years}(?:[.,;:)!?]|\\s(?:en|and|of|or)\\s|$))`,
  '(?<=(?:^|[^\\p{L}])(?:leeftijd|leeftijd van|aged|age|age of)[:\\s]\\s?)(\\d{1,3})',
  `(?<=[,(]\\s?)(\\d{1,3})(?=${years}\\s?[,).])`,
  '(?<=\\p{Lu}[\\p{L}.]{0,30}\\s\\()(\\d{1,3})(?=\\))',
].map((pattern) => new RegExp(`(?<![\\d–.+-])${pattern}(?![\\d–+])`, 'giu'))

/** Ages, as bands of about ten years. */
export const agePass = (text: string): readonly Replacement[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 1: number = '', 0: found, index }) => {
      const age = Number(number)
      const start = index + found.indexOf(number)
      return age > oldest ? [] : [{ start, end: start + number.length, by: bandOf(age) }]
    }),
  )
