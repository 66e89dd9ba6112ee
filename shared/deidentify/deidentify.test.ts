import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../privacy/find.ts'
import { hostileText } from '../report/arbitrary-snapshot.fixture.ts'
import { buildReport } from '../report/build-report.ts'
import { filledConference } from '../report/conference.fixture.ts'
import type { Block, ReportTree } from '../report/tree.ts'
import { confirmDeidentified, deidentifyChecklist } from './checklist.ts'
import { type DeidentifyOptions, deidentify, type Finder, isDeidentified } from './deidentify.ts'
import { foldText } from './folded.ts'
import type { RealName } from './names.ts'
import { organisationTable, participantAliases } from './participants.ts'
import { treeTexts } from './tree-texts.ts'

const tree: ReportTree = {
  language: 'nl',
  kind: 'conference',
  title: 'Gezin El Amrani',
  madeAt: Date.UTC(2026, 10, 22, 12),
  facts: [{ term: 'Datum', lines: ['22 november 2026, 13:00 tot 14:24 uur'] }],
  blocks: [],
  footer: 'Verslag gemaakt op 22 november 2026, 13:00 uur met Beraad.',
}
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

const letters = fc.constantFrom(...'abcdeimnorstuéëøßı')
const nameWord = fc.string({ unit: letters, minLength: 2, maxLength: 7 })
const someNames = fc
  .uniqueArray(fc.array(nameWord, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
    selector: (words) => words.join(''),
  })
  .map((all) => all.map((words, at) => ({ name: words.join(' '), alias: `Q${'wxyz'[at]}q` })))
const upper = (text: string) => text.replace(/^./u, (first) => first.toUpperCase())
const variant = fc.constantFrom<((name: string) => string)[]>(
  (name) => name,
  upper,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => upper(name).replaceAll(' ', '-'),
  (name) => `${upper(name)}'s`,
  (name) => `${upper(name)}s`,
  (name) => `${name.toUpperCase()}’`,
  (name) => [...name].join('\u00ad'),
  (name) => name.replaceAll(' ', '\u00a0 '),
)
/** A report in which names stand everywhere, among hostile texts. */
const withNames = someNames.chain((list) => {
  const name = fc.tuple(fc.constantFrom(...list), variant).map(([{ name: real }, write]) => write(real))
  const text = fc
    .array(
      fc.oneof(
        name,
        hostileText,
        fc.constantFrom('op 3 mei 2026', 'van 43 jaar', '1800 AB', 'Dorpsstraat 4'),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(' '))
  const runs = fc
    .array(
      text.chain((whole) =>
        fc
          .nat({ max: whole.length })
          .map((cut) => [{ text: whole.slice(0, cut) }, { text: whole.slice(cut) }]),
      ),
      { maxLength: 2 },
    )
    .map((pairs) => pairs.flat())
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), look: fc.constant('plain' as const), runs }),
    text.map((one): Block => ({ kind: 'heading', level: 3, text: one, mark: one })),
    fc.tuple(text, text).map(
      ([one, two]): Block => ({
        kind: 'table',
        caption: one,
        columns: [{ title: two, width: 'wide' }],
        rows: [[one], [two]],
        rowHeaders: 'each',
      }),
    ),
    text.map((one): Block => ({ kind: 'definitions', items: [{ term: one, lines: [one] }] })),
    runs.map((one): Block => ({ kind: 'list', ordered: false, items: [{ depth: 0, runs: one }] })),
    text.map((one): Block => ({ kind: 'notice', tone: 'information', text: one })),
  )
  return fc.record({
    list: fc.constant(list),
    from: fc
      .record({ title: text, footer: text, blocks: fc.array(block, { maxLength: 4 }) })
      .map((parts): ReportTree => ({ ...tree, facts: [], ...parts })),
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
      { numRuns: 40 },
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
  for (const { text } of deidentifyChecklist) expect(text.nl !== text.en && text.en.length > 20).toBe(true)
})
