import * as Y from 'yjs'
import type { Column } from '../method/method.ts'
import type { Row } from './model.ts'

/** A row is a Y.Map: `id`, `by`, and one `cell:<column>` each; text cells are live, the others plain strings. */
const cellKey = (column: string): string => `cell:${column}`

/** Makes a row with all its cells at once, so that nobody ever has to add one under a race. */
export const newRow = (
  id: string,
  by: string,
  columns: readonly Pick<Column, 'id' | 'input'>[],
  initial: Readonly<Record<string, string>>,
): Y.Map<unknown> => {
  const row = new Y.Map<unknown>()
  row.set('id', id)
  row.set('by', by)
  for (const { id: column, input } of columns) {
    const value = initial[column] ?? ''
    row.set(cellKey(column), input === 'text' ? new Y.Text(value) : value)
  }
  return row
}

/** The row of that id, or null when it was removed or is no row. */
export const findRow = (rows: Y.Array<unknown>, id: string): Y.Map<unknown> | null => {
  for (const row of rows.toArray()) if (row instanceof Y.Map && row.get('id') === id) return row
  return null
}

/** The live text of a cell, or null when the cell is of another kind or missing. */
export const cellText = (row: Y.Map<unknown>, column: string): Y.Text | null => {
  const cell = row.get(cellKey(column))
  return cell instanceof Y.Text ? cell : null
}

/** Writes a plain cell; live text is never replaced. */
export const writeCell = (row: Y.Map<unknown>, column: string, value: string): void => {
  if (cellText(row, column) === null) row.set(cellKey(column), value)
}

const textOf = (cell: unknown): string | null => {
  if (cell === undefined) return ''
  if (cell instanceof Y.Text) return cell.toString()
  return typeof cell === 'string' ? cell : null
}

/** Reads a row as plain values, or null when it is none. */
export const readRow = (row: unknown, columns: readonly Pick<Column, 'id'>[]): Row | null => {
  if (!(row instanceof Y.Map)) return null
  const id = row.get('id')
  const by = row.get('by')
  if (typeof id !== 'string' || typeof by !== 'string') return null
  const cells: Record<string, string> = {}
  for (const { id: column } of columns) {
    const text = textOf(row.get(cellKey(column)))
    if (text === null) return null
    cells[column] = text
  }
  return { id, addedBy: by, cells }
}
