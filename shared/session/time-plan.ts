import type { Method, Step } from '../method/method.ts'
import type { Progress } from './model.ts'
import { methodReading, progressReading } from './read-agenda.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import { nearestTime } from './records.ts'
import type { Query, SessionDocuments } from './session.ts'
import { agendaOf, changeAgenda } from './shape.ts'
import { elapsed, longestElapsed } from './timer.ts'

/** No step is made shorter than this, in minutes, nor than `shortestPart` of what the method gives it. */
export const shortestStep = 3
const shortestPart = 0.5

/** What was planned and what was used, in the order of the method. */
export interface PlannedStep {
  readonly stepId: string
  /** Minutes by the method, and as they are now. */
  readonly byMethod: number
  readonly minutes: number
  /** ms that the group was at it, without the present visit. */
  readonly spent: number
  /** `done`: the group was there and went on. `open`: it was not there yet. */
  readonly state: 'done' | 'current' | 'open'
}

export interface TimePlan {
  readonly steps: readonly PlannedStep[]
}

const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 1 && value <= 24 * 60
const isSpent = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= longestElapsed

const numbersIn =
  (
    which: 'plan' | 'spent',
    fits: (value: unknown) => value is number,
  ): Reading<ReadonlyMap<string, number>> =>
  (documents, tell) => {
    const tellPlace = under(tell, `agenda/${which}`)
    const numbers = new Map<string, number>()
    for (const [stepId, value] of entriesOf(agendaOf(documents)[which], tellPlace)) {
      if (fits(value)) numbers.set(stepId, value)
      else tellPlace('number')
    }
    return numbers
  }

const planned: Reading<ReadonlyMap<string, number>> = numbersIn('plan', isMinutes)
const spent: Reading<ReadonlyMap<string, number>> = numbersIn('spent', isSpent)

/** Minutes of a step as they are now: those of the method, or what whoever leads made of them. */
export const minutesOf = (documents: SessionDocuments, step: Pick<Step, 'id' | 'minutes'>): number =>
  planned(documents, () => {}).get(step.id) ?? step.minutes

const stateOf = (step: Step, { stepId, visited }: Progress, method: Method): PlannedStep['state'] => {
  if (step.id === stepId) return 'current'
  const place = (id: string) => method.steps.findIndex((one) => one.id === id)
  return visited.includes(step.id) && place(step.id) < place(stepId) ? 'done' : 'open'
}

export const timePlanReading: Reading<TimePlan> = (documents, tell) => {
  const method = methodReading(documents, tell)
  const progress = progressReading(documents, tell)
  const minutes = planned(documents, tell)
  const used = spent(documents, tell)
  return {
    steps: method.steps.map((step) => ({
      stepId: step.id,
      byMethod: step.minutes,
      minutes: minutes.get(step.id) ?? step.minutes,
      spent: used.get(step.id) ?? 0,
      state: stateOf(step, progress, method),
    })),
  }
}

/** How the time is planned, and what it was used for. */
export const timePlanQuery: Query<TimePlan> = queryOf(['agenda'], timePlanReading)

/** ms from `now` until the plan as it stands is through. What a step took at an earlier visit is not needed again. */
export const remainingTime = ({ steps }: TimePlan, progress: Progress, now: number): number => {
  const currentAt = steps.findIndex(({ state }) => state === 'current')
  return steps.slice(Math.max(0, currentAt)).reduce((sum, step) => {
    const used = step.spent + (step.state === 'current' ? elapsed(progress.timer, now) : 0)
    return sum + Math.max(0, step.minutes * 60_000 - used)
  }, 0)
}

/** A pause that is longer, in ms, is no delay: the group sat down again at another time. */
const longestPause = 4 * 60 * 60_000

export interface Ends {
  /** When the conversation would end if it took as long as its method says, in relay ms. */
  readonly planned: number
  /** When it ends if the plan as it stands is kept from now on. */
  readonly expected: number
}

/** When a conversation that began at `startedAt` was to end and is going to end, at relay time `now`. */
export const endsOf = (plan: TimePlan, progress: Progress, startedAt: number | null, now: number): Ends => {
  const whole = plan.steps.reduce((sum, { byMethod }) => sum + byMethod, 0) * 60_000
  const worked = plan.steps.reduce((sum, step) => sum + step.spent, 0) + elapsed(progress.timer, now)
  const paused = startedAt === null ? 0 : Math.max(0, now - startedAt - worked)
  const began = now - worked - (paused > longestPause ? 0 : paused)
  return {
    planned: nearestTime(began + whole),
    expected: nearestTime(now + remainingTime(plan, progress, now)),
  }
}

export interface Shorter {
  readonly stepId: string
  readonly from: number
  readonly to: number
}

/** Less than what a step took already would gain nothing. */
const least = ({ byMethod, minutes, spent }: PlannedStep): number =>
  Math.min(minutes, Math.max(shortestStep, Math.ceil(byMethod * shortestPart), Math.ceil(spent / 60_000)))

/**
 * Which later steps could be shorter so that `late` ms are made up for: whole minutes, taken from where there is most
 * room, and never so many that a step is not worth having. `missing`: minutes for which there is no room.
 */
export const shortenLater = (
  { steps }: TimePlan,
  late: number,
): { readonly shorter: readonly Shorter[]; readonly missing: number } => {
  const currentAt = steps.findIndex(({ state }) => state === 'current')
  const later = steps.slice(currentAt + 1)
  const minutes = new Map(later.map((step) => [step.stepId, step.minutes]))
  const roomIn = (step: PlannedStep) => (minutes.get(step.stepId) ?? 0) - least(step)
  let missing = Math.max(0, Math.ceil(late / 60_000))
  while (missing > 0) {
    const widest = later.reduce<PlannedStep | null>(
      (best, step) => (best === null || roomIn(step) > roomIn(best) ? step : best),
      null,
    )
    if (widest === null || roomIn(widest) < 1) break
    minutes.set(widest.stepId, (minutes.get(widest.stepId) ?? 0) - 1)
    missing -= 1
  }
  const shorter = later.flatMap(({ stepId, minutes: from }) => {
    const to = minutes.get(stepId) ?? from
    return to === from ? [] : [{ stepId, from, to }]
  })
  return { shorter, missing }
}

/** Changes the minutes of later steps; what is no length of a step is not written. */
export const setPlan = (
  documents: SessionDocuments,
  changes: readonly { readonly stepId: string; readonly minutes: number }[],
): void => {
  changeAgenda(documents, () => {
    for (const { stepId, minutes } of changes)
      if (isMinutes(minutes)) agendaOf(documents).plan.set(stepId, minutes)
  })
}

/** Adds to what a step took; part of going on to another. */
export const addSpent = (documents: SessionDocuments, stepId: string, ms: number): void => {
  const before = spent(documents, () => {}).get(stepId) ?? 0
  const after = Math.min(longestElapsed, before + ms)
  if (after > before) changeAgenda(documents, () => agendaOf(documents).spent.set(stepId, after))
}
