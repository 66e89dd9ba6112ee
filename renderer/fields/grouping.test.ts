import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from '../../shared/session/model.ts'
import { continuations, grouped, steady } from './grouping.ts'

const row = (id: string, who: string): Row => ({ id, addedBy: 'me', cells: { who } })
const ids = (rows: readonly Row[]) => rows.map((one) => one.id).join('')
const rows = [row('a', 'Mevrouw'), row('b', 'Jobcoach'), row('c', ' mevrouw '), row('d', ''), row('e', '')]

describe('rows by perspective', () => {
  it('R-INTERFACE-9 puts the values of one perspective together and leaves empty ones apart', () => {
    expect(ids(grouped(rows, 'who'))).toBe('acbde')
    expect([...continuations(grouped(rows, 'who'), 'who')]).toEqual(['c'])
  })

  it('R-INTERFACE-9 moves nothing while somebody works among the rows', () => {
    expect(ids(steady(['a', 'b', 'c'], rows, 'who'))).toBe('abcde')
    expect(ids(steady(['a', 'b'], [...rows.slice(0, 2), row('f', 'Mevrouw')], 'who'))).toBe('afb')
    expect(ids(steady(['a', 'b', 'c'], [row('c', 'x'), row('a', 'y')], 'who'))).toBe('ac')
  })

  it('R-INTERFACE-9 shows every row exactly once, whatever stood on the screen', () => {
    const someRows = fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 8 })
      .chain((names) =>
        fc.tuple(...names.map((id) => fc.constantFrom('', 'x', 'X', 'y').map((who) => row(id, who)))),
      )
    fc.assert(
      fc.property(someRows, fc.uniqueArray(fc.string({ maxLength: 2 })), (some, shown) => {
        const all = some.map((one) => one.id).sort()
        expect(
          grouped(some, 'who')
            .map((one) => one.id)
            .sort(),
        ).toEqual(all)
        expect(
          steady(shown, some, 'who')
            .map((one) => one.id)
            .sort(),
        ).toEqual(all)
      }),
    )
  })
})
