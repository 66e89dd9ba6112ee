import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect, detectors, findPersonalData } from './find.ts'
import { findListed, listNames } from './listed-names.ts'
import { findPeople } from './person-names.ts'
import { readableText } from './readable-text.ts'
import { tokensOf } from './tokens.ts'

const aliases = [
  { name: 'Fatima El Amrani-de Vries', alias: 'mevrouw A.' },
  { name: 'van der van der Jan Jan', alias: 'meneer J.' },
  { name: '__proto__ constructor', alias: 'toString' },
]

/** Nearly something, over and over: what makes a pattern that tries again and again take for ever. */
const worst: Readonly<Record<string, readonly string[]>> = {
  bsn: ['1234.56.78', '9 '],
  big: ['BIG ', 'BIG 1'],
  agb: ['AGB-code 0'],
  'birth-date': ['geboren 1-', '12 maart '],
  address: ['Kerkstraat ', 'Laan van de ', 'straat 1-', 'a'],
  postcode: ['1234 AB 1-'],
  phone: ['0-', '+31 ', '06 1'],
  email: ['a@', 'a.', '(at)'],
  iban: ['NL91 ', 'NL91ABNA'],
  'licence-plate': ['kenteken ', 'AB-12-'],
}
/** A megabyte in all, each piece in a stretch of its own. */
const megabyte = (pieces: readonly string[]): string =>
  pieces.map((piece) => piece.repeat(Math.ceil(1_000_000 / pieces.length / piece.length))).join('\n')

// A pattern that grows faster than its text would need days for these; the time limit of the tests tells.
for (const kind of new Set(detectors.map((one) => one.kind)))
  test(`R-PRIVACY-8 a megabyte of what is nearly a ${kind} is read in time`, () => {
    const text = megabyte(worst[kind] ?? [])
    expect(text.length).toBeGreaterThanOrEqual(1_000_000)
    for (const detector of detectors.filter((one) => one.kind === kind))
      expect(detect(detector, text).every((span) => span.kind === kind)).toBe(true)
  })

test('R-PRIVACY-8 a megabyte of what is nearly a name is read in time', () => {
  const listed = listNames(aliases)
  const text = megabyte(['mevrouw ', 'J.', 'van der Jan ', 'Jan-'])
  const tokens = tokensOf(text)
  const spans = [...findPeople(tokens, text), ...findListed(tokens, listed).names]
  expect(spans.every((span) => span.end <= text.length)).toBe(true)
})

test('R-PRIVACY-8 signs that nobody sees, and signs that look alike, hide nothing', () => {
  const hidden: readonly (readonly [string, string])[] = [
    ['Haar bsn is 9999\u200b10000.', '9999\u200b10000'],
    ['Haar bsn is 9999\u00ad1\u00ad0000.', '9999\u00ad1\u00ad0000'],
    ['Haar bsn is \u202e999910000\u202c.', '999910000'],
    ['Haar bsn is ９９９９１００００.', '９９９９１００００'],
    ['Haar bsn is 999\u00a0910\u00a0000.', '999\u00a0910\u00a0000'],
    ['Haar bsn is 999\u2011910\u2011000.', '999\u2011910\u2011000'],
    ['Haar bsn is 9999\u000010000.', '9999\u000010000'],
    ['Haar bsn is 9999\u{e0001}10000.', '9999\u{e0001}10000'],
    ['Bel 06\u201112345678.', '06\u201112345678'],
    ['Wij spraken met Fa\u200btima El Am\u00adrani.', 'Fa\u200btima El Am\u00adrani'],
    ['Wij spraken met Fa\u0301tima El Amrani.', 'Fa\u0301tima El Amrani'],
  ]
  for (const [text, written] of hidden)
    expect(
      findPersonalData(text, { aliases }).map((one) => one.text),
      JSON.stringify(text),
    ).toEqual([written])
})

const pieces = fc.constantFrom(
  ...Object.values(worst).flat(),
  ...[
    '999910000',
    '06-12345678',
    'mevrouw ',
    'Jan de Vries',
    'Fatima',
    "'s",
    ' ',
    '\n',
    '. ',
    'NL91 ABNA 0417 1643 00',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\u0000',
    '\u202e',
    '\u200b',
    '__proto__',
    '12-3-1980',
    'geb. ',
    '1234 AB 12',
    'ß',
    'İ',
    'ı',
  ],
)
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
)

test('R-PRIVACY-1 findings stand in order, apart from each other, and say what is written there', () => {
  fc.assert(
    fc.property(text, (written) => {
      let from = 0
      for (const one of findPersonalData(written, { aliases })) {
        expect(one.start).toBeGreaterThanOrEqual(from)
        expect(one.end).toBeGreaterThan(one.start)
        expect(one.text).toBe(written.slice(one.start, one.end))
        expect(one.text).not.toContain('\n')
        from = one.end
      }
    }),
  )
})

test('R-PRIVACY-8 the readable text leads back to the written one, unit by unit', () => {
  fc.assert(
    fc.property(text, (written) => {
      const readable = readableText(written)
      let from = -1
      for (let at = 0; at < readable.text.length; at++) {
        const place = readable.placeOf(at)
        expect(place).toBeGreaterThan(from)
        expect(place).toBeLessThan(written.length)
        from = place
      }
    }),
  )
})
