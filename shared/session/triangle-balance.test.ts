import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindOf } from './triangle-balance.ts'

const behind = (...scores: readonly (number | null)[]): readonly (number | null)[] =>
  behindOf(scores.map((score) => ({ score }))).map(({ score }) => score)

describe('the balance of three values', () => {
  it.each([
    [[4, 4, 2], [2]],
    [
      [5, 1, 2],
      [1, 2],
    ],
    [
      [5, 3, 1],
      [3, 1],
    ],
    [[4, 3, 3], []],
    [[1, 1, 1], []],
    [[null, 5, 3], [3]],
    [[null, 1, null], []],
    [[null, null, null], []],
  ] as const)('R-TRIANGLE-4 of %j stay behind %j', (scores, expected) => {
    expect(behind(...scores)).toEqual(expected)
  })

  it('R-TRIANGLE-4 never names the value that is served most, nor one without a point', () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
    fc.assert(
      fc.property(fc.tuple(score, score, score), (scores) => {
        const named = behind(...scores)
        const most = Math.max(...scores.map((one) => one ?? 0))
        expect(named).not.toContain(null)
        expect(named).not.toContain(most)
        expect(named.length).toBeLessThan(3)
      }),
    )
  })
})
