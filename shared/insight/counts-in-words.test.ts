import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '../method/method.ts'
import { anyCounts, plainCounts } from './counts.fixture.ts'
import { contributionOf, type SessionCounts } from './counts.ts'
import { countsInWords } from './counts-in-words.ts'
import { codeName } from './figures.ts'

const languages: readonly Language[] = ['nl', 'en']
const lineOf = (counts: SessionCounts, id: string, language: Language = 'nl') =>
  countsInWords(contributionOf(counts), language).find((line) => line.id === id)

test('R-INSIGHT-20 everything that a contribution holds is said, but for the number of its form', () => {
  for (const language of languages) {
    const lines = countsInWords(contributionOf(plainCounts), language)
    const { version, ...said } = plainCounts
    expect(version).toBe(1)
    expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(Object.keys(said)))
    for (const { term, values } of lines) {
      expect(term).not.toBe('')
      expect(values.length).toBeGreaterThan(0)
    }
  }
})

test('R-INSIGHT-20 every code and every number of it stands there in words', () => {
  fc.assert(
    fc.property(anyCounts, fc.constantFrom(...languages), (counts, language) => {
      const values = (id: string) => lineOf(counts, id, language)?.values ?? []
      const named = [
        ['themes', 'theme', counts.themes],
        ['domains', 'domain', counts.domains],
        ['values', 'value', counts.values],
        ['blockers', 'blocker', counts.blockers],
        ['rungs', 'rung', counts.rungs],
      ] as const
      for (const [id, list, ids] of named)
        if (ids.length > 0) expect(values(id)).toEqual(ids.map((one) => codeName(list, one, language)))
      expect(values('tensions')).toHaveLength(Math.max(1, counts.tensions.length))
      for (const [outcome, number] of Object.entries(counts.agreements))
        expect(values('agreements').includes(`${codeName('outcome', outcome, language)}: ${number}`)).toBe(
          number > 0,
        )
      expect(values('pulse')).toHaveLength(Math.max(1, Object.keys(counts.pulse).length))
    }),
    { numRuns: 60 },
  )
})

test('R-INSIGHT-20 what is not there reads as none, and the time as a quarter', () => {
  expect(lineOf(plainCounts, 'themes')?.values).toEqual(['geen'])
  expect(lineOf(plainCounts, 'learning', 'en')?.values).toEqual(['no'])
  expect(lineOf(plainCounts, 'period')?.values).toEqual(['1e kwartaal 2026'])
})
