/** One figure of the benchmark. `aim` is what we want it to be at most; a missed aim is reported, never hidden. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | 'times' | 'modules'
  readonly aim?: number
  /** What was measured, for a reader who wants to repeat it. */
  readonly how: string
}

/** The value below which the given part (0–1) of the samples lies. */
export const percentile = (samples: readonly number[], part: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

/** Bytes as kB of a thousand. */
export const kilobytes = (bytes: number): number => bytes / 1000

const rounded = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)

/** Whether the figure is what we aim for; null where there is no aim. */
export const isMet = ({ value, aim }: Row): boolean | null => (aim === undefined ? null : value <= aim)

const verdict = (row: Row): string => {
  const met = isMet(row)
  return met === null ? '' : `aim ≤ ${row.aim}: ${met ? 'met' : 'MISSED'}`
}

/** The rows as a table of plain text; how they were measured stands below the last row for which it holds. */
export const table = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => [row.name, `${rounded(row.value)} ${row.unit}`, verdict(row)])
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row, at) => {
      const line = (cells[at] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
      return row.how === rows[at + 1]?.how ? line.trimEnd() : `${line.trimEnd()}\n    ${row.how}`
    })
    .join('\n')
}
