import { readAgreement } from './agreement.ts'
import type { Agreement, ParkedItem, ParkedOutcome, PulseAnswer, Row } from './model.ts'
import { columnsOf, fieldOf } from './read-agenda.ts'
import { entriesOf, type Reading, recordsOf, textOf, under } from './reading.ts'
import { readParked } from './records.ts'
import { readRow } from './rows.ts'
import { caseOf } from './shape.ts'
import { untouchedTwins } from './taken-rows.ts'

export const rowsReading =
  (fieldId: string): Reading<readonly Row[]> =>
  (documents, tell) => {
    const columns = columnsOf(documents, fieldId)
    const rows = caseOf(documents).rows(fieldId)
    const twins = untouchedTwins(rows, columns)
    return recordsOf(rows, under(tell, `case/${fieldId}`), (row, tellRow) =>
      readRow(row, columns, tellRow),
    ).filter(({ id }) => !twins.has(id))
  }

export const agreementsReading =
  (fieldId: string): Reading<readonly Agreement[]> =>
  (documents, tell) =>
    recordsOf(caseOf(documents).agreements(fieldId), under(tell, `case/${fieldId}`), readAgreement)

export const lineReading =
  (fieldId: string): Reading<string> =>
  (documents, tell) =>
    textOf(caseOf(documents).line(fieldId), under(tell, `case/${fieldId}`))

export interface Dilemma {
  readonly a: { readonly option: string; readonly damage: string }
  readonly b: { readonly option: string; readonly damage: string }
}

export const dilemmaReading =
  (fieldId: string): Reading<Dilemma> =>
  (documents, tell) => {
    const part = (name: string) =>
      textOf(caseOf(documents).dilemma(fieldId, name), under(tell, `case/${fieldId}/${name}`))
    return {
      a: { option: part('a.option'), damage: part('a.damage') },
      b: { option: part('b.option'), damage: part('b.damage') },
    }
  }

export const checkedReading =
  (fieldId: string): Reading<readonly string[]> =>
  (documents, tell) => {
    const field = fieldOf(documents, fieldId)
    const items = field?.kind === 'checklist' ? field.items : []
    const tellField = under(tell, `case/${fieldId}`)
    const ticked = new Set<string>()
    for (const [id, checked] of entriesOf(caseOf(documents).checked(fieldId), tellField)) {
      if (typeof checked !== 'boolean' || !items.some((item) => item.id === id)) tellField('item')
      else if (checked) ticked.add(id)
    }
    return items.flatMap(({ id }) => (ticked.has(id) ? [id] : []))
  }

/** The key of one answer in a pulse: of one's own, so that nobody's answers overwrite another's. */
export const pulseKey = (deviceId: string, questionId: string): string => `${deviceId}/${questionId}`

/** Whether something is an answer to a question of the pulse. */
export const isScore = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5

export const pulseReading =
  (fieldId: string): Reading<readonly PulseAnswer[]> =>
  (documents, tell) => {
    const field = fieldOf(documents, fieldId)
    const questions = field?.kind === 'pulse' ? field.questions : []
    const tellField = under(tell, `case/${fieldId}`)
    const answers = new Map<string, Record<string, number>>()
    for (const [key, score] of entriesOf(caseOf(documents).pulse(fieldId), tellField)) {
      const [deviceId = '', questionId, ...rest] = key.split('/')
      const isKnown = rest.length === 0 && questions.some(({ id }) => id === questionId)
      if (deviceId === '' || questionId === undefined || !isKnown || !isScore(score)) tellField('answer')
      else answers.set(deviceId, { ...answers.get(deviceId), [questionId]: score })
    }
    return [...answers.entries()]
      .map(([deviceId, scores]) => ({ deviceId, scores }))
      .sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
  }

const isOutcome = (value: unknown): value is ParkedOutcome => value === 'handled' || value === 'carried'

export const parkedReading: Reading<readonly ParkedItem[]> = (documents, tell) => {
  const tellOutcomes = under(tell, 'case/parked-outcomes')
  const outcomes = new Map(entriesOf(caseOf(documents).parkedOutcomes, tellOutcomes))
  for (const outcome of outcomes.values()) if (outcome !== '' && !isOutcome(outcome)) tellOutcomes('outcome')
  return recordsOf(caseOf(documents).parked, under(tell, 'case/parked'), readParked).map((item) => {
    const outcome = outcomes.get(item.id)
    return { ...item, outcome: isOutcome(outcome) ? outcome : '' }
  })
}
