import { describe, expect, test } from 'vitest'
import { escalationLadder } from './escalation-ladder.ts'
import { participationChoices, participationLadder } from './participation-ladder.ts'
import { methods } from './registry.ts'

const languages = ['nl', 'en'] as const
const fields = methods.flatMap((method) => method.steps.flatMap((step) => step.fields))

describe('R-METHOD-16 the ladder along which a case goes up', () => {
  test('has five rungs, from the case director to the region, and says who stands on each', () => {
    expect(escalationLadder.map(({ id }) => id)).toEqual([
      'case-director',
      'process-director',
      'breakthrough-team',
      'director',
      'regional',
    ])
    for (const { title, who } of escalationLadder)
      for (const language of languages) {
        expect(title[language].length).toBeLessThanOrEqual(24)
        expect(who[language]).toMatch(/\.$/)
      }
  })

  test('is the ladder of every method that escalates', () => {
    const ladders = fields.flatMap((field) => (field.kind === 'escalation' ? [field.rungs] : []))
    expect(ladders.length).toBeGreaterThanOrEqual(3)
    for (const rungs of ladders) expect(rungs).toEqual(escalationLadder)
  })
})

describe('R-METHOD-17 the ladder of participation', () => {
  test('has six rungs, each with a name and what it looks like', () => {
    expect(participationLadder).toHaveLength(6)
    for (const language of languages) {
      expect(new Set(participationLadder.map(({ title }) => title[language])).size).toBe(6)
      for (const { about } of participationLadder) expect(about[language]).toMatch(/\.$/)
    }
  })

  test('shows the order of its rungs where one is chosen', () => {
    expect(participationChoices.map(({ id }) => id)).toEqual(participationLadder.map(({ id }) => id))
    participationChoices.forEach(({ label }, at) => {
      for (const language of languages) expect(label[language].startsWith(`${at + 1} · `)).toBe(true)
    })
  })
})
