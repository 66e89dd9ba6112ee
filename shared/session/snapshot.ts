import type { Field } from '../method/method.ts'
import type { Attendee, Contribution, FieldValue, Round, SessionSnapshot } from './model.ts'
import {
  aboutQuery,
  agreementsQuery,
  checkedQuery,
  dilemmaQuery,
  lineQuery,
  methodQuery,
  noteQuery,
  parkedQuery,
  progressQuery,
  pulseQuery,
  rowsQuery,
} from './queries.ts'
import { fieldsOf } from './read-agenda.ts'
import type { SessionDocuments } from './session.ts'

/** What the documents alone do not tell: who took part, and what the rounds' envelopes held. */
export interface Opened {
  readonly attendees: readonly Attendee[]
  readonly rounds: Readonly<
    Record<string, { readonly round: Round; readonly contributions: readonly Contribution[] }>
  >
}

const emptyRound = (fieldId: string): Round => ({
  fieldId,
  status: 'writing',
  envelopes: [],
  closedUnopened: [],
  added: [],
  order: [],
  spoken: [],
})

/** What one field holds; a round only as far as `rounds` has it opened. */
export const fieldValue = (
  documents: SessionDocuments,
  field: Field,
  rounds: Opened['rounds'],
): FieldValue => {
  const { id } = field
  switch (field.kind) {
    case 'note':
      return { kind: field.kind, blocks: noteQuery(id).of(documents) }
    case 'line':
      return { kind: field.kind, text: lineQuery(id).of(documents) }
    case 'dilemma':
      return { kind: field.kind, ...dilemmaQuery(id).of(documents) }
    case 'list':
    case 'matrix':
      return { kind: field.kind, rows: rowsQuery(id).of(documents) }
    case 'round':
      return { kind: field.kind, ...(rounds[id] ?? { round: emptyRound(id), contributions: [] }) }
    case 'agreements':
      return { kind: field.kind, agreements: agreementsQuery(id).of(documents) }
    case 'checklist':
      return { kind: field.kind, checked: checkedQuery(id).of(documents) }
    case 'pulse':
      return { kind: field.kind, answers: pulseQuery(id).of(documents) }
  }
}

/** Everything a session holds, as one plain value. Every field of the method has a value, empty where nothing is. */
export const takeSnapshot = (documents: SessionDocuments, opened: Opened): SessionSnapshot => {
  const method = methodQuery.of(documents)
  return {
    about: aboutQuery.of(documents),
    method,
    progress: progressQuery.of(documents),
    attendees: opened.attendees,
    values: Object.fromEntries(
      fieldsOf(documents).map((field) => [field.id, fieldValue(documents, field, opened.rounds)]),
    ),
    parked: parkedQuery.of(documents),
  }
}
