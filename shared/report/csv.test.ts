import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Agreement, SessionSnapshot } from '../session/model.ts'
import { anySnapshot, hostileText } from './arbitrary-snapshot.fixture.ts'
import { anAgreement } from './conference.fixture.ts'
import { agreementsCsv, harmlessCell, tableCsv } from './csv.ts'
import { demoConference } from './demo.fixture.ts'
import { withValues } from './report.fixture.ts'
import { sessionAgreements } from './session-agreements.ts'

const having = (agreements: readonly Agreement[], change: Partial<SessionSnapshot> = {}): SessionSnapshot =>
  withValues({ agreements: { kind: 'agreements', agreements } }, change)

/** Reads a file as a spreadsheet on a Dutch system does. */
const readBack = (file: string, delimiter = ';'): string[][] => {
  const { data, errors, meta } = Papa.parse<string[]>(file.replace(/^\ufeff/u, ''), {
    skipEmptyLines: true,
    delimiter,
  })
  expect(errors).toEqual([])
  expect(meta.delimiter).toBe(';')
  return data
}

test('R-REPORT-60 a program that knows nothing of the file finds its columns', () => {
  expect(readBack(agreementsCsv(demoConference(), 'nl'), '')[0]).toHaveLength(13)
})

test('R-REPORT-60 the table has a head in the language, a row for each agreement and ISO days', () => {
  const file = agreementsCsv(
    having([
      { ...anAgreement, condition: 'Alleen als; "zij" wil', evaluation: '2027-01-05' },
      { ...anAgreement, scope: 'chain', start: '2026-12-02', status: 'done' },
    ]),
    'nl',
  )
  expect(readBack(file)).toEqual([
    [
      'Nr.',
      'Soort',
      'Actie',
      'Persoon',
      'Organisatie',
      'Voorwaarde',
      'Uiterste datum',
      'Waaraan zien we dat het gelukt is',
      'Van wanneer',
      'Datum evaluatie',
      'Status',
      'Toelichting bij de status',
      'Uit besloten kring',
    ],
    [
      '1',
      'Afspraak',
      'Huurschuld bevriezen',
      'Tom Bakker',
      'De Kade',
      'Alleen als; "zij" wil',
      '2026-12-01',
      '',
      '',
      '2027-01-05',
      'Open',
      '',
      '',
    ],
    [
      '2',
      'Ketenafspraak',
      'Huurschuld bevriezen',
      'Tom Bakker',
      'De Kade',
      '',
      '2026-12-01',
      '',
      '2026-12-02',
      '',
      'Gedaan',
      '',
      '',
    ],
  ])
  expect(readBack(agreementsCsv(having([anAgreement]), 'en'))[0]?.slice(0, 3)).toEqual([
    'No.',
    'Kind',
    'Action',
  ])
})

test('R-REPORT-60 the file begins with a byte order mark and every line ends with CR LF', () => {
  const file = agreementsCsv(having([{ ...anAgreement, action: 'een\r\ntwee\ndrie\rvier' }]), 'nl')
  expect(file.startsWith('\ufeffNr.;')).toBe(true)
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.match(/\r\n/gu)).toHaveLength(2)
  expect(file).toContain('"een\ntwee\ndrie\nvier"')
})

test('R-REPORT-60 what was brought along out of a circle says so', () => {
  const file = agreementsCsv(
    having([anAgreement], { fromCircles: { agreements: { circle: 'Inkomen', members: 3 } } }),
    'nl',
  )
  expect(readBack(file)[1]?.at(-1)).toBe('Inkomen')
})

test('R-REPORT-61 a cell that a spreadsheet would calculate stays text', () => {
  for (const text of [
    '=1+1',
    '+31',
    '-2',
    '@SUM(A1)',
    ' \t=1',
    '\r=1',
    '\n\n=1',
    '\u0000=1',
    '\u202e=1',
    '＝1',
  ])
    expect(harmlessCell(text)).toMatch(/^'[=+\-@＝]/u)
  expect(harmlessCell('een = twee')).toBe('een = twee')
  expect(harmlessCell('2026-12-01')).toBe('2026-12-01')
})

test('R-REPORT-61 whatever members write comes back as text in its own cell', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ action: hostileText, person: hostileText, reason: hostileText, due: hostileText }),
        { maxLength: 5 },
      ),
      (texts) => {
        const snapshot = having(texts.map((text) => ({ ...anAgreement, ...text })))
        const file = agreementsCsv(snapshot, 'nl')
        expect(file.isWellFormed()).toBe(true)
        const [, ...rows] = readBack(file)
        const listed = sessionAgreements(snapshot)
        expect(rows.map((row) => [row[2], row[3], row[11]])).toEqual(
          listed.map(({ agreement: { action, person, reason } }) =>
            [action, person, reason].map(harmlessCell),
          ),
        )
        for (const row of rows) {
          expect(row).toHaveLength(13)
          for (const cell of row) expect(cell).not.toMatch(/^[\s=+\-@]/u)
        }
      },
    ),
  )
})

test('R-REPORT-61 no session makes a row of another length, and none names a device', () => {
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom('nl', 'en'), (snapshot, language) => {
      const file = agreementsCsv(snapshot, language)
      expect(file).not.toContain('DEVICE')
      const rows = readBack(file)
      expect(rows).toHaveLength(sessionAgreements(snapshot).length + 1)
      for (const row of rows) expect(row).toHaveLength(13)
    }),
  )
})

test('R-REPORT-60 the example conference has its earlier agreements, its own and the chain’s', () => {
  const kinds = readBack(agreementsCsv(demoConference(), 'nl'))
    .slice(1)
    .map((row) => row[1])
  expect(new Set(kinds)).toEqual(new Set(['Eerdere afspraak', 'Afspraak', 'Ketenafspraak']))
})

test('R-REPORT-61 any rows become a table that reads back, with no cell that calculates', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = tableCsv(rows)
      expect(text.startsWith('\ufeff')).toBe(true)
      const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' })
      expect(data.slice(0, rows.length)).toEqual(rows.map((row) => row.map(harmlessCell)))
    }),
  )
})
