import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NestedItem, nestItems } from './nest-items.ts'

const item = (text: string, depth: number) => ({ depth, runs: [{ text }] })
const texts = (items: readonly NestedItem[]): string[] =>
  items.flatMap((one) => [one.runs.map((run) => run.text).join(''), ...texts(one.below)])

describe('nestItems', () => {
  it('R-NOTE-7 hangs deeper items below the item before them', () => {
    expect(nestItems([item('a', 0), item('b', 1), item('c', 1), item('d', 0)])).toEqual([
      {
        runs: [{ text: 'a' }],
        below: [
          { runs: [{ text: 'b' }], below: [] },
          { runs: [{ text: 'c' }], below: [] },
        ],
      },
      { runs: [{ text: 'd' }], below: [] },
    ])
  })

  it('R-NOTE-7 keeps every item in its order, whatever the depths', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (depths) => {
        const items = depths.map((depth, index) => item(String(index), depth))
        expect(texts(nestItems(items))).toEqual(items.map((_, index) => String(index)))
      }),
    )
  })
})
