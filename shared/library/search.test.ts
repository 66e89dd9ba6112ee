import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeText, generatedRecords, keyText, today } from './library.fixture.ts'
import { emptyText, type LibraryRecord, newRecord, type RecordText } from './record.ts'
import { searchLibrary } from './search.ts'
import { createIndex } from './search-index.ts'
import { snippetOf } from './snippet.ts'
import { createTermReader } from './terms.ts'

const signed = { deviceId: keyText(1), digest: keyText(2), at: 0, signature: 'S'.repeat(86) }
const record = (id: string, text: Partial<RecordText>, more: Partial<LibraryRecord> = {}): LibraryRecord => ({
  ...newRecord(id, { ...emptyText('nl'), ...text }, []),
  offer: signed,
  approval: { ...signed, name: '', organisation: '', reviewBy: '2028-01-01' },
  ...more,
})
const ids = (records: readonly LibraryRecord[], asked: string, filter = {}) =>
  searchLibrary(createIndex(records), asked, { today, filter }).map((hit) => hit.record.id)

describe('R-LIBRARY-20 words are found by their stem, in both languages', () => {
  const { termOf } = createTermReader()
  /** Words that a searcher means as one. */
  const same: readonly (readonly [language: 'nl' | 'en', first: string, ...others: string[]])[] = [
    ['nl', 'uitkering', 'uitkeringen'],
    ['nl', 'schuld', 'schulden'],
    ['nl', 'waarde', 'waarden'],
    ['nl', 'ontruiming', 'ontruimingen'],
    ['nl', 'brief', 'brieven'],
    ['nl', 'huis', 'huizen'],
    ['nl', 'school', 'scholen'],
    ['nl', 'verschil', 'verschillen'],
    ['nl', 'gezin', 'gezinnen'],
    ['nl', 'bijstandsuitkering', 'bijstandsuitkeringen'],
    ['nl', 'mantelzorger', 'Mantelzorgers'],
    ['nl', 'maatregel', 'MAATREGELEN'],
    ['nl', 'moeder', 'moeders'],
    ['nl', 'financiële', 'financiele', 'FINANCIËLE'],
    ['nl', 'privé', 'prive'],
    ['nl', 'coördinatie', 'coordinatie'],
    ['nl', 'ĳver', 'ijver'],
    ['en', 'benefit', 'benefits'],
    ['en', 'eviction', 'evictions'],
    ['en', 'sharing', 'shared', 'shares'],
    ['en', 'families', 'family'],
  ]
  test.each(same.map((row) => [row] as const))('R-LIBRARY-20 %s', ([language, first, ...others]) => {
    for (const other of others)
      expect([other, termOf(other, language)]).toEqual([other, termOf(first, language)])
  })

  test('R-LIBRARY-20 different words stay different, and what every text has is no term', () => {
    for (const [one, other] of [
      ['schuld', 'schuil'],
      ['recht', 'rechter'],
      ['melden', 'melk'],
    ] as const)
      expect(termOf(one, 'nl')).not.toBe(termOf(other, 'nl'))
    for (const word of ['de', 'het', 'van', 'wordt', 'x', '']) expect(termOf(word, 'nl')).toBe('')
    for (const word of ['the', 'of', 'would']) expect(termOf(word, 'en')).toBe('')
  })

  test('R-LIBRARY-20 an English record is found by English words and by Dutch themes', () => {
    const english = record('en', {
      language: 'en',
      abstract: 'Two evictions were announced to families with debts.',
      themes: ['housing'],
    })
    const dutch = record('nl', {
      abstract: 'Een ontruiming was aangezegd.',
      themes: ['debt'],
      values: ['privacy'],
    })
    const all = [english, dutch]
    expect(ids(all, 'family eviction')).toEqual(['en'])
    expect(ids(all, 'aangezegd')[0]).toBe('nl')
    expect(ids(all, 'wonen')).toEqual(['en'])
    expect(ids(all, 'debt')).toContain('nl')
  })
})

describe('R-LIBRARY-21 what people type is found', () => {
  const records = [
    record('gift', { ...completeText, themes: [], law: [] }),
    record('help', { abstract: 'De schuldhulpverlening stopte de regeling.' }),
    record('care', { abstract: 'De wijkverpleegkundige zwijgt over de bijstandsuitkering.' }),
  ]
  test.each([
    ['schuldhulpv', ['help']],
    ['schuldhulpverleni', ['help']],
    ['schuldhulpverleningen', ['help']],
    ['hulpverlening', ['help']],
    ['uitkering', ['care']],
    ['wijkverplegkundige', ['care']],
    ['terugvordring', ['gift']],
    ['Terugvordering Gift', ['gift']],
    ['familie zonder treffer', ['gift']],
    ['de het een', []],
    ['', ['gift', 'care', 'help']],
    ['  …  ', ['gift', 'care', 'help']],
    ['zebra', []],
  ] as const)('R-LIBRARY-21 %s', (asked, expected) => {
    expect([...ids(records, asked)].sort()).toEqual([...expected].sort())
  })

  test('R-LIBRARY-21 what the question says weighs more than what the limits say', () => {
    const limits = record('a', { limits: 'Geldt niet bij overlast.', question: 'Mogen wij wachten?' })
    const question = record('b', { limits: 'Geldt niet bij opzet.', question: 'Mogen wij overlast dulden?' })
    expect(ids([limits, question], 'overlast')).toEqual(['b', 'a'])
  })
})

describe('R-LIBRARY-22 what holds no longer is found lower, and says so', () => {
  const text = { title: 'Briefadres weigeren', themes: ['homelessness'] }
  const all = [
    record('superseded', text, { supersession: { ...signed, recordId: 'valid' } }),
    record('due', text, { approval: { ...signed, name: '', organisation: '', reviewBy: '2026-11-21' } }),
    record('valid', text),
    record('draft', text, { offer: null, approval: null }),
    record('offered', text, { approval: null }),
    record('withdrawn', text, { withdrawal: { ...signed, reason: 'wrong' } }),
  ]
  test('R-LIBRARY-22 drafts, offered and withdrawn records are found only when asked for', () => {
    const hits = searchLibrary(createIndex(all), 'briefadres', { today })
    expect(hits.map((hit) => [hit.record.id, hit.status, hit.validity])).toEqual([
      ['valid', 'validated', 'valid'],
      ['due', 'validated', 'review-due'],
      ['superseded', 'superseded', 'superseded'],
    ])
    expect(ids(all, 'briefadres', { statuses: ['draft'] })).toEqual(['draft'])
    expect(ids(all, 'briefadres', { statuses: ['withdrawn'] })).toEqual(['withdrawn'])
  })
  test('R-LIBRARY-22 by theme and by validity', () => {
    expect(ids(all, '', { themes: ['debt'] })).toEqual([])
    expect(ids(all, '', { themes: ['debt', 'homelessness'], validities: ['review-due'] })).toEqual(['due'])
  })
  test('R-LIBRARY-22 on its review-by date a record still holds', () => {
    const last = record('last', text, {
      approval: { ...signed, name: '', organisation: '', reviewBy: today },
    })
    expect(searchLibrary(createIndex([last]), 'briefadres', { today })[0]?.validity).toBe('valid')
  })
})

describe('R-LIBRARY-23 a snippet shows what was found', () => {
  const { reader } = createIndex([])
  const marked = (text: string, ...terms: string[]) => {
    const snippet = snippetOf(text, new Set(terms.map((term) => reader.termOf(term, 'nl'))), 'nl', reader)
    return snippet?.marks.map(({ from, to }) => snippet.text.slice(from, to)) ?? null
  }
  test('R-LIBRARY-23 every word of the stem is marked where it stands', () => {
    expect(marked('Schulden en nog een schuld.', 'schuld')).toEqual(['Schulden', 'schuld'])
    expect(marked('Niets.', 'schuld')).toBeNull()
    expect(marked('👩‍👩‍👧 Financiële Schúld 👍', 'schuld')).toEqual(['Schúld'])
  })
  test('R-LIBRARY-23 of a long text the stretch with most different words', () => {
    const text = `Schuld. ${'Iets anders hier. '.repeat(40)}Over de schuld en de ontruiming. ${'En verder niets. '.repeat(40)}`
    const snippet = snippetOf(text, new Set(['schuld', reader.termOf('ontruiming', 'nl')]), 'nl', reader)
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true })
    expect(snippet?.text).toMatch(/schuld en de ontruiming/u)
    expect(snippet?.text.length).toBeLessThan(260)
  })
  test('R-LIBRARY-23 whatever the text, marks lie in it, in order and apart, and no character is halved', () => {
    const words = fc.constantFrom(
      'schuld',
      'Schulden',
      '👩‍👧',
      'é',
      '\u0301',
      'ﷺ',
      ' ',
      '\n',
      '½',
      'x'.repeat(90),
      '-',
      'İ',
      'ß',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (parts) => {
        const text = parts.join(' ')
        const snippet = snippetOf(text, new Set(['schuld']), 'nl', reader)
        if (snippet === null) return !/schuld/iu.test(text)
        let last = 0
        for (const { from, to } of snippet.marks) {
          if (from < last || to <= from || to > snippet.text.length) return false
          last = to
        }
        return snippet.marks.length > 0 && snippet.text.isWellFormed() && text.includes(snippet.text)
      }),
      { numRuns: 80 },
    )
  })
})

describe('R-LIBRARY-24 the index', () => {
  test('R-LIBRARY-24 built at once finds what one built record by record finds', () => {
    const records = generatedRecords(60)
    const atOnce = createIndex(records)
    const oneByOne = createIndex([])
    for (const one of records) oneByOne.put(one)
    for (const asked of ['schuld', 'ontruiming kinderen', 'vertrouw', 'bestaanszekerheid', 'artikel 18'])
      expect(
        searchLibrary(atOnce, asked, { today }).map(({ record: { id }, score }) => [id, score.toFixed(6)]),
      ).toEqual(
        searchLibrary(oneByOne, asked, { today }).map(({ record: { id }, score }) => [id, score.toFixed(6)]),
      )
  })

  test('R-LIBRARY-24 follows changes: what was changed or removed is not found by its old words', () => {
    const index = createIndex([record('a', { title: 'Overlast in de flat' })])
    index.put(record('a', { title: 'Briefadres' }))
    const search = (asked: string) => searchLibrary(index, asked, { today }).map((hit) => hit.record.id)
    expect([search('overlast'), search('briefadres')]).toEqual([[], ['a']])
    index.remove('a')
    index.remove('nobody')
    expect(search('briefadres')).toEqual([])
  })

  test('R-LIBRARY-24 whatever stands in records or is asked, an answer comes', () => {
    const words = fc.oneof(
      fc.constantFrom(
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        'valueOf',
        'ﷺ',
        '\ud800',
        '½',
        'a'.repeat(5_000),
        '*',
        '"',
        '(',
        '\\',
      ),
      fc.string({ unit: fc.constantFrom(...'aéß\u0301İﷺ½\ud800\u202e\0 -_*'), maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.array(words, { maxLength: 14 }), (written, asked) => {
        const text = {
          title: written[0] ?? '',
          abstract: written.join(' '),
          values: written,
          themes: written,
        }
        const index = createIndex([record('a', text), record('b', completeText)])
        for (const hit of searchLibrary(index, asked.join(' '), { today }))
          expect(['a', 'b']).toContain(hit.record.id)
        index.put(record('a', completeText))
        index.remove('b')
      }),
      { numRuns: 25 },
    )
    const named = createIndex([record('a', { title: 'Over constructor en toString' })])
    expect(searchLibrary(named, 'constructor', { today })).toHaveLength(1)
  })
})
