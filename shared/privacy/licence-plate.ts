import { type Detector, numbersThing, whole, wordsBefore } from './detector.ts'

/** How letters (X) and digits (9) follow each other on a Dutch plate, by the number that the register gave the series. */
const sideCodes = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
]
/** A plate of any series, its parts separated as given. */
const anyPlate = (separator: string): RegExp => {
  const shapes = sideCodes.map((code) =>
    code.replaceAll('-', separator).replaceAll('X', '[a-z]').replaceAll('9', '\\d'),
  )
  const before = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][/-])'
  return new RegExp(`${before}(?:${shapes.join('|')})(?![\\p{L}\\p{N}_]|[-/][\\p{L}\\p{N}])`, 'giu')
}

const carWord =
  /(?:kenteken|nummerplaat|nummerbord|licen[cs]e plate|number plate|registration|(?:^|[^\p{L}])(?:auto|bestelbus|busje|bus|scooter|brommer|motor|caravan|aanhanger|wagen|car|personenauto|volkswagen|opel|ford|toyota|renault|peugeot|fiat|seat|kia|audi|bmw|citro[eë]n|skoda|volvo|mercedes))\p{L}{0,4}[^\n]{0,24}$/iu
const months = /(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)/i

/** Letters that the register gives since the hyphens were last moved: no vowels, so that no words arise. */
const isUsual = (plate: string): boolean => !/[AEIOUCQ]/i.test(plate)

const hyphened: Detector = {
  kind: 'licence-plate',
  pattern: anyPlate('-'),
  read: (match, text) => {
    const plate = match[0]
    if (carWord.test(wordsBefore(text, match.index))) return whole(match, 'certain')
    if (plate !== plate.toUpperCase() || months.test(plate) || numbersThing(text, match.index)) return null
    return whole(match, isUsual(plate) ? 'certain' : 'likely')
  },
}

const plateWord =
  /(?:kenteken|nummerplaat|nummerbord|licen[cs]e plate|number plate)\p{L}{0,8}(?:[^\n]{0,24}|[ :.]{0,4}\n {0,4})$/iu

/** Without hyphens six letters and digits may be anything: only a word that speaks of a plate makes them one. */
const bare: Detector = {
  kind: 'licence-plate',
  pattern: anyPlate('[ .]?'),
  read: (match, text) => (plateWord.test(wordsBefore(text, match.index)) ? whole(match, 'certain') : null),
}

/** Plates of cars and whatever else has one. */
export const licencePlates: readonly Detector[] = [hyphened, bare]
