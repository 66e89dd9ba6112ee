import { expect, test } from 'vitest'
import { sentences } from './file-problems.ts'
import { type Found, firstProblems, mostProblems } from './file-told.ts'

test('R-METHOD-61 no place is worked out but of what is told, however much is wrong', () => {
  const text = '1\n'.repeat(5_000)
  let paths = 0
  let places = 0
  const found = Array.from({ length: 5_000 }, (_, at): Found => {
    const offset = 2 * (4_999 - at)
    return {
      code: 'markup',
      what: sentences.markup,
      offset,
      path: () => {
        paths += 1
        return [offset]
      },
    }
  })
  const told = firstProblems(text, found, ([offset]) => {
    places += 1
    return { nl: `${String(offset)}`, en: `${String(offset)}` }
  })
  expect([paths, places]).toEqual([mostProblems, mostProblems])
  expect(told.map(({ line }) => line)).toEqual(Array.from({ length: mostProblems }, (_, at) => at + 1))
  expect(told.map(({ place }) => place.nl).slice(0, 3)).toEqual(['0', '2', '4'])
})
