import * as Y from 'yjs'
import { z } from '../zod.ts'
import type { Agreement, AgreementStatus } from './model.ts'
import { newRow, readRow } from './rows.ts'

/** The columns of every agreement; the texts are live, the days are ISO dates or ''. */
export const agreementColumns = [
  { id: 'action', input: 'text' },
  { id: 'person', input: 'text' },
  { id: 'organisation', input: 'text' },
  { id: 'condition', input: 'text' },
  { id: 'sign', input: 'text' },
  { id: 'due', input: 'date' },
  { id: 'evaluation', input: 'date' },
] as const

export const agreementStatuses = [
  'open',
  'done',
  'not-done',
  'overtaken',
  'escalated',
] as const satisfies readonly AgreementStatus[]

const changeSchema = z.strictObject({
  at: z.number(),
  by: z.string(),
  status: z.enum(agreementStatuses),
  reason: z.string(),
})

export type InitialAgreement = Partial<
  Pick<Agreement, 'action' | 'person' | 'organisation' | 'condition' | 'sign' | 'due' | 'evaluation'>
>

export const newAgreement = (id: string, by: string, initial: InitialAgreement): Y.Map<unknown> => {
  const cells = Object.fromEntries(agreementColumns.map((column) => [column.id, initial[column.id] ?? '']))
  const row = newRow(id, by, agreementColumns, cells)
  row.set('history', new Y.Array())
  return row
}

/** The history of an agreement's status; null when the row is no agreement. */
export const historyOf = (row: Y.Map<unknown>): Y.Array<unknown> | null => {
  const history = row.get('history')
  return history instanceof Y.Array ? history : null
}

/** Reads an agreement, or null when it is none. Its status is that of the latest change. */
export const readAgreement = (element: unknown): Agreement | null => {
  const row = readRow(element, agreementColumns)
  if (row === null || !(element instanceof Y.Map)) return null
  const history = (historyOf(element)?.toArray() ?? [])
    .flatMap((change) => {
      const read = changeSchema.safeParse(change)
      return read.success ? [read.data] : []
    })
    .sort((a, b) => a.at - b.at)
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
    status: last?.status ?? 'open',
    reason: last?.reason ?? '',
    history,
  }
}
