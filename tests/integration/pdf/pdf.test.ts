import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdfCompiler } from '../../../renderer/pdf/compile-pdf.ts'
import { hostileTexts } from '../../../shared/report/arbitrary-snapshot.fixture.ts'
import { readable } from '../../../shared/report/text.ts'
import type { Block, ReportTree } from '../../../shared/report/tree.ts'
import { toArchivePdf } from '../../../shared/report/typst-archive.ts'
import { conferenceTree, deliberationTree } from './demo-trees.ts'
import { openCompilerInNode, readCompiler } from './node-compiler.ts'

const hasPoppler = ['pdfinfo', 'pdftotext'].every((tool) => spawnSync(tool, ['-v']).error === undefined)
if (!hasPoppler)
  console.warn('pdfinfo and pdftotext (poppler-utils) are not here: what they read of a PDF is not tested.')

let folder = ''
let make: Awaited<ReturnType<typeof openCompilerInNode>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beraad-pdf-'))
  make = await openCompilerInNode()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (tree: ReportTree): Uint8Array => {
  const made = make(tree)
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`)
  return made.value.bytes
}

/** What an independent program reads in it. Poppler complains of forms that it does not know on standard error. */
const readBy = (tool: string, bytes: Uint8Array, ...options: readonly string[]): string => {
  const file = join(folder, 'report.pdf')
  writeFileSync(file, bytes)
  const answer = [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])]
  return execFileSync(tool, answer, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
}

/** Words without what setting does to them: hyphens at line ends, cut lines, page numbers between. */
const letters = (text: string): string => readable(text).replace(/[\p{Z}\p{Cc}\p{Cf}‐-]/gu, '')

const runsText = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('')

const saidIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text, block.mark ?? '']
    case 'paragraph':
      return [runsText(block.runs)]
    case 'list':
      return block.items.map(({ runs }) => runsText(runs))
    case 'notice':
      return [block.text]
    case 'definitions':
      return block.items.flatMap(({ term, lines }) => [term, ...lines])
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(([first = '', ...rest], at) =>
          block.rowHeaders === 'grouped' && first === block.rows[at - 1]?.[0] ? rest : [first, ...rest],
        ),
      ]
  }
}

const said = (tree: ReportTree): readonly string[] => [
  tree.title,
  ...tree.facts.flatMap(({ term, lines }) => [term, ...lines]),
  ...tree.blocks.flatMap(saidIn),
  tree.footer,
]

/** Poppler leaves out what follows a hyphen in the same line when it reads by tags. */
const beforeHyphen = (text: string): string => letters(text.split(/[-‐]/u)[0] ?? '')

const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] })
const small = (blocks: readonly Block[], about: Partial<ReportTree> = {}): ReportTree => ({
  language: 'nl',
  kind: 'deliberation',
  title: 'Verslag',
  madeAt: Date.UTC(2026, 10, 22, 12, 3, 4),
  facts: [],
  blocks,
  footer: 'Einde',
  ...about,
})

describe.skipIf(!hasPoppler)('read by poppler', () => {
  test('R-REPORT-85 it is tagged, has a title, a language and a day, names no author, and says that it is PDF/A-2a', () => {
    const tree = deliberationTree()
    const bytes = bytesOf(tree)
    const about = readBy('pdfinfo', bytes, '-isodates')
    expect(about).toMatch(/Tagged: +yes/)
    expect(about).toContain(tree.title)
    expect(about).toMatch(/CreationDate: +2026-11-22T12:03:04Z/)
    expect(about).not.toMatch(/Author|Keywords|Subject/)
    expect(about).toMatch(/Page size: .*A4/)
    const plain = Buffer.from(bytes).toString('latin1')
    expect(plain).toMatch(/\/Lang \(nl\)/)
    expect(plain).toContain('/Outlines ')
    expect(plain).toContain('>2</pdfaid:part>')
    expect(plain).toContain('>A</pdfaid:conformance>')
    expect(plain).toContain('/OutputIntents [')
    expect(readBy('pdfinfo', bytes, '-meta')).toContain('pdfaid')
  })

  test.each([
    ['deliberation', deliberationTree],
    ['conference', conferenceTree],
  ])(
    'R-REPORT-86 the tagged order of the %s is the order of the report, with headings, lists and tables',
    (_, treeOf) => {
      const tree = treeOf()
      const bytes = bytesOf(tree)
      const structure = readBy('pdfinfo', bytes, '-struct-text')
      const read = letters([...structure.matchAll(/^ *"(.*)"$/gmu)].map(([, text]) => text).join(''))
      let from = 0
      for (const text of said(tree).map(beforeHyphen)) {
        const at = read.indexOf(text, from)
        expect([text, at >= from]).toEqual([text, true])
        from = at + text.length
      }
      const whole = letters(readBy('pdftotext', bytes, '-raw'))
      const headingsSaid = tree.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
      for (const text of [tree.title, ...headingsSaid, tree.footer]) expect(whole).toContain(letters(text))
      const count = (tag: string) => (structure.match(new RegExp(`^ *${tag}(?: |:|$)`, 'gmu')) ?? []).length
      const headings = (level: number) =>
        tree.blocks.filter((block) => block.kind === 'heading' && block.level === level).length
      expect([count('H1'), count('H2'), count('H3'), count('H4')]).toEqual([
        1,
        headings(2),
        headings(3),
        headings(4),
      ])
      expect(count('Table')).toBe(tree.blocks.filter(({ kind }) => kind === 'table').length)
      const named = tree.blocks.flatMap((block) =>
        block.kind === 'table' && block.rowHeaders === 'each'
          ? block.rows.filter(([first]) => first !== '')
          : [],
      )
      expect((structure.match(/\/Scope \/Row/gu) ?? []).length).toBeGreaterThanOrEqual(named.length)
    },
  )

  test('R-REPORT-86 the header of a table that goes on stands again on every page', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Persoon ${index}`, 'iets wat er was'])
    const columns = [
      { title: 'Kolomkop', width: 'normal' },
      { title: 'Wat', width: 'wide' },
    ] as const
    const bytes = bytesOf(small([{ kind: 'table', caption: 'Lang', columns, rows, rowHeaders: 'each' }]))
    const pages = readBy('pdftotext', bytes, '-layout').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages.slice(0, -1)) expect(page).toContain('Kolomkop')
    for (const [at, page] of pages.entries()) expect(page).toContain(`Pagina ${at + 1} van ${pages.length}`)
  })

  test('R-REPORT-81 markup, code and marks that turn text around are shown as they were written', () => {
    const code = [
      '#set page(width: 1cm)',
      '#panic("weg")',
      '*vet* _schuin_ `code` $x^2$ <label> @ref = kop',
      '#read("/report.json")',
      '= Kop',
      '// weg',
      '\\u{41} \\ #',
      '"], "x": ["',
    ]
    const text = readBy('pdftotext', bytesOf(small([...code, ...hostileTexts].map(paragraph))), '-raw')
    for (const line of code) expect(letters(text)).toContain(letters(line))
    expect(text).toContain('omgekeerd gedraaid')
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
    expect(text).not.toContain(String.fromCharCode(0x1b))
    expect(text).toContain('Dit bestand kan niet alle tekens tonen')
  })

  test('R-REPORT-83 an endless paragraph, word, cell and title make a document in which all of it stands', () => {
    const word = 'onafgebroken'.repeat(2000)
    const text = 'Een zin die maar doorgaat. '.repeat(1500)
    const columns = [
      { title: 'A', width: 'narrow' },
      { title: 'B', width: 'wide' },
    ] as const
    const bytes = bytesOf(
      small(
        [
          paragraph(text),
          paragraph(word),
          {
            kind: 'table',
            caption: '',
            columns,
            rows: [[word.slice(0, 6000), text.slice(0, 6000)]],
            rowHeaders: 'each',
          },
        ],
        { title: text },
      ),
    )
    const read = letters(readBy('pdftotext', bytes, '-raw').replace(/^Pagina .*$|^Een zin.*…$/gmu, ''))
    expect(read.match(/onafgebroken/gu)?.length).toBeGreaterThan(2400)
    expect(read.match(/Eenzindiemaardoorgaat/gu)?.length).toBeGreaterThan(3000)
  })
})

test('R-REPORT-81 the same report makes the same file', () => {
  const tree = small([paragraph('Hetzelfde')])
  expect(Buffer.from(bytesOf(tree)).equals(bytesOf(tree))).toBe(true)
})

test('R-REPORT-85 of a file in another form nothing is claimed', () => {
  const bytes = bytesOf(small([paragraph('Tekst')]))
  for (const length of [0, 10, bytes.length - 1, bytes.length - 40, Math.floor(bytes.length / 2)])
    expect(toArchivePdf(bytes.slice(0, length), []).ok).toBe(false)
  expect(toArchivePdf(bytes, [[true]]).ok).toBe(false)
})

test('R-REPORT-87 without fonts there is no document that says it is an archive copy', async () => {
  const bare = await openPdfCompiler({ compiler: await readCompiler(), fonts: [] })
  const made = bare(small([paragraph('Tekst')]))
  expect(made.ok && made.value.missing.length > 0).toBe(false)
})
