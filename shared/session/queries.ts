import type { Column, Field, FieldOf, Method, Text } from '../method/method.ts'
import { readAgreement } from './agreement.ts'
import type { About, Agreement, ParkedItem, Progress, PulseAnswer, RichBlock, Row } from './model.ts'
import { readNote } from './note.ts'
import { emptyAbout, readAbout, readMethod, readParked, readTimer } from './records.ts'
import { readRow } from './rows.ts'
import { noteDocument, type Query, type SessionDocuments } from './session.ts'
import { agendaOf, caseOf } from './shape.ts'

const present = <Value>(value: Value | null): value is Value => value !== null

/** What stands in place of a method that cannot be read; `checkSession` has said so before anyone sees it. */
const noMethod: Method = {
  id: 'unknown',
  version: 0,
  kind: 'deliberation',
  title: { nl: '', en: '' },
  credit: { nl: '', en: '' },
  chooseWhen: { nl: '', en: '' },
  chooseNotWhen: { nl: '', en: '' },
  groupSize: { min: 0, max: 0 },
  minutes: 0,
  phases: [],
  steps: [],
}

export const methodQuery: Query<Method> = {
  reads: ['agenda'],
  of: (documents) => readMethod(agendaOf(documents).session.get('method')) ?? noMethod,
}

export const aboutQuery: Query<About> = {
  reads: ['agenda'],
  of: (documents) => readAbout(agendaOf(documents).about.toJSON()) ?? emptyAbout,
}

export const progressQuery: Query<Progress> = {
  reads: ['agenda'],
  of: (documents) => {
    const { progress, visited } = agendaOf(documents)
    const steps = methodQuery.of(documents).steps
    const stepId = progress.get('stepId')
    const lead = progress.get('lead')
    return {
      stepId: steps.some((step) => step.id === stepId) ? String(stepId) : (steps[0]?.id ?? ''),
      visited: [...new Set(visited.toArray().filter((id) => typeof id === 'string'))],
      lead: typeof lead === 'string' ? lead : '',
      timer: readTimer(progress.get('timer')),
    }
  },
}

/** The field of that id in the session's method, or null. */
export const fieldOf = (documents: SessionDocuments, fieldId: string): Field | null => {
  for (const step of methodQuery.of(documents).steps)
    for (const field of step.fields) if (field.id === fieldId) return field
  return null
}

/** The columns of a field that has rows; none for any other. */
export const columnsOf = (documents: SessionDocuments, fieldId: string): readonly Column[] => {
  const field = fieldOf(documents, fieldId)
  return field?.kind === 'list' || field?.kind === 'matrix' ? field.columns : []
}

export const rowsQuery = (fieldId: string): Query<readonly Row[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) => {
    const columns = columnsOf(documents, fieldId)
    return caseOf(documents)
      .rows(fieldId)
      .toArray()
      .map((row) => readRow(row, columns))
      .filter(present)
  },
})

export const agreementsQuery = (fieldId: string): Query<readonly Agreement[]> => ({
  reads: ['case'],
  of: (documents) => caseOf(documents).agreements(fieldId).toArray().map(readAgreement).filter(present),
})

export const lineQuery = (fieldId: string): Query<string> => ({
  reads: ['case'],
  of: (documents) => caseOf(documents).line(fieldId).toString(),
})

export interface Dilemma {
  readonly a: { readonly option: string; readonly damage: string }
  readonly b: { readonly option: string; readonly damage: string }
}

export const dilemmaQuery = (fieldId: string): Query<Dilemma> => ({
  reads: ['case'],
  of: (documents) => {
    const part = (name: string) => caseOf(documents).dilemma(fieldId, name).toString()
    return {
      a: { option: part('a.option'), damage: part('a.damage') },
      b: { option: part('b.option'), damage: part('b.damage') },
    }
  },
})

/** Ids of the items that are ticked. */
export const checkedQuery = (fieldId: string): Query<readonly string[]> => ({
  reads: ['case'],
  of: (documents) =>
    [...caseOf(documents).checked(fieldId).entries()]
      .flatMap(([id, checked]) => (checked === true ? [id] : []))
      .sort(),
})

/** Answers stand under `<device>/<question>`, so that nobody's answers overwrite another's. */
export const pulseQuery = (fieldId: string): Query<readonly PulseAnswer[]> => ({
  reads: ['case'],
  of: (documents) => {
    const answers = new Map<string, Record<string, number>>()
    for (const [key, score] of caseOf(documents).pulse(fieldId).entries()) {
      const [deviceId, question] = key.split('/')
      if (!deviceId || !question || typeof score !== 'number' || score < 1 || score > 5) continue
      answers.set(deviceId, { ...answers.get(deviceId), [question]: Math.round(score) })
    }
    return [...answers.entries()]
      .map(([deviceId, scores]) => ({ deviceId, scores }))
      .sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
  },
})

export const parkedQuery: Query<readonly ParkedItem[]> = {
  reads: ['case'],
  of: (documents) => caseOf(documents).parked.toArray().map(readParked).filter(present),
}

export const noteQuery = (fieldId: string): Query<readonly RichBlock[]> => ({
  reads: [noteDocument(fieldId) as `note:${string}`],
  of: (documents) => readNote(documents.note(fieldId)),
})

const folded = (text: string): string => text.trim().toLocaleLowerCase('nl')

/** Voices that the method expects and nobody has spoken for yet, in the method's order. */
export const missingVoicesQuery = (fieldId: string): Query<readonly Text[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) => {
    const field = fieldOf(documents, fieldId)
    if (field?.kind !== 'matrix') return []
    return missingVoices(field, rowsQuery(fieldId).of(documents))
  },
})

/** A voice counts as heard when a perspective names it, in either language, wherever in the text. */
export const missingVoices = (field: FieldOf<'matrix'>, rows: readonly Row[]): readonly Text[] => {
  const first = field.columns[0]?.id ?? ''
  const heard = rows.map((row) => folded(row.cells[first] ?? '')).filter((name) => name !== '')
  return field.voices.filter(
    (voice) => !heard.some((name) => name.includes(folded(voice.nl)) || name.includes(folded(voice.en))),
  )
}
