import { describe, expect, it } from 'vitest'
import type { Field, Text } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { detailsOf } from './field-details.ts'

const word = (nl: string): Text => ({ nl, en: `${nl} in English` })
const common = { id: 'veld', title: word('Veld') }
const said = (field: Field): readonly string[] =>
  detailsOf(field).map(({ label, items }) => `${label}: ${items.map(({ nl }) => nl).join(', ')}`)

describe('what a field holds, in words', () => {
  it.each<[Field, readonly string[]]>([
    [
      {
        ...common,
        kind: 'list',
        add: word('Rij'),
        columns: [
          { id: 'a', title: word('Wat'), input: 'text' },
          {
            id: 'b',
            title: word('Kant'),
            input: 'choice',
            choices: [
              { id: 'x', label: word('voor') },
              { id: 'y', label: word('tegen') },
            ],
          },
        ],
      },
      ['columns: Wat, Kant (voor, tegen)'],
    ],
    [
      {
        ...common,
        kind: 'choice',
        choices: [{ id: 'x', label: word('laag') }],
        ladder: true,
        reason: word('Waarom'),
      },
      ['rungs: laag', 'reason: Waarom'],
    ],
    [
      {
        ...common,
        kind: 'pulse',
        questions: [{ id: 'q', text: word('Gehoord?'), low: word('nee'), high: word('ja') }],
      },
      ['questions: Gehoord?'],
    ],
    [{ ...common, kind: 'note' }, []],
  ])('R-PAGE-61 %#', (field, expected) => {
    expect(said(field)).toEqual(expected)
  })

  it('R-PAGE-61 of every field of every method is something to read in both languages', () => {
    const items = methods
      .flatMap(({ steps }) => steps.flatMap(({ fields }) => fields))
      .flatMap((field) => detailsOf(field).flatMap((detail) => detail.items))
    expect(items.length).toBeGreaterThan(100)
    for (const { nl, en } of items) expect([nl.trim(), en.trim()]).not.toContain('')
  })
})
