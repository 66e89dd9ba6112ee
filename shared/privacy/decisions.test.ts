import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDecisions, type Decision, isClean } from './decisions.ts'
import { findPersonalData } from './find.ts'
import { findingKinds } from './finding.ts'
import { nameAliases } from './generated-aliases.ts'
import { labelledNames } from './labelled-names.fixture.ts'
import { labelledNumbers } from './labelled-numbers.fixture.ts'
import { type PlacedFinding, scanTexts } from './scan-texts.ts'
import { createScanner } from './scanner.ts'
import { certaintyWords, kindWords } from './words.ts'

const scan = (text: string, aliases: readonly { name: string; alias: string }[] = []) =>
  scanTexts([{ place: 'note', text }], { aliases })
const all = (findings: readonly PlacedFinding[], decision: Decision) =>
  new Map(findings.map(({ id }) => [id, decision]))
const nl = { language: 'nl', names: new Map<string, string>() } as const

test('R-PRIVACY-6 a finding is left out, replaced, or kept with a reason that is told', () => {
  const text = 'Mevrouw Yilmaz (BSN 999910000) belde Jan de Vries.'
  const findings = scan(text)
  expect(findings.map(({ kind }) => kind)).toEqual(['name', 'bsn', 'name'])
  const [first, second, third] = findings
  const decisions = new Map<string, Decision>([
    [first?.id ?? '', { kind: 'replace' }],
    [second?.id ?? '', { kind: 'leave-out' }],
    [third?.id ?? '', { kind: 'keep', reason: ' Hij tekende zelf. ' }],
  ])
  const names = nameAliases(findings, [], 'nl')
  expect(applyDecisions(text, findings, decisions, { language: 'nl', names })).toEqual({
    ok: true,
    value: {
      text: 'Mevrouw Persoon A (BSN [weggelaten]) belde Jan de Vries.',
      kept: [{ finding: third, reason: 'Hij tekende zelf.' }],
    },
  })
  expect(isClean(findings, decisions)).toBe(true)
})

test('R-PRIVACY-6 nothing is written while something is undecided, kept without a reason, or of another text', () => {
  const text = 'Bel 06-12345678.'
  const findings = scan(text)
  const refused = (decisions: ReadonlyMap<string, Decision>, of = text) =>
    applyDecisions(of, findings, decisions, nl)
  expect(refused(new Map())).toMatchObject({ code: 'undecided' })
  expect(isClean(findings, new Map())).toBe(false)
  for (const reason of ['', ' ', '\n', '…', '\u200b']) {
    const decisions = all(findings, { kind: 'keep', reason })
    expect(refused(decisions)).toMatchObject({ code: 'no-reason' })
    expect(isClean(findings, decisions)).toBe(false)
  }
  expect(refused(all(findings, { kind: 'leave-out' }), 'Bel 06-87654321.')).toMatchObject({
    code: 'text-changed',
  })
})

test('R-PRIVACY-6 what is replaced and is no name says what stood there, in both languages', () => {
  const text = 'Mail naar a@voorbeeld.nl.'
  const findings = scan(text)
  const written = (['nl', 'en'] as const).map((language) =>
    applyDecisions(text, findings, all(findings, { kind: 'replace' }), { ...nl, language }),
  )
  expect(written).toMatchObject([
    { value: { text: 'Mail naar [e-mailadres].' } },
    { value: { text: 'Mail naar [e-mail address].' } },
  ])
  for (const language of ['nl', 'en'] as const) {
    for (const kind of findingKinds) expect(kindWords[language][kind]).not.toBe('')
    expect(Object.values(certaintyWords[language])).toHaveLength(2)
  }
})

test('R-PRIVACY-7 a person is called the same throughout a document, by the list or by a letter', () => {
  const aliases = [
    { name: 'Fatima El Amrani', alias: 'mevrouw A.' },
    { name: 'Kees Wit', alias: 'Persoon A' },
  ]
  const texts = [
    { place: 'a', text: 'Tom de Vries sprak met Fatima.' },
    { place: 'b', text: 'Meneer De Vries en Agnieszka Nowak waren er; Toms voorstel won.' },
    { place: 'c', text: 'T. de Vries tekende, Nowak niet, El Amrani wel.' },
  ]
  const findings = scanTexts(texts, { aliases })
  const names = nameAliases(findings, aliases, 'nl')
  const written = texts.map(({ place, text }) => {
    const own = findings.filter((one) => one.place === place)
    const result = applyDecisions(text, own, all(own, { kind: 'replace' }), { language: 'nl', names })
    return result.ok ? result.value.text : result.code
  })
  expect(written).toEqual([
    'Persoon B sprak met mevrouw A.',
    "Meneer Persoon B en Persoon C waren er; Persoon B's voorstel won.",
    'Persoon B tekende, Persoon C niet, mevrouw A. wel.',
  ])
})

test('R-PRIVACY-7 a name that fits two people is a person of its own', () => {
  const findings = scan('Jan de Vries en Fatima de Vries. Volgens De Vries niet.')
  expect([...nameAliases(findings, [], 'en').values()]).toEqual(['Person A', 'Person B', 'Person C'])
})

test('R-PRIVACY-7 after the letter Z the letters go on', () => {
  const firsts = ['Jan', 'Piet', 'Fatima', 'Ahmed', 'Samira', 'Truus']
  const lasts = ['Jansen', 'Yilmaz', 'Nowak', 'Haddad', 'Verhoeven']
  const text = firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`)).join('. ')
  const called = [...nameAliases(scan(text), [], 'nl').values()]
  expect(new Set(called).size).toBe(30)
  expect(called.at(-1)).toBe('Persoon AD')
})

test('R-PRIVACY-4 ids stay while the same words stand in the same place, and tell findings apart', () => {
  const before = scan('Jan belde. Jan kwam. Bel 06-12345678.')
  const after = scan('Gisteren: Jan belde. Toen, na lang wachten: Jan kwam. Bel 06-12345678. Of mail a@b.nl.')
  expect(new Set(before.map(({ id }) => id)).size).toBe(3)
  expect(after.slice(0, 3).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  const twice = scanTexts(
    [
      { place: 'x', text: 'Jan' },
      { place: 'y', text: 'Jan' },
      { place: 'x', text: 'Jan' },
    ],
    { aliases: [] },
  )
  expect(new Set(twice.map(({ id }) => id)).size).toBe(3)
})

const sentence = fc.constantFrom(...[...labelledNames, ...labelledNumbers].map(({ text }) => text))
const texts = fc.array(sentence, { maxLength: 5 }).map((lines) => lines.join('\n'))

test('R-PRIVACY-6 once everything is left out or replaced nothing is found any more', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('leave-out', 'replace'), (text, kind) => {
      const findings = scan(text)
      const names = nameAliases(findings, [], 'nl')
      const result = applyDecisions(text, findings, all(findings, { kind }), { language: 'nl', names })
      expect(result.ok && findPersonalData(result.value.text, { aliases: [] })).toEqual([])
    }),
  )
})

test('R-PRIVACY-3 the scanner that remembers answers what a fresh reading answers', () => {
  const aliases = [{ name: 'Fatima El Amrani', alias: 'mevrouw A.' }]
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 4 }), (versions) => {
      const scanner = createScanner({ aliases })
      for (const text of versions) expect(scanner.scan(text)).toEqual(findPersonalData(text, { aliases }))
    }),
  )
})

test('R-PRIVACY-3 only lines that changed are read again', () => {
  const scanner = createScanner({ aliases: [] })
  const read = (text: string): number => {
    const work = scanner.steps(text)
    let steps = 0
    while (!work.next().done) steps++
    return steps
  }
  const lines = Array.from({ length: 50 }, (_, at) => `Regel ${at} over Jan.`)
  expect(read(lines.join('\n'))).toBe(50)
  // The changed line, and the one that stands below it.
  expect(read(lines.with(20, 'Regel 20 over Fatima.').join('\n'))).toBe(2)
  expect(read(lines.join('\n'))).toBe(0)
})

test('R-PRIVACY-3 the line before says what a line speaks of, and no finding crosses the end of a line', () => {
  const found = (text: string) => findPersonalData(text, { aliases: [] }).map((one) => [one.kind, one.text])
  expect(found('Geboortedatum:\n12 maart 1980')).toEqual([['birth-date', '12 maart 1980']])
  expect(found('BIG-nummer:\n19012345601')).toEqual([['big', '19012345601']])
  expect(found('BIG-nummer ontbreekt\n19012345601')).toEqual([])
  expect(found('geboren in Utrecht\n12 maart 2024 gesprek')).toEqual([])
  expect(found('9999\n10000')).toEqual([])
})
