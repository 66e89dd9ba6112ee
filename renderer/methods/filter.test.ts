import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOf } from '../../shared/method/copy-method.ts'
import { methods } from '../../shared/method/registry.ts'
import { filterMethods, isFiltering, methodGroups, noFilter, timeLimits } from './filter.ts'

const idsOf = (filter: Partial<typeof noFilter>, language: 'nl' | 'en' = 'nl'): readonly string[] =>
  filterMethods(methods, { ...noFilter, ...filter }, language).map(({ id }) => id)

describe('narrowing down the library', () => {
  it('R-PAGE-60 shows all without a filter, and says whether there is one', () => {
    expect(idsOf({})).toEqual(methods.map(({ id }) => id))
    expect(isFiltering(noFilter)).toBe(false)
    expect(isFiltering({ ...noFilter, query: ' ' })).toBe(false)
    for (const filter of [{ query: 'a' }, { minutes: 45 }, { kind: 'conference' as const }])
      expect(isFiltering({ ...noFilter, ...filter })).toBe(true)
  })

  it('R-PAGE-60 finds every word anywhere, without capitals or accents, in the language of the interface', () => {
    expect(idsOf({ query: 'AMSTERDAM dilemmamethode' })).toEqual(['dilemma'])
    expect(idsOf({ query: 'dilemmamethode' }, 'en')).toEqual([])
    expect(idsOf({ query: 'dilemma method' }, 'en')).toContain('dilemma')
    expect(idsOf({ query: 'casusoverleg bestaatniet' })).toEqual([])
  })

  it('R-PAGE-60 lets through what takes no longer and is of the kind, and nothing else', () => {
    const filters = fc.record({
      query: fc.constantFrom('', 'de', 'stap'),
      minutes: fc.constantFrom(null, ...timeLimits),
      kind: fc.constantFrom(null, 'deliberation' as const, 'conference' as const),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        const left = new Set(filterMethods(methods, filter, 'nl'))
        const words = new Set(filterMethods(methods, { ...noFilter, query: filter.query }, 'nl'))
        for (const method of methods)
          expect(left.has(method)).toBe(
            words.has(method) &&
              method.minutes <= (filter.minutes ?? Number.POSITIVE_INFINITY) &&
              (filter.kind === null || method.kind === filter.kind),
          )
      }),
    )
  })

  it('R-PAGE-60 puts methods of the program by kind and those of the device apart', () => {
    const own = methods.slice(0, 1).map((method) => copyOf(method, () => 0))
    const groups = methodGroups(methods, own)
    expect(groups.map(({ id }) => id)).toEqual(['deliberation', 'conference', 'own'])
    expect(groups.flatMap((group) => group.methods)).toHaveLength(methods.length + 1)
    expect(groups[2]?.methods).toEqual(own)
  })
})
