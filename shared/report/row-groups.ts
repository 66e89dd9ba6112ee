import type { Table } from './tree.ts'

const sameName = (one: string | undefined, other: string | undefined): boolean =>
  one?.toLocaleLowerCase('nl') === other?.toLocaleLowerCase('nl')

/** Rows in groups: with `grouped`, rows below each other whose first cells are the same; else one group. */
export const rowGroups = ({ rows, rowHeaders }: Table): readonly (readonly (readonly string[])[])[] => {
  if (rowHeaders !== 'grouped') return [rows]
  const groups: (readonly string[])[][] = []
  for (const row of rows) {
    const above = groups.at(-1)
    const same = above !== undefined && row[0] !== '' && sameName(above[0]?.[0], row[0])
    if (same) above.push(row)
    else groups.push([row])
  }
  return groups
}
