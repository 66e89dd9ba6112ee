import fc from 'fast-check'
import type { Node } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { finderIn, linesAt, pathOf, placesIn } from './file-scan.ts'

test('R-METHOD-62 lines are counted as an editor does, whichever way they end', () => {
  const pieces = fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028')
  fc.assert(
    fc.property(fc.array(pieces), fc.array(fc.nat(40)), (parts, places) => {
      const text = parts.join('')
      // Nothing of a file ever begins between the two halves of one line end.
      const offsets = places
        .filter((at) => at <= text.length && !(text[at - 1] === '\r' && text[at] === '\n'))
        .toSorted((one, other) => one - other)
      expect(linesAt(text, offsets)).toEqual(
        offsets.map((offset) => text.slice(0, offset).split(/\r\n|\r|\n/).length),
      )
    }),
  )
})

test('R-METHOD-62 what stands at a path is found, and else where it should have stood', () => {
  const root = placesIn('{"a": [10, {"b": 1, "b": 2}], "0": 3}')
  if (root === undefined) throw new Error('it is JSON')
  const find = finderIn(root)
  expect(find(['a', 1, 'b'])).toMatchObject({ type: 'number', value: 2 })
  expect(find(['a', '1'])).toMatchObject({ type: 'array' })
  expect(find([0])).toBe(root)
  expect(pathOf(find(['a', 1, 'c', 'd']))).toEqual(['a', 1])
})

test('R-METHOD-61 what a node holds is looked through once, however often something in it is asked for', () => {
  const size = 1_000
  const root = placesIn(`{${Array.from({ length: size }, (_, at) => `"k${at}": ${at}`).join(', ')}}`)
  if (root === undefined) throw new Error('it is JSON')
  let looks = 0
  const counted: Node = {
    ...root,
    children: (root.children ?? []).map((property) => ({
      ...property,
      get children() {
        looks += 1
        return property.children ?? []
      },
    })),
  }
  const find = finderIn(counted)
  for (let at = 0; at < size; at += 1) expect(find([`k${at}`]).value).toBe(at)
  expect(looks).toBe(size)
})
