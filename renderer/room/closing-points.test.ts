import { describe, expect, it } from 'vitest'
import type { Field, Method, Step } from '../../shared/method/method.ts'
import type { ClosingRemark } from '../../shared/session/closing.ts'
import { closingPoints, type RoundState } from './closing-points.ts'

const words = { nl: 'Eigen afweging', en: 'Own weighing' }
const step = (id: string, fields: readonly Field[]): Step => ({
  id,
  title: words,
  heading: words,
  goal: words,
  minutes: 5,
  phase: 'weigh',
  prompts: [],
  pitfalls: [],
  fields: [...fields],
  context: [],
  closing: false,
})
const method: Method = {
  id: 'some-method',
  version: 1,
  kind: 'deliberation',
  title: words,
  credit: words,
  chooseWhen: words,
  chooseNotWhen: words,
  groupSize: { min: 2, max: 12 },
  minutes: 15,
  phases: [{ id: 'weigh', title: words }],
  steps: [
    step('case', []),
    step('weighing', [{ id: 'weighing', kind: 'round', title: words, parts: [] }]),
    step('end', []),
  ],
}
const remarks: readonly ClosingRemark[] = [
  { kind: 'parked', count: 1 },
  { kind: 'missing', fieldId: 'conclusion', stepId: 'end', sentence: words },
]
const round = (state: Partial<RoundState>) => (): RoundState => ({
  status: 'writing',
  written: [],
  waiting: 0,
  ...state,
})
const kinds = (state: Partial<RoundState>) =>
  closingPoints(method, remarks, round(state)).map((point) => point.kind)

describe('closing', () => {
  it('R-INTERFACE-13 names what is open in the order of the steps, the parking lot last', () => {
    expect(kinds({ written: ['joris'] })).toEqual(['round-open', 'missing', 'parked'])
  })

  it('R-INTERFACE-13 counts contributions that are still sealed after the reveal', () => {
    expect(closingPoints(method, [], round({ status: 'revealed', waiting: 2 }))).toEqual([
      { kind: 'round-unopened', fieldId: 'weighing', stepId: 'weighing', title: words, count: 2 },
    ])
    expect(kinds({ status: 'revealed' })).toEqual(['missing', 'parked'])
  })

  it('R-INTERFACE-13 does not call a round open in which nobody wrote', () => {
    expect(kinds({})).toEqual(['missing', 'parked'])
  })
})
