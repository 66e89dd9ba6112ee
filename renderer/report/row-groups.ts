import type { Table } from '../../shared/report/tree.ts'

type Row = readonly string[]

const folded = (name: string): string => name.toLocaleLowerCase('nl')

/** The rows of a table in groups: below each other and with the same first cell when the table is grouped. */
export const rowGroups = ({
  rows,
  rowHeaders,
}: Pick<Table, 'rows' | 'rowHeaders'>): readonly (readonly Row[])[] => {
  if (rowHeaders !== 'grouped') return rows.map((row) => [row])
  const groups: Row[][] = []
  for (const row of rows) {
    const name = row[0] ?? ''
    const above = groups.at(-1)
    if (above !== undefined && name !== '' && folded(above[0]?.[0] ?? '') === folded(name)) above.push(row)
    else groups.push([row])
  }
  return groups
}
