import type { Language } from '../method/method.ts'
import type { Replacement } from './replace.ts'

const words = {
  nl: { postcode: '[postcode]', address: '[adres]', street: 'een straat' },
  en: { postcode: '[postcode]', address: '[address]', street: 'a street' },
} as const satisfies Record<Language, Readonly<Record<string, string>>>

const suffix =
  '(?:straat|laan|plein|gracht|kade|steeg|singel|dijk|dreef|plantsoen|hof|pad|weg|wal|markt|burgwal|boulevard|erf)'
const number = '\\s{1,3}\\d{1,5}(?:\\s?[a-zA-Z](?!\\p{L}))?(?:[-/]\\d{1,4})?'
const edge = '(?![\\p{L}\\p{N}])'

/** Ends as a street does and is none: with a capital only because a sentence begins with it. */
const notStreets =
  '(?!(?:Onderweg|Snelweg|Omweg|Uitweg|Terugweg|Middenweg|Halverweg|Arbeidsmarkt|Woningmarkt|Huizenmarkt|Gerechtshof|Begraafplein|Werkplein|Leerwerkplein|Schoolplein|Speelplein|Supermarkt)' +
  '(?!\\p{L}))'

const patterns = {
  postcode: /(?<![\p{L}\p{N}])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu,
  /** One word and a number, or "Laan van …" and a number. */
  address: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${notStreets}\\p{Lu}[\\p{L}'’.-]{0,40}?${suffix}|(?:Laan|Weg|Plein|Kade|Straat|Hof)(?:\\s\\p{L}[\\p{L}.’'-]{0,30}){1,4})${number}${edge}`,
    'gu',
  ),
  street: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:[Dd]e|[Hh]et|[Tt]he)\\s)?${notStreets}\\p{Lu}[\\p{L}'’-]{1,40}?(?:straat|laan|plein|gracht|kade|steeg|singel|plantsoen|weg)${edge}`,
    'gu',
  ),
} as const

/** Postcodes, and streets with or without a number, by their form. */
export const placePass =
  (language: Language) =>
  (text: string): readonly Replacement[] =>
    (['address', 'postcode', 'street'] as const).flatMap((kind) =>
      [...text.matchAll(patterns[kind])].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        by: words[language][kind],
      })),
    )

/** What stands for a place that was taken away by its form. */
export const placeWords = (language: Language): readonly string[] => Object.values(words[language])
