import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../privacy/find.ts'
import { buildReport } from '../report/build-report.ts'
import { filledConference } from '../report/conference.fixture.ts'
import type { Block, ReportTree } from '../report/tree.ts'
import { confirmDeidentified, deidentifyChecklist } from './checklist.ts'
import { tree, withNames } from './deidentify.fixture.ts'
import { type DeidentifyOptions, deidentify, type Finder, isDeidentified } from './deidentify.ts'
import { foldText } from './folded.ts'
import type { RealName } from './names.ts'
import { namePass } from './names.ts'
import {
  organisationTable,
  organisationTypeOf,
  organisationTypes,
  participantAliases,
} from './participants.ts'
import { replaced } from './replace.ts'
import { treeTexts } from './tree-texts.ts'

const aliases: readonly RealName[] = [
  { name: 'Fatima El Amrani', alias: 'mevrouw A.' },
  { name: 'Yusuf El Amrani', alias: 'de zoon' },
  { name: 'Tom de Vries', alias: 'begeleider 1' },
  { name: 'Renée Jong', alias: 'buurvrouw' },
]
const plain = (text: string): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] })
const nothing: Finder = () => []
const options: DeidentifyOptions = { aliases, find: nothing, decide: () => null, dates: null, places: [] }
const done = (from: ReportTree, change: Partial<DeidentifyOptions> = {}) => {
  const made = deidentify(from, { ...options, ...change })
  if (!made.ok) throw new Error(`${made.code} ${made.detail}`)
  return made.value
}
const said = (text: string, change: Partial<DeidentifyOptions> = {}, language: 'nl' | 'en' = 'nl'): string =>
  treeTexts(done({ ...tree, language, title: text }, change).tree)[0] ?? ''

describe('R-DEIDENTIFY-1 names', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Fatima belt Tom.', 'mevrouw A. belt begeleider 1.'],
    ['FATIMA EL AMRANI en fatima', 'mevrouw A. en mevrouw A.'],
    ['Fátima  El-Amrani komt', 'mevrouw A. komt'],
    [
      'Fatima’s zoon, Yusufs tas en Tom de Vries’ auto',
      'mevrouw A.’s zoon, de zoon’s tas en begeleider 1’s auto',
    ],
    [
      'Het Fatima-dossier; Tommetje niet, Tomtje wel',
      'Het mevrouw A.-dossier; Tommetje niet, begeleider 1 wel',
    ],
    ['Fat\u00adima en Fat\u200bima en Ｆａｔｉｍａ', 'mevrouw A. en mevrouw A. en mevrouw A.'],
    ['FatimaElAmrani', 'mevrouw A.'],
    ['mevrouw El Amrani en de heer Amrani', 'mevrouw [naam] en de heer [naam]'],
    ['Rene\u0301e en RENEE', 'buurvrouw en buurvrouw'],
    ['een jong gezin, en Jong zelf', 'een jong gezin, en buurvrouw zelf'],
    ['de tomaat en het vriesvak', 'de tomaat en het vriesvak'],
    ['Fatima\nEl Amrani', 'mevrouw A.'],
  ]
  test.each(cases)('R-DEIDENTIFY-1 %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  test('R-DEIDENTIFY-1 a name that is half bold goes as a whole, and leaves the rest as it is', () => {
    const runs = [
      { text: 'Hier zit Fat', bold: true },
      { text: 'ima El' },
      { text: ' Amrani, stil.', italic: true },
    ] as const
    const { blocks } = done({ ...tree, blocks: [{ kind: 'paragraph', look: 'quote', runs }] }).tree
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      look: 'quote',
      runs: [{ text: 'Hier zit mevrouw A.', bold: true }, { text: '' }, { text: ', stil.', italic: true }],
    })
  })

  const faults: readonly (readonly [string, readonly RealName[], string])[] = [
    [
      'an alias that is another’s name',
      [
        { name: 'Jan Bos', alias: 'Piet' },
        { name: 'Piet Kok', alias: 'K.' },
      ],
      'alias-holds-name',
    ],
    ['an alias that is one’s own name', [{ name: 'Jan Bos', alias: 'Jan B.' }], 'alias-holds-name'],
    [
      'an alias that makes a name with what follows',
      [
        { name: 'Anna', alias: 'van der' },
        { name: 'Ed van der Berg', alias: 'E.' },
      ],
      'alias-holds-name',
    ],
    ['an alias without a letter', [{ name: 'Anna', alias: ' … ' }], 'empty-alias'],
    ['a name without end', [{ name: 'x'.repeat(1_000_000), alias: 'E.' }], 'too-long'],
  ]
  test.each(faults)('R-DEIDENTIFY-2 refuses %s', (_, list, code) => {
    expect(deidentify(tree, { ...options, aliases: list })).toMatchObject({ ok: false, code })
  })

  test('R-DEIDENTIFY-2 two people of one name become a neutral word, and an entry without a name is no matter', () => {
    const twice = [
      { name: 'Jan', alias: 'vader' },
      { name: 'jan', alias: 'oom' },
      { name: ' ', alias: '' },
    ]
    expect(said('Jans huis', { aliases: twice })).toBe('[naam]’s huis')
    expect(said('Naam en Jan', { aliases: [...twice, { name: 'Naam', alias: 'N.' }] })).toBe('N. en […]')
  })
})

/** Whoever looks for a name: anywhere in what is read, without accents and capitals, with any ending. */
const isIn = (texts: readonly string[], { name }: RealName): boolean => {
  const words = foldText(name).text.split(' ')
  const search = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]{0,3}')}(?:'?s|')?(?![\\p{L}\\p{N}])`,
    'u',
  )
  return texts.some((text) => search.test(foldText(text).text))
}
const full: Partial<DeidentifyOptions> = {
  dates: { kind: 'shift', weeks: 9 },
  find: findPersonalData,
  places: [{ name: 'Alkmaar', becomes: 'een gemeente bij Alkmaar' }],
}

describe('R-DEIDENTIFY-3 what must hold whatever stands there', () => {
  test('R-DEIDENTIFY-3 no name of the list survives, however it is written and cut', () => {
    fc.assert(
      fc.property(withNames, ({ list, from }) => {
        const made = deidentify(from, { ...options, ...full, find: nothing, aliases: list })
        fc.pre(made.ok)
        if (!made.ok) return
        const texts = treeTexts(made.value.tree).filter((text) => !text.startsWith('Onherkenbaar'))
        for (const real of list) expect(isIn(texts, real)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  test('R-DEIDENTIFY-4 once more changes nothing more', () => {
    fc.assert(
      fc.property(withNames, ({ list, from }) => {
        const change = { ...full, aliases: list }
        const made = deidentify(from, { ...options, ...change })
        fc.pre(made.ok)
        if (made.ok) expect(done(made.value.tree, change).tree).toEqual(made.value.tree)
      }),
      { numRuns: 25 },
    )
  })

  test('R-DEIDENTIFY-4 a whole report with the privacy guard: nobody’s name, and once more changes nothing', () => {
    const report = buildReport(filledConference, {
      language: 'nl',
      now: tree.madeAt,
      timeZone: 'Europe/Amsterdam',
    })
    if (!report.ok) throw new Error(report.code)
    const people = filledConference.attendees
    const change: Partial<DeidentifyOptions> = {
      ...full,
      aliases: participantAliases(people, 'nl'),
      places: organisationTable(
        people.map(({ organisation }) => organisation),
        'nl',
      ),
    }
    const { tree: made, done: record } = done(report.value, change)
    const text = treeTexts(made).join('\n')
    for (const { name, organisation } of people) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(organisation)
    }
    expect(text).not.toContain('22 november 2026')
    expect(record.replaced.names).toBeGreaterThan(0)
    expect(isDeidentified(report.value)).toBe(false)
    expect(isDeidentified(made)).toBe(true)
    expect(done(made, change).tree).toEqual(made)
  })

  test('R-DEIDENTIFY-3 a megabyte of anything is done with in time', () => {
    const long = ['a', '1', ' ', 'Fatima ', '12-', '\ud800', '(', 'Aa', "'s", 'januari '].map((one) =>
      one.repeat(100_000 / one.length),
    )
    const made = done({ ...tree, blocks: long.map(plain) }, { dates: { kind: 'coarsen', to: 'season' } })
    expect(treeTexts(made.tree).join('')).not.toContain('Fatima')
  })
})

describe('R-DEIDENTIFY-6 what the guard finds', () => {
  const find: Finder = (text) =>
    [...text.matchAll(/\d{9}/gu)].map(({ 0: number, index }) => ({
      kind: 'bsn',
      start: index,
      end: index + number.length,
      text: number,
      certainty: 'certain',
    }))
  test('R-DEIDENTIFY-6 is left out unless somebody decided otherwise, and what is kept has a reason', () => {
    expect(said('Nummer 123456782.', { find })).toBe('Nummer [weggelaten].')
    expect(said('Nummer 123456782.', { find, decide: () => ({ kind: 'alias', alias: 'X' }) })).toBe(
      'Nummer X.',
    )
    const kept = done(
      { ...tree, title: '123456782' },
      { find, decide: () => ({ kind: 'keep', reason: 'zaaknummer' }) },
    )
    expect(kept.tree.title).toBe('123456782')
    expect(kept.done.kept).toEqual([{ kind: 'bsn', reason: 'zaaknummer' }])
  })
  test('R-DEIDENTIFY-6 a guard that points outside the text changes nothing', () => {
    const wild: Finder = () => [
      { kind: 'bsn', start: -3, end: 2, text: '', certainty: 'certain' },
      { kind: 'bsn', start: 4, end: 4, text: '', certainty: 'certain' },
      { kind: 'bsn', start: 0, end: 1e9, text: '', certainty: 'certain' },
      { kind: 'bsn', start: Number.NaN, end: 2, text: '', certainty: 'certain' },
    ]
    expect(said('Rustig.', { find: wild })).toBe('Rustig.')
  })
})

describe('R-DEIDENTIFY-7 places and ages', () => {
  const places = [
    { name: 'Alkmaar', becomes: 'een gemeente bij Alkmaar' },
    { name: 'Overdie', becomes: 'een wijk' },
    { name: 'Bergen', becomes: 'een dorp' },
  ]
  const cases: readonly (readonly [string, string])[] = [
    ['In Alkmaar, in Overdie', 'In een gemeente bij Alkmaar, in een wijk'],
    ['de Alkmaarse politie haalt bergen werk weg', 'de plaatselijke politie haalt bergen werk weg'],
    ['Dorpsstraat 12a, 1811 AB', '[adres], [postcode]'],
    ['op de Dorpsstraat en Onderweg', 'op een straat en Onderweg'],
    ['Laan van Nieuw Oost 33', '[adres]'],
    ['Snelweg 2 km', 'Snelweg 2 km'],
    ['in 2026 EN toen', 'in [postcode] toen'],
    ['een man van 43 jaar, een 7-jarige, 81 jaar oud', 'een man van 43 jaar, een 4–11-jarige, 80+ jaar oud'],
    ['zij is 43 jaar.', 'zij is 40–49 jaar.'],
    ['al 12 jaar schulden', 'al 12 jaar schulden'],
    ['mevrouw Z. (39) en leeftijd: 17', 'mevrouw Z. (30–39) en leeftijd: 12–17'],
  ]
  test.each(cases)('R-DEIDENTIFY-7 %s', (text, expected) => {
    expect(said(text, { places })).toBe(expected)
  })
})

test('R-DEIDENTIFY-8 marks what is rare together, in one text and in the whole', () => {
  const rare = done({
    ...tree,
    blocks: [plain('Een weduwe van 43 jaar oud uit Eritrea met een tweeling.'), plain('Zij betaalt huur.')],
  }).rare
  expect(rare).toHaveLength(1)
  expect(rare[0]?.traits.map(({ id }) => id)).toEqual(['age', 'family', 'origin'])
  const spread = ['tweeling', 'Syrië', 'moskee', 'advocaat', 'rolstoel', 'krant'].map(plain)
  expect(done({ ...tree, blocks: spread }).rare).toMatchObject([{ text: null }])
  expect(done({ ...tree, blocks: [plain('Zij betaalt huur.')] }).rare).toEqual([])
})

test('R-DEIDENTIFY-9 a record is made when a person confirmed everything, and tells neither names nor the shift', () => {
  const { done: what } = done({ ...tree, title: 'Fatima' }, { dates: { kind: 'shift', weeks: 13 } })
  const all = deidentifyChecklist.map(({ id }) => id)
  expect(confirmDeidentified(what, all.slice(1), { by: 'Samira', at: 5 })).toEqual({
    ok: false,
    code: 'not-confirmed',
    detail: all[0],
  })
  expect(confirmDeidentified(what, all, { by: ' ', at: 5 })).toMatchObject({ code: 'nobody' })
  const record = confirmDeidentified(what, [...all, 'more'], { by: 'Samira', at: 5 })
  expect(record).toMatchObject({ value: { confirmed: all, by: 'Samira', at: 5, dates: 'shift' } })
  expect(JSON.stringify(record)).not.toMatch(/13|Fatima/u)
  for (const { text } of deidentifyChecklist) {
    const said: readonly string[] = Object.values(text)
    expect(new Set(said).size).toBe(2)
    for (const words of said) expect(words.length).toBeGreaterThan(20)
  }
})

test('R-DEIDENTIFY-7 an organisation becomes its sort, and who took part their role in it', () => {
  const sorts = ['Gemeente Zuid', 'UWV Noord', 'Woningstichting De Kade', 'Bakkerij'].map(
    (name) => organisationTypeOf(name).nl,
  )
  expect(sorts).toEqual(['gemeente', 'uitvoeringsorganisatie', 'woningcorporatie', 'organisatie'])
  expect(new Set(organisationTypes.map(({ id }) => id)).size).toBe(organisationTypes.length)
  const people = [
    { name: 'Tom', organisation: 'Gemeente Zuid', role: 'deelnemer' },
    { name: 'Mara', organisation: 'UWV', role: 'deelnemer' },
    { name: 'Tom', organisation: 'Gemeente Zuid', role: 'deelnemer' },
    { name: 'Samira', organisation: '', role: 'gespreksleider' },
    { name: ' ', organisation: 'UWV', role: '' },
  ]
  expect(participantAliases(people, 'nl')).toEqual([
    { name: 'Tom', alias: 'deelnemer 1 (gemeente)' },
    { name: 'Mara', alias: 'deelnemer 2 (uitvoeringsorganisatie)' },
    { name: 'Samira', alias: 'gespreksleider' },
  ])
})

test('R-DEIDENTIFY-1 the point of an initial goes with the name, that of a sentence stays', () => {
  const found = namePass([{ name: 'Mevrouw M.', alias: 'betrokkene' }], 'nl')
  if (!found.ok) throw new Error(found.code)
  const say = (text: string) => replaced(text, found.value(text))
  expect(say('Mevrouw M., inwoner')).toBe('betrokkene, inwoner')
  expect(say('Mevrouw M.')).toBe('betrokkene')
  expect(say('mevrouw M. zegt dat')).toBe('betrokkene zegt dat')
  expect(say('Dat zei mevrouw M. Zij ging.')).toBe('Dat zei betrokkene. Zij ging.')
})

test('R-DEIDENTIFY-7 two organisations of one sort are told apart', () => {
  const table = organisationTable(['De Kade', 'Duinrand', 'Wijkteam West'], 'nl')
  expect(table.map(({ becomes }) => becomes)).toEqual(['organisatie A', 'organisatie B', 'wijkteam'])
})
