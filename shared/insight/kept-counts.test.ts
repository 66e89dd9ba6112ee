import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { filledSnapshot } from '../report/report.fixture.ts'
import { aggregate } from './aggregate.ts'
import { anyCounts, plainCounts } from './counts.fixture.ts'
import { contributionOf, readCounts } from './counts.ts'
import { figureIn, figuresOf } from './figures.ts'
import { lastWholeQuarter } from './periods.ts'
import { contribute, contributionAt } from './region.ts'
import { sessionThemes } from './session-themes.ts'

describe('R-INSIGHT-17 counts that a device kept', () => {
  test('R-INSIGHT-17 read back exactly, and what is not of the form not at all', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const stored: unknown = JSON.parse(JSON.stringify(counts))
        expect(readCounts(stored)).toEqual(counts)
        expect(readCounts({ ...counts, note: 'een zin' })).toBeNull()
        expect(readCounts({ ...counts, themes: [...counts.themes, 'mevrouw Kanarie'] })).toBeNull()
      }),
    )
    expect(readCounts(null)).toBeNull()
    expect(readCounts(contributionOf(plainCounts))).toBeNull()
  })

  test('R-INSIGHT-18 themes are suggested out of the words, from the list alone', () => {
    const about = { ...filledSnapshot.about, title: 'Schulden en een huurachterstand', purpose: 'Schuldhulp' }
    expect(sessionThemes({ ...filledSnapshot, about })).toContain('debt')
  })
})

describe('R-INSIGHT-20 one contribution', () => {
  test('R-INSIGHT-20 is read where it stands; what is of another form is none', () => {
    const shared = new Y.Doc()
    const id = '0'.repeat(43)
    expect(contributionAt(shared, id)).toBeNull()
    contribute(shared, id, plainCounts)
    expect(contributionAt(shared, id)).toEqual(contributionOf(plainCounts))
    shared.getMap('contributions').set(id, { ...contributionOf(plainCounts), note: 'een zin' })
    expect(contributionAt(shared, id)).toBeNull()
  })
})

describe('R-INSIGHT-10 only quarters that are over leave the room', () => {
  test.each([
    ['2026-01-01T00:30:00Z', '2025-Q4'],
    ['2026-03-31T21:59:00Z', '2025-Q4'],
    ['2026-03-31T22:01:00Z', '2026-Q1'],
    ['2026-11-22T12:00:00Z', '2026-Q3'],
  ])('R-INSIGHT-10 at %s in Amsterdam the last is %s', (moment, quarter) => {
    expect(lastWholeQuarter(Date.parse(moment), 'Europe/Amsterdam')).toBe(quarter)
  })
})

describe('R-INSIGHT-6 one column of a figure', () => {
  test('R-INSIGHT-6 tells what the figure told in that column, and names the rest', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { minLength: 10, maxLength: 40 }), (all) => {
        for (const figure of figuresOf(aggregate(all), 'nl')) {
          for (const [at, column] of figure.columns.entries()) {
            const one = figureIn(figure, at)
            expect(one.columns).toEqual([column])
            for (const row of one.rows) {
              const before = figure.rows.find(({ id }) => id === row.id)
              expect(row.numbers).toEqual([before?.numbers[at]])
              expect(row.numbers[0]).not.toBeNull()
            }
            expect(one.rows.length + one.notTold.length).toBe(figure.rows.length + figure.notTold.length)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
