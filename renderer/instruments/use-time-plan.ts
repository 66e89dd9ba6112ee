import type { Progress } from '../../shared/session/model.ts'
import { aboutQuery, methodQuery, progressQuery } from '../../shared/session/queries.ts'
import { endsOf, shortenLater, type TimePlan, timePlanQuery } from '../../shared/session/time-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { useClock, useQuery } from '../live/use-live.tsx'
import type { LaterStep } from './time-plan-draft.ts'

const minute = 60_000

export interface TimeState {
  /** `not-begun` and `closed` have no delay. `standing`: the time stands still. */
  readonly state: 'not-begun' | 'running' | 'standing' | 'closed'
  /** When it was to end and is going to end, in relay ms. */
  readonly planned: number
  readonly expected: number
  /** Whole minutes between the two, as their clock times say; negative when the group is ahead. */
  readonly late: number
  readonly stepId: string
  readonly later: readonly LaterStep[]
  /** Which later steps could be shorter to make up for the delay, by step, and minutes for which there is no room. */
  readonly proposal: Readonly<Record<string, number>>
  readonly missing: number
}

const stateOf = (startedAt: number | null, closedAt: number | null, { timer }: Progress) => {
  if (closedAt !== null) return 'closed'
  if (timer.startedAt !== null) return 'running'
  return startedAt === null ? 'not-begun' : 'standing'
}

const laterIn = ({ steps }: TimePlan) => steps.slice(steps.findIndex(({ state }) => state === 'current') + 1)

/** How the conversation stands in its time, by the relay's clock. */
export const useTimePlan = (): TimeState => {
  const text = useText()
  const plan = useQuery(timePlanQuery)
  const progress = useQuery(progressQuery)
  const method = useQuery(methodQuery)
  const { startedAt, closedAt } = useQuery(aboutQuery)
  const { planned, expected } = endsOf(plan, progress, startedAt, useClock())
  const late = Math.floor(expected / minute) - Math.floor(planned / minute)
  const { shorter, missing } = shortenLater(plan, late * minute)
  return {
    state: stateOf(startedAt, closedAt, progress),
    planned,
    expected,
    late,
    stepId: progress.stepId,
    later: laterIn(plan).map(({ stepId, byMethod, minutes, spent }) => {
      const title = method.steps.find(({ id }) => id === stepId)?.title
      return {
        stepId,
        title: title === undefined ? '' : text(title),
        byMethod,
        minutes,
        spent: spent / minute,
      }
    }),
    proposal: Object.fromEntries(shorter.map(({ stepId, to }) => [stepId, to])),
    missing,
  }
}
