// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import type { Figure } from '../../shared/insight/figures.ts'
import { FigurePicture } from './figure-picture.tsx'
import { barAt, dotAt, heatOf, width } from './geometry.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const base = {
  title: 'Wat vastzat',
  unit: 'sessions',
  head: 'Wat',
  columns: ['Totaal', '1e kwartaal 2026'],
  notTold: ['mandaat', 'regel'],
} as const
const bars: Figure = {
  ...base,
  id: 'blocker',
  look: 'bars',
  rows: [
    { id: 'money', name: 'geld', numbers: [20, 8] },
    { id: 'waiting-list', name: 'wachtlijst', numbers: [null, 6] },
  ],
}
const dots: Figure = {
  ...base,
  id: 'pulse',
  look: 'dots',
  unit: 'average',
  columns: ['Gemiddeld'],
  rows: [{ id: 'heard', name: 'Ik voelde me gehoord.', numbers: [3.4] }],
}
const heat: Figure = {
  ...base,
  id: 'tensions',
  look: 'heat',
  columns: ['Gesprekken'],
  rows: [
    { id: 'a+b', name: 'moed – rust', pair: ['moed', 'rust'], numbers: [12] },
    { id: 'a+c', name: 'moed – zorg', pair: ['moed', 'zorg'], numbers: [5] },
  ],
}

let root: Root | null = null
const show = async (figure: Figure, language: 'nl' | 'en' = 'nl'): Promise<HTMLElement> => {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  await act(async () => root?.render(<FigurePicture figure={figure} language={language} />))
  return place
}
afterEach(async () => {
  await act(async () => root?.unmount())
})

it.each([bars, dots, heat])(
  'R-INSIGHT-16 a picture has a name, and a table of the same numbers: $look',
  async (figure) => {
    for (const [language, withheld] of [
      ['nl', 'afgeschermd'],
      ['en', 'withheld'],
    ] as const) {
      const place = await show(figure, language)
      const drawing = place.querySelector('svg[role="img"]')
      expect(drawing?.getAttribute('aria-label')).toContain(figure.title)
      const details = place.querySelector(`[id="${drawing?.getAttribute('aria-details')}"]`)
      expect(details?.tagName).toBe('DETAILS')
      expect(details?.querySelectorAll('th[scope="row"]')).toHaveLength(figure.rows.length)
      const cells = [...(details?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)
      const decimal = language === 'nl' ? ',' : '.'
      expect(cells).toEqual(
        figure.rows.flatMap(({ numbers }) =>
          numbers.map((number) => (number === null ? withheld : String(number).replace('.', decimal))),
        ),
      )
      expect(place.querySelector('figure')?.getAttribute('aria-labelledby')).toBe(
        place.querySelector('h3')?.id,
      )
      expect(place.textContent).toContain('mandaat; regel')
    }
  },
)

it('R-INSIGHT-16 what is held back is hatched over the whole width, and never a bar of nothing', async () => {
  const place = await show(bars)
  const [told, hidden] = place.querySelectorAll('rect')
  expect(told?.getAttribute('fill')).toBeNull()
  expect(hidden?.getAttribute('fill')).toMatch(/^url\(#.+-hatch\)$/u)
  expect(Number(hidden?.getAttribute('width'))).toBe(width)
  expect(place.querySelector('pattern')?.id).toBe(hidden?.getAttribute('fill')?.slice(5, -1))
})

it('R-INSIGHT-16 every square has its number in it, and every column its name', async () => {
  const place = await show(heat)
  expect([...place.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
    'moed',
    '1',
    '2',
    '12',
    '5',
  ])
  expect([...place.querySelectorAll('ol li')].map(({ textContent }) => textContent)).toEqual(['rust', 'zorg'])
})

it('R-INSIGHT-16 drawings stay within their place', () => {
  expect(barAt(0, 7, 7).width).toBe(width)
  expect(barAt(1, 0, 0).width).toBe(2)
  for (const number of [-3, 1, 3, 5, 99]) {
    expect(dotAt(number)).toBeGreaterThanOrEqual(8)
    expect(dotAt(number)).toBeLessThanOrEqual(width - 8)
  }
  const many = Array.from({ length: 40 }, (_, at) => ({ pair: ['a', `${at}`] as const, count: at + 5 }))
  const { cells, height } = heatOf(many)
  for (const { x, y, size } of cells) expect(x + size <= width && y + 40 <= height).toBe(true)
  expect(cells.map(({ step }) => step)).toEqual(expect.arrayContaining([1, 2, 3, 4]))
})
