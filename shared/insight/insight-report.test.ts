import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '../method/method.ts'
import { toHtml } from '../report/html.ts'
import { toMarkdown } from '../report/markdown.ts'
import { aggregate } from './aggregate.ts'
import { anyCounts, plainCounts } from './counts.fixture.ts'
import { figureNumber, figuresOf } from './figures.ts'
import { insightReport, insightRows } from './insight-report.ts'
import { insightWords } from './insight-words.ts'

const languages: readonly Language[] = ['nl', 'en']
const options = { now: Date.UTC(2026, 10, 22), timeZone: 'Europe/Amsterdam', scope: 'own' } as const
const some = aggregate(
  Array.from({ length: 24 }, (_, at) => ({
    ...plainCounts,
    period: at < 12 ? '2026-02' : '2026-05',
    themes: at % 2 === 0 ? ['housing'] : [],
    values: at % 3 === 0 ? [] : ['moed'],
    domains: at % 2 === 0 ? ['housing'] : [],
    blockers: at % 4 < 2 ? ['money'] : [],
    pulse: { heard: 4 },
  })),
)

test('R-INSIGHT-14 the report has a table for every figure, the same numbers, and how to read it', () => {
  for (const language of languages) {
    const tree = insightReport(some, { ...options, language })
    const figures = figuresOf(some, language)
    const tables = tree.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(figures.map(({ look }) => look)).toEqual(expect.arrayContaining(['bars', 'heat', 'dots']))
    expect(tables.map(({ caption }) => caption)).toEqual(figures.map(({ title }) => title))
    for (const [at, { rows, columns }] of tables.entries()) {
      const figure = figures[at]
      for (const [row, cells] of rows.entries()) {
        expect(cells).toHaveLength(columns.length)
        const numbers = figure?.rows[row]?.numbers.map((number) => figureNumber(number, language)) ?? []
        expect(cells.slice(-numbers.length)).toEqual(numbers)
      }
    }
    for (const note of insightWords[language].notes) expect(toMarkdown(tree)).toContain(note.slice(0, 40))
    expect(toHtml(tree)).toContain(insightWords[language].headings.theme)
  }
})

test('R-INSIGHT-14 what policy should learn is in the report of the own sessions, and never in that of a region', () => {
  const learning = ['De wachttijd voor urgentie is te lang.', ' ']
  const own = insightReport(some, { ...options, language: 'nl', learning })
  expect(toMarkdown(own)).toContain('De wachttijd voor urgentie is te lang.')
  const region = insightReport(some, { ...options, language: 'nl', learning, scope: 'region' })
  expect(JSON.stringify(region)).not.toContain('urgentie')
  expect(toMarkdown(region)).toContain(insightWords.nl.regionNote.slice(0, 40))
})

test('R-INSIGHT-14 with too few sessions the report says so and holds no number of sessions', () => {
  const tree = insightReport(aggregate([plainCounts]), { ...options, language: 'nl' })
  expect(tree.blocks[0]).toEqual({ kind: 'notice', tone: 'information', text: insightWords.nl.tooFew })
  expect(tree.blocks.some(({ kind }) => kind === 'table')).toBe(false)
  expect(insightRows(aggregate([plainCounts]), 'nl')).toEqual([insightWords.nl.columns.csv])
})

test('R-INSIGHT-15 every row for a spreadsheet has every column, and no number under five but an average', () => {
  fc.assert(
    fc.property(fc.array(anyCounts, { maxLength: 40 }), fc.constantFrom(...languages), (all, language) => {
      const rows = insightRows(aggregate(all), language)
      const words = insightWords[language]
      for (const row of rows) expect(row).toHaveLength(words.columns.csv.length)
      for (const [, , , from = '', to = '', number = '', unit] of rows.slice(1)) {
        expect(from <= to && /^20\d\d-Q[1-4]$/u.test(to)).toBe(true)
        if (number !== words.withheld && unit !== words.units.average)
          expect(Number(number)).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 30 },
  )
})
