import * as Y from 'yjs'
import { ok, type Result, refuse } from '../result.ts'
import { z } from '../zod.ts'
import { optionColumns, verdicts } from './columns.ts'
import { addRow, removeRow } from './commands.ts'
import type { Judgement, Option } from './model.ts'
import { queryOf, type Reading, recordsOf, type Tell, under } from './reading.ts'
import { findRow, readRow } from './rows.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { caseOf, changeCase } from './shape.ts'

/** The two sides from which an option is judged, never by the same person. */
export type Aspect = 'legality' | 'effectiveness'
export const aspects = ['legality', 'effectiveness'] as const satisfies readonly Aspect[]

type Verdict = Pick<Judgement, 'verdict' | 'by'>

const verdictSchema = z.strictObject({ verdict: z.enum(verdicts), by: z.string() })
const notJudged: Verdict = { verdict: '', by: '' }

const judgedKey = (aspect: Aspect): string => `judged:${aspect}`

const readVerdict = (row: Y.Map<unknown>, aspect: Aspect, tell: Tell): Verdict => {
  const value = row.get(judgedKey(aspect))
  if (value === undefined) return notJudged
  const read = verdictSchema.safeParse(value)
  if (!read.success) tell(aspect)
  return read.success && read.data.verdict !== '' ? read.data : notJudged
}

/** Whether one person judged both sides of an option: two of their devices' tabs did so at the same time. */
export const isDoubleJudged = ({ legality, effectiveness }: Pick<Option, Aspect>): boolean =>
  legality.by !== '' && legality.by === effectiveness.by

const readOption = (element: unknown, tell: Tell): Option | null => {
  const row = readRow(element, optionColumns, tell)
  if (row === null || !(element instanceof Y.Map)) return null
  const cell = (column: string) => row.cells[column] ?? ''
  const judgement = (aspect: Aspect): Judgement => ({
    ...readVerdict(element, aspect, tell),
    reason: cell(`${aspect}-reason`),
  })
  const option: Option = {
    id: row.id,
    addedBy: row.addedBy,
    option: cell('option'),
    purpose: cell('purpose'),
    commitment: cell('commitment'),
    return: cell('return'),
    legality: judgement('legality'),
    effectiveness: judgement('effectiveness'),
  }
  if (isDoubleJudged(option)) tell('same-person')
  return option
}

export const optionsReading =
  (fieldId: string): Reading<readonly Option[]> =>
  (documents, tell) =>
    recordsOf(caseOf(documents).rows(fieldId), under(tell, `case/${fieldId}`), readOption)

/** The ways out, each with both judgements. */
export const optionsQuery = (fieldId: string): Query<readonly Option[]> =>
  queryOf(['case'], optionsReading(fieldId))

/** Adds a way out and returns its id. */
export const addOption = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  initial: Readonly<Record<string, string>> = {},
): string => addRow(documents, actor, fieldId, initial)

export const removeOption = (documents: SessionDocuments, fieldId: string, id: string): void =>
  removeRow(documents, fieldId, id)

/**
 * Judges one side of an option; '' takes the judgement back. `same-person`: this device judged the other side, and
 * the two are judged by different people.
 */
export const judge = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  optionId: string,
  aspect: Aspect,
  verdict: Judgement['verdict'],
): Result<null, 'same-person'> => {
  const row = findRow(caseOf(documents).rows(fieldId), optionId)
  if (row === null || !verdicts.includes(verdict)) return ok(null)
  const other = aspect === 'legality' ? 'effectiveness' : 'legality'
  if (verdict !== '' && readVerdict(row, other, () => {}).by === actor.deviceId) return refuse('same-person')
  const value: Verdict = verdict === '' ? notJudged : { verdict, by: actor.deviceId }
  changeCase(documents, () => row.set(judgedKey(aspect), value))
  return ok(null)
}
