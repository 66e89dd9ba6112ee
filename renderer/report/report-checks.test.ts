import { describe, expect, it } from 'vitest'
import type { Field, Method } from '../../shared/method/method.ts'
import { reportChecks, stepOfPoint } from './report-checks.ts'

const text = (nl: string) => ({ nl, en: nl })
const methodWith = (...fields: readonly Field[]): Method => ({
  id: 'test',
  version: 1,
  kind: 'deliberation',
  title: text('Test'),
  credit: text('naar'),
  chooseWhen: text('x'),
  chooseNotWhen: text('x'),
  groupSize: { min: 2, max: 4 },
  minutes: 5,
  phases: [],
  steps: [
    {
      id: 'step',
      title: text('Stap'),
      heading: text('Stap'),
      goal: text('x'),
      minutes: 5,
      phase: 'p',
      prompts: [],
      pitfalls: [],
      fields: [...fields],
      context: [],
      closing: true,
    },
  ],
})
const round: Field = { id: 'round', kind: 'round', title: text('Ronde'), parts: [] }
const agreements: Field = { id: 'agreements', kind: 'agreements', title: text('Afspraken'), add: text('x') }
const at = (fieldId: string) => ({ fieldId, stepId: 'step' })

describe('ready to share', () => {
  it('R-REPORT-32 checks only what the method has', () => {
    expect(reportChecks(methodWith(), [], false).map((check) => check.id)).toEqual(['needed', 'parked'])
    expect(
      reportChecks(methodWith(round, agreements), [], true).map((check) => [check.id, check.open]),
    ).toEqual([
      ['rounds', 0],
      ['needed', 0],
      ['agreements', 0],
      ['parked', 0],
    ])
  })

  it('R-REPORT-32 counts an agreement without name and day once, and every sealed contribution', () => {
    const method = methodWith(round, agreements)
    const checks = reportChecks(
      method,
      [
        { kind: 'round-unopened', ...at('round'), title: text('Ronde'), count: 2 },
        { kind: 'agreement-without-person', ...at('agreements'), action: 'bellen' },
        { kind: 'agreement-without-date', ...at('agreements'), action: 'bellen' },
        { kind: 'agreement-without-date', ...at('agreements'), action: 'schrijven' },
        { kind: 'missing', ...at('price'), sentence: text('De prijs is nog niet benoemd.') },
        { kind: 'resident-not-heard', ...at('perspectives'), voice: text('de inwoner') },
        { kind: 'review-open', ...at('earlier'), action: 'bellen' },
        { kind: 'decision-without-holder', ...at('decided') },
        { kind: 'escalation-overdue', ...at('asked'), question: 'Mag dit?', deadline: '2026-11-20' },
        { kind: 'circle-without-members', circle: 'Zorg' },
        { kind: 'parked', count: 3 },
      ],
      true,
    )
    expect(checks.map((check) => check.open)).toEqual([2, 6, 2, 3])
    expect(checks.map((check) => check.points.length)).toEqual([1, 6, 3, 1])
  })

  it('R-REPORT-32 says that no agreement was made, which is something to look at', () => {
    const checks = reportChecks(methodWith(agreements), [], false)
    expect(checks.find(({ id }) => id === 'agreements')).toMatchObject({ open: 1, isEmpty: true })
  })

  it('R-REPORT-32 knows the step of a point, and that the parking lot has none', () => {
    const method = methodWith(round)
    expect(stepOfPoint(method, { kind: 'round-open', ...at('round'), title: text('Ronde') })?.id).toBe('step')
    expect(stepOfPoint(method, { kind: 'parked', count: 1 })).toBeNull()
    expect(stepOfPoint(method, { kind: 'circle-without-members', circle: 'Zorg' })).toBeNull()
  })
})
