import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersApart } from './near-terms.ts'
import { createPostings } from './postings.ts'

const term = fc.constantFrom('schuld', 'huur', 'gift', 'zorg', 'kind')
const text = fc.tuple(fc.array(term, { maxLength: 6 }), fc.array(term, { maxLength: 6 }))
const terms = ['schuld', 'huur', 'gift', 'zorg', 'kind']

const distance = (a: string, b: string): number =>
  a === '' || b === ''
    ? a.length + b.length
    : Math.min(
        distance(a.slice(1), b) + 1,
        distance(a, b.slice(1)) + 1,
        distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
      )

describe('R-LIBRARY-24 the index follows changes record by record', () => {
  it('R-LIBRARY-24 what is taken away leaves the index as if it had never been there', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.infiniteStream(fc.boolean()), (texts, chance) => {
        const [changed, fresh] = [createPostings([4, 1]), createPostings([4, 1])]
        const goes = texts.map(() => chance.next().value === true)
        for (const [number, fields] of texts.entries()) changed.add(number, fields)
        for (const [number, fields] of texts.entries())
          if (goes[number] === true) changed.remove(number, fields)
          else fresh.add(number, fields)
        const asked = [terms.map((one) => ({ term: one, weight: 1 }))]
        expect([...changed.terms()].toSorted()).toEqual([...fresh.terms()].toSorted())
        expect(changed.score(asked).map(({ number, score }) => [number, score.toFixed(9)])).toEqual(
          fresh.score(asked).map(({ number, score }) => [number, score.toFixed(9)]),
        )
      }),
    )
  })

  it('R-LIBRARY-21 what is heavier, rarer or shorter scores higher, and every word that is found counts once', () => {
    const postings = createPostings([4, 1])
    postings.add(0, [['schuld'], ['huur']])
    postings.add(1, [['huur'], ['schuld', 'gift', 'zorg', 'kind']])
    postings.add(2, [['huur'], []])
    const word = (one: string) => [{ term: one, weight: 1 }]
    const by = new Map(postings.score([word('schuld')]).map((one) => [one.number, one.score]))
    expect(by.get(0)).toBeGreaterThan(by.get(1) ?? Number.POSITIVE_INFINITY)
    expect(by.has(2)).toBe(false)
    const both = postings.score([[...word('schuld'), ...word('gift')], word('huur')])
    expect(both.map(({ number, words }) => [number, words])).toEqual([
      [0, 2],
      [1, 2],
      [2, 1],
    ])
    expect(postings.score([word('schuld')], [1]).map(({ number }) => number)).toEqual([1])
    expect(postings.standIn([1], terms).get(1)).toEqual(new Set(['huur', 'schuld', 'gift', 'zorg', 'kind']))
  })
})

describe('R-LIBRARY-21 one or two wrong letters', () => {
  it('R-LIBRARY-21 the letters that differ are counted as far as they matter', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        expect(lettersApart(a, b, most)).toBe(Math.min(distance(a, b), most + 1))
      }),
    )
  })
})
