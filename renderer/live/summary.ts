import { aboutQuery, agreementsQuery, methodQuery, progressQuery } from '../../shared/session/queries.ts'
import type { LiveSession } from './live.ts'
import type { SessionSummary } from './sessions.ts'

/** What the overview should know of an open session; null while there is nothing to know yet. */
export const summaryOf = (live: LiveSession, demo: boolean): SessionSummary | null => {
  if (!live.loaded()) return null
  const about = aboutQuery.of(live.documents)
  const method = methodQuery.of(live.documents)
  const progress = progressQuery.of(live.documents)
  const stepIndex = method.steps.findIndex(({ id }) => id === progress.stepId)
  const fields = method.steps.flatMap((step) => step.fields)
  return {
    roomId: live.roomId,
    sessionId: about.id,
    title: about.title,
    purpose: about.purpose,
    kind: method.kind,
    methodTitle: method.title,
    stepTitle: method.steps[stepIndex]?.title ?? null,
    stepNumber: stepIndex + 1,
    stepCount: method.steps.length,
    people: live.attendees().map(({ name, organisation }) => ({ name, organisation })),
    myRole: live.me().role,
    plannedAt: about.plannedAt,
    closedAt: about.closedAt,
    lastOpenedAt: live.now(),
    retainUntil: about.retainUntil,
    agreements: fields.flatMap((field) =>
      field.kind === 'agreements' || field.kind === 'review'
        ? agreementsQuery(field.id)
            .of(live.documents)
            .map((agreement) => ({ ...agreement, fieldId: field.id }))
        : [],
    ),
    demo,
  }
}
