import type { Field, Naming } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { WritingMode } from './model.ts'
import { noteQuery, rowsQuery } from './queries.ts'
import { fieldOf } from './read-agenda.ts'
import { entriesOf, type Reading, under } from './reading.ts'
import type { SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda } from './shape.ts'

/** How a field may be written: a round is always private first, and a note or list may be. */
const modesOf = (field: Field): readonly WritingMode[] => {
  if (field.kind === 'round') return ['named', 'hidden']
  return field.kind === 'note' || field.kind === 'list' ? ['together', 'named', 'hidden'] : ['together']
}

const ofMethod = (field: Field): WritingMode => {
  if (field.kind === 'round') return field.naming ?? 'named'
  return field.kind === 'note' || field.kind === 'list' ? (field.writeFirst ?? 'together') : 'together'
}

/** What was set for a field in this session, or else what its method says. It does not know what was contributed. */
export const chosenModeReading =
  (fieldId: string): Reading<WritingMode> =>
  (documents, tell) => {
    const field = fieldOf(documents, fieldId)
    if (field === null) return 'together'
    const chosen = new Map(entriesOf(agendaOf(documents).modes, under(tell, 'agenda/modes'))).get(fieldId)
    const mode = modesOf(field).find((known) => known === chosen)
    if (chosen !== undefined && mode === undefined) under(tell, 'agenda/modes')(fieldId)
    return mode ?? ofMethod(field)
  }

/**
 * What an envelope names as its round, so that what was sealed under the promise of hidden names can never be shown
 * with them. No field's id holds a slash.
 */
export const sealedFor = (fieldId: string, naming: Naming): string =>
  naming === 'hidden' ? `${fieldId}/hidden` : fieldId

/** Whether anything was ever sealed, revealed or added in a field, genuine or not: what stands there counts. */
export const hasContributions = (documents: SessionDocuments, fieldId: string): boolean =>
  [
    caseOf(documents).envelopes(fieldId),
    caseOf(documents).added(fieldId),
    agendaOf(documents).reveals(fieldId),
  ].some((list) => list.length > 0)

/** Whether a field is, or may turn out to be, written in private first. It opens no note and checks no signature. */
export const isWrittenFirst = (documents: SessionDocuments, field: Field): boolean => {
  if (field.kind === 'round') return true
  if (field.kind !== 'note' && field.kind !== 'list') return false
  return (
    hasContributions(documents, field.id) || chosenModeReading(field.id)(documents, () => {}) !== 'together'
  )
}

/** Whether something stands in a field that everybody sees: from then on it cannot become a private one. */
const isSharedAlready = (documents: SessionDocuments, field: Field): boolean => {
  if (field.kind === 'note') return noteQuery(field.id).of(documents).length > 0
  return field.kind === 'list' && rowsQuery(field.id).of(documents).length > 0
}

/**
 * Whether the mode of a field can no longer change: something was sealed or revealed in it, or, while it is written
 * together, something stands in it. `sealed`: how many genuine envelopes it has.
 */
export const isModeFixed = (documents: SessionDocuments, fieldId: string, sealed: number): boolean => {
  const field = fieldOf(documents, fieldId)
  if (field === null || sealed > 0 || agendaOf(documents).reveals(fieldId).length > 0) return true
  if (caseOf(documents).added(fieldId).length > 0) return true
  const mode = chosenModeReading(fieldId)(documents, () => {})
  return mode === 'together' && isSharedAlready(documents, field)
}

/**
 * Chooses how a field is written. `already-begun`: somebody contributed under the mode that is; a promise is not
 * changed afterwards. A mode that the field does not know is not written.
 */
export const setWritingMode = (
  documents: SessionDocuments,
  fieldId: string,
  mode: WritingMode,
  sealed: number,
): Result<null, 'already-begun'> => {
  const field = fieldOf(documents, fieldId)
  if (isModeFixed(documents, fieldId, sealed)) return refuse('already-begun')
  if (field !== null && modesOf(field).includes(mode))
    changeAgenda(documents, () => agendaOf(documents).modes.set(fieldId, mode))
  return ok(null)
}
