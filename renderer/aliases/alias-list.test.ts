import { expect, test } from 'vitest'
import { lettersFor, problemsOf, tidyAliases } from './alias-list.ts'

const lines = (...pairs: readonly (readonly [name: string, alias: string])[]) =>
  pairs.map(([name, alias], id) => ({ id, name, alias }))

test('R-PRIVACY-28 an alias that holds a name of the list, or that somebody else has, is told; an empty line is not', () => {
  expect([
    ...problemsOf(
      lines(
        ['Fatima El Amrani', 'mevrouw A.'],
        ['Tom Bakker', 'meneer Bakker'],
        ['Jan Kok', 'Fatima'],
        ['Piet Kok', 'mevrouw a.'],
        ['fatima el amrani', 'Persoon X'],
        ['Sanne Wit', ''],
        ['', 'Persoon Z'],
        [' ', ''],
      ),
    ),
  ]).toEqual([
    [1, { alias: 'alias-holds-name' }],
    [2, { alias: 'alias-holds-name' }],
    [3, { alias: 'same-alias' }],
    [4, { name: 'same-name' }],
    [5, { alias: 'no-alias' }],
    [6, { name: 'no-name' }],
  ])
})

test('R-PRIVACY-28 what is kept has no empty lines, and a proposal has the letter of the surname or one that nobody has', () => {
  expect(tidyAliases(lines([' Jan Kok ', ' meneer K. '], ['', ' ']))).toEqual([
    { name: 'Jan Kok', alias: 'meneer K.' },
  ])
  expect(lettersFor('Fatima El Amrani', ['Persoon A', 'Persoon B'])).toEqual({ own: 'A', free: 'C' })
  expect(lettersFor('', [])).toEqual({ own: null, free: 'A' })
})
