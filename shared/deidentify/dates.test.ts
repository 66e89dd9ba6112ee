import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedMoment, type DateChange, datePass, secretShift } from './dates.ts'
import { replaced, withoutOverlap } from './replace.ts'

const changed = (text: string, change: DateChange, language: 'nl' | 'en' = 'nl'): string =>
  replaced(text, withoutOverlap(datePass(change, language, 2026)(text)))
const eight: DateChange = { kind: 'shift', weeks: -8 }
const day = 24 * 60 * 60 * 1000

describe('R-DEIDENTIFY-5 dates', () => {
  const shifts: readonly (readonly [string, string])[] = [
    ['2026-11-22', '2026-09-27'],
    ['op 22 november 2026, 13:00 uur', 'op 27 september 2026, 13:00 uur'],
    ['zondag 22 november', 'zondag 27 september'],
    ['22-11-2026, 1/3/2026 en 01-03-26', '27-09-2026, 4/1/2026 en 04-01-26'],
    ['22 nov. 2026 en 3 mrt', '27 sep. 2026 en 6 jan'],
    ['November 22, 2026 and 1st March 2026', 'September 27, 2026 and 4 January 2026'],
    ['sinds maart, begin 2026', 'sinds januari, begin 2026'],
    ['in maart 2026 en week 47', 'in januari 2026 en week 39'],
    ['31 februari 2026 en 2026-13-40', '[datum] en [datum]'],
    ['hij mei niet; maart is koud', 'hij mei niet; maart is koud'],
    ['van 1 tot 3, nummer 12-34-5678-9', 'van 1 tot 3, nummer 12-34-5678-9'],
  ]
  test.each(shifts)('R-DEIDENTIFY-5 shifted: %s', (text, expected) => {
    expect(changed(text, eight)).toBe(expected)
  })

  const coarse: readonly (readonly ['month' | 'quarter' | 'season', string, string])[] = [
    ['month', 'zondag 22 november 2026, 13:00 tot 14:24 uur, thuis', 'november 2026, thuis'],
    ['month', '22 november', 'november'],
    ['quarter', '2026-11-22', '4e kwartaal 2026'],
    ['quarter', 'in week 2', 'in 1e kwartaal'],
    ['season', '22-11-2026', 'najaar 2026'],
    ['season', '24 december 2025 en 5 januari 2026', 'winter 2026 en winter 2026'],
    ['month', 'november 2026', 'november 2026'],
  ]
  test.each(coarse)('R-DEIDENTIFY-5 to the %s: %s', (to, text, expected) => {
    expect(changed(text, { kind: 'coarsen', to })).toBe(expected)
    expect(changed(expected, { kind: 'coarsen', to })).toBe(expected)
  })

  const two = (number: number) => String(number).padStart(2, '0')
  const months = [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ]
  const writings: readonly ((date: Date) => string)[] = [
    (date) => date.toISOString().slice(0, 10),
    (date) => `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
    (date) => `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`,
    (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`,
  ]
  const read = (text: string): number => {
    const named = /^(\d+) (\p{L}+) (\d+)$/u.exec(text)
    if (named !== null) return Date.UTC(Number(named[3]), months.indexOf(named[2] ?? ''), Number(named[1]))
    const [a = 0, b = 0, c = 0] = text.split(/[-/]/u).map(Number)
    return a > 31 ? Date.UTC(a, b - 1, c) : Date.UTC(c, b - 1, a)
  }

  test('R-DEIDENTIFY-5 shifted dates keep their order, their distances and their days of the week', () => {
    const dates = fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...writings)), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (given, weeks) => {
        const texts = given.map(([number, write]) => write(new Date(number * day)))
        const made = changed(texts.join(' ; '), { kind: 'shift', weeks }).split(' ; ')
        expect(made.map((text) => read(text) / day)).toEqual(given.map(([number]) => number + weeks * 7))
        expect(changedMoment(given[0]?.[0] ?? 0, { kind: 'shift', weeks })).toBe(
          (given[0]?.[0] ?? 0) + weeks * 7 * day,
        )
      }),
    )
  })

  test('R-DEIDENTIFY-5 no day remains when dates are made coarse', () => {
    const date = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...writings))
    fc.assert(
      fc.property(date, fc.constantFrom('month', 'quarter', 'season'), ([number, write], to) => {
        const made = changed(`op ${write(new Date(number * day))}.`, { kind: 'coarsen', to })
        expect(made).toMatch(/^op (?:\p{L}+|[1-4]e kwartaal) \d{4}\.$/u)
      }),
    )
  })

  test('R-DEIDENTIFY-5 the secret shift is whole weeks, far enough, and goes both ways', () => {
    const drawn = [0, 0.3, 0.7, 0.999].flatMap((one) => [0.1, 0.9].map((side) => [one, side]))
    const weeks = drawn.map((numbers) => {
      const left = [...numbers]
      const change = secretShift(() => left.shift() ?? 0)
      return change.kind === 'shift' ? change.weeks : 0
    })
    expect(Math.min(...weeks)).toBe(-60)
    expect(Math.max(...weeks)).toBe(60)
    for (const one of weeks) expect(Math.abs(one)).toBeGreaterThanOrEqual(8)
  })
})
