import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewest, type Grid, type PublishedGrid, publish } from './suppress.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

interface Unknown {
  low: number
  high: number
}

/**
 * Somebody who subtracts: begins with what is told and narrows every hidden number down by the totals of its row and its
 * column, until nothing moves any more. Knows nothing of how numbers were chosen to be hidden.
 */
const attack = ({ cells, rowTotals, columnTotals }: PublishedGrid): readonly (readonly Unknown[])[] => {
  const total = sum(columnTotals)
  const as = (told: number | null): Unknown =>
    told === null ? { low: 0, high: total } : { low: told, high: told }
  const known = cells.map((row) => row.map(as))
  const rows = rowTotals.map(as)
  const lines = [
    ...known.map((row, at) => ({ parts: row, whole: rows[at] })),
    ...columnTotals.map((column, at) => ({
      parts: known.flatMap((row) => row[at] ?? []),
      whole: as(column),
    })),
    { parts: rows, whole: as(total) },
  ]
  for (let moved = true; moved; ) {
    moved = false
    for (const { parts, whole = as(0) } of lines) {
      const narrow = (one: Unknown, low: number, high: number) => {
        if (low <= one.low && high >= one.high) return
        one.low = Math.max(one.low, low)
        one.high = Math.min(one.high, high)
        moved = true
      }
      const lows = sum(parts.map(({ low }) => low))
      const highs = sum(parts.map(({ high }) => high))
      narrow(whole, lows, highs)
      for (const part of parts) narrow(part, whole.low - (highs - part.high), whole.high - (lows - part.low))
    }
  }
  return known.map((row, at) => [...row, rows[at] ?? as(0)])
}

/** Ranks a system of equations: what is settled by adding and subtracting any lines, wherever they lie. */
const settled = (published: PublishedGrid): ReadonlySet<string> => {
  const names = [
    ...published.cells.flatMap((row, at) =>
      row.flatMap((told, column) => (told === null ? [`${at}/${column}`] : [])),
    ),
    ...published.rowTotals.flatMap((told, at) => (told === null ? [`${at}/total`] : [])),
  ]
  const equation = (parts: readonly (readonly [string, number])[]): number[] =>
    names.map((name) => parts.find(([one]) => one === name)?.[1] ?? 0)
  const columns = published.columnTotals.map((_, at) => at)
  const rows = published.cells.map((_, at) => at)
  const matrix = [
    ...rows.map((row) =>
      equation([...columns.map((column) => [`${row}/${column}`, 1] as const), [`${row}/total`, -1]]),
    ),
    ...columns.map((column) => equation(rows.map((row) => [`${row}/${column}`, 1] as const))),
    equation(rows.map((row) => [`${row}/total`, 1] as const)),
  ]
  let rank = 0
  for (let column = 0; column < names.length; column += 1) {
    const pivot = matrix.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9)
    const found = matrix[pivot]
    const there = matrix[rank]
    if (found === undefined || there === undefined) continue
    matrix[pivot] = there
    const scale = found[column] ?? 1
    const scaled = found.map((one) => one / scale)
    matrix[rank] = scaled
    matrix.forEach((row, at) => {
      const times = row[column] ?? 0
      if (at !== rank && times !== 0) matrix[at] = row.map((one, place) => one - times * (scaled[place] ?? 0))
    })
    rank += 1
  }
  return new Set(
    matrix
      .map((row) => row.flatMap((one, at) => (Math.abs(one) > 1e-9 ? [names[at] ?? ''] : [])))
      .flatMap((involved) => (involved.length === 1 ? involved : [])),
  )
}

/** Tables with every column large enough, and small, large and empty cells in all places. */
const grids: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.nat({ max: 6 }), fc.constant(0), fc.nat({ max: 40 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  )
  .map((cells) => ({
    cells: cells.map((row, at) =>
      row.map((one, column) =>
        at === 0 && sum(cells.map((each) => each[column] ?? 0)) < fewest ? fewest : one,
      ),
    ),
  }))

const told = (grid: Grid): PublishedGrid => {
  const published = publish(grid)
  if (published === null) throw new Error('every column is large enough')
  return published
}

describe('R-INSIGHT-6 no cell under five', () => {
  test('R-INSIGHT-6 what is told is true and never under five', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const published = told(grid)
        published.cells.forEach((row, at) => {
          row.forEach((cell, column) => {
            if (cell !== null) expect([cell, cell >= fewest]).toEqual([grid.cells[at]?.[column], true])
          })
          const total = published.rowTotals[at] ?? null
          if (total !== null) expect([total, total >= fewest]).toEqual([sum(grid.cells[at] ?? []), true])
        })
      }),
    )
  })

  test('R-INSIGHT-7 whoever subtracts finds no number under five, nor that there is one', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const published = told(grid)
        const found = attack(published)
        found.forEach((row, at) => {
          row.forEach(({ low, high }, column) => {
            const isTotal = column === published.columnTotals.length
            const truth = isTotal ? sum(grid.cells[at] ?? []) : (grid.cells[at]?.[column] ?? 0)
            expect(low <= truth && truth <= high).toBe(true)
            if (truth < fewest) expect(high - low).toBeGreaterThanOrEqual(fewest)
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  test('R-INSIGHT-7 nor does whoever adds and subtracts lines in any combination', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const known = settled(told(grid))
        grid.cells.forEach((row, at) => {
          row.forEach((cell, column) => {
            if (cell < fewest) expect(known.has(`${at}/${column}`)).toBe(false)
          })
          if (sum(row) < fewest) expect(known.has(`${at}/total`)).toBe(false)
        })
      }),
    )
  })

  test('R-INSIGHT-7 the attacks do find what is held back too little', () => {
    const careless: PublishedGrid = {
      cells: [
        [null, 20],
        [10, 10],
      ],
      rowTotals: [23, 20],
      columnTotals: [13, 30],
    }
    expect(attack(careless)[0]?.[0]).toEqual({ low: 3, high: 3 })
    expect(settled(careless).has('0/0')).toBe(true)
    // Two small cells that hide each other in one row and one column still add up to what is left.
    const both: PublishedGrid = {
      cells: [
        [null, null],
        [10, 10],
      ],
      rowTotals: [4, 20],
      columnTotals: [12, 12],
    }
    expect(attack(both)[0]?.[0]).toEqual({ low: 2, high: 2 })
  })

  test('R-INSIGHT-6 hides nothing when everything is large', () => {
    const cells = [
      [5, 9],
      [12, 7],
    ]
    expect(told({ cells })).toEqual({ cells, rowTotals: [14, 19], columnTotals: [17, 16] })
  })

  test('R-INSIGHT-7 hides a second cell, and the smallest one that helps', () => {
    expect(told({ cells: [[2], [40], [9], [30]] }).cells).toEqual([[null], [40], [null], [30]])
  })

  test('R-INSIGHT-6 a column with too few cases makes no table', () => {
    expect(
      publish({
        cells: [
          [4, 9],
          [0, 9],
        ],
      }),
    ).toBeNull()
    expect(publish({ cells: [] })).toBeNull()
  })

  test('R-INSIGHT-6 what cannot be is known to be zero, and hides nothing', () => {
    const published = told({
      cells: [
        [9, 0],
        [0, 8],
        [3, 0],
        [6, 0],
      ],
      impossible: (row, column) => (row === 1) !== (column === 1),
    })
    expect(published.cells).toEqual([
      [9, 0],
      [0, 8],
      [null, 0],
      [null, 0],
    ])
    expect(published.rowTotals).toEqual([9, 8, null, null])
  })
})
