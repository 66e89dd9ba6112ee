import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileText } from '../report/arbitrary-snapshot.fixture.ts'
import { toHtml } from '../report/html.ts'
import type { ReportTree } from '../report/tree.ts'
import type { Amendment } from '../session/record-model.ts'
import { fitsIn, isPlaceToAdd, placesOf, placesToAdd, placesUnder, withAmendments } from './places.ts'
import { readTree, treeText } from './tree-schema.ts'

const tree: ReportTree = {
  language: 'nl',
  kind: 'deliberation',
  title: 'Taaleis of tempo',
  madeAt: 1_795_000_000_000,
  facts: [
    { term: 'Aanwezig', lines: ['Samira', 'Tom'] },
    { term: 'Doel', lines: ['Samen bepalen'] },
  ],
  blocks: [
    { kind: 'heading', level: 2, text: 'Casus' },
    { kind: 'paragraph', look: 'plain', runs: [{ text: 'Zij werkt ' }, { text: 'elke nacht', bold: true }] },
    {
      kind: 'table',
      caption: 'Perspectieven',
      columns: [
        { title: 'Wie', width: 'normal' },
        { title: 'Norm', width: 'wide' },
      ],
      rows: [
        ['Mevrouw A.', 'Inkomen'],
        ['Klantmanager', ''],
      ],
      rowHeaders: 'grouped',
    },
    { kind: 'definitions', items: [{ term: 'Wie', lines: ['Tom', 'Mara'] }] },
    {
      kind: 'list',
      ordered: false,
      items: [
        { depth: 0, runs: [{ text: 'Twee kinderen' }] },
        { depth: 1, runs: [{ text: 'een in groep 3' }] },
      ],
    },
    { kind: 'notice', tone: 'attention', text: 'Nog niet afgesloten' },
  ],
  footer: 'Gemaakt met Beraad',
}

let count = 0
const amendment = (place: string, words: string, change: Amendment['change'] = 'replace'): Amendment => {
  count += 1
  return {
    id: `a${count}`,
    digest: 'd',
    place,
    change,
    words,
    reason: '',
    at: 1_795_000_000_000 + count,
    by: 'tom',
    signature: `s${count}`,
  }
}

const changed = (...amendments: readonly Amendment[]): ReportTree => {
  const made = withAmendments(tree, amendments)
  if (!made.ok) throw new Error(made.code)
  return made.value
}

describe('R-RECORD-5 places in a record', () => {
  test('R-RECORD-5 are all that people wrote, with the words as they stand', () => {
    expect(placesOf(tree)).toEqual([
      { place: 'title', words: 'Taaleis of tempo' },
      { place: 'facts/0/0', words: 'Samira' },
      { place: 'facts/0/1', words: 'Tom' },
      { place: 'facts/1/0', words: 'Samen bepalen' },
      { place: 'blocks/0', words: 'Casus' },
      { place: 'blocks/1', words: 'Zij werkt elke nacht' },
      { place: 'blocks/2/0/0', words: 'Mevrouw A.' },
      { place: 'blocks/2/0/1', words: 'Inkomen' },
      { place: 'blocks/2/1/0', words: 'Klantmanager' },
      { place: 'blocks/2/1/1', words: '' },
      { place: 'blocks/3/0/0', words: 'Tom' },
      { place: 'blocks/3/0/1', words: 'Mara' },
      { place: 'blocks/4/0', words: 'Twee kinderen' },
      { place: 'blocks/4/1', words: 'een in groep 3' },
    ])
    expect(placesToAdd(tree)).toHaveLength(tree.blocks.length)
  })

  test('R-RECORD-5 each can be given other words, and nothing else changes', () => {
    for (const { place } of placesOf(tree)) {
      const places = new Map(
        placesOf(changed(amendment(place, 'Andere\nwoorden'))).map((one) => [one.place, one.words]),
      )
      for (const before of placesOf(tree))
        expect(places.get(before.place)?.replace('\n', ' '), place).toBe(
          before.place === place ? 'Andere woorden' : before.words,
        )
    }
  })

  test('R-RECORD-5 a title and a heading stay one line', () => {
    expect(changed(amendment('title', 'Een\ntwee')).title).toBe('Een twee')
    expect(changed(amendment('blocks/0', 'Een\ntwee')).blocks[0]).toMatchObject({ text: 'Een twee' })
  })

  test('R-RECORD-5 without words it is taken out, with what holds nothing any more', () => {
    expect(changed(amendment('blocks/1', ' ')).blocks).toEqual(tree.blocks.filter((_, at) => at !== 1))
    expect(changed(amendment('blocks/2/0/1', '')).blocks[2]).toMatchObject({
      rows: [
        ['Mevrouw A.', ''],
        ['Klantmanager', ''],
      ],
    })
    expect(changed(amendment('facts/1/0', '')).facts).toEqual([tree.facts[0]])
    const emptied = changed(
      amendment('blocks/4/0', ''),
      amendment('blocks/4/1', ''),
      amendment('blocks/3/0/0', ''),
      amendment('blocks/3/0/1', ''),
    )
    expect(emptied.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table', 'notice'])
  })

  test('R-RECORD-5 a paragraph can be put after any block, the earlier one first, also when the block goes', () => {
    const [one, two] = [amendment('blocks/1', 'Eerst', 'add'), amendment('blocks/1', 'Daarna', 'add')]
    const said = (blocks: ReportTree['blocks']) =>
      blocks
        .slice(1, 4)
        .map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : ''))
    expect(said(changed(two, one).blocks)).toEqual(['Zij werkt elke nacht', 'Eerst', 'Daarna'])
    expect(said(changed(two, amendment('blocks/1', ''), one).blocks)).toEqual(['Eerst', 'Daarna', ''])
  })

  test('R-RECORD-5 what is nowhere, changes nothing or needs words is refused', () => {
    const fits = fitsIn(tree)
    for (const [place, words, change] of [
      ['', 'x', 'replace'],
      ['blocks', 'x', 'replace'],
      ['blocks/2', 'x', 'replace'],
      ['blocks/2/0', 'x', 'replace'],
      ['blocks/2/0/2', 'x', 'replace'],
      ['blocks/5', 'x', 'replace'],
      ['blocks/01', 'x', 'replace'],
      ['blocks/-1', 'x', 'replace'],
      ['blocks/1/constructor', 'x', 'replace'],
      ['__proto__', 'x', 'replace'],
      ['footer', 'x', 'replace'],
      ['title', '', 'replace'],
      ['title', 'Taaleis of tempo', 'replace'],
      ['blocks/6', 'x', 'add'],
      ['title', 'x', 'add'],
      ['blocks/1', ' \u202e', 'add'],
    ] as const) {
      expect(fits({ place, words, change }), place).toBe(false)
      expect(withAmendments(tree, [amendment(place, words, change)])).toMatchObject({ code: 'misplaced' })
    }
  })

  test('R-RECORD-5 two for one place are a conflict; a replacement and additions are none', () => {
    const two = [amendment('title', 'Een'), amendment('title', 'Twee')]
    expect(withAmendments(tree, two)).toMatchObject({ code: 'conflict' })
    expect(
      withAmendments(tree, [amendment('blocks/1', 'Een'), amendment('blocks/1', 'Twee', 'add')]).ok,
    ).toBe(true)
  })

  test('R-RECORD-5 whatever is proposed, in whatever order, there is one record that every format shows', () => {
    const places = [...placesOf(tree).map(({ place }) => place), 'blocks/5', 'nergens']
    const any = fc.record({
      place: fc.constantFrom(...places),
      words: hostileText,
      change: fc.constantFrom<Amendment['change']>('replace', 'add'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (proposed) => {
        const all = proposed.map(({ place, words, change }) => amendment(place, words, change))
        const [one, other] = [withAmendments(tree, all), withAmendments(tree, all.toReversed())]
        expect(one).toEqual(other)
        if (!one.ok) return
        expect(readTree(treeText(one.value))).toEqual(one)
        expect(toHtml(one.value)).not.toMatch(/<script|[\u202a-\u202e]/u)
      }),
    )
  })
})

describe('R-RECORD-22 the places in one part of a record', () => {
  const paths = ['title', 'facts', 'facts/1', 'facts/1/0', 'blocks/00', 'blocks/-1', 'elsewhere', '']
  const blockPaths = [...tree.blocks, null].flatMap((_, at) => [`blocks/${at}`, `blocks/${at}/0`])

  test.each([...paths, ...blockPaths])(
    'R-RECORD-22 %s has the places that begin with it, and takes a paragraph where one can stand',
    (path) => {
      const inside = placesOf(tree).filter(({ place }) => place === path || place.startsWith(`${path}/`))
      expect(placesUnder(tree, path)).toEqual(inside)
      expect(isPlaceToAdd(tree, path)).toBe(placesToAdd(tree).includes(path))
    },
  )

  test('R-RECORD-22 looking at one block reads no other, so that showing a long record stays quick', () => {
    const [first] = tree.blocks
    if (first === undefined) throw new Error('a record without blocks')
    const unread = new Proxy(first, {
      get: () => {
        throw new Error('another block was read')
      },
    })
    const long = { ...tree, blocks: [unread, first, unread] }
    expect(placesUnder(long, 'blocks/1')).toEqual([{ place: 'blocks/1', words: 'Casus' }])
    expect(isPlaceToAdd(long, 'blocks/1')).toBe(true)
  })
})
