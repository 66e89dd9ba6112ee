import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, hostileText, hostileTexts } from './arbitrary-snapshot.fixture.ts'
import { buildReport } from './build-report.ts'
import type { Block, ReportTree } from './tree.ts'
import { toTypst } from './typst.ts'
import { coverageOf } from './typst-fonts.ts'
import { typstTemplate } from './typst-template.ts'
import { createPrinter } from './typst-text.ts'

const treeWith = (blocks: readonly Block[], about: Partial<ReportTree> = {}): ReportTree => ({
  language: 'nl',
  kind: 'deliberation',
  title: 'Verslag',
  madeAt: 1_795_000_000_000,
  facts: [],
  blocks,
  footer: 'Gemaakt met Beraad',
  ...about,
})

const asciiOnly = (codePoint: number): boolean => codePoint >= 0x20 && codePoint <= 0x7e
const everything = () => true
const visible = (text: string): string => text.replaceAll('\u0001', '').replaceAll('\u0002', '')

test('R-REPORT-80 whatever a session holds, the code of the document is the same and the words are JSON', () => {
  let written = 0
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom('nl', 'en'), fc.double(), (snapshot, language, madeAt) => {
      const built = buildReport(snapshot, { language, now: 1_795_000_000_000, timeZone: 'Europe/Amsterdam' })
      if (!built.ok) return
      written += 1
      const { source, data } = toTypst(
        { ...built.value, madeAt },
        fc.sample(fc.boolean(), 1)[0] ? everything : asciiOnly,
      )
      expect(source).toBe(typstTemplate)
      expect(() => JSON.parse(data)).not.toThrow()
      expect(data).not.toContain('DEVICE')
    }),
    { numRuns: 80 },
  )
  expect(written).toBeGreaterThan(10)
})

test('R-REPORT-81 text keeps its characters; only what steers a screen is taken away', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const steering = /[\p{Cc}--\n]/gv
      const lines = text.replace(/\r\n?|[\v\f]/gu, '\n').replaceAll('\t', ' ')
      expect(visible(createPrinter(everything).print(text))).toBe(lines.replace(steering, ''))
    }),
  )
})

test('R-REPORT-81 nobody can write the mark that cuts words, or anything else that is not shown', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const printed = createPrinter(everything).print(text)
      expect(printed.isWellFormed()).toBe(true)
      expect(visible(printed)).not.toMatch(/[[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\p{Co}]--\n]/v)
      expect(createPrinter(everything).print('a\u0001\u0002b')).toBe('ab')
    }),
  )
})

test('R-REPORT-81 long codes and words get places to break that add nothing to the text', () => {
  const printer = createPrinter(everything)
  expect(printer.print('jan.de.vries@gemeente.example')).toContain('@\u0001gemeente')
  expect(printer.print('verantwoordelijkheidsgevoel')).toBe('verantwoordelijkheidsgevoel')
  const endless = 'ä'.repeat(100_000)
  expect(visible(printer.print(endless))).toBe(endless)
  expect(printer.print(endless).split('\u0001').length).toBeGreaterThan(6000)
})

test('R-REPORT-82 a character that no font holds is a box, and is named; the same letter written otherwise is found', () => {
  const latin = (codePoint: number) => asciiOnly(codePoint) || codePoint === 0xe9 || codePoint === 0x25a1
  const printer = createPrinter(latin)
  expect(printer.print('café cafe\u0301')).toBe('café café')
  expect(printer.missing()).toEqual([])
  expect(printer.print('hulp 👩‍👩‍👧 مر\u00a0x')).toBe('hulp □ □□ x')
  expect(printer.missing()).toEqual(['👩‍👩‍👧', 'م', 'ر'])
  expect(createPrinter(asciiOnly).print('é\u200d')).toBe('e\u0301'.normalize('NFC') === 'é' ? '?' : '')
  expect(toTypst(treeWith([], { title: 'مرحبا' }), latin).missing).toHaveLength(5)
})

test('R-REPORT-82 a megabyte of hostile text is made fit in a bounded time, with few characters named', () => {
  const text = hostileTexts.join(' ').repeat(1000)
  const printer = createPrinter(asciiOnly)
  expect(printer.print(text).length).toBeGreaterThan(400_000)
  expect(printer.missing().length).toBeLessThanOrEqual(50)
})

test('R-REPORT-83 a heading of a megabyte is cut, and all of it stands below as text', () => {
  const text = 'x '.repeat(500_000)
  const { data } = toTypst(treeWith([{ kind: 'heading', level: 2, text }], { title: text }))
  const { blocks, documentTitle } = JSON.parse(data)
  expect(blocks[0].text.length).toBeLessThan(310)
  expect(documentTitle.length).toBeLessThan(310)
  expect(visible(blocks[1].runs[0].text)).toBe(text)
})

test('R-REPORT-83 a text of absurd length goes on in paragraphs that are cut where it may be, with nothing lost', () => {
  const { print } = createPrinter(everything)
  for (const part of ['Een zin. ', 'woord', 'a\n', '\u0301', '👩']) {
    const text = part.repeat(30_000)
    const paragraphs = print(text).split('\u0002')
    expect(visible(paragraphs.join(''))).toBe(text)
    for (const paragraph of paragraphs)
      expect([paragraph.length <= 20_000, paragraph.isWellFormed()]).toEqual([true, true])
  }
  expect(print('Een zin. '.repeat(2000))).not.toContain('\u0002')
})

test('R-REPORT-84 which rows have a name follows from the table; equal names below each other are one cell', () => {
  const rows = [
    ['Mevrouw', 'rust'],
    ['mevrouw', 'zekerheid'],
    ['', 'x'],
    ['', 'y'],
    ['Kind', 'school'],
  ]
  const columns = [
    { title: 'Wie', width: 'narrow' },
    { title: 'Wat', width: 'wide' },
  ] as const
  const table = (rowHeaders: 'none' | 'each' | 'grouped'): Block => ({
    kind: 'table',
    caption: 'Wie en wat',
    columns,
    rows,
    rowHeaders,
  })
  const names = (of: Block) => toTypst(treeWith([of])).rowNames
  expect(names(table('none'))).toEqual([[false, false, false, false, false]])
  expect(names(table('each'))).toEqual([[true, true, false, false, true]])
  expect(names(table('grouped'))).toEqual([[true, false, false, false, true]])
  const spans = JSON.parse(toTypst(treeWith([table('grouped')])).data).blocks[0].rows.map(
    ({ span }: { span: number }) => span,
  )
  expect(spans).toEqual([2, 0, 1, 1, 1])
})

test('R-REPORT-82 a file that is no font holds no characters, and says so without failing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(coverageOf([bytes])(0x41)).toBe(false)
    }),
  )
})
