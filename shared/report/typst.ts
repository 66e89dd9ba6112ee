import type { RichRun } from '../session/model.ts'
import { type NestedItem, nestItems } from './nest-items.ts'
import { rowGroups } from './row-groups.ts'
import { isBlankRuns } from './text.ts'
import type { Block, Definition, ReportTree, Table } from './tree.ts'
import { typstTemplate } from './typst-template.ts'
import { type Covers, createPrinter, type Printer } from './typst-text.ts'
import { typstWords } from './typst-words.ts'

/** Where the template looks for what the report says. */
export const typstDataPath = '/report.json'

export interface TypstReport {
  /** The same for every report: nothing that anybody wrote is ever part of the code. */
  readonly source: string
  /** JSON, to be found at `typstDataPath`. */
  readonly data: string
  /** Per table, in the order of the document: which rows begin with a cell that names them. */
  readonly rowNames: RowNames
  /** Characters that no font at hand can show, as they were written; in the document they are a box. */
  readonly missing: readonly string[]
}

export type RowNames = readonly (readonly boolean[])[]

/** Longer than this is no heading: the reader of an archive may refuse names of 32 kB (ISO 19005-2, 6.1.13). */
const longestHeading = 300
/** Terms up to so many characters stand beside what they mean, in a column so wide; longer ones stand above it. */
const termColumns = [
  { longest: 24, width: 44 },
  { longest: 36, width: 64 },
] as const
/** A row or a small table, and a short list of terms, with at most so many characters is never cut by the end of a page. */
const longestWhole = 700
const wholeRows = 6
const longestWholeList = 450
const wholeLines = 9

const shortened = (text: string): string =>
  text.length > longestHeading
    ? `${text
        .slice(0, longestHeading)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`
    : text

interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strikethrough: boolean
}

const printRun = (run: RichRun, { print }: Printer): Run => ({
  text: print(run.text),
  bold: run.bold === true,
  italic: run.italic === true,
  underline: run.underline === true,
  strikethrough: run.strikethrough === true,
})

const printRuns = (runs: readonly RichRun[], printer: Printer) => runs.map((run) => printRun(run, printer))

const extent = (items: readonly Definition[]): number =>
  items.reduce((length, { term, lines }) => length + term.length + lines.join('').length, 0)

const definitions = (items: readonly Definition[], { print }: Printer) => ({
  whole: items.flatMap(({ lines }) => lines).length <= wholeLines && extent(items) <= longestWholeList,
  column: termColumns.find(({ longest }) => items.every(({ term }) => term.length <= longest))?.width ?? null,
  items: items.map(({ term, lines }) => ({ term: print(term), lines: print(lines.join('\n')) })),
})

interface PrintedItem {
  readonly runs: readonly Run[]
  readonly items: readonly PrintedItem[]
}

const listItem = ({ runs, items }: NestedItem, printer: Printer): PrintedItem => ({
  runs: printRuns(runs, printer),
  items: items.map((item) => listItem(item, printer)),
})

/** How many rows the first cell of each row stands for; 0 where the cell above stands for it. */
const spans = (table: Table): readonly number[] =>
  rowGroups(table).flatMap((group) =>
    group.map((_, at) => (table.rowHeaders !== 'grouped' ? 1 : at === 0 ? group.length : 0)),
  )

const rowNames = (table: Table): readonly boolean[] =>
  spans(table).map(
    (span, at) => table.rowHeaders !== 'none' && span > 0 && (table.rows[at]?.[0] ?? '') !== '',
  )

const printTable = (table: Table, { print }: Printer) => {
  const heights = spans(table)
  const named = rowNames(table)
  return {
    kind: 'table',
    whole: table.rows.length <= wholeRows && table.rows.flat().join('').length <= longestWhole,
    columns: table.columns.map(({ title, width }) => ({ title: print(shortened(title)), width })),
    rows: table.rows.map((row, at) => ({
      span: heights[at] ?? 1,
      named: named[at] === true,
      whole: row.join('').length <= longestWhole,
      cells: table.columns.map((_, column) => print(row[column] ?? '')),
    })),
  }
}

const printBlock = (block: Block, printer: Printer): readonly object[] => {
  const { print } = printer
  switch (block.kind) {
    case 'heading': {
      const heading = {
        kind: 'heading',
        level: block.level,
        text: print(shortened(block.text)),
        mark: block.mark === undefined ? null : print(shortened(block.mark)),
      }
      const rest = { kind: 'paragraph', look: 'plain', runs: printRuns([{ text: block.text }], printer) }
      return block.text.length > longestHeading ? [heading, rest] : [heading]
    }
    case 'paragraph':
      return isBlankRuns(block.runs)
        ? []
        : [{ kind: 'paragraph', look: block.look, runs: printRuns(block.runs, printer) }]
    case 'table':
      return block.columns.length === 0 ? [] : [printTable(block, printer)]
    case 'definitions':
      return [{ kind: 'definitions', ...definitions(block.items, printer) }]
    case 'list':
      return [
        {
          kind: 'list',
          ordered: block.ordered,
          items: nestItems(block.items).map((item) => listItem(item, printer)),
        },
      ]
    case 'notice':
      return [{ kind: 'notice', tone: block.tone, text: print(block.text) }]
  }
}

/** Year, month, day, hour, minute and second in UTC; null for a number that no calendar of four digits holds. */
const moment = (at: number): readonly number[] | null => {
  const date = new Date(at)
  const year = date.getUTCFullYear()
  if (!(year >= 1 && year <= 9999)) return null
  return [
    year,
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ]
}

/**
 * The report for Typst: a template that is the same for all, and what the report says as data beside it. `covers` says
 * which characters the fonts hold.
 */
export const toTypst = (tree: ReportTree, covers: Covers = () => true): TypstReport => {
  const printer = createPrinter(covers)
  const words = typstWords[tree.language]
  const [title = ''] = shortened(tree.title).split('\n')
  const said = {
    language: tree.language,
    kind: tree.kind,
    title: printer.print(shortened(tree.title)),
    wholeTitle: tree.title.length > longestHeading ? printer.print(tree.title) : null,
    documentTitle: createPrinter(covers).print(title).replaceAll('\u0001', ''),
    date: moment(tree.madeAt),
    facts: definitions(tree.facts, printer),
    blocks: tree.blocks.flatMap((block) => printBlock(block, printer)),
    footer: printer.print(tree.footer),
    page: words.page,
  }
  const missing = printer.missing()
  return {
    source: typstTemplate,
    data: JSON.stringify({ ...said, missing: missing.length === 0 ? null : words.missing }),
    rowNames: tree.blocks.flatMap((block) =>
      block.kind === 'table' && block.columns.length > 0 ? [rowNames(block)] : [],
    ),
    missing,
  }
}
