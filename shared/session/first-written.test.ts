import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldOf } from '../method/method.ts'
import { firstColumns, mostRows, notePart, partsOfRows, rowsOfParts } from './first-written.ts'

const title = { nl: 'Alternatieven', en: 'Alternatives' }
const list: FieldOf<'list'> = {
  kind: 'list',
  id: 'alternatives',
  title,
  add: title,
  columns: [
    { id: 'what', title, input: 'text' },
    { id: 'sort', title, input: 'tag', of: 'what' },
    { id: 'when', title, input: 'date' },
  ],
}
const columns = firstColumns(list)

describe('R-ROUND-45 what each writes first', () => {
  test('of a list its columns without the sort of statement, of a note one text', () => {
    expect(columns.map(({ id }) => id)).toEqual(['what', 'when'])
    expect(firstColumns({ kind: 'note', id: 'thoughts', title }).map(({ id }) => id)).toEqual([notePart])
  })

  test('rows that say something read back as they were written, in their order', () => {
    const row = fc.record({ what: fc.string({ unit: 'grapheme' }), when: fc.string() })
    fc.assert(
      fc.property(fc.array(row, { maxLength: mostRows + 5 }), (rows) => {
        const said = rows.filter(({ what, when }) => what.trim() !== '' || when.trim() !== '')
        expect(rowsOfParts(partsOfRows(rows), columns)).toEqual(said.slice(0, mostRows))
      }),
    )
  })

  test('whatever a contribution holds, only rows of known columns come out of it, and no more than there may be', () => {
    const key = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.integer({ min: -2, max: 99 }),
          fc.constantFrom('what', 'when', 'sort', '__proto__', 'constructor'),
        )
        .map(([row, column]) => `${row}:${column}`),
    )
    fc.assert(
      fc.property(fc.dictionary(key, fc.string()), (parts) => {
        const rows = rowsOfParts(parts, columns)
        expect(rows.length).toBeLessThanOrEqual(mostRows)
        for (const row of rows) {
          expect(Object.keys(row)).toEqual(['what', 'when'])
          expect(Object.values(row).every((cell) => typeof cell === 'string')).toBe(true)
          expect(Object.values(row).join('').trim()).not.toBe('')
        }
      }),
    )
  })
})
