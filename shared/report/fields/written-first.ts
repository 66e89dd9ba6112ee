import type { Column, FieldOf } from '../../method/method.ts'
import { type FirstRow, firstColumns, rowsOfParts } from '../../session/first-written.ts'
import type { Contribution, WrittenFirst } from '../../session/model.ts'
import { contributionsIn, type RoundValue, unopenedIn } from '../contributions.ts'
import { isBlank, joined, linesOf, own } from '../text.ts'
import type { Block } from '../tree.ts'
import { definitions } from './definitions.ts'
import type { ReportContext } from './field-report.ts'
import { cellText } from './rows.ts'

/** Every contribution under a heading of its own: the writer's name, or a number where names are hidden. */
export const contributionsReport = (
  value: RoundValue,
  said: (contribution: Contribution) => readonly Block[],
  { words }: ReportContext,
): readonly Block[] => {
  const isHidden = value.round.naming === 'hidden'
  const filled = contributionsIn(value)
    .map((contribution) => ({ contribution, blocks: said(contribution) }))
    .filter(({ blocks }) => blocks.length > 0)
  const headed = filled.flatMap(({ contribution, blocks }, at): readonly Block[] => {
    const mark = words.marks[contribution.mark]
    const name = isBlank(contribution.name) ? words.unnamed : contribution.name
    return [
      {
        kind: 'heading',
        level: 4,
        text: isHidden
          ? words.first.number(at + 1, filled.length)
          : joined([name, contribution.organisation]),
        ...(mark === null ? {} : { mark }),
      },
      ...blocks,
    ]
  })
  if (!isHidden || headed.length === 0) return headed
  return [{ kind: 'paragraph', look: 'plain', runs: [{ text: words.first.withoutNames }] }, ...headed]
}

/** How many contributions were closed without being opened, when there are any. */
export const unopenedReport = (value: RoundValue, { words }: ReportContext): readonly Block[] => {
  const unopened = unopenedIn(value)
  return unopened === 0 ? [] : [{ kind: 'notice', tone: 'attention', text: words.unopened(unopened) }]
}

const linesReport = (texts: readonly string[]): readonly Block[] => {
  const items = texts
    .filter((text) => !isBlank(text))
    .map((text) => ({ depth: 0, runs: [{ text: linesOf(text).join('\n') }] }))
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
}

/** Rows of one column are a list, other rows each a set of terms. */
const rowsReport = (
  columns: readonly Column[],
  rows: readonly FirstRow[],
  context: ReportContext,
): readonly Block[] => {
  const cell = (row: FirstRow, column: Column) => cellText(column, own(row, column.id) ?? '', context)
  const used = columns.filter((column) => rows.some((row) => !isBlank(cell(row, column))))
  const [only] = used
  if (only !== undefined && used.length === 1) return linesReport(rows.map((row) => cell(row, only)))
  return rows.flatMap((row) =>
    definitions(used.map((column) => [column.title[context.language], cell(row, column)])),
  )
}

const textReport = (rows: readonly FirstRow[], column: Column | undefined): readonly Block[] =>
  rows.flatMap((row) =>
    linesOf(column === undefined ? '' : (own(row, column.id) ?? '')).map(
      (text): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] }),
    ),
  )

/**
 * What each wrote in private before a note or list was shared, above what was then shared. What was only shared stands
 * as it is, without a heading of its own.
 */
export const withWrittenFirst = (
  field: FieldOf<'note' | 'list'>,
  first: WrittenFirst | undefined,
  shared: readonly Block[],
  context: ReportContext,
): readonly Block[] => {
  if (first === undefined) return shared
  const columns = firstColumns(field)
  const blocks = [
    ...contributionsReport(
      first,
      ({ parts }) => {
        const rows = rowsOfParts(parts, columns)
        return field.kind === 'note' ? textReport(rows, columns[0]) : rowsReport(columns, rows, context)
      },
      context,
    ),
    ...unopenedReport(first, context),
  ]
  if (blocks.length === 0 || shared.length === 0) return [...blocks, ...shared]
  return [...blocks, { kind: 'heading', level: 4, text: context.words.first.together }, ...shared]
}
