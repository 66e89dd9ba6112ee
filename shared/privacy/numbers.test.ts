import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData } from './find.ts'
import { isIban } from './iban.ts'
import { isBsn } from './personal-numbers.ts'

const found = (text: string) => findPersonalData(text, { aliases: [] }).map((one) => [one.kind, one.text])

test('R-PRIVACY-2 one changed digit fails the check of a service number and of an account', () => {
  const digit = fc.integer({ min: 1, max: 9 })
  const changed = (text: string, at: number, by: number): string =>
    text.slice(0, at) + ((Number(text.charAt(at)) + by) % 10) + text.slice(at + 1)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), digit, (at, by) => {
      expect(isBsn(changed('999910000', at, by))).toBe(false)
      expect(isIban(`NL91ABNA${changed('0417164300', at, by)}`)).toBe(false)
    }),
  )
  expect(isBsn('999910000')).toBe(true)
  expect(isBsn('000000000')).toBe(false)
  expect(isIban('NL91ABNA0417164300')).toBe(true)
  expect(isIban('MT84MALT011000012345MTLCAST001S')).toBe(true)
  expect(isIban('__proto__')).toBe(false)
})

test('R-PRIVACY-2 whatever service number is drawn is found however it is grouped', () => {
  const drawn = fc.integer({ min: 99_991_000, max: 99_999_999 }).map((front) => {
    const sum = [...String(front)].reduce((total, one, at) => total + Number(one) * (9 - at), 0)
    return sum % 11 === 10 ? '999910000' : `${front}${sum % 11}`
  })
  const grouped = fc.constantFrom([9], [4, 2, 3], [3, 3, 3], [3, 2, 4])
  fc.assert(
    fc.property(drawn, grouped, fc.constantFrom(' ', '.', '-'), (bsn, lengths, separator) => {
      const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0))
      const written = starts.map((start, at) => bsn.slice(start, start + (lengths[at] ?? 0))).join(separator)
      expect(found(`Haar nummer is ${written}, zei ze.`)).toEqual([['bsn', written]])
    }),
  )
})

test('R-PRIVACY-1 findings that touch become one that covers both', () => {
  expect(found('Zij woont Jan van Galenstraat 12.')).toEqual([['address', 'Jan van Galenstraat 12']])
  const aliases = [{ name: 'Jan Bakker', alias: 'meneer B.' }]
  expect(findPersonalData('Wij zagen Jan Bakker-Smit.', { aliases })).toMatchObject([
    { text: 'Jan Bakker-Smit', alias: 'meneer B.' },
  ])
})
