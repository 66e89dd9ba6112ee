import { readable } from './text.ts'
import type { Table } from './tree.ts'

const share = { narrow: 14, normal: 22, wide: 36 } as const satisfies Record<
  Table['columns'][number]['width'],
  number
>

/** About as wide as a letter of the table's text is on average, and what a cell keeps free beside it, in twips. */
const letter = 112
const margins = 220

/** No single word may claim more than this part of the table. */
const mostForAWord = 0.3

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How many letters the longest word and the longest line of a column have. */
const longestIn = (
  { columns, rows }: Table,
  at: number,
): { readonly word: number; readonly line: number } => {
  let word = 0
  let line = 0
  for (const text of [columns[at]?.title ?? '', ...rows.map((row) => row[at] ?? '')])
    for (const one of readable(text).split('\n')) {
      line = Math.max(line, one.length)
      for (const [part] of one.matchAll(/[^\s\-–/]+/gu)) word = Math.max(word, part.length)
    }
  return { word, line }
}

/** Divides what is left among columns that have use for it, by their shares, until nobody has or nothing is left. */
const filled = (
  start: readonly number[],
  most: readonly number[],
  shares: readonly number[],
  total: number,
): readonly number[] => {
  let widths = start
  // Each turn fills at least one column.
  for (const _ of start) {
    const left = total - sum(widths)
    const hungry = widths.map((width, at) => (width < (most[at] ?? 0) ? (shares[at] ?? 0) : 0))
    if (left < 1 || sum(hungry) === 0) break
    widths = widths.map((width, at) =>
      Math.min(Math.max(width, most[at] ?? 0), width + (left * (hungry[at] ?? 0)) / sum(hungry)),
    )
  }
  return widths
}

/**
 * How wide each column is, in twips, together exactly `total`: no word is broken as long as there is room for that, no
 * column is wider than its longest line while another has to break lines, and the rest goes as the tree asks.
 */
export const columnWidths = (table: Table, total: number): readonly number[] => {
  const shares = table.columns.map(({ width }) => share[width])
  const longest = table.columns.map((_, at) => longestIn(table, at))
  const least = longest.map(({ word }) => Math.min(total * mostForAWord, word * letter + margins))
  const most = longest.map(({ line }) => line * letter + margins)
  const start = sum(least) > total ? least.map((width) => (width / sum(least)) * total) : least
  const enough = filled(start, most, shares, total)
  const left = total - sum(enough)
  const whole = enough.map((width, at) => Math.floor(width + (left * (shares[at] ?? 0)) / sum(shares)))
  return whole.map((width, at) => (at === whole.length - 1 ? width + total - sum(whole) : width))
}
