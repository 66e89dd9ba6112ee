import type { Column } from '../../method/method.ts'
import { isBlank, linesOf, oneLine, own } from '../text.ts'
import type { Block, Table } from '../tree.ts'
import { definitions } from './definitions.ts'
import type { ReportContext } from './field-report.ts'

/** More columns than this do not fit a page; then every row gets a heading and a list of its own. */
const mostColumns = 5

export interface RowsReport {
  readonly caption: string
  readonly columns: Table['columns']
  /** One text per column, '' when empty. */
  readonly rows: readonly (readonly string[])[]
  readonly grouped: boolean
  /** The heading of a row that stands on its own, when its first cell is empty. */
  readonly rowTitle: (number: number) => string
}

/** Rows as a table without its empty rows and columns, or as one list per row when a table would be too wide. */
export const rowsReport = ({ caption, columns, rows, grouped, rowTitle }: RowsReport): readonly Block[] => {
  const filledRows = rows.filter((row) => row.some((cell) => !isBlank(cell)))
  const used = columns.flatMap((column, at) =>
    filledRows.some((row) => !isBlank(row[at] ?? ''))
      ? [{ ...column, title: oneLine(column.title), at }]
      : [],
  )
  const [first] = used
  if (first === undefined) return []
  if (used.length > mostColumns)
    return filledRows.flatMap((row, index) => {
      const named = first.at === 0 ? oneLine(row[0] ?? '') : ''
      const rest = named === '' ? used : used.slice(1)
      return [
        { kind: 'heading', level: 4, text: named === '' ? rowTitle(index + 1) : `${index + 1}. ${named}` },
        ...definitions(rest.map(({ title, at }) => [title, row[at] ?? ''])),
      ] satisfies Block[]
    })
  return [
    {
      kind: 'table',
      caption: oneLine(caption),
      columns: used.map(({ title, width }) => ({ title, width })),
      rows: filledRows.map((row) => used.map(({ at }) => linesOf(row[at] ?? '').join('\n'))),
      rowHeaders: first.at !== 0 ? 'none' : grouped ? 'grouped' : 'each',
    },
  ]
}

/** What a cell or a part of a contribution says: the label of a choice, a day in full, or the text itself. */
export const cellText = (column: Column, raw: string, { language, dates, words }: ReportContext): string => {
  switch (column.input) {
    case 'choice':
      return column.choices?.find(({ id }) => id === raw)?.label[language] ?? raw
    case 'date':
      return dates.day(raw)
    case 'tag':
      return raw === '' ? '' : (own(words.statementTags, raw) ?? raw)
    case 'text':
    case 'value':
      return raw
  }
}
