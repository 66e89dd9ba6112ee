import * as Y from 'yjs'
import type { Column } from '../method/method.ts'
import type { Row } from './model.ts'
import { isPlainText, type Tell, textOf, under } from './reading.ts'
import { isDay } from './records.ts'

/** What a row must know of its columns. */
export interface RowColumn extends Pick<Column, 'id' | 'input'> {
  readonly choices?: readonly { readonly id: string }[] | undefined
}

/** A row is a Y.Map: `id`, `by`, and one `cell:<column>` each; text cells are live, the others plain strings. */
const cellKey = (column: string): string => `cell:${column}`

/** Makes a row with all its cells at once, so that nobody ever has to add one under a race. */
export const newRow = (
  id: string,
  by: string,
  columns: readonly RowColumn[],
  initial: Readonly<Record<string, string>>,
): Y.Map<unknown> => {
  const row = new Y.Map<unknown>()
  row.set('id', id)
  row.set('by', by)
  for (const column of columns) {
    const value = (initial[column.id] ?? '').toWellFormed()
    row.set(cellKey(column.id), column.input === 'text' ? new Y.Text(value) : fitting(value, column))
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
  return isPlainText(cell) ? cell : null
}

const fits = (value: string, { input, choices }: RowColumn): boolean => {
  if (value === '' || input === 'text' || input === 'value') return true
  return input === 'date' ? isDay(value) : (choices ?? []).some(({ id }) => id === value)
}

const fitting = (value: string, column: RowColumn): string => (fits(value, column) ? value : '')

/** Writes a plain cell. Live text is never replaced, and what does not fit the column is not written. */
export const writeCell = (row: Y.Map<unknown>, column: RowColumn, value: string): void => {
  if (column.input !== 'text' && fits(value, column)) row.set(cellKey(column.id), value.toWellFormed())
}

const readCell = (cell: unknown, column: RowColumn, tell: Tell): string => {
  if (isPlainText(cell)) {
    if (column.input !== 'text') tell('')
    const text = textOf(cell, tell)
    return fitting(text, column)
  }
  const isMissing = cell === undefined && column.input !== 'text'
  const isFitting = typeof cell === 'string' && column.input !== 'text' && fits(cell, column)
  if (!isMissing && !isFitting) tell('')
  return typeof cell === 'string' ? fitting(cell, column) : ''
}

/** Reads a row as plain values, or null when it is none. A cell that cannot be read is empty and told of. */
export const readRow = (row: unknown, columns: readonly RowColumn[], tell: Tell): Row | null => {
  if (!(row instanceof Y.Map)) return null
  const id = row.get('id')
  const by = row.get('by')
  if (typeof id !== 'string' || id === '') return null
  if (typeof by !== 'string') tell('by')
  const cells = columns.map((column) => [
    column.id,
    readCell(row.get(cellKey(column.id)), column, under(tell, column.id)),
  ])
  return { id, addedBy: typeof by === 'string' ? by : '', cells: Object.fromEntries(cells) }
}
