import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionSnapshot } from '../session/model.ts'
import { anySnapshot, hostileTexts } from './arbitrary-snapshot.fixture.ts'
import { buildReport } from './build-report.ts'
import { filledConference } from './conference.fixture.ts'
import { demoConference, demoDeliberation } from './demo.fixture.ts'
import { toDocx } from './docx.ts'
import { columnWidths } from './docx-columns.ts'
import { bare, partsOf, saidInTree, textOfPart } from './docx-words.fixture.ts'
import { filledSnapshot } from './report.fixture.ts'
import type { Block, ReportTree, Table } from './tree.ts'

const options = {
  language: 'nl',
  now: Date.UTC(2026, 10, 22, 13, 30),
  timeZone: 'Europe/Amsterdam',
} as const

const treeOf = (snapshot: SessionSnapshot, language: 'nl' | 'en' = 'nl'): ReportTree => {
  const built = buildReport(snapshot, { ...options, language })
  if (!built.ok) throw new Error(built.code)
  return built.value
}
const holding = (...blocks: readonly Block[]): ReportTree => ({ ...treeOf(filledSnapshot), blocks })
const documentOf = async (tree: ReportTree): Promise<string> =>
  partsOf(await toDocx(tree))['word/document.xml'] ?? ''
const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []
const styleOf = (xml: string, text: string): string | undefined =>
  paragraphs(xml)
    .filter((one) => textOfPart(one).includes(text))
    .map((one) => /<w:pStyle w:val="([^"]+)"/u.exec(one)?.[1] ?? 'Normal')
    .at(0)

// What no XML can hold, or what turns the direction of other text.
const unfit = /[[\p{Cs}\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]--[\n\t]]/v

/** Without envelopes nothing is sealed, so that there is always a report. */
const unsealed = (snapshot: SessionSnapshot): SessionSnapshot => ({
  ...snapshot,
  values: Object.fromEntries(
    Object.entries(snapshot.values).map(([id, value]) => [
      id,
      value.kind === 'round' ? { ...value, round: { ...value.round, envelopes: [] } } : value,
    ]),
  ),
})

test('R-REPORT-50 Word says what the report says, in its order, whatever a session holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anySnapshot, { minLength: 3, maxLength: 3 }), async (snapshots) => {
      const trees = snapshots.map((snapshot) => treeOf(unsealed(snapshot)))
      // One file for several sessions: making a file costs more than what stands in it.
      const tree = { ...treeOf(filledSnapshot), blocks: trees.flatMap(({ blocks }) => blocks) }
      const xml = await documentOf(tree)
      expect(bare(textOfPart(xml))).toBe(bare(saidInTree(tree).join('\n')))
      expect(xml).not.toMatch(unfit)
      expect(xml.isWellFormed()).toBe(true)
    }),
    { numRuns: 6 },
  )
})

test('R-REPORT-50 the examples are whole in Word', async () => {
  for (const snapshot of [demoDeliberation(), demoConference(), filledConference]) {
    const tree = treeOf(snapshot)
    expect(bare(textOfPart(await documentOf(tree)))).toBe(bare(saidInTree(tree).join('\n')))
  }
})

test('R-REPORT-51 titles, headings, quotes, lists and captions are styles, and their language is set', async () => {
  const parts = partsOf(await toDocx(treeOf(filledSnapshot)))
  const xml = parts['word/document.xml'] ?? ''
  expect(styleOf(xml, 'Taaleis of tempo')).toBe('Title')
  expect(styleOf(xml, 'Casus')).toBe('Heading1')
  expect(styleOf(xml, 'Wat er gebeurde')).toBe('Heading2')
  expect(styleOf(xml, 'Joris Veen (op papier)')).toBe('Heading2')
  expect(styleOf(await documentOf(treeOf(demoConference())), '1. Urgentieverklaring')).toBe('Heading3')
  expect(styleOf(xml, 'Ik slaap als mijn kinderen')).toBe('Quote')
  expect(styleOf(xml, 'waarvan een in groep 3')).toBe('ListParagraph')
  expect(xml).toMatch(/<w:numPr><w:ilvl w:val="1"\/>/u)
  const styles = parts['word/styles.xml'] ?? ''
  expect(styles).toContain('<w:lang w:val="nl-NL"')
  for (const [at, style] of ['Heading1', 'Heading2', 'Heading3'].entries())
    expect(styles).toMatch(new RegExp(`w:styleId="${style}">.*?<w:outlineLvl w:val="${at}"/>`, 'u'))
  expect(parts['word/settings.xml']).toContain('<w:themeFontLang w:val="nl-NL"')
  const english = partsOf(await toDocx(treeOf(filledSnapshot, 'en')))
  expect(english['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
  expect(english['word/settings.xml']).toContain('<w:themeFontLang w:val="en-GB"')
  expect(english['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>')
})

test('R-REPORT-52 a table repeats its head, names its rows, fits the page and keeps a row whole', async () => {
  const xml = await documentOf(treeOf(filledSnapshot))
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []
  expect(tables.length).toBeGreaterThan(2)
  for (const table of tables) {
    expect(table.match(/<w:tblHeader\/>/gu)).toHaveLength(1)
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(grid.reduce((total, width) => total + width, 0)).toBe(9412)
    expect(table.match(/<w:cantSplit\/>/gu)?.length).toBe(table.match(/<w:tr>/gu)?.length)
  }
  expect(xml).toContain('<w:vMerge w:val="restart"/>')
  expect(styleOf(xml, 'Klantmanager')).toBe('TableRowHead')
  const long = await documentOf(
    holding({
      kind: 'table',
      caption: 'Lang',
      columns: [{ title: 'Wat', width: 'wide' }],
      rows: [['woord '.repeat(5_000)], ['kort']],
      rowHeaders: 'none',
    }),
  )
  expect(long.match(/<w:cantSplit\/>/gu)).toHaveLength(2)
})

test('R-REPORT-52 two tables below each other stay two', async () => {
  const table: Table = {
    kind: 'table',
    caption: '',
    columns: [{ title: 'Wat', width: 'wide' }],
    rows: [['een']],
    rowHeaders: 'none',
  }
  expect(await documentOf(holding(table, table))).not.toContain('</w:tbl><w:tbl>')
})

test('R-REPORT-52 columns are as wide as the page together, and no word is broken while there is room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('narrow', 'normal', 'wide'), { minLength: 1, maxLength: 9 }),
      fc.array(fc.array(fc.string({ maxLength: 60 }), { minLength: 9, maxLength: 9 }), { maxLength: 4 }),
      (kinds, rows) => {
        const widths = columnWidths(
          {
            kind: 'table',
            caption: '',
            columns: kinds.map((width) => ({ title: 'Titel', width })),
            rows: rows.map((row) => row.slice(0, kinds.length)),
            rowHeaders: 'none',
          },
          9_000,
        )
        expect(widths.reduce((total, width) => total + width, 0)).toBe(9_000)
        for (const width of widths) expect(width).toBeGreaterThan(100)
      },
    ),
  )
  const [narrow = 0] = columnWidths(
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'A', width: 'narrow' },
        { title: 'B', width: 'wide' },
      ],
      rows: [['bestaanszekerheid', 'wat dat hier vraagt '.repeat(20)]],
      rowHeaders: 'each',
    },
    9_000,
  )
  expect(narrow).toBeGreaterThan(2_000)
})

test('R-REPORT-53 every list counts from one', async () => {
  const list: Block = {
    kind: 'list',
    ordered: true,
    items: [{ depth: 0, runs: [{ text: 'een' }] }],
  }
  const parts = partsOf(
    await toDocx(holding(list, { kind: 'notice', tone: 'attention', text: 'let op' }, list)),
  )
  const numbers = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/gu)].map(
    ([, id]) => id,
  )
  expect(new Set(numbers).size).toBe(2)
  for (const id of numbers)
    expect(parts['word/numbering.xml']).toMatch(
      new RegExp(`<w:num w:numId="${id}"[^>]*>.*?<w:startOverride w:val="1"/>`, 'u'),
    )
})

test('R-REPORT-54 a Word file says of its making the title, the program and the moment of the report, and no more', async () => {
  const tree = treeOf(filledSnapshot)
  const file = await toDocx(tree)
  const parts = partsOf(file)
  expect(parts['docProps/core.xml']).toContain(
    `<dc:title>${tree.title}</dc:title><dc:creator>Beraad</dc:creator>`,
  )
  expect(parts['docProps/core.xml']?.match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual([
    '2026-11-22T13:30:00Z',
    '2026-11-22T13:30:00Z',
  ])
  const all = Object.values(parts).join('\n')
  expect(all).not.toMatch(/Un-named|lastModifiedBy|w:rsid|w:author|device-/u)
  // Also no time of packing, so that equal reports are equal files.
  expect(await toDocx(tree)).toEqual(file)
})

test('R-REPORT-54 every sheet says which page it is of how many', async () => {
  const footer = Object.entries(partsOf(await toDocx(treeOf(filledSnapshot)))).find(([path]) =>
    /^word\/footer\d+\.xml$/u.test(path),
  )?.[1]
  expect(footer).toMatch(/Pagina .*PAGE.* van .*NUMPAGES/su)
  expect(footer).toContain('Taaleis of tempo')
})

test('R-REPORT-11 a megabyte of hostile text is written to Word, as title too', async () => {
  const text = hostileTexts.join(' ').replaceAll('\n', ' ').repeat(2_700)
  const tree = {
    ...holding(
      { kind: 'paragraph', look: 'plain', runs: [{ text, bold: true }] },
      { kind: 'heading', level: 2, text: hostileTexts.join(' ') },
    ),
    title: hostileTexts.join(' '),
    madeAt: Number.NaN,
  }
  expect(text.length).toBeGreaterThan(1_000_000)
  const parts = partsOf(await toDocx(tree))
  const xml = parts['word/document.xml'] ?? ''
  expect(bare(textOfPart(xml))).toBe(bare(saidInTree(tree).join('\n')))
  for (const part of Object.values(parts)) expect(part).not.toMatch(unfit)
  expect(parts['docProps/core.xml']).toMatch(/<dc:title>[^<]*&lt;script&gt;/u)
})

test('R-REPORT-55 what is written from right to left stands from right to left', async () => {
  const xml = await documentOf(
    holding(
      { kind: 'paragraph', look: 'plain', runs: [{ text: '“مرحبا بالعالم”' }] },
      {
        kind: 'paragraph',
        look: 'plain',
        runs: [{ text: 'Ze zei: مرحبا' }],
      },
    ),
  )
  const bidirectional = paragraphs(xml).filter((one) => one.includes('<w:bidi/>'))
  expect(bidirectional.map(textOfPart)).toEqual(['“مرحبا بالعالم”\n'])
})
