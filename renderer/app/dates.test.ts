import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTime, daysBetween, isIsoDay, isoDay, longDay, shortDay, yearsLater } from './dates.ts'

describe('days', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['20266-01-01', false],
    ['22-11-2026', false],
    ['', false],
  ])('R-PAGE-5 %j is a day: %j', (text, expected) => {
    expect(isIsoDay(text)).toBe(expected)
  })

  it('R-PAGE-5 a retention of a year ends on the same day, and on the 28th after a leap day', () => {
    expect(yearsLater('2026-11-22', 1)).toBe('2027-11-22')
    expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28')
  })

  it('R-PAGE-5 days are counted by the calendar, not by hours', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = isoDay(date.getTime())
          expect(isIsoDay(day)).toBe(true)
          expect(daysBetween(day, day)).toBe(0)
        },
      ),
    )
  })

  it('R-PAGE-5 days are said in the language of the interface', () => {
    expect(shortDay('2026-11-26', '2026-11-22', 'nl')).toBe('do 26 nov')
    expect(shortDay('2027-01-05', '2026-11-22', 'nl')).toContain('2027')
    expect(longDay('2027-11-22', 'nl')).toBe('22 november 2027')
    expect(longDay('2027-11-22', 'en')).toBe('22 November 2027')
  })

  it('R-PAGE-5 any number has words: a moment to the very last, and what is no moment too', () => {
    expect([Number.NaN, -1e308, 8.64e15 + 1].map((moment) => clockTime(moment, 'nl'))).toEqual([
      '–',
      '–',
      '–',
    ])
    expect(clockTime(8.64e15, 'nl')).toMatch(/^\d\d:\d\d$/)
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.constantFrom(0, 8.64e15)), (moment) => {
        const day = isoDay(moment)
        for (const words of [clockTime(moment, 'nl'), shortDay(day, '2026-11-22', 'en'), longDay(day, 'nl')])
          expect(words).not.toBe('')
      }),
    )
  })
})
