import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dilemma } from './dilemma.ts'
import { addStep, changeStep, mayRemoveStep, moved, moveStep, outOfSight, removeStep } from './edit.ts'
import type { Method } from './method.ts'

describe('steps', () => {
  const ids = (method: Method): readonly string[] => method.steps.map(({ id }) => id)

  test('R-METHOD-53 a step moves within its phase and no further', () => {
    expect(ids(moveStep(dilemma, 'alternatives', -1)).slice(3, 6)).toEqual([
      'clarification',
      'alternatives',
      'perspectives',
    ])
    expect(moveStep(dilemma, 'alternatives', 1)).toBe(dilemma)
    expect(moveStep(dilemma, 'case', -1)).toBe(dilemma)
    expect(moveStep(dilemma, 'unknown', 1)).toBe(dilemma)
  })

  test('R-METHOD-53 a step that moves past what it showed shows it no longer, and says so', () => {
    const next = moveStep(dilemma, 'dilemma', 1)
    expect(ids(next).slice(2, 4)).toEqual(['clarification', 'dilemma'])
    expect(next.steps[2]?.context).toEqual([])
    const [lost, ...others] = outOfSight(dilemma, next)
    expect(lost?.step.id).toBe('clarification')
    expect(lost?.fieldIds).toEqual(['horns', 'moral-question'])
    expect(others).toEqual([])
  })

  test('R-METHOD-53 the only step that closes stays, and so does the last step', () => {
    expect(mayRemoveStep(dilemma, 'conclusion')).toBe(false)
    expect(removeStep(dilemma, 'conclusion')).toBe(dilemma)
    expect(mayRemoveStep(dilemma, 'evaluation')).toBe(true)
    const closing = dilemma.steps.filter(({ closing }) => closing)
    const [only] = closing
    const one: Method = { ...dilemma, steps: closing.map((step) => ({ ...step, context: [] })) }
    expect(removeStep(one, only?.id ?? '')).toBe(one)
  })

  test('R-METHOD-53 a phase without steps goes, and minutes follow', () => {
    const next = removeStep(dilemma, 'opening')
    expect(next.phases.map(({ id }) => id)).toEqual(['image', 'judgement', 'decision'])
    expect(next.minutes).toBe(84)
    expect(changeStep(dilemma, 'opening', { minutes: 16 }).minutes).toBe(100)
    expect(changeStep(dilemma, 'opening', { minutes: -4 }).steps[0]?.minutes).toBe(1)
  })

  test('R-METHOD-53 a new step stands behind the one that was chosen, in its phase', () => {
    const next = addStep(dilemma, 'case', { step: 'new', field: 'new-note' })
    expect(ids(next).slice(1, 4)).toEqual(['case', 'new', 'dilemma'])
    expect(next.steps[2]).toMatchObject({ phase: 'image', closing: false })
    expect(addStep(next, 'case', { step: 'new', field: 'other' })).toBe(next)
  })
})

test('R-METHOD-53 an item moves one place and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(12), fc.constantFrom<-1 | 1>(-1, 1), (items, at, by) => {
      const next = moved(items, at, by)
      expect([...next].sort()).toEqual([...items].sort())
      if (items[at] !== undefined && items[at + by] !== undefined) {
        expect(next[at + by]).toBe(items[at])
        expect(moved(next, at + by, by === 1 ? -1 : 1)).toEqual(items)
      } else expect(next).toBe(items)
    }),
  )
})
