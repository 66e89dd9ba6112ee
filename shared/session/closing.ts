import type { Field, Text } from '../method/method.ts'
import type { Agreement, FieldValue } from './model.ts'
import { methodQuery, missingVoicesQuery, parkedQuery } from './queries.ts'
import { fieldsOf } from './read-agenda.ts'
import type { Query, SessionDocuments } from './session.ts'
import { fieldValue } from './snapshot.ts'

/** Something to look at before a session is rounded off. Nothing of it blocks; the group decides. */
export type ClosingRemark =
  | { readonly kind: 'missing'; readonly fieldId: string; readonly stepId: string; readonly sentence: Text }
  | {
      readonly kind: 'agreement-without-person'
      readonly fieldId: string
      readonly stepId: string
      readonly action: string
    }
  | {
      readonly kind: 'agreement-without-date'
      readonly fieldId: string
      readonly stepId: string
      readonly action: string
    }
  | {
      readonly kind: 'resident-not-heard'
      readonly fieldId: string
      readonly stepId: string
      readonly voice: Text
    }
  | { readonly kind: 'parked'; readonly count: number }

const isBlankAgreement = ({ action, person, organisation, condition, sign, due, evaluation }: Agreement) =>
  [action, person, organisation, condition, sign, due, evaluation].join('').trim() === ''

/** Whether nothing at all was written in a field. */
export const isEmptyValue = (value: FieldValue): boolean => {
  switch (value.kind) {
    case 'note':
      return value.blocks.length === 0
    case 'line':
      return value.text.trim() === ''
    case 'dilemma':
      return [value.a, value.b].every(({ option, damage }) => `${option}${damage}`.trim() === '')
    case 'list':
    case 'matrix':
      return value.rows.every(({ cells }) => Object.values(cells).every((cell) => cell.trim() === ''))
    case 'round':
      return value.contributions.length === 0 && value.round.envelopes.length === 0
    case 'agreements':
      return value.agreements.every(isBlankAgreement)
    case 'checklist':
      return value.checked.length === 0
    case 'pulse':
      return value.answers.length === 0
  }
}

const remarksOf = (
  documents: SessionDocuments,
  stepId: string,
  field: Field,
  value: FieldValue,
): readonly ClosingRemark[] => {
  const at = { fieldId: field.id, stepId }
  const remarks: ClosingRemark[] = []
  if (field.neededToClose !== undefined && isEmptyValue(value))
    remarks.push({ kind: 'missing', ...at, sentence: field.neededToClose })
  if (value.kind === 'agreements')
    for (const { action, person, organisation, due, status } of value.agreements) {
      if (status !== 'open') continue
      if (`${person}${organisation}`.trim() === '')
        remarks.push({ kind: 'agreement-without-person', ...at, action })
      if (due === '') remarks.push({ kind: 'agreement-without-date', ...at, action })
    }
  const resident = field.kind === 'matrix' ? field.voices[0] : undefined
  if (resident !== undefined && missingVoicesQuery(field.id).of(documents).includes(resident))
    remarks.push({ kind: 'resident-not-heard', ...at, voice: resident })
  return remarks
}

/** Notes that closing does not ask for stay unread, because reading one opens its document. */
const isLookedAt = ({ kind, neededToClose }: Field): boolean =>
  neededToClose !== undefined || kind === 'agreements' || kind === 'matrix'

/** What to look at before closing, in the order of the steps. It listens to the notes that closing asks for. */
export const closingQuery = (documents: SessionDocuments): Query<readonly ClosingRemark[]> => ({
  reads: [
    'agenda',
    'case',
    ...fieldsOf(documents).flatMap((field) =>
      field.kind === 'note' && isLookedAt(field) ? [`note:${field.id}` as const] : [],
    ),
  ],
  of: (session) => {
    const remarks = methodQuery
      .of(session)
      .steps.flatMap((step) =>
        step.fields
          .filter((field) => field.kind !== 'round' && isLookedAt(field))
          .flatMap((field) => remarksOf(session, step.id, field, fieldValue(session, field, {}))),
      )
    const parked = parkedQuery.of(session).length
    return parked > 0 ? [...remarks, { kind: 'parked', count: parked }] : remarks
  },
})
