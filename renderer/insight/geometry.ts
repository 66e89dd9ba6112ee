/** Places in the drawings; every drawing is this wide and grows with its place. */
export const width = 480
export const rowHeight = 34

/** A label and a number stand above the bar, so that long words have room and nothing lies over the drawing. */
export const label = { y: 13, size: 15 }
const bar = { y: 19, height: 10 }

export interface BarPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The bar of a number, from the left and as long as it counts; a number held back is a bar of the whole width, to be hatched. */
export const barAt = (row: number, number: number | null, most: number): BarPlace => ({
  x: 0,
  y: row * rowHeight + bar.y,
  width: number === null ? width : Math.max(2, most <= 0 ? 0 : (number / most) * width),
  height: bar.height,
})

export const heightOf = (rows: number): number => rows * rowHeight

const scale = { left: 8, right: width - 8 }

/** Where on the line of one to five a number stands; out of range stands at the end. */
export const dotAt = (number: number): number => {
  const part = (Math.min(5, Math.max(1, number)) - 1) / 4
  return scale.left + part * (scale.right - scale.left)
}

export interface HeatCell {
  readonly row: string
  readonly column: string
  readonly count: number
  readonly x: number
  readonly y: number
  readonly size: number
  /** One to four: how dark. */
  readonly step: 1 | 2 | 3 | 4
}

export interface Heat {
  readonly rows: readonly { readonly name: string; readonly y: number }[]
  readonly columns: readonly { readonly name: string; readonly number: number; readonly x: number }[]
  readonly cells: readonly HeatCell[]
  readonly height: number
}

const steps = [1, 2, 3, 4] as const
const heat = { left: 190, top: 24, largest: 44 }

/** Pairs as squares: one name on the left, the other above by its number, the count within. */
export const heatOf = (
  pairs: readonly { readonly pair: readonly [string, string]; readonly count: number }[],
): Heat => {
  const unique = (names: readonly string[]) => [...new Set(names)]
  const rows = unique(pairs.map(({ pair }) => pair[0]))
  const columns = unique(pairs.map(({ pair }) => pair[1]))
  const size = Math.min(heat.largest, (width - heat.left) / Math.max(1, columns.length))
  const most = Math.max(1, ...pairs.map(({ count }) => count))
  const xOf = (column: string) => heat.left + columns.indexOf(column) * size
  const yOf = (row: string) => heat.top + rows.indexOf(row) * heat.largest
  return {
    rows: rows.map((name) => ({ name, y: yOf(name) + heat.largest / 2 })),
    columns: columns.map((name, at) => ({ name, number: at + 1, x: xOf(name) + size / 2 })),
    cells: pairs.map(({ pair: [row, column], count }) => ({
      row,
      column,
      count,
      x: xOf(column) + 1,
      y: yOf(row) + 1,
      size: size - 2,
      step: steps[Math.min(3, Math.ceil((count / most) * 4) - 1)] ?? 1,
    })),
    height: heat.top + rows.length * heat.largest,
  }
}
