import { describe, expect, it } from 'vitest'
import type { ReportTree } from '../report/tree.ts'
import { blocksUnder, placeName } from './place-names.ts'
import { placesOf } from './places.ts'

const tree: ReportTree = {
  language: 'nl',
  kind: 'deliberation',
  title: 'Taaleis',
  madeAt: 0,
  facts: [{ term: 'Doel', lines: ['Kiezen'] }],
  blocks: [
    { kind: 'paragraph', look: 'plain', runs: [{ text: 'Vooraf' }] },
    { kind: 'heading', level: 2, text: 'Perspectieven' },
    {
      kind: 'table',
      caption: 'Wie vindt wat',
      columns: [
        { title: 'Wie', width: 'normal' },
        { title: 'Norm', width: 'wide' },
      ],
      rows: [
        ['Mevrouw A.', 'Rust'],
        ['', 'Tempo'],
      ],
      rowHeaders: 'each',
    },
    { kind: 'heading', level: 3, text: 'Weging' },
    { kind: 'definitions', items: [{ term: 'Keuze', lines: ['Uitstel'] }] },
    { kind: 'list', ordered: false, items: [{ depth: 0, runs: [{ text: 'x'.repeat(80) }] }] },
    { kind: 'heading', level: 2, text: 'Slot' },
    { kind: 'notice', tone: 'information', text: 'Tussenstand' },
  ],
  footer: 'Gemaakt met Beraad',
}

describe('R-RECORD-22 a place is named by the record’s own words', () => {
  it.each([
    ['title', []],
    ['facts/0/0', ['Doel']],
    ['facts/0', ['Doel']],
    ['blocks/0', ['Vooraf']],
    ['blocks/1', ['Perspectieven']],
    ['blocks/2', ['Perspectieven', 'Wie vindt wat']],
    ['blocks/2/0/1', ['Perspectieven', 'Mevrouw A.', 'Norm']],
    ['blocks/2/1/1', ['Perspectieven', '2', 'Norm']],
    ['blocks/4/0/0', ['Weging', 'Keuze']],
    ['blocks/5/0', ['Weging', `${'x'.repeat(48)}…`]],
    ['blocks/7', ['Slot', 'Tussenstand']],
    ['blocks/99', []],
    ['facts/9/9', []],
    ['elders', []],
  ])('%s', (place, expected) => {
    expect(placeName(tree, place)).toEqual(expected)
  })

  it('every place that can be amended has a name, but for the title', () => {
    for (const { place } of placesOf(tree)) expect(placeName(tree, place).length > 0).toBe(place !== 'title')
  })
})

it('R-RECORD-23 what stands under a heading is found, until the next that is no deeper', () => {
  expect([...blocksUnder(tree, new Set(['Perspectieven']))]).toEqual([1, 2, 3, 4, 5])
  expect([...blocksUnder(tree, new Set(['Weging']))]).toEqual([3, 4, 5])
  expect([...blocksUnder(tree, new Set(['Anders']))]).toEqual([])
})
