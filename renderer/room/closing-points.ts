import type { Method, Text } from '../../shared/method/method.ts'
import type { ClosingRemark } from '../../shared/session/closing.ts'
import type { RoundView } from '../live/live.ts'

/** Something that is still open when a session is rounded off; it never blocks. */
export type ClosingPoint =
  | ClosingRemark
  | { readonly kind: 'round-open'; readonly fieldId: string; readonly stepId: string; readonly title: Text }
  | {
      readonly kind: 'round-unopened'
      readonly fieldId: string
      readonly stepId: string
      readonly title: Text
      readonly count: number
    }

/** What a round needs to tell before closing. */
export type RoundState = Pick<RoundView, 'status' | 'written'> & { readonly waiting: number }

/**
 * The remarks about the documents with those about the rounds, in the order of the steps; what belongs to no step
 * comes last. A round in which nobody wrote was skipped, and is left to the remarks.
 */
export const closingPoints = (
  method: Method,
  remarks: readonly ClosingRemark[],
  roundOf: (fieldId: string) => RoundState,
): readonly ClosingPoint[] => {
  const rounds = method.steps.flatMap((step) =>
    step.fields.flatMap((field): readonly ClosingPoint[] => {
      if (field.kind !== 'round') return []
      const round = roundOf(field.id)
      const at = { fieldId: field.id, stepId: step.id, title: field.title }
      if (round.status === 'writing') return round.written.length > 0 ? [{ kind: 'round-open', ...at }] : []
      return round.waiting > 0 ? [{ kind: 'round-unopened', ...at, count: round.waiting }] : []
    }),
  )
  const place = (point: ClosingPoint): number =>
    'stepId' in point ? method.steps.findIndex((step) => step.id === point.stepId) : method.steps.length
  return [...rounds, ...remarks].sort((first, second) => place(first) - place(second))
}
