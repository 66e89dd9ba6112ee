import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTime, goToStep, pauseTimer, startTimer } from './commands.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, progressQuery } from './queries.ts'
import { actorOf, newSession, type Replica } from './session.fixture.ts'
import { endsOf, remainingTime, setPlan, shortenLater, shortestStep, timePlanQuery } from './time-plan.ts'
import { elapsed, longestElapsed, remaining } from './timer.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 12)
const at = (minutes: number) => actorOf('samira', start + minutes * minute)
const leftAt = (session: Replica, minutes: number) =>
  remainingTime(timePlanQuery.of(session), progressQuery.of(session), start + minutes * minute) / minute

/** The dilemma method: 6, 8, 10, 8, 15, 6, 12, 10, 9 and 6 minutes. */
const running = (): Replica => {
  const session = newSession()
  startTimer(session, at(0))
  return session
}

const endsAt = (session: Replica, minutes: number) => {
  const now = start + minutes * minute
  const { startedAt } = aboutQuery.of(session)
  const ends = endsOf(timePlanQuery.of(session), progressQuery.of(session), startedAt, now)
  return [(ends.planned - start) / minute, (ends.expected - start) / minute]
}

const lateAt = (session: Replica, minutes: number) => {
  const [planned = 0, expected = 0] = endsAt(session, minutes)
  return expected - planned
}

describe('R-SESSION-45 when it ends', () => {
  it('counts from now until the conversation began, and then from when it began', () => {
    const session = newSession()
    expect(endsAt(session, 5)).toEqual([95, 95])
    startTimer(session, at(5))
    expect(endsAt(session, 8)).toEqual([95, 95])
    expect(endsAt(session, 15)).toEqual([95, 99])
    goToStep(session, at(15), 'case')
    expect(endsAt(session, 15)).toEqual([95, 99])
    goToStep(session, at(16), 'dilemma')
    expect(endsAt(session, 16)).toEqual([95, 92])
  })

  it('shorter steps bring the end forward, and a break puts it off', () => {
    const session = running()
    goToStep(session, at(14), 'case')
    expect(endsAt(session, 14)).toEqual([90, 98])
    const { shorter } = shortenLater(timePlanQuery.of(session), 8 * minute)
    setPlan(
      session,
      shorter.map(({ stepId, to }) => ({ stepId, minutes: to })),
    )
    expect(endsAt(session, 14)).toEqual([90, 90])
    pauseTimer(session, at(15))
    expect(endsAt(session, 25)).toEqual([90, 100])
  })

  it('whoever sits down again on another day is not a day late', () => {
    const session = running()
    pauseTimer(session, at(6))
    const day = 24 * 60
    expect(endsAt(session, day)).toEqual([day + 84, day + 84])
  })
})

describe('R-SESSION-46 whatever numbers stand in the plan', () => {
  const anyNumber = fc.oneof(
    fc.double(),
    fc.constantFrom(1e308, Number.MAX_SAFE_INTEGER, 8.64e15, Number.POSITIVE_INFINITY, Number.NaN, -1, 0),
    fc.integer({ min: 0, max: longestElapsed }),
  )
  const isMoment = (moment: number) => !Number.isNaN(new Date(moment).getTime())
  const numbers = fc.record({
    plan: anyNumber,
    spent: anyNumber,
    duration: anyNumber,
    elapsedBefore: anyNumber,
    startedAt: fc.oneof(fc.constant(null), anyNumber),
    began: fc.oneof(fc.constant(null), anyNumber),
  })
  /** As a hostile device writes it: no command would. */
  const write = (session: Replica, { plan, spent, began, ...timer }: Record<string, number | null>) => {
    const map = (name: string) => session.agenda.getMap(name)
    for (const stepId of ['opening', 'case', 'evaluation']) {
      map('plan').set(stepId, plan)
      map('spent').set(stepId, spent)
    }
    map('progress').set('timer', { stepId: 'opening', ...timer })
    map('about').set('startedAt', began)
  }

  it('its ends are moments, and every length is one', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, passed) => {
        const session = newSession()
        write(session, values)
        const now = start + passed
        const plan = timePlanQuery.of(session)
        const progress = progressQuery.of(session)
        const ends = endsOf(plan, progress, aboutQuery.of(session).startedAt, now)
        expect([ends.planned, ends.expected].map(isMoment)).toEqual([true, true])
        const lengths = [
          ...plan.steps.flatMap(({ minutes, spent }) => [minutes * minute, spent]),
          elapsed(progress.timer, now),
          remainingTime(plan, progress, now),
        ]
        for (const length of lengths) {
          expect(length).toBeGreaterThanOrEqual(0)
          expect(length).toBeLessThanOrEqual(plan.steps.length * longestElapsed)
        }
        expect(Number.isFinite(remaining(progress.timer, now))).toBe(true)
      }),
    )
  })

  it('what no step can have taken is told as a problem and counts as nothing', () => {
    const session = newSession()
    write(session, { plan: 5, spent: 1e308, duration: 1e308, elapsedBefore: 0, startedAt: null, began: null })
    expect(timePlanQuery.of(session).steps[0]).toMatchObject({ minutes: 5, spent: 0 })
    expect(progressQuery.of(session).timer.duration).toBe(6 * minute)
    expect(problemsQuery.of(session).map(({ where }) => where)).toEqual([
      'agenda/progress/timer',
      'agenda/spent/number',
    ])
  })

  it('a timer that nobody stopped for a year is written so that everybody can read it', () => {
    const year = 365 * 24 * 60
    const paused = running()
    pauseTimer(paused, at(year))
    goToStep(paused, at(year), 'case')
    const left = running()
    goToStep(left, at(year), 'case')
    goToStep(left, at(2 * year), 'opening')
    goToStep(left, at(3 * year), 'case')
    for (const session of [paused, left]) {
      expect(timePlanQuery.of(session).steps[0]?.spent).toBe(longestElapsed)
      expect(problemsQuery.of(session)).toEqual([])
    }
  })
})

describe('R-SESSION-40 the time plan', () => {
  it('knows what each step took, and how far the group is behind', () => {
    const session = running()
    expect(leftAt(session, 0)).toBe(90)
    goToStep(session, at(10), 'case')
    expect(lateAt(session, 10)).toBe(4)
    expect(leftAt(session, 10)).toBe(84)
    expect(lateAt(session, 20)).toBe(6)
    goToStep(session, at(12), 'dilemma')
    expect(lateAt(session, 12)).toBe(-2)
    expect(timePlanQuery.of(session).steps.slice(0, 4)).toMatchObject([
      { state: 'done', spent: 10 * minute },
      { state: 'done', spent: 2 * minute },
      { state: 'current', spent: 0 },
      { state: 'open', spent: 0 },
    ])
  })

  it('time given to a step is for that visit; going back adds to what it took', () => {
    const session = running()
    addTime(session, 5)
    goToStep(session, at(6), 'case')
    goToStep(session, at(7), 'opening')
    expect(timePlanQuery.of(session).steps[0]).toMatchObject({ state: 'current', spent: 6 * minute })
    expect(lateAt(session, 9)).toBe(2)
  })

  it('a step back costs what it takes: the step that was left lacks only what it had not used', () => {
    const session = running()
    goToStep(session, at(6), 'case')
    goToStep(session, at(14), 'dilemma')
    goToStep(session, at(19), 'case')
    expect(endsAt(session, 19)).toEqual([90, 90])
    expect(lateAt(session, 21)).toBe(2)
    goToStep(session, at(21), 'dilemma')
    expect(endsAt(session, 21)).toEqual([90, 92])
    expect(leftAt(session, 21)).toBe(71)
    goToStep(session, at(21), 'opening')
    expect(leftAt(session, 21)).toBe(71)
  })

  it('R-SESSION-41 a later step with nothing left is not made shorter, and one that was begun never below what it took', () => {
    const session = running()
    goToStep(session, at(2), 'dilemma')
    goToStep(session, at(12), 'clarification')
    goToStep(session, at(18.5), 'opening')
    const { steps } = timePlanQuery.of(session)
    expect(steps.slice(2, 4).map(({ stepId, spent }) => [stepId, spent / minute])).toEqual([
      ['dilemma', 10],
      ['clarification', 6.5],
    ])
    const { shorter } = shortenLater({ steps }, 200 * minute)
    expect(shorter.some(({ stepId }) => stepId === 'dilemma')).toBe(false)
    expect(shorter.find(({ stepId }) => stepId === 'clarification')).toEqual({
      stepId: 'clarification',
      from: 8,
      to: 7,
    })
    const before = leftAt(session, 18.5)
    setPlan(
      session,
      shorter.map(({ stepId, to }) => ({ stepId, minutes: to })),
    )
    expect(before - leftAt(session, 18.5)).toBe(shorter.reduce((sum, { from, to }) => sum + from - to, 0))
  })

  it('R-SESSION-41 a shorter step is shorter when the group comes there', () => {
    const session = running()
    setPlan(session, [
      { stepId: 'case', minutes: 4 },
      { stepId: 'dialogue', minutes: Number.NaN },
      { stepId: 'evaluation', minutes: 0 },
    ])
    goToStep(session, at(6), 'case')
    expect(progressQuery.of(session).timer.duration).toBe(4 * minute)
    expect(leftAt(session, 6)).toBe(80)
    expect(timePlanQuery.of(session).steps.find(({ stepId }) => stepId === 'evaluation')?.minutes).toBe(6)
  })

  it('R-SESSION-41 what is proposed makes up for the delay exactly, or says what is missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 150 }),
        fc.constantFrom('opening', 'perspectives', 'conclusion', 'evaluation'),
        (late, stepId) => {
          const session = running()
          goToStep(session, at(1), stepId)
          const plan = timePlanQuery.of(session)
          const { shorter, missing } = shortenLater(plan, late * minute)
          const gained = shorter.reduce((sum, { from, to }) => sum + from - to, 0)
          expect(gained + missing).toBe(Math.max(0, late))
          for (const { stepId: id, to } of shorter) {
            const step = plan.steps.find((one) => one.stepId === id)
            expect(step?.state).toBe('open')
            expect(to).toBeGreaterThanOrEqual(shortestStep)
            expect(to).toBeGreaterThanOrEqual((step?.byMethod ?? 0) / 2)
          }
        },
      ),
    )
  })

  it('R-SESSION-41 two proposals after each other never make a step shorter than one', () => {
    const session = running()
    for (let turn = 0; turn < 3; turn += 1) {
      const { shorter } = shortenLater(timePlanQuery.of(session), 200 * minute)
      setPlan(
        session,
        shorter.map(({ stepId, to }) => ({ stepId, minutes: to })),
      )
    }
    expect(timePlanQuery.of(session).steps.map(({ minutes }) => minutes)).toEqual([
      6, 4, 5, 4, 8, 3, 6, 5, 5, 3,
    ])
  })
})
