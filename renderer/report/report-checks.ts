import type { Field, Method, Step } from '../../shared/method/method.ts'
import type { ClosingPoint } from '../room/closing-points.ts'

export type CheckId = 'rounds' | 'needed' | 'agreements' | 'parked'

/** One line of "ready to share": what it is about, and what of it is still open. */
export interface ReportCheck {
  readonly id: CheckId
  readonly points: readonly ClosingPoint[]
  /** How many things are open; an agreement that lacks both name and day counts once. */
  readonly open: number
  /** Nothing of it was made, which is something to look at. */
  readonly isEmpty?: boolean
}

const belongsTo: Readonly<Record<ClosingPoint['kind'], CheckId>> = {
  'round-open': 'rounds',
  'round-unopened': 'rounds',
  missing: 'needed',
  'resident-not-heard': 'needed',
  'agreement-without-person': 'agreements',
  'agreement-without-date': 'agreements',
  'review-open': 'needed',
  'decision-without-holder': 'needed',
  'escalation-overdue': 'needed',
  'circle-without-members': 'needed',
  parked: 'parked',
}

const has = (method: Method, kind: Field['kind']): boolean =>
  method.steps.some((step) => step.fields.some((field) => field.kind === kind))

const countOpen = (id: CheckId, points: readonly ClosingPoint[]): number => {
  if (id === 'agreements')
    return new Set(points.map((point) => ('action' in point ? `${point.fieldId} ${point.action}` : ''))).size
  return points.reduce((sum, point) => sum + ('count' in point ? point.count : 1), 0)
}

/**
 * Sorts what is open at closing under the checks of a report; a check that the method knows nothing of is absent.
 * `hasAgreements` says whether any agreement was made.
 */
export const reportChecks = (
  method: Method,
  points: readonly ClosingPoint[],
  hasAgreements: boolean,
): readonly ReportCheck[] => {
  // A note or list that was written in private first is a round for as long as something of it is sealed.
  const hasRounds = has(method, 'round') || points.some(({ kind }) => belongsTo[kind] === 'rounds')
  const ids: readonly CheckId[] = [
    ...(hasRounds ? (['rounds'] as const) : []),
    'needed',
    ...(has(method, 'agreements') ? (['agreements'] as const) : []),
    'parked',
  ]
  return ids.map((id) => {
    const under = points.filter((point) => belongsTo[point.kind] === id)
    if (id === 'agreements' && !hasAgreements) return { id, points: under, open: 1, isEmpty: true }
    return { id, points: under, open: countOpen(id, under) }
  })
}

/** The step that a point is about, or null when it is about none. */
export const stepOfPoint = (method: Method, point: ClosingPoint): Step | null =>
  'stepId' in point ? (method.steps.find((step) => step.id === point.stepId) ?? null) : null
