import type { Column, FieldOf } from '../method/method.ts'
import type { ContributionParts } from './model.ts'

/** A note or list as each writes it in private: what stands in a contribution, and how it is read again. */

/** Of a note everything is one text. */
export const notePart = 'text'

/** The most rows that one contribution to a list may hold. */
export const mostRows = 40

const keyOf = (row: number, columnId: string): string => `${row}:${columnId}`

export type FirstRow = Readonly<Record<string, string>>

/**
 * The columns of what is written first: those of a list, or the one text of a note. What sort of statement something is,
 * is for the group to say.
 */
export const firstColumns = (field: FieldOf<'note' | 'list'>): readonly Column[] =>
  field.kind === 'list'
    ? field.columns.filter(({ input }) => input !== 'tag')
    : [{ id: notePart, title: field.title, input: 'text' }]

/** Rows as the parts of one contribution; rows without a word are left out. */
export const partsOfRows = (rows: readonly FirstRow[]): ContributionParts => {
  const said = rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== '')).slice(0, mostRows)
  return Object.fromEntries(
    said.flatMap((row, at) => Object.entries(row).map(([column, cell]) => [keyOf(at, column), cell])),
  )
}

/** The rows of one contribution, each with the columns that the field knows and no others. */
export const rowsOfParts = (parts: ContributionParts, columns: readonly Column[]): readonly FirstRow[] => {
  const cell = (row: number, id: string): string => {
    const key = keyOf(row, id)
    return Object.hasOwn(parts, key) ? (parts[key] ?? '') : ''
  }
  return Array.from({ length: mostRows }, (_, at) =>
    Object.fromEntries(columns.map(({ id }) => [id, cell(at, id)])),
  ).filter((row) => Object.values(row).some((text) => text.trim() !== ''))
}
