import type { Row } from '../../shared/session/model.ts'

/** What counts as the same first cell: capitals and outer spaces make no difference. Empty cells stand alone. */
const groupOf = (row: Row, column: string): string =>
  (row.cells[column] ?? '').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')

/** Rows with the same first cell together, at the place of the first of them; otherwise in their own order. */
export const grouped = (rows: readonly Row[], column: string): readonly Row[] => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groupOf(row, column)
    const key = group === '' ? `\u0000${row.id}` : group
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flat()
}

/**
 * Keeps rows where they are while somebody works among them: known ones in the order of `shown`, a new one
 * behind the last of its group, or at the end.
 */
export const steady = (shown: readonly string[], rows: readonly Row[], column: string): readonly Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const result = shown.flatMap((id) => byId.get(id) ?? [])
  const known = new Set(shown)
  for (const row of rows) {
    if (known.has(row.id)) continue
    const group = groupOf(row, column)
    const last = group === '' ? -1 : result.findLastIndex((other) => groupOf(other, column) === group)
    result.splice(last === -1 ? result.length : last + 1, 0, row)
  }
  return result
}

/** Ids of rows that continue the group of the row above them. */
export const continuations = (rows: readonly Row[], column: string): ReadonlySet<string> =>
  new Set(
    rows
      .filter((row, at) => {
        const above = rows[at - 1]
        const group = groupOf(row, column)
        return above !== undefined && group !== '' && groupOf(above, column) === group
      })
      .map((row) => row.id),
  )
