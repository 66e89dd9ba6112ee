import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldOf } from '../../shared/method/method.ts'
import type { Contribution } from '../../shared/session/model.ts'
import {
  distributionOf,
  isEmptyContribution,
  letterOf,
  showContribution,
  valuesAsPart,
  valuesIn,
} from './contribution-parts.ts'

const text = (nl: string) => ({ nl, en: nl })
const field: FieldOf<'round'> = {
  id: 'weighing',
  kind: 'round',
  title: text('Eigen afweging'),
  distribution: 'choice',
  parts: [
    {
      id: 'choice',
      title: text('Keuze'),
      input: 'choice',
      choices: [
        { id: 'a', label: text('A'), tone: 'a' },
        { id: 'b', label: text('B'), tone: 'b' },
        { id: 'other', label: text('anders'), tone: 'neutral' },
      ],
    },
    { id: 'because', title: text('Omdat'), input: 'text' },
    { id: 'values', title: text('Waarde'), input: 'value' },
    { id: 'price', title: text('Prijs'), input: 'text' },
    { id: 'by', title: text('Wanneer'), input: 'date' },
  ],
}
const contribution = (id: string, choice: string): Contribution => ({
  id,
  deviceId: id,
  name: id,
  organisation: '',
  parts: { choice },
  mark: 'sealed',
})

describe('the parts of a contribution', () => {
  it('R-ROUND-21 shows choice, own words, values and the rest, and leaves out what is empty', () => {
    const shown = showContribution(field, {
      choice: 'b',
      because: ' Rust levert meer op. ',
      values: 'vertrouwen, bestaanszekerheid',
      price: '',
      by: '2026-11-24',
    })
    expect(shown.choice?.id).toBe('b')
    expect(shown.words?.text).toBe('Rust levert meer op.')
    expect(shown.values.map((one) => one.values)).toEqual([['vertrouwen', 'bestaanszekerheid']])
    expect(shown.rest.map((one) => one.part.id)).toEqual(['by'])
  })

  it('R-ROUND-21 shows nothing for an unknown choice or an empty contribution', () => {
    expect(showContribution(field, { choice: 'z' }).choice).toBeNull()
    expect(showContribution(field, {})).toEqual({ choice: null, words: null, values: [], rest: [] })
    expect(isEmptyContribution({ because: ' \n' })).toBe(true)
    expect(isEmptyContribution({ because: 'x' })).toBe(false)
  })

  it('R-ROUND-21 gives a letter to the horns only', () => {
    const letters = field.parts[0]?.choices?.map(letterOf)
    expect(letters).toEqual(['A', 'B', null])
  })

  it('R-ROUND-22 counts every contribution exactly once', () => {
    expect(
      distributionOf(field, [contribution('1', 'a'), contribution('2', 'b'), contribution('3', 'b')]).map(
        (share) => [share.choice?.id ?? null, share.count],
      ),
    ).toEqual([
      ['a', 1],
      ['b', 2],
      ['other', 0],
    ])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'other', '', 'unknown')), (choices) => {
        const shares = distributionOf(
          field,
          choices.map((choice, at) => contribution(String(at), choice)),
        )
        expect(shares.reduce((sum, share) => sum + share.count, 0)).toBe(choices.length)
      }),
    )
  })

  it('R-ROUND-22 draws nothing for a round without a distribution', () => {
    const { distribution: _, ...without } = field
    expect(distributionOf(without, [contribution('1', 'a')])).toEqual([])
  })

  it('R-ROUND-21 keeps values as they are when they are read again', () => {
    const value = fc.string({ minLength: 1 }).filter((one) => one.trim() === one && !one.includes(','))
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(valuesIn(valuesAsPart(values))).toEqual(values)
      }),
    )
  })
})
