import type { Argument } from '../../shared/session/model.ts'
import { ofSide, weights } from './order.ts'

/** One argument in the drawing. The edge lies inside the block, so that blocks never touch. */
export interface BalanceBlock {
  readonly id: string
  readonly weight: Argument['weight']
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly edge: number
}

export const balanceWidth = 360
/** Where the beam lies; the stacks stand on it and the words below it. */
export const beamAt = 176
const wordsEndAt = 214
/** The middle of each stack. */
export const stackAt = { for: 90, against: 270 } as const

const highest = 160
const block = { height: 18, gap: 4 }
const widths: Readonly<Record<Argument['weight'], number>> = { heavy: 150, middle: 104, light: 58, '': 58 }
const edges: Readonly<Record<Argument['weight'], number>> = { heavy: 5, middle: 3, light: 1.5, '': 1.5 }

/**
 * Both sides as stacks, the heaviest at the bottom. The beam stays level whatever lies on it: a drawing that tips would
 * add up what cannot be added up. With more than fit, the blocks on both sides grow thinner alike.
 */
export const balanceOf = (all: readonly Argument[]): readonly BalanceBlock[] => {
  const sides = (['for', 'against'] as const).map((side) => {
    const stack = weights.flatMap((weight) => ofSide(all, side).filter((one) => one.weight === weight))
    return { side, stack }
  })
  const most = Math.max(1, ...sides.map(({ stack }) => stack.length))
  const shrink = Math.min(1, highest / (most * (block.height + block.gap)))
  const [height, gap] = [block.height * shrink, block.gap * shrink]
  return sides.flatMap(({ side, stack }) =>
    stack.map(({ id, weight }, at) => {
      const edge = Math.min(edges[weight], height / 3)
      return {
        id,
        weight,
        x: stackAt[side] - widths[weight] / 2 + edge / 2,
        y: beamAt - 3 - (at + 1) * (height + gap) + gap + edge / 2,
        width: widths[weight] - edge,
        height: height - edge,
        edge,
      }
    }),
  )
}

/** The part of the drawing that is used, from the top of the highest stack to the words below the beam. */
export const viewOf = (blocks: readonly BalanceBlock[]): string => {
  const top = Math.floor(Math.min(beamAt - 30, ...blocks.map(({ y }) => y - 8)))
  return `0 ${top} ${balanceWidth} ${wordsEndAt - top}`
}
