import * as Y from 'yjs'
import type { FieldOf } from '../method/method.ts'
import { type FirstRow, firstColumns, rowsOfParts } from './first-written.ts'
import type { Contribution } from './model.ts'
import { columnsOf } from './read-agenda.ts'
import { queryOf } from './reading.ts'
import { newRow, type RowColumn, readRow } from './rows.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { caseOf, changeCase } from './shape.ts'

/**
 * Rows that were written first and then taken over into the shared list. Such a row knows out of which contribution it
 * came and what it said then, so that two people who press at the same moment do not double the list: of twins the
 * first is there, and another only once somebody changed it. Nothing that anybody typed is lost that way.
 */

/** A row of a contribution: `from` is the same on every device. */
export interface RowToTake {
  readonly from: string
  readonly cells: FirstRow
}

/** The rows of all contributions, in their order. */
export const rowsToTake = (
  field: FieldOf<'list'>,
  contributions: readonly Contribution[],
): readonly RowToTake[] =>
  contributions.flatMap(({ id, parts }) =>
    rowsOfParts(parts, firstColumns(field)).map((cells, at) => ({ from: `${id}:${at}`, cells })),
  )

const originOf = (row: unknown): string | null => {
  const from = row instanceof Y.Map ? row.get('from') : null
  return typeof from === 'string' && from !== '' ? from : null
}

const cellsOf = (row: unknown, columns: readonly RowColumn[]): string =>
  JSON.stringify(readRow(row, columns, () => {})?.cells ?? {})

const isUntouched = (row: Y.Map<unknown>, columns: readonly RowColumn[]): boolean =>
  row.get('said') === cellsOf(row, columns)

/** Ids of rows that are as they were taken over, and of which another one stands before them. */
export const untouchedTwins = (
  rows: Y.Array<unknown>,
  columns: readonly RowColumn[],
): ReadonlySet<unknown> => {
  const seen = new Set<string>()
  const twins = new Set<unknown>()
  for (const row of rows.toArray()) {
    const from = originOf(row)
    if (!(row instanceof Y.Map) || from === null) continue
    if (seen.has(from) && isUntouched(row, columns)) twins.add(row.get('id'))
    seen.add(from)
  }
  return twins
}

/** The twins of a row that nobody changed: they go when it goes. */
export const twinsOf = (
  rows: Y.Array<unknown>,
  row: Y.Map<unknown>,
  columns: readonly RowColumn[],
): readonly unknown[] => {
  const from = originOf(row)
  if (from === null) return []
  return rows
    .toArray()
    .filter(
      (other) =>
        other instanceof Y.Map && other !== row && originOf(other) === from && isUntouched(other, columns),
    )
}

/** What of the contributions stands in the shared list already, by `from`. */
export const takenQuery = (fieldId: string): Query<readonly string[]> =>
  queryOf(['case'], (documents) => [
    ...new Set(
      caseOf(documents)
        .rows(fieldId)
        .toArray()
        .flatMap((row) => originOf(row) ?? []),
    ),
  ])

/** Puts rows that are not there yet at the end of the shared list, and returns how many those were. */
export const takeRows = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  rows: readonly RowToTake[],
): number => {
  const columns = columnsOf(documents, fieldId)
  const taken = takenQuery(fieldId).of(documents)
  const wanted = rows.filter(({ from }) => !taken.includes(from))
  if (wanted.length === 0) return 0
  changeCase(documents, () => {
    for (const { from, cells } of wanted) {
      const row = newRow(actor.newId(), actor.deviceId, columns, cells)
      caseOf(documents).rows(fieldId).push([row])
      row.set('from', from)
      row.set('said', cellsOf(row, columns))
    }
  })
  return wanted.length
}
