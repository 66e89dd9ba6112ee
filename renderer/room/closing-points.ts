import type { Field, Method, Text } from '../../shared/method/method.ts'
import type { ClosingRemark } from '../../shared/session/closing.ts'
import { isWrittenFirst } from '../../shared/session/writing-mode.ts'
import type { LiveSession, RoundView } from '../live/live.ts'

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
export type RoundState = Pick<RoundView, 'status' | 'written' | 'closedUnopened'> & {
  readonly waiting: number
}

/**
 * What a field tells of what is written in private in it, also for who is in the circle in which it stands; null where
 * nothing is. A note is not opened for it.
 */
export const roundStateOf = (session: LiveSession, field: Field): RoundState | null => {
  const inside = session.within(field.id)
  if (inside === null || !isWrittenFirst(inside.documents, field)) return null
  const { status, written, waiting, closedUnopened } = inside.round(field.id)
  return { status, written, closedUnopened, waiting: waiting.length }
}

/**
 * The remarks about the documents with those about the rounds, in the order of the steps; what belongs to no step
 * comes last. A round in which nobody wrote was skipped, and is left to the remarks.
 */
export const closingPoints = (
  method: Method,
  remarks: readonly ClosingRemark[],
  roundOf: (field: Field) => RoundState | null,
): readonly ClosingPoint[] => {
  const rounds = method.steps.flatMap((step) =>
    step.fields.flatMap((field): readonly ClosingPoint[] => {
      const round = roundOf(field)
      if (round === null) return []
      const at = { fieldId: field.id, stepId: step.id, title: field.title }
      if (round.status === 'writing') return round.written.length > 0 ? [{ kind: 'round-open', ...at }] : []
      return round.waiting > 0 ? [{ kind: 'round-unopened', ...at, count: round.waiting }] : []
    }),
  )
  const place = (point: ClosingPoint): number =>
    'stepId' in point ? method.steps.findIndex((step) => step.id === point.stepId) : method.steps.length
  return [...rounds, ...remarks].sort((first, second) => place(first) - place(second))
}
