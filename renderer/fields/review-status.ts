import type { Agreement, AgreementStatus } from '../../shared/session/model.ts'

/** How an earlier agreement can stand at a review, in the order in which it is asked. */
export const reviewStatuses = [
  'done',
  'overtaken',
  'not-done',
  'open',
] as const satisfies readonly AgreementStatus[]
export type ReviewStatus = (typeof reviewStatuses)[number]

/** What was escalated is still open: somebody else has to act now. */
export const reviewStatusOf = (status: AgreementStatus): ReviewStatus =>
  status === 'escalated' ? 'open' : status

/** The ones of which one asks why. */
export type UnkeptStatus = 'overtaken' | 'not-done'

/** Where something did not happen, the reason is what one learns from. */
export const needsReason = (status: ReviewStatus): status is UnkeptStatus =>
  status === 'overtaken' || status === 'not-done'

/** How many agreements stand how. */
export const reviewCounts = (
  agreements: readonly Pick<Agreement, 'status'>[],
): Readonly<Record<ReviewStatus, number>> => {
  const counts: Record<ReviewStatus, number> = { done: 0, overtaken: 0, 'not-done': 0, open: 0 }
  for (const { status } of agreements) counts[reviewStatusOf(status)] += 1
  return counts
}
