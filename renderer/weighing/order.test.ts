import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyArguments, argumentOf } from './argument.fixture.ts'
import { heaviestFirst, inOrder, isSaid, weights } from './order.ts'

test('R-WEIGH-5 the heaviest come first, of one weight in the order of naming, what nobody weighed last', () => {
  const all = [
    argumentOf('a'),
    argumentOf('b', { weight: 'light' }),
    argumentOf('c', { weight: 'heavy' }),
    argumentOf('d', { weight: 'middle' }),
    argumentOf('e', { weight: 'heavy' }),
  ]
  expect(heaviestFirst(all)).toEqual(['c', 'e', 'd', 'b', 'a'])
})

test('R-WEIGH-5 an order that was chosen holds everything once, and what came since stands at the end', () => {
  fc.assert(
    fc.property(anyArguments, fc.nat(120), (all, known) => {
      const order = heaviestFirst(all.slice(0, known))
      const shown = inOrder(all, order).map(({ id }) => id)
      expect(shown).toEqual([...order, ...all.slice(known).map(({ id }) => id)])
    }),
  )
})

test('R-WEIGH-6 an argument without words and weight is not in the picture', () => {
  expect(isSaid(argumentOf('a', { argument: ' \n' }))).toBe(false)
  for (const weight of weights) expect(isSaid(argumentOf('a', { argument: '', weight }))).toBe(weight !== '')
})
