import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawReferences, lawsOf } from './laws.ts'
import { completeText, generatedRecords, keyText, today } from './library.fixture.ts'
import { emptyText, type LibraryRecord, newRecord, type RecordText } from './record.ts'
import { createIndex } from './search-index.ts'
import { type Preparation, similarCases } from './similar.ts'
import { suggestThemes } from './suggest-themes.ts'
import { themeLabel, themes } from './themes.ts'
import { storedValue, valueLabel } from './values.ts'

const signed = { deviceId: keyText(1), digest: keyText(2), at: 0, signature: 'S'.repeat(86) }
const approval = { ...signed, name: '', organisation: '', reviewBy: '2028-01-01' }
const record = (id: string, text: Partial<RecordText>, more: Partial<LibraryRecord> = {}): LibraryRecord => ({
  ...newRecord(id, { ...emptyText('nl'), ...text }, []),
  offer: signed,
  approval,
  ...more,
})
const nothing: Preparation = {
  language: 'nl',
  title: '',
  purpose: '',
  question: '',
  values: [],
  themes: [],
  law: [],
}
const asked = (records: readonly LibraryRecord[], preparation: Partial<Preparation>, most = 10) =>
  similarCases(createIndex(records), { ...nothing, ...preparation }, { today, most })

describe('R-LIBRARY-30 why a record is similar is said', () => {
  const gift = record('gift', completeText)
  const others = [
    record('housing', { question: 'Mogen wij ontruimen?', themes: ['housing'], values: ['veiligheid'] }),
    record('youth', {
      question: 'Moeten wij melden?',
      themes: ['youth'],
      values: ['vertrouwen'],
      law: ['Jeugdwet'],
    }),
  ]
  const all = [gift, ...others]

  test.each([
    [
      'a value, in whichever words',
      { values: ['Security of existence'] },
      { code: 'shared-value', value: 'bestaanszekerheid' },
    ],
    ['a theme', { themes: ['debt'] }, { code: 'shared-theme', theme: 'debt' }],
    [
      'an article',
      { law: ['art. 58 Pw'] },
      { code: 'shared-article', law: 'participatiewet', article: '58' },
    ],
    [
      'an article in the purpose',
      { purpose: 'Bepalen of artikel 17 van de Participatiewet hier geldt.' },
      { code: 'shared-article', law: 'participatiewet', article: '17' },
    ],
    [
      'a law',
      { title: 'Over de Participatiewet, artikel 9' },
      { code: 'shared-law', law: 'participatiewet' },
    ],
    ['words', { question: 'Mogen wij afzien van terugvorderingen bij giften?' }, { code: 'shared-words' }],
  ] as const)('R-LIBRARY-30 %s', (_what, preparation, reason) => {
    const [first] = asked(all, preparation)
    expect(first?.record.id).toBe('gift')
    expect(first?.reasons).toContainEqual(expect.objectContaining(reason))
  })

  test('R-LIBRARY-30 words are those of the record', () => {
    const [first] = asked(all, { question: 'Mogen wij afzien van terugvorderingen bij een gift?' })
    const words = first?.reasons.find((reason) => reason.code === 'shared-words')
    expect(words?.code === 'shared-words' && [...words.words].sort()).toEqual([
      'afzien',
      'gift',
      'terugvordering',
    ])
  })

  test('R-LIBRARY-30 every record has a reason, the weightiest first, and nothing shared is nothing similar', () => {
    expect(asked(all, {})).toEqual([])
    expect(asked(all, { title: 'Zebrapaden', values: ['moed'], themes: ['addiction'] })).toEqual([])
    const records = generatedRecords(80)
    for (const { reasons, score } of asked(records, {
      themes: ['debt'],
      values: ['rust'],
      question: 'Mogen wij ontruimen?',
    })) {
      expect(score).toBeGreaterThan(0)
      expect(reasons.length).toBeGreaterThan(0)
      expect(reasons.map(({ weight }) => weight)).toEqual(
        reasons.map(({ weight }) => weight).sort((a, b) => b - a),
      )
    }
  })

  test('R-LIBRARY-30 what is rare in the library weighs more', () => {
    const common = Array.from({ length: 20 }, (_, at) => record(`common-${at}`, { values: ['respect'] }))
    const rare = record('rare', { values: ['gezinsleven'] })
    expect(asked([...common, rare], { values: ['respect', 'gezinsleven'] })[0]?.record.id).toBe('rare')
  })
})

describe('R-LIBRARY-31 similar is not the same as right', () => {
  test('R-LIBRARY-31 what was decided, and how often, plays no part', () => {
    const decide =
      (decision: string) =>
      (one: LibraryRecord): LibraryRecord => ({
        ...one,
        text: { ...one.text, decision, counterArgument: decision, options: [decision] },
      })
    const records = generatedRecords(60)
    const preparation = {
      question: 'Mogen wij de ontruiming opschorten?',
      themes: ['housing'],
      values: ['rust'],
    }
    const order = (all: readonly LibraryRecord[]) =>
      asked(all, preparation, 60).map(({ record: { id }, score }) => [id, score.toFixed(9)])
    expect(order(records.map(decide('De ontruiming opschorten.')))).toEqual(
      order(records.map(decide('Niets.'))),
    )
  })

  test('R-LIBRARY-31 validity, limits and review-by stand with each; what holds no longer comes lower and names the newer', () => {
    const text = { themes: ['debt'], limits: 'Geldt niet bij opzet.' }
    const all = [
      record('old', text, { supersession: { ...signed, recordId: 'middle' } }),
      record('middle', text, { supersession: { ...signed, recordId: 'new' } }),
      record('due', text, { approval: { ...approval, reviewBy: '2026-01-01' } }),
      record('new', text),
      record('draft', text, { offer: null, approval: null }),
      record('offered', text, { approval: null }),
      record('withdrawn', text, { withdrawal: { ...signed, reason: 'wrong' } }),
    ]
    const found = asked(all, { themes: ['debt'] })
    expect(found.map(({ record: { id }, validity, newerId }) => [id, validity, newerId])).toEqual([
      ['new', 'valid', ''],
      ['due', 'review-due', ''],
      ['middle', 'superseded', 'new'],
      ['old', 'superseded', 'new'],
    ])
    expect(found[0]).toMatchObject({ limits: 'Geldt niet bij opzet.', reviewBy: '2028-01-01' })
  })

  test('R-LIBRARY-31 records that took each other’s place lead nowhere, and no answer hangs on it', () => {
    const text = { themes: ['debt'] }
    const all = ['a', 'b'].map((id, at, both) =>
      record(id, text, { supersession: { ...signed, recordId: both[1 - at] ?? '' } }),
    )
    expect(asked(all, { themes: ['debt'] }).map(({ newerId }) => newerId)).toEqual(['', ''])
  })

  test('R-LIBRARY-31 whatever stands in a record or a session, an answer comes', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'constructor',
        '__proto__',
        '\ud800',
        '\u202e',
        'artikel '.repeat(300),
        'art. 1:1a Awb; Pw',
        '/',
      ),
      fc.string({ unit: fc.constantFrom(...'aé\u0301ﷺ½\ud800\u202e\0 -/:;1'), maxLength: 30 }),
    )
    const texts = fc.array(text, { maxLength: 4 })
    fc.assert(
      fc.property(texts, texts, text, (some, other, one) => {
        const written = { themes: some, values: other, law: some, question: one, abstract: other.join(' ') }
        for (const { reasons } of asked([record('a', written)], {
          ...written,
          title: one,
          purpose: some.join(' '),
        }))
          expect(reasons.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })
})

describe('R-LIBRARY-32 places in the law', () => {
  test.each([
    ['artikel 18, tweede lid, van de Participatiewet', ['participatiewet/18']],
    ['Participatiewet art. 18b', ['participatiewet/18b']],
    ['art 4:84 Awb en artikel 3:4 Awb', ['awb/4:84', 'awb/3:4']],
    ['artikel 2.3.5 Wmo 2015', ['wmo/2.3.5']],
    ['Artikel 8 EVRM; de Jeugdwet', ['evrm/8', 'jeugdwet/']],
    ['article 17 of the Participation Act', ['participatiewet/17']],
    ['De PW zegt het, en de pw weer', ['participatiewet/']],
    ['de opwaartse bwl-lijn', []],
    ['artikel 5 zonder wet', []],
    ['artikel 6.\nDe AVG', ['avg/']],
  ] as const)('R-LIBRARY-32 %s', (text, expected) => {
    expect(lawReferences(text).map(({ law, article }) => `${law}/${article}`)).toEqual(expected)
  })
  test('R-LIBRARY-32 a law that is not known goes by its own words', () => {
    expect(lawsOf(['Wet op de Regio', 'wet op de régio'])).toEqual([{ law: 'wet op de regio', article: '' }])
  })
})

describe('R-LIBRARY-2 themes and values', () => {
  test('R-LIBRARY-2 every theme has both languages, cues and an id of its own', () => {
    expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length)
    for (const { label, cues } of themes) {
      expect([label.nl, label.en].every((text) => text.length > 2)).toBe(true)
      expect(cues.length).toBeGreaterThan(1)
      for (const cue of cues) expect(cue).toMatch(/^[a-z -]{3,}$/u)
    }
    expect(themeLabel('eigen thema')).toEqual({ nl: 'eigen thema', en: 'eigen thema' })
  })
  test('R-LIBRARY-2 values of the vocabulary are one in both languages, own words stay', () => {
    expect(['Waardigheid ', 'dignity', 'DIGNITY'].map(storedValue)).toEqual([
      'waardigheid',
      'waardigheid',
      'waardigheid',
    ])
    expect(storedValue('  rust   in huis ')).toBe('rust in huis')
    expect(valueLabel('waardigheid').en).toBe('dignity')
  })
  test.each([
    ['Ontruiming van een gezin met een huurachterstand', ['debt', 'housing']],
    ['De wijkverpleegkundige beroept zich op haar beroepsgeheim', ['confidentiality']],
    ['A homeless couple asks for shelter', ['homelessness']],
    ['Niets bijzonders', []],
  ] as const)('R-LIBRARY-2 suggests by words: %s', (text, expected) => {
    expect([...suggestThemes(text)].sort()).toEqual(expected)
  })
})
