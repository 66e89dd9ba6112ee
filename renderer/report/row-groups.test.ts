import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowGroups } from './row-groups.ts'

const rows = [
  ['Mevrouw A.', 'autonomie'],
  ['mevrouw a.', 'rust'],
  ['Jobcoach', 'perspectief'],
  ['', 'x'],
  ['', 'y'],
]

describe('rows of a report table', () => {
  it('R-REPORT-31 puts rows of one perspective together, and leaves nameless ones apart', () => {
    expect(rowGroups({ rows, rowHeaders: 'grouped' }).map((group) => group.length)).toEqual([2, 1, 1, 1])
    expect(rowGroups({ rows, rowHeaders: 'each' }).map((group) => group.length)).toEqual([1, 1, 1, 1, 1])
  })

  it('R-REPORT-31 keeps every row in its place', () => {
    const someRows = fc.array(fc.array(fc.constantFrom('', 'a', 'A', 'b'), { minLength: 2, maxLength: 2 }))
    fc.assert(
      fc.property(someRows, fc.constantFrom('none', 'each', 'grouped'), (some, rowHeaders) => {
        expect(rowGroups({ rows: some, rowHeaders }).flat()).toEqual(some)
      }),
    )
  })
})
