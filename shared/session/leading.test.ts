import { describe, expect, test } from 'vitest'
import { addTime, closeSession, goToStep, markStarted, pauseTimer, setLead, startTimer } from './commands.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, progressQuery } from './queries.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'

const minutes = (count: number) => count * 60_000
const at = (who: string, minute: number) => actorOf(who, Date.UTC(2026, 10, 22, 12, minute))

/** Two who lead in the same session, in either order of their client ids. */
const leads: readonly (readonly [string, () => readonly [Replica, Replica]])[] = [
  [
    'one way',
    () => {
      const mine = newSession(1)
      return [mine, joined(mine, 2)]
    },
  ],
  [
    'the other way',
    () => {
      const mine = newSession(2)
      return [mine, joined(mine, 1)]
    },
  ],
]

const meet = (...sessions: readonly Replica[]): void => {
  for (const from of sessions) for (const to of sessions) send(from, to)
  for (const session of sessions)
    expect(progressQuery.of(session)).toEqual(progressQuery.of(sessions[0] ?? session))
  for (const session of sessions) expect(problemsQuery.of(session)).toEqual([])
}

describe.each(leads)('R-SESSION-22 two who lead and press at once do no harm, %s', (_, open) => {
  test('both go on: the group is one step further', () => {
    const [mine, theirs] = open()
    startTimer(mine, at('samira', 0))
    meet(mine, theirs)
    goToStep(mine, at('samira', 5), 'case')
    goToStep(theirs, at('tom', 5), 'case')
    meet(mine, theirs)
    expect(progressQuery.of(mine)).toMatchObject({
      stepId: 'case',
      visited: ['opening', 'case'],
      timer: { duration: minutes(8), elapsedBefore: 0, startedAt: at('samira', 5).now },
    })
  })

  test('one goes on and the other starts, pauses or adds time: the timer belongs to the step', () => {
    for (const press of [startTimer, pauseTimer, (session: Replica) => addTime(session, 1)]) {
      const [mine, theirs] = open()
      goToStep(mine, at('samira', 1), 'case')
      press(theirs, at('tom', 1))
      meet(mine, theirs)
      expect(progressQuery.of(mine)).toMatchObject({
        stepId: 'case',
        timer: { duration: minutes(8), elapsedBefore: 0, startedAt: null },
      })
    }
  })

  test('both go somewhere else: the group is at one of them, and both count as visited', () => {
    const [mine, theirs] = open()
    goToStep(mine, at('samira', 1), 'case')
    goToStep(theirs, at('tom', 1), 'dialogue')
    meet(mine, theirs)
    const { stepId, visited } = progressQuery.of(mine)
    expect(['case', 'dialogue']).toContain(stepId)
    expect([...visited].sort()).toEqual(['case', 'dialogue', 'opening'])
  })

  test('both start, pause, add a minute, or close', () => {
    const [mine, theirs] = open()
    for (const [session, who] of [
      [mine, 'samira'],
      [theirs, 'tom'],
    ] as const) {
      startTimer(session, at(who, 1))
      addTime(session, 1)
      pauseTimer(session, at(who, 3))
      closeSession(session, at(who, 4))
    }
    meet(mine, theirs)
    expect(progressQuery.of(mine).timer).toEqual({
      duration: minutes(7),
      elapsedBefore: minutes(2),
      startedAt: null,
    })
    expect(aboutQuery.of(theirs)).toMatchObject({ startedAt: at('', 1).now, closedAt: at('', 4).now })
  })
})

describe('R-SESSION-4 what would set the group back does nothing', () => {
  test('a step that the method does not have, or where the group already is', () => {
    const session = newSession()
    startTimer(session, at('samira', 0))
    goToStep(session, at('samira', 1), 'case')
    const before = progressQuery.of(session)
    for (const step of ['no-such-step', '', '__proto__', 'case']) goToStep(session, at('tom', 2), step)
    expect(progressQuery.of(session)).toEqual(before)
  })

  test('time that is no time', () => {
    const session = newSession()
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) addTime(session, odd)
    expect(progressQuery.of(session).timer.duration).toBe(minutes(6))
    addTime(session, 0.5)
    expect(progressQuery.of(session).timer.duration).toBe(minutes(6.5))
    addTime(session, 1e12)
    expect(progressQuery.of(session).timer.duration).toBe(minutes(24 * 60))
    addTime(session, -1e12)
    expect(progressQuery.of(session).timer.duration).toBe(0)
    expect(problemsQuery.of(session)).toEqual([])
  })

  test('pausing what stands still, and starting or closing twice', () => {
    const session = newSession()
    pauseTimer(session, at('samira', 0))
    expect(progressQuery.of(session).timer.elapsedBefore).toBe(0)
    markStarted(session, at('samira', 1))
    markStarted(session, at('samira', 2))
    closeSession(session, at('samira', 3))
    closeSession(session, at('tom', 9))
    expect(aboutQuery.of(session)).toMatchObject({ startedAt: at('', 1).now, closedAt: at('', 3).now })
    setLead(session, 'tom')
    expect(progressQuery.of(session).lead).toBe('tom')
  })
})
