import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyArguments, argumentOf } from './argument.fixture.ts'
import { type BalanceBlock, balanceOf, balanceWidth, beamAt, viewOf } from './balance-geometry.ts'

/** What a block covers, with its edge. */
const boxOf = ({ x, y, width, height, edge }: BalanceBlock) => ({
  left: x - edge / 2,
  right: x + width + edge / 2,
  top: y - edge / 2,
  bottom: y + height + edge / 2,
})

test('R-WEIGH-6 every argument with a side has one block, inside the drawing, above the beam and on no other', () => {
  fc.assert(
    fc.property(anyArguments, (all) => {
      const blocks = balanceOf(all)
      expect(blocks.map(({ id }) => id).sort()).toEqual(
        all.flatMap(({ id, side }) => (side === '' ? [] : [id])).sort(),
      )
      const boxes = blocks.map(boxOf)
      const [, from = Number.NaN, , height = Number.NaN] = viewOf(blocks).split(' ').map(Number)
      expect(from + height).toBeGreaterThan(beamAt)
      for (const { left, right, top, bottom } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(balanceWidth)
        expect(top).toBeGreaterThanOrEqual(from)
        expect(bottom).toBeLessThanOrEqual(beamAt)
        expect(bottom - top).toBeGreaterThan(0)
      }
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) {
          const isApart =
            one.right < other.left ||
            other.right < one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top
          expect(isApart).toBe(true)
        }
    }),
  )
})

test('R-WEIGH-6 heavier is wider and has a thicker edge, and lies lower', () => {
  const blocks = balanceOf([
    argumentOf('light', { weight: 'light' }),
    argumentOf('heavy', { weight: 'heavy' }),
    argumentOf('middle', { weight: 'middle' }),
  ])
  const by = (id: string) => blocks.find((one) => one.id === id)
  const [heavy, middle, light] = [by('heavy'), by('middle'), by('light')]
  if (heavy === undefined || middle === undefined || light === undefined) throw new Error('three blocks')
  for (const [more, less] of [
    [heavy, middle],
    [middle, light],
  ] as const) {
    expect(more.width).toBeGreaterThan(less.width)
    expect(more.edge).toBeGreaterThan(less.edge)
    expect(more.y).toBeGreaterThan(less.y)
  }
})

test('R-WEIGH-6 what lies on one side moves nothing on the other', () => {
  const one = [argumentOf('a', { weight: 'heavy' })]
  const more = ['b', 'c', 'd'].map((id) => argumentOf(id, { side: 'against', weight: 'heavy' }))
  expect(balanceOf([...one, ...more])[0]).toEqual(balanceOf(one)[0])
})
