import * as Y from 'yjs'
import { z } from '../zod.ts'
import { readMandateRequest, readSignedDecision } from './circle-records.ts'
import { addRow, removeRow, setCell } from './commands.ts'
import type { Escalation, MandateRequest, SignedDecision } from './model.ts'
import { columnsOf } from './read-agenda.ts'
import { queryOf, type Reading, recordsOf, type Tell, under } from './reading.ts'
import { findRow, type RowColumn, readRow } from './rows.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { caseOf, changeCase, wellFormed } from './shape.ts'

/** Requests to whoever has the mandate. What was asked, and what was signed, stand beside the draft as plain values. */

/** What is filed when a request went out: what was asked, and the ways into its room. */
export interface FiledRequest {
  readonly request: MandateRequest
  readonly reader: string
  readonly ownerWrapped: string
}

const filedSchema = z.strictObject({ request: z.unknown(), reader: z.string(), ownerWrapped: z.string() })

const readFiled = (value: unknown): FiledRequest | null => {
  const filed = filedSchema.safeParse(value).data
  const request = readMandateRequest(filed?.request)
  return filed === undefined || request === null ? null : { ...filed, request }
}

const untold: Tell = () => {}

/** What stands in a row under `kind:<request id>`. */
const underRequests = <Value>(
  row: Y.Map<unknown>,
  kind: 'filed' | 'signed',
  read: (value: unknown) => Value | null,
  requestIn: (value: Value) => string,
  tell: Tell,
): readonly Value[] =>
  [...row.entries()].flatMap(([key, stored]) => {
    if (!key.startsWith(`${kind}:`)) return []
    const value = read(stored)
    const isThere = value !== null && key === `${kind}:${requestIn(value)}`
    if (!isThere) tell(kind)
    return isThere ? [value] : []
  })

interface Filed {
  readonly filed: FiledRequest
  readonly signed: SignedDecision | null
}

/**
 * The request that counts. Two who asked at the same time each made one and each keeps its own answer: the one that was
 * answered counts, and else the first.
 */
const filedIn = (row: Y.Map<unknown>, tell: Tell = untold): Filed | null => {
  const answers = underRequests(row, 'signed', readSignedDecision, ({ requestId }) => requestId, tell)
  const requests = underRequests(row, 'filed', readFiled, ({ request }) => request.id, tell)
  for (const { requestId } of answers)
    if (!requests.some(({ request }) => request.id === requestId)) tell('signed')
  const all = requests.map((filed) => ({
    filed,
    signed: answers.find(({ requestId }) => requestId === filed.request.id) ?? null,
  }))
  const [first] = all.sort((one, other) => {
    const answered = Number(other.signed !== null) - Number(one.signed !== null)
    const [a, b] = [one.filed.request, other.filed.request]
    return answered || a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1)
  })
  return first ?? null
}

const readEscalation =
  (columns: readonly RowColumn[]) =>
  (element: unknown, tell: Tell): Escalation | null => {
    const row = readRow(element, columns, tell)
    if (row === null || !(element instanceof Y.Map)) return null
    const asked = filedIn(element, tell)
    const filed = asked?.filed ?? null
    const signed = asked?.signed ?? null
    const cell = (column: string) => row.cells[column] ?? ''
    return {
      id: row.id,
      addedBy: row.addedBy,
      rungId: cell('rungId'),
      blocker: cell('blocker'),
      options: cell('options'),
      question: cell('question'),
      deadline: cell('deadline'),
      learning: cell('learning'),
      status: signed !== null ? 'decided' : filed !== null ? 'asked' : 'draft',
      reader: filed?.reader ?? '',
      ownerWrapped: filed?.ownerWrapped ?? '',
      request: filed?.request ?? null,
      signed,
    }
  }

export const escalationsReading =
  (fieldId: string): Reading<readonly Escalation[]> =>
  (documents, tell) =>
    recordsOf(
      caseOf(documents).rows(fieldId),
      under(tell, `case/${fieldId}`),
      readEscalation(columnsOf(documents, fieldId)),
    )

/** The requests of a field, in the order in which they were begun. */
export const escalationsQuery = (fieldId: string): Query<readonly Escalation[]> =>
  queryOf(['agenda', 'case'], escalationsReading(fieldId))

export type InitialEscalation = Partial<
  Pick<Escalation, 'rungId' | 'blocker' | 'options' | 'question' | 'deadline' | 'learning'>
>

/** Begins a request and returns its id. */
export const addEscalation = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  initial: InitialEscalation = {},
): string => addRow(documents, actor, fieldId, { ...initial })

/** Takes a draft away. What was asked stays, so that nobody is asked something that the session forgot. */
export const removeEscalation = (documents: SessionDocuments, fieldId: string, id: string): void => {
  const row = findRow(caseOf(documents).rows(fieldId), id)
  if (row !== null && filedIn(row) === null) removeRow(documents, fieldId, id)
}

/** Puts the request on a rung of the ladder; '' leaves it open. */
export const setRung = (documents: SessionDocuments, fieldId: string, id: string, rungId: string): void =>
  setCell(documents, fieldId, id, 'rungId', rungId)

/** Sets the day by which an answer is needed; '' takes it away. */
export const setDeadline = (documents: SessionDocuments, fieldId: string, id: string, day: string): void =>
  setCell(documents, fieldId, id, 'deadline', day)

/** Writes down what was asked and how to get at it. A request is asked once. */
export const fileRequest = (
  documents: SessionDocuments,
  fieldId: string,
  id: string,
  { request, reader, ownerWrapped }: FiledRequest,
): void => {
  const row = findRow(caseOf(documents).rows(fieldId), id)
  if (row === null || filedIn(row) !== null) return
  changeCase(documents, () => row.set(`filed:${request.id}`, wellFormed({ request, reader, ownerWrapped })))
}

/**
 * Writes down the answer as it arrived; whether it is genuine is not known here. Only an answer to what was asked is
 * written, and only when it is another than the one that stands there.
 */
export const fileDecision = (
  documents: SessionDocuments,
  fieldId: string,
  id: string,
  signed: SignedDecision,
): void => {
  const row = findRow(caseOf(documents).rows(fieldId), id)
  if (row === null) return
  const key = `signed:${signed.requestId}`
  const isAsked = readFiled(row.get(`filed:${signed.requestId}`)) !== null
  if (!isAsked || readSignedDecision(row.get(key))?.signature === signed.signature) return
  changeCase(documents, () => row.set(key, wellFormed(signed)))
}
