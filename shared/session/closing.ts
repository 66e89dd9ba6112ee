import type { Field, Text } from '../method/method.ts'
import { circlesQuery } from './circles.ts'
import { isEmptyValue } from './field-value.ts'
import type { Agreement, Escalation, FieldValue } from './model.ts'
import { methodQuery, openParkedQuery, unheardVoicesQuery } from './queries.ts'
import { fieldsOf } from './read-agenda.ts'
import type { Query, SessionDocuments } from './session.ts'
import { openValues } from './snapshot.ts'
import { hasContributions } from './writing-mode.ts'

export { isEmptyValue } from './field-value.ts'

/** Where in a session a remark belongs. */
interface At {
  readonly fieldId: string
  readonly stepId: string
}

/** Something to look at before a session is rounded off. Nothing but the parking lot blocks; the group decides. */
export type ClosingRemark =
  | ({ readonly kind: 'missing'; readonly sentence: Text } & At)
  | ({ readonly kind: 'agreement-without-person' | 'agreement-without-date'; readonly action: string } & At)
  /** An earlier agreement of which nobody said yet how it went. */
  | ({ readonly kind: 'review-open'; readonly action: string } & At)
  | ({ readonly kind: 'decision-without-holder' } & At)
  /** Asked, and the day by which an answer was needed is past. */
  | ({ readonly kind: 'escalation-overdue'; readonly question: string; readonly deadline: string } & At)
  | ({ readonly kind: 'resident-not-heard'; readonly voice: Text } & At)
  /** Its last member left, so that nobody can read what stands in it. */
  | { readonly kind: 'circle-without-members'; readonly circle: string }
  /** So many are parked of which nobody said what becomes of them: closing waits for that. */
  | { readonly kind: 'parked'; readonly count: number }

const isBlank = (text: string): boolean => text.trim() === ''

const agreementRemarks = (agreements: readonly Agreement[], at: At): readonly ClosingRemark[] =>
  agreements
    .filter(({ status }) => status === 'open')
    .flatMap(({ action, person, organisation, due, scope, start, evaluation }): ClosingRemark[] => {
      // A chain agreement is never done: it holds from a day on, and is looked at again.
      const isDated = scope === 'chain' ? start !== '' && evaluation !== '' : due !== ''
      return [
        ...(isBlank(person + organisation)
          ? [{ kind: 'agreement-without-person', ...at, action } as const]
          : []),
        ...(isDated ? [] : [{ kind: 'agreement-without-date', ...at, action } as const]),
      ]
    })

/** Days compare as text. Without today's day nothing is too late. */
const isOverdue = ({ status, request }: Escalation, today: string): boolean =>
  status === 'asked' && request !== null && request.deadline !== '' && request.deadline < today

const remarksOf = (
  documents: SessionDocuments,
  at: At,
  field: Field,
  value: FieldValue,
  today: string,
): readonly ClosingRemark[] => {
  const remarks: ClosingRemark[] = []
  // What was written first counts: whether it is still sealed is a point of its own.
  const isWritten = !isEmptyValue(value) || hasContributions(documents, field.id)
  if (field.neededToClose !== undefined && !isWritten)
    remarks.push({ kind: 'missing', ...at, sentence: field.neededToClose })
  if (value.kind === 'agreements') remarks.push(...agreementRemarks(value.agreements, at))
  if (value.kind === 'review')
    for (const { action, status } of value.agreements)
      if (status === 'open') remarks.push({ kind: 'review-open', ...at, action })
  if (value.kind === 'decision' && !isBlank(value.decision.decision) && isBlank(value.decision.holder))
    remarks.push({ kind: 'decision-without-holder', ...at })
  if (value.kind === 'escalation')
    for (const escalation of value.escalations)
      if (isOverdue(escalation, today)) {
        const { question = '', deadline = '' } = escalation.request ?? {}
        remarks.push({ kind: 'escalation-overdue', ...at, question, deadline })
      }
  const resident = 'voices' in field && value.kind === field.kind ? field.voices[0] : undefined
  if (resident !== undefined && unheardVoicesQuery(field.id).of(documents).includes(resident))
    remarks.push({ kind: 'resident-not-heard', ...at, voice: resident })
  return remarks
}

const lookedAt: readonly Field['kind'][] = [
  'agreements',
  'matrix',
  'stakeholders',
  'review',
  'decision',
  'escalation',
]

/** Notes that closing does not ask for stay unread, because reading one opens its document. */
const isLookedAt = ({ kind, neededToClose }: Field): boolean =>
  neededToClose !== undefined || lookedAt.includes(kind)

/**
 * What to look at before closing, in the order of the steps. It listens to the notes that closing asks for. `today` is
 * the ISO day against which deadlines are held.
 */
export const closingQuery = (documents: SessionDocuments, today = ''): Query<readonly ClosingRemark[]> => ({
  reads: [
    'agenda',
    'case',
    ...fieldsOf(documents).flatMap((field) =>
      field.kind === 'note' && isLookedAt(field) ? [`note:${field.id}` as const] : [],
    ),
  ],
  of: (session) => {
    const openValue = openValues(session)
    const remarks = methodQuery
      .of(session)
      .steps.flatMap((step) =>
        step.fields
          .filter((field) => field.kind !== 'round' && isLookedAt(field))
          .flatMap((field) =>
            remarksOf(session, { fieldId: field.id, stepId: step.id }, field, openValue(field), today),
          ),
      )
    const deserted = circlesQuery
      .of(session)
      .filter(({ members }) => members === 0)
      .map(({ name }): ClosingRemark => ({ kind: 'circle-without-members', circle: name }))
    const parked = openParkedQuery.of(session).length
    const last: readonly ClosingRemark[] = parked > 0 ? [{ kind: 'parked', count: parked }] : []
    return [...remarks, ...deserted, ...last]
  },
})
