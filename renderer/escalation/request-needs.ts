import type { Rung } from '../../shared/method/method.ts'
import type { Escalation } from '../../shared/session/model.ts'

/** What the holder of a mandate cannot do without. */
export type RequestNeed = 'rung' | 'blocker' | 'question'

/** What a request still lacks before it can be made. Options and a deadline help, and are not asked for. */
export const requestNeeds = (
  { rungId, blocker, question }: Pick<Escalation, 'rungId' | 'blocker' | 'question'>,
  rungs: readonly Rung[],
): readonly RequestNeed[] => {
  const needs: RequestNeed[] = []
  if (!rungs.some(({ id }) => id === rungId)) needs.push('rung')
  if (blocker.trim() === '') needs.push('blocker')
  if (question.trim() === '') needs.push('question')
  return needs
}

/** Whether nothing was written in a request; such a draft is removed without asking. */
export const isEmptyRequest = ({
  rungId,
  blocker,
  options,
  question,
  deadline,
  learning,
}: Pick<Escalation, 'rungId' | 'blocker' | 'options' | 'question' | 'deadline' | 'learning'>): boolean =>
  [rungId, blocker, options, question, deadline, learning].every((part) => part.trim() === '')
