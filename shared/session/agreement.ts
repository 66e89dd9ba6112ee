import * as Y from 'yjs'
import { z } from '../zod.ts'
import type { Agreement, AgreementStatus } from './model.ts'
import { elementsOf, type Tell, under } from './reading.ts'
import { timeSchema } from './records.ts'
import { newRow, type RowColumn, readRow } from './rows.ts'
import { wellFormed } from './shape.ts'

/** Whether an agreement is for this case alone; '' reads as this case, because older agreements have no such cell. */
export const scopeColumn = {
  id: 'scope',
  input: 'choice',
  choices: [{ id: 'case' }, { id: 'chain' }],
} as const satisfies RowColumn

/** The columns of every agreement; the texts are live, the days are ISO dates or ''. */
const agreementColumns = [
  { id: 'action', input: 'text' },
  { id: 'person', input: 'text' },
  { id: 'organisation', input: 'text' },
  { id: 'condition', input: 'text' },
  { id: 'sign', input: 'text' },
  { id: 'due', input: 'date' },
  { id: 'evaluation', input: 'date' },
  { id: 'start', input: 'date' },
  scopeColumn,
  { id: 'carriedFrom', input: 'value' },
] as const satisfies readonly RowColumn[]

/** The days of an agreement. */
export type AgreementDay = 'due' | 'evaluation' | 'start'

export const agreementStatuses = [
  'open',
  'done',
  'not-done',
  'overtaken',
  'escalated',
] as const satisfies readonly AgreementStatus[]

const changeSchema = z.strictObject({
  at: timeSchema,
  by: z.string(),
  status: z.enum(agreementStatuses),
  reason: z.string(),
})

export type InitialAgreement = Partial<
  Pick<
    Agreement,
    | 'action'
    | 'person'
    | 'organisation'
    | 'condition'
    | 'sign'
    | 'due'
    | 'evaluation'
    | 'start'
    | 'scope'
    | 'carriedFrom'
    | 'history'
  >
>

/** Makes an agreement with all its cells; one that carries on another brings its history. */
export const newAgreement = (id: string, by: string, initial: InitialAgreement): Y.Map<unknown> => {
  const cells = Object.fromEntries(agreementColumns.map((column) => [column.id, initial[column.id] ?? '']))
  const row = newRow(id, by, agreementColumns, cells)
  row.set('history', Y.Array.from([...wellFormed(initial.history ?? [])]))
  return row
}

/** The history of an agreement's status; null when the row is no agreement. */
export const historyOf = (row: Y.Map<unknown>): Y.Array<unknown> | null => {
  const history = row.get('history')
  return history instanceof Y.Array ? history : null
}

/**
 * Reads an agreement, or null when it is none. Its status is that of the last change in the document's own order,
 * which does not depend on anybody's clock.
 */
export const readAgreement = (element: unknown, tell: Tell): Agreement | null => {
  const row = readRow(element, agreementColumns, tell)
  if (row === null || !(element instanceof Y.Map)) return null
  const changes = historyOf(element)
  if (changes === null) tell('history')
  const history =
    changes === null
      ? []
      : elementsOf(changes, under(tell, 'history'), (change) => changeSchema.safeParse(change).data ?? null)
  const last = history.at(-1)
  const cell = (column: string) => row.cells[column] ?? ''
  return {
    id: row.id,
    addedBy: row.addedBy,
    action: cell('action'),
    person: cell('person'),
    organisation: cell('organisation'),
    condition: cell('condition'),
    sign: cell('sign'),
    due: cell('due'),
    evaluation: cell('evaluation'),
    start: cell('start'),
    scope: cell('scope') === 'chain' ? 'chain' : 'case',
    carriedFrom: cell('carriedFrom'),
    status: last?.status ?? 'open',
    reason: last?.reason ?? '',
    history,
  }
}
