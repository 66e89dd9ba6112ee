import type { FieldOf } from '../../method/method.ts'
import type { Row } from '../../session/model.ts'
import { own } from '../text.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { cellText, type RowsReport, rowsReport } from './rows.ts'
import { withWrittenFirst } from './written-first.ts'

/** The rows of a field with columns, in words. */
export const rowsOfField = (
  { title, columns }: FieldOf<'list' | 'matrix'>,
  rows: readonly Row[],
  context: ReportContext,
): Omit<RowsReport, 'grouped'> => ({
  caption: title[context.language],
  columns: columns.map((column) => ({
    title: column.title[context.language],
    width: column.width ?? 'normal',
  })),
  rows: rows.map(({ cells }) =>
    columns.map((column) => cellText(column, own(cells, column.id) ?? '', context)),
  ),
  rowTitle: context.words.row,
})

export const listReport: FieldReport<'list'> = (field, { rows, first }, context) =>
  withWrittenFirst(
    field,
    first,
    rowsReport({ ...rowsOfField(field, rows, context), grouped: false }),
    context,
  )
