import type { Row } from '../../session/model.ts'
import { oneLine, own } from '../text.ts'
import type { FieldReport } from './field-report.ts'
import { rowsOfField } from './list.ts'
import { rowsReport } from './rows.ts'

/** Rows with the same first cell together, at the place of the first of them. Capitals make no difference. */
const grouped = (rows: readonly Row[], column: string): readonly Row[] => {
  const groups = new Map<string, Row[]>()
  for (const [at, row] of rows.entries()) {
    const name = oneLine(own(row.cells, column) ?? '').toLocaleLowerCase('nl')
    // An empty first cell stands alone; a line feed cannot occur in a name.
    const key = name === '' ? `\n${at}` : name
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].flat()
}

export const matrixReport: FieldReport<'matrix'> = (field, { rows }, context) => {
  const [first] = field.columns
  const together = first === undefined ? rows : grouped(rows, first.id)
  return rowsReport({ ...rowsOfField(field, together, context), grouped: true })
}
