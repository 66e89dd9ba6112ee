import { type Box, boxesMeet } from '../ui/label-lines.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

export const freeOf = (box: Box, others: readonly Box[], gap: number): boolean =>
  others.every((other) => !boxesMeet(box, other, gap))

/** Whether the line between two points runs through a box. */
export const runsThrough = (from: Point, to: Point, box: Box): boolean => {
  const x = to.x - from.x
  const y = to.y - from.y
  let enters = 0
  let leaves = 1
  for (const [step, near, far] of [
    [x, box.x - from.x, box.x + box.width - from.x],
    [y, box.y - from.y, box.y + box.height - from.y],
  ] as const) {
    if (step === 0) {
      if (near > 0 || far < 0) return false
      continue
    }
    enters = Math.max(enters, Math.min(near / step, far / step))
    leaves = Math.min(leaves, Math.max(near / step, far / step))
  }
  return enters < leaves
}

/** Where the line between two middles leaves a box. */
export const edge = (box: Box, toward: Point): Point => {
  const middle = middleOf(box)
  const x = toward.x - middle.x
  const y = toward.y - middle.y
  const part = Math.min(
    x === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(x),
    y === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(y),
  )
  return Number.isFinite(part) ? { x: middle.x + x * part, y: middle.y + y * part } : middle
}
