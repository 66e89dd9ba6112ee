/**
 * Which figures of a table may be told. A cell is told only when at least `fewest` cases are behind it, and besides as
 * many other cells are held back as it takes that nobody can work out a hidden one: whoever knows every told cell and
 * every total still finds at least `fewest` possible values for it.
 *
 * A table with its totals is a flow in a network: every cell runs from its row to its column, every row's total from the
 * grand total to its row. What a hidden cell can be follows from how much flow can be led around it through other
 * hidden cells; so the bounds are exact, also for chains of subtractions.
 */
export const fewest = 5

export interface Grid {
  /** Cases by row and column. A row of every possible answer: each case is in exactly one row of its column. */
  readonly cells: readonly (readonly number[])[]
  /** Cells that everybody knows to be zero, because the two never go together. */
  readonly impossible?: (row: number, column: number) => boolean
}

export interface PublishedGrid {
  /** null is held back. */
  readonly cells: readonly (readonly (number | null)[])[]
  readonly rowTotals: readonly (number | null)[]
  /** Always told: a table is only made of columns with enough cases. */
  readonly columnTotals: readonly number[]
}

/** A number that is told or hidden as one: a cell, a row's total, or both where a row has one cell. */
interface Arc {
  readonly from: number
  readonly to: number
  readonly amount: number
  readonly row: number
  /** The columns that it stands in; −1 is the total. */
  readonly columns: readonly number[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const arcsOf = ({ cells, impossible = () => false }: Grid): readonly Arc[] => {
  const grandTotal = cells.length
  const columnNode = (column: number) => cells.length + 1 + column
  return cells.flatMap((amounts, row): readonly Arc[] => {
    const possible = amounts.flatMap((amount, column) =>
      impossible(row, column) ? [] : [{ from: row, to: columnNode(column), amount, row, columns: [column] }],
    )
    const [only, ...more] = possible
    if (only === undefined) return []
    if (more.length === 0) return [{ ...only, from: grandTotal, columns: [...only.columns, -1] }]
    return [...possible, { from: grandTotal, to: row, amount: sum(amounts), row, columns: [-1] }]
  })
}

/** How much more can flow from one node to another over hidden arcs, counted up to `most`. */
const roomFor = (hidden: readonly Arc[], without: Arc, from: number, to: number, most: number): number => {
  const left = new Map(hidden.map((arc) => [arc, arc.amount]))
  let found = 0
  while (found < most) {
    const came = new Map<number, { readonly arc: Arc; readonly forward: boolean } | null>([[from, null]])
    const queue = [from]
    for (let at = queue.shift(); at !== undefined && !came.has(to); at = queue.shift())
      for (const arc of hidden) {
        if (arc === without) continue
        if (arc.from === at && !came.has(arc.to)) {
          came.set(arc.to, { arc, forward: true })
          queue.push(arc.to)
        }
        if (arc.to === at && !came.has(arc.from) && (left.get(arc) ?? 0) > 0) {
          came.set(arc.from, { arc, forward: false })
          queue.push(arc.from)
        }
      }
    if (!came.has(to)) return found
    const path: { readonly arc: Arc; readonly forward: boolean }[] = []
    for (let step = came.get(to); step !== null && step !== undefined; ) {
      path.push(step)
      step = came.get(step.forward ? step.arc.from : step.arc.to)
    }
    const amount = Math.min(
      most - found,
      ...path.flatMap(({ arc, forward }) => (forward ? [] : [left.get(arc) ?? 0])),
    )
    for (const { arc, forward } of path) left.set(arc, (left.get(arc) ?? 0) + (forward ? amount : -amount))
    found += amount
  }
  return found
}

/** Whether enough values are possible for a hidden cell. */
const isHiddenWell = (arc: Arc, hidden: readonly Arc[]): boolean => {
  const up = roomFor(hidden, arc, arc.to, arc.from, fewest)
  return up >= fewest || up + roomFor(hidden, arc, arc.from, arc.to, Math.min(arc.amount, fewest)) >= fewest
}

/** What to hide next for a number that is not hidden well: the least that helps, close to it. */
const nextFor = (arc: Arc, hidden: ReadonlySet<Arc>, all: readonly Arc[]): Arc | undefined => {
  const told = all.filter((one) => !hidden.has(one)).sort((a, b) => a.amount - b.amount)
  const beside = told.filter(({ columns }) => columns.some((column) => arc.columns.includes(column)))
  const near = [...beside, ...told.filter(({ row }) => row === arc.row)]
  return near.find((one) => isHiddenWell(arc, [...hidden, one])) ?? near[0] ?? told[0]
}

/** The table as it may be told; null when a column has too few cases to make a table of. */
export const publish = (grid: Grid): PublishedGrid | null => {
  const { cells, impossible = () => false } = grid
  const columnTotals = (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] ?? 0)))
  if (columnTotals.length === 0 || columnTotals.some((total) => total < fewest)) return null
  const arcs = arcsOf(grid)
  const small = arcs.filter(({ amount }) => amount < fewest)
  const hidden = new Set(small)
  for (;;) {
    const exposed = small.find((arc) => !isHiddenWell(arc, [...hidden]))
    const next = exposed === undefined ? undefined : nextFor(exposed, hidden, arcs)
    if (next === undefined) break
    hidden.add(next)
  }
  const held = new Set([...hidden].flatMap(({ row, columns }) => columns.map((column) => `${row}/${column}`)))
  const told = (row: number, column: number, amount: number): number | null =>
    held.has(`${row}/${column}`) ? null : amount
  return {
    cells: cells.map((row, at) =>
      row.map((amount, column) => (impossible(at, column) ? 0 : told(at, column, amount))),
    ),
    rowTotals: cells.map((row, at) => told(at, -1, sum(row))),
    columnTotals,
  }
}
