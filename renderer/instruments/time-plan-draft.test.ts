import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LaterStep, longestStep, minutesIn, planChange } from './time-plan-draft.ts'

const step = (stepId: string, minutes: number, spent = 0): LaterStep => ({
  stepId,
  title: stepId,
  byMethod: 10,
  minutes,
  spent,
})

describe('R-INTERFACE-71 minutes that somebody typed', () => {
  it('are whole and at least one; anything else is no length', () => {
    expect(['1', ' 12 ', '480', '007'].map(minutesIn)).toEqual([1, 12, 480, 7])
    for (const typed of ['', '0', '-3', '4,5', '4.5', '1e2', '481', '9999', 'vijf', '٣'])
      expect(minutesIn(typed), typed).toBeNull()
  })

  it('change only what is another length; steps that were not touched keep theirs', () => {
    const later = [step('a', 10), step('b', 8), step('c', 6)]
    expect(planChange(later, { a: '7', b: '8', gone: '3' })).toEqual({
      changes: [{ stepId: 'a', minutes: 7 }],
      wrong: [],
      gained: 3,
    })
    expect(planChange(later, { a: '', c: '9' })).toMatchObject({ wrong: ['a'], gained: -3 })
  })

  it('of a step that was begun only what it still lacks can be gained', () => {
    expect(planChange([step('a', 10, 7)], { a: '8' }).gained).toBe(2)
    expect(planChange([step('a', 10, 7.5)], { a: '2' }).gained).toBe(2.5)
    expect(planChange([step('a', 10, 12)], { a: '5' })).toMatchObject({
      changes: [{ minutes: 5 }],
      gained: 0,
    })
    expect(planChange([step('a', 10, 12)], { a: '15' }).gained).toBe(-3)
  })

  it('whatever is typed, what is taken over are lengths of later steps and add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }),
        fc.array(fc.oneof(fc.string(), fc.integer({ min: -5, max: 999 }).map(String)), { maxLength: 8 }),
        (minutes, typed) => {
          const later = minutes.map((count, at) => step(`${at}`, count))
          const { changes, wrong, gained } = planChange(
            later,
            Object.fromEntries(typed.map((text, at) => [`${at}`, text])),
          )
          const after = later.map(
            ({ stepId, minutes: before }) =>
              changes.find((change) => change.stepId === stepId)?.minutes ?? before,
          )
          const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
          expect(total(minutes) - total(after)).toBe(gained)
          for (const change of changes) {
            expect(wrong).not.toContain(change.stepId)
            expect(Number.isInteger(change.minutes)).toBe(true)
            expect(change.minutes).toBeGreaterThanOrEqual(1)
            expect(change.minutes).toBeLessThanOrEqual(longestStep)
          }
        },
      ),
    )
  })
})
