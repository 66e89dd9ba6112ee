import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directions, terms } from '../../shared/session/columns.ts'
import type { Effect } from '../../shared/session/model.ts'
import { effectGrid } from './effect-grid.ts'

const effectOf = (id: string, change: Partial<Effect>): Effect => ({
  id,
  addedBy: 'joris',
  who: '',
  effect: '',
  term: '',
  direction: '',
  ...change,
})

const anyEffects = fc
  .array(
    fc.record({
      who: fc.constantFrom('', ' ', 'Moeder', 'moeder ', 'De  zoon', 'de zoon', 'Werkplein'),
      effect: fc.constantFrom('', 'Rust', 'Schuld loopt op'),
      term: fc.constantFrom('' as const, ...terms),
      direction: fc.constantFrom('' as const, ...directions),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((part, at) => effectOf(`e${at}`, part)))

describe('effects by whom they touch', () => {
  it('R-EFFECTS-2 who is written twice, in whatever capitals and spaces, has one row', () => {
    const rows = effectGrid([
      effectOf('a', { who: 'Moeder', effect: 'Rust', term: 'short' }),
      effectOf('b', { who: 'Zoon', effect: 'Verhuist', term: 'long' }),
      effectOf('c', { who: ' moeder', effect: 'Schuld', term: 'long' }),
    ])
    expect(rows.map(({ who, short, long }) => [who, short.length, long.length])).toEqual([
      ['Moeder', 1, 1],
      ['Zoon', 0, 1],
    ])
  })

  it('R-EFFECTS-3 nothing that says something is left out or stands twice, and nobody stands last', () => {
    fc.assert(
      fc.property(anyEffects, (effects) => {
        const rows = effectGrid(effects)
        const shown = rows.flatMap(({ short, long, none }) => [...short, ...long, ...none])
        const expected = effects.filter(
          ({ who, effect, direction }) => `${who}${effect}${direction}`.trim() !== '',
        )
        expect(shown.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
        const names = rows.map(({ who }) => who)
        expect(names.includes('') ? names.indexOf('') : names.length - 1).toBe(names.length - 1)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const { short, long, none } of rows) {
          expect(short.every(({ term }) => term === 'short')).toBe(true)
          expect(long.every(({ term }) => term === 'long')).toBe(true)
          expect(none.every(({ term }) => term === '')).toBe(true)
        }
      }),
    )
  })
})
