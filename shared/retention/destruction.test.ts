import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Destruction,
  isFinished,
  leavingRelay,
  nextStep,
  planDestruction,
  readDestruction,
  type StepOutcome,
  stepOutcomes,
  withOutcome,
} from './destruction.ts'

const plan = planDestruction({
  id: 'bewijs-1',
  sessionId: 'sessie-1',
  startedAt: 1_795_000_000_000,
  rooms: [
    { roomId: 'kamer', part: 'session', isOwner: true },
    { roomId: 'kring', part: 'circle', isOwner: false },
    { roomId: 'eerder', part: 'left', isOwner: true },
  ],
})

/** Goes on until `stop` says so, with whatever outcome is chosen for each step. */
const run = (from: Destruction, outcomeOf: (step: string) => StepOutcome, most = 100): Destruction => {
  let now = from
  for (let turn = 0; turn < most; turn += 1) {
    const next = nextStep(now)
    if (next === null || next.outcome === 'unreachable') return now
    const after = withOutcome(now, next, outcomeOf(next.step))
    if (!after.ok) throw new Error(after.code)
    now = after.value
  }
  return now
}

describe('R-RETENTION-4 the steps of destruction', () => {
  test('R-RETENTION-4 the relay first while the keys are here, then the keys, then what they opened', () => {
    const order: string[] = []
    const done = run(plan, (step) => {
      order.push(step)
      return 'gone'
    })
    expect([...new Set(order)]).toEqual([
      'relay-room',
      'keys',
      'drafts',
      'entries',
      'aliases',
      'notes',
      'overview',
    ])
    expect(isFinished(done)).toBe(true)
    // The circle is somebody else's: it is only taken off this device.
    expect(order.filter((step) => step === 'relay-room')).toHaveLength(2)
    expect(order.filter((step) => step === 'keys')).toHaveLength(3)
    expect(done.steps.find(({ step, part }) => step === 'relay-room' && part === 'circle')?.outcome).toBe(
      'not-ours',
    )
  })

  test('R-RETENTION-5 no key goes while a room on the relay is still to be closed', () => {
    const stuck = run(plan, () => 'unreachable')
    expect(isFinished(stuck)).toBe(false)
    expect(stuck.steps.filter(({ outcome }) => outcome === 'unreachable')).toHaveLength(2)
    expect(stuck.steps.every(({ step, outcome }) => step === 'relay-room' || outcome === 'waiting')).toBe(
      true,
    )
    expect(withOutcome(stuck, { step: 'keys', roomId: 'kamer' }, 'gone')).toEqual({
      ok: false,
      code: 'not-next',
    })
    const next = nextStep(stuck)
    if (next === null) throw new Error('a step')
    const again = withOutcome(stuck, next, 'gone')
    expect(again.ok && nextStep(again.value)).toMatchObject({ step: 'relay-room', roomId: 'eerder' })
  })

  test('R-RETENTION-5 only a person decides to go on without the relay, and the steps say so', () => {
    const left = leavingRelay(run(plan, () => 'unreachable'))
    expect(left.steps.filter(({ outcome }) => outcome === 'left')).toHaveLength(2)
    const done = run(left, () => 'gone')
    expect(isFinished(done)).toBe(true)
    // What was never tried is not left either.
    expect(leavingRelay(plan)).toEqual(plan)
  })

  test('R-RETENTION-6 broken off anywhere, it goes on where it was, and does nothing twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), (turns) => {
        const before = run(plan, () => 'gone', turns)
        const kept = readDestruction(JSON.parse(JSON.stringify(before)))
        if (kept === null) throw new Error('what was kept is read')
        expect(kept).toEqual(before)
        const again: string[] = []
        const done = run(kept, (step) => {
          again.push(step)
          return 'was-gone'
        })
        expect(isFinished(done)).toBe(true)
        expect(done.steps.filter(({ outcome }) => outcome === 'gone')).toHaveLength(turns)
        expect(again).toHaveLength(plan.steps.length - turns - 1)
      }),
    )
  })

  test('R-RETENTION-6 a step that is not next, or an outcome that it cannot have, changes nothing', () => {
    const first = nextStep(plan)
    if (first === null) throw new Error('a step')
    for (const outcome of stepOutcomes)
      expect(withOutcome(plan, first, outcome).ok, outcome).toBe(outcome !== 'waiting')
    const keys = run(plan, () => 'gone', 2)
    const next = nextStep(keys)
    if (next === null) throw new Error('a step')
    expect(next.step).toBe('keys')
    for (const outcome of ['left', 'unreachable', 'not-ours', 'moved', 'waiting'] as const)
      expect(withOutcome(keys, next, outcome)).toEqual({ ok: false, code: 'impossible' })
    expect(
      withOutcome(
        run(plan, () => 'gone'),
        first,
        'gone',
      ),
    ).toEqual({ ok: false, code: 'not-next' })
  })

  test('R-RETENTION-6 what was kept and makes no sense is not gone on with', () => {
    const done = run(plan, () => 'gone')
    const [first, ...rest] = done.steps
    for (const wrong of [
      null,
      'destruction',
      { ...done, extra: 1 },
      { ...done, steps: [...rest, first] },
      { ...done, steps: [{ ...first, outcome: 'waiting' }, ...rest] },
      { ...done, steps: done.steps.map((one) => (one.step === 'keys' ? { ...one, outcome: 'left' } : one)) },
      {
        ...done,
        steps: done.steps.map((one) => (one.step === 'keys' ? { ...one, outcome: '__proto__' } : one)),
      },
    ])
      expect(readDestruction(wrong)).toBeNull()
    expect(JSON.stringify(plan)).not.toMatch(/secret|content|invitation|key"/)
  })
})
