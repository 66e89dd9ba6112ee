import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileTexts } from '../../../shared/report/arbitrary-snapshot.fixture.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import { anAgreement } from '../../../shared/report/conference.fixture.ts'
import { agreementsCsv } from '../../../shared/report/csv.ts'
import { demoConference, demoDeliberation } from '../../../shared/report/demo.fixture.ts'
import { toDocx } from '../../../shared/report/docx.ts'
import { bare, saidInTree } from '../../../shared/report/docx-words.fixture.ts'
import { filledSnapshot, withValues } from '../../../shared/report/report.fixture.ts'
import { residentDraft, residentReport } from '../../../shared/report/resident-version.ts'
import { sessionAgreements } from '../../../shared/report/session-agreements.ts'
import type { ReportTree } from '../../../shared/report/tree.ts'
import type { Agreement, SessionSnapshot } from '../../../shared/session/model.ts'

const absent = ['soffice', 'pdftotext', 'pdfinfo', 'xmllint'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
)
const unless = absent.length === 0 ? '' : ` (skipped: no ${absent.join(', ')} here)`

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

const hostile: ReportTree = {
  ...treeOf(filledSnapshot),
  blocks: hostileTexts.flatMap((text): ReportTree['blocks'] => [
    { kind: 'paragraph', look: 'quote', runs: [{ text, bold: true }] },
    {
      kind: 'table',
      caption: text,
      columns: [
        { title: 'Wat', width: 'narrow' },
        { title: text, width: 'wide' },
      ],
      rows: [
        [text, text],
        [text, 'x'.repeat(3_000)],
      ],
      rowHeaders: 'grouped',
    },
  ]),
}

const conference = demoConference()
const trees = {
  deliberation: treeOf(demoDeliberation()),
  conference: treeOf(conference),
  english: treeOf(filledSnapshot, 'en'),
  resident: residentReport(conference, residentDraft(conference, options), options),
  hostile,
} as const satisfies Readonly<Record<string, ReportTree>>
type Name = keyof typeof trees
const names = Object.keys(trees) as readonly Name[]

const formulas: readonly Agreement[] = [
  '=1+1',
  '+31',
  '-5',
  '@SUM(A1)',
  '\t=HYPERLINK("https://example.org")',
  'Één; "twee"\n=2+2',
].map((action, at) => ({ ...anAgreement, id: `agreement-${at}`, action }))
const tables = {
  'conference-agreements': conference,
  'formula-agreements': withValues({ agreements: { kind: 'agreements', agreements: formulas } }),
} as const satisfies Readonly<Record<string, SessionSnapshot>>

let folder = ''

/** One start of LibreOffice turns all these files into another kind, in a profile of its own. */
const convert = (to: string, files: readonly string[], filter: readonly string[] = []): void => {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...filter,
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files.map((name) => join(folder, name)),
    ],
    { stdio: 'ignore', timeout: 180_000 },
  )
}
const answer = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })

/** Tagged, so that what Word calls a heading or the head of a table must have been one. */
const taggedPdf = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

/** Semicolon, quotes, UTF-8, from the first line, Dutch, quoted cells are not forced to text, days are recognised: as Dutch Excel does. */
const dutchTable = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true'

beforeAll(async () => {
  if (absent.length > 0) return
  folder = mkdtempSync(join(tmpdir(), 'beraad-office-'))
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), await toDocx(trees[name]))
  for (const [name, snapshot] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.csv`), agreementsCsv(snapshot, 'nl'))
  convert(
    taggedPdf,
    names.map((name) => `${name}.docx`),
  )
  convert(
    'fods',
    Object.keys(tables).map((name) => `${name}.csv`),
    [dutchTable],
  )
}, 400_000)
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

/** Letters and digits alone: a page breaks words, sets ligatures and repeats what stands at its foot. */
const lettersIn = (text: string): string => bare(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '')

/** What stands on the pages, without the foot of each, and without the head of a table that goes on. */
const pagesOf = (name: Name): readonly string[] =>
  answer('pdftotext', '-raw', '-enc', 'UTF-8', join(folder, `${name}.pdf`), '-')
    .split('\f')
    .slice(0, -1)

describe.skipIf(absent.length > 0)(`exports opened by other programs${unless}`, () => {
  test('R-REPORT-73 LibreOffice opens every Word file, and says its title', () => {
    for (const name of names) {
      const info = answer('pdfinfo', join(folder, `${name}.pdf`))
      const title = /^Title:\s+(.*)$/mu.exec(info)?.[1] ?? ''
      expect(title, name).toBe(trees[name].title)
      expect(info).toMatch(/^Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)$/mu)
    }
  })

  test('R-REPORT-73 every text of the examples stands on the pages, in the order of the report', () => {
    for (const name of ['deliberation', 'conference', 'english', 'resident'] as const) {
      const pages = lettersIn(pagesOf(name).join('\n'))
      let at = 0
      for (const text of saidInTree(trees[name])) {
        for (const word of text.split(/\s+/u).map(lettersIn)) {
          const found = pages.indexOf(word, at)
          expect(found, `${name}: ${word} of “${text}”`).toBeGreaterThanOrEqual(0)
          if (word.length > 8) at = found + word.length
        }
      }
    }
  })

  test('R-REPORT-73 its headings and heads of tables are real to another program', () => {
    const structure = answer('pdfinfo', '-struct', join(folder, 'conference.pdf'))
    const counts = (level: number) =>
      trees.conference.blocks.filter((block) => block.kind === 'heading' && block.level === level + 1).length
    for (const level of [1, 2, 3])
      expect(structure.match(new RegExp(`^\\s*H${level}\\b`, 'gmu'))?.length).toBe(counts(level))
    expect(structure.match(/^\s*Table\b/gmu)?.length).toBe(
      trees.conference.blocks.filter(({ kind }) => kind === 'table').length,
    )
    expect(structure.match(/^\s*TH\b/gmu)?.length).toBeGreaterThan(20)
  })

  test('R-REPORT-73 whatever is hostile is on the pages as text', () => {
    const pages = lettersIn(pagesOf('hostile').join('\n'))
    for (const text of ['<script>alert(1)</script>', '[klik](javascript:alert(1))', '</title></style>'])
      expect(pages).toContain(lettersIn(text))
    expect(pages.match(/x{40,}/gu)?.join('').length).toBeGreaterThanOrEqual(3_000)
  })

  test('R-REPORT-73 every part of a Word file is XML', () => {
    for (const name of names) {
      const parts = join(folder, `${name}-parts`)
      mkdirSync(parts)
      const files = Object.entries(unzipSync(readFileSync(join(folder, `${name}.docx`)))).map(
        ([path, bytes]) => {
          const file = join(parts, path.replaceAll('/', '-'))
          writeFileSync(file, bytes)
          return file
        },
      )
      expect(files.length).toBeGreaterThan(10)
      expect(answer('xmllint', '--noout', '--huge', ...files)).toBe('')
    }
  })

  interface Cell {
    readonly type: string
    readonly text: string
    readonly date: string
  }
  const cellsOf = (name: keyof typeof tables): readonly (readonly Cell[])[] => {
    const xml = readFileSync(join(folder, `${name}.fods`), 'utf8')
    expect(xml).not.toContain('table:formula')
    return [...xml.matchAll(/<table:table-row[ >].*?<\/table:table-row>/gsu)].map(([row]) =>
      [
        ...row.matchAll(/<table:table-cell(?<named>[^>]*?)(?:\/>|>(?<inside>.*?)<\/table:table-cell>)/gsu),
      ].flatMap(({ groups }) => {
        const named = groups?.named ?? ''
        const cell = {
          type: /office:value-type="([^"]*)"/u.exec(named)?.[1] ?? '',
          date: /office:date-value="([^"]*)"/u.exec(named)?.[1] ?? '',
          text: (groups?.inside ?? '')
            .replace(/<\/text:p>\s*<text:p>/gu, '\n')
            .replace(/<[^>]*>/gu, '')
            .trim(),
        }
        return Array.from(
          { length: Number(/number-columns-repeated="(\d+)"/u.exec(named)?.[1] ?? 1) },
          () => cell,
        )
      }),
    )
  }

  test('R-REPORT-60 a spreadsheet on a Dutch system shows columns, letters with accents, and days that are days', () => {
    const [head, ...rows] = cellsOf('conference-agreements').filter((row) =>
      row.some(({ text }) => text !== ''),
    )
    expect(head?.slice(0, 13).map(({ text }) => text)).toEqual([
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
    ])
    const listed = sessionAgreements(conference)
    expect(rows.map((row) => row[2]?.text)).toEqual(listed.map(({ agreement }) => agreement.action))
    expect(rows.map((row) => row[6]?.date)).toEqual(listed.map(({ agreement }) => agreement.due))
  })

  test('R-REPORT-61 nothing that members wrote is calculated by a spreadsheet', () => {
    const actions = cellsOf('formula-agreements')
      .slice(1)
      .flatMap((row) => (row[2] === undefined || row[2].text === '' ? [] : [row[2]]))
    expect(actions.map(({ text }) => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'"))).toEqual([
      "'=1+1",
      "'+31",
      "'-5",
      "'@SUM(A1)",
      '\'=HYPERLINK("https://example.org")',
      'Één; "twee"\n=2+2',
    ])
    expect(new Set(actions.map(({ type }) => type))).toEqual(new Set(['string']))
  })
})
