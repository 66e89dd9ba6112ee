import { describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Field, Method, Step } from '../../shared/method/method.ts'
import type { ClosingRemark } from '../../shared/session/closing.ts'
import { newSession } from '../../shared/session/session.fixture.ts'
import { setWritingMode } from '../../shared/session/writing-mode.ts'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import type { RoundView } from '../live/live.ts'
import { closingPoints, type RoundState, roundStateOf } from './closing-points.ts'

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
const round =
  (state: Partial<RoundState>) =>
  (field: Field): RoundState | null =>
    field.kind === 'round'
      ? { status: 'writing', written: [], waiting: 0, closedUnopened: 0, ...state }
      : null
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

  it('R-ROUND-53 names a list or note that is written in private, and opens no note to find out', () => {
    const session = newSession()
    const opened: string[] = []
    const documents = {
      ...session,
      note: (fieldId: string) => {
        opened.push(fieldId)
        return session.note(fieldId)
      },
    }
    const sealed: Partial<RoundView> = {
      status: 'writing',
      written: ['joris'],
      waiting: [],
      closedUnopened: 0,
    }
    const { live } = fakeLive({ documents, round: () => sealed as RoundView }, session)
    const points = () =>
      closingPoints(dilemma, [], (field) => roundStateOf(live, field)).map((point) =>
        'fieldId' in point ? point.fieldId : '',
      )
    expect(points()).toEqual(['weighing'])
    setWritingMode(session, 'alternatives', 'hidden', 0)
    expect(points()).toEqual(['alternatives', 'weighing'])
    expect(opened).toEqual([])
  })
})
