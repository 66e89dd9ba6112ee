import type { Field, Method } from '../method/method.ts'
import { parseMethod } from '../method/parse.ts'
import type { Result } from '../result.ts'
import { rowPlacesOf } from './columns.ts'
import { type AgendaValues, storedAgenda, upgraded } from './migrations.ts'
import type { About, Progress } from './model.ts'
import { elementsOf, entriesOf, type Reading, type Tell, under } from './reading.ts'
import { readAbout, readId, readTimer, tellUnknown } from './records.ts'
import type { RowColumn } from './rows.ts'
import type { SessionDocuments } from './session.ts'
import { agendaOf } from './shape.ts'
import { freshTimer } from './timer.ts'

/** The agenda's records in this program's form, whichever version wrote them. */
export const agendaValues = (documents: SessionDocuments): AgendaValues => upgraded(storedAgenda(documents))

type ParsedMethod = Result<Method, 'invalid' | 'newer-version'>

/** A method is large and never changes in a session, so that it is checked once for each time it arrives. */
const parsedMethods = new WeakMap<object, ParsedMethod>()

/** The session's own copy of its method. */
export const parsedMethod = (documents: SessionDocuments): ParsedMethod => {
  const { method } = agendaValues(documents).session
  if (typeof method !== 'object' || method === null) return parseMethod(method)
  const known = parsedMethods.get(method)
  if (known !== undefined) return known
  const parsed = parseMethod(method)
  parsedMethods.set(method, parsed)
  return parsed
}

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

export const methodReading: Reading<Method> = (documents, tell) => {
  const method = parsedMethod(documents)
  if (!method.ok) tell('agenda/session/method')
  return method.ok ? method.value : noMethod
}

const untold: Tell = () => {}
const stepsOf = (documents: SessionDocuments) => methodReading(documents, untold).steps

/** The fields of the session's method, in the order of the steps. */
export const fieldsOf = (documents: SessionDocuments): readonly Field[] =>
  stepsOf(documents).flatMap((step) => step.fields)

/** The field of that id in the session's method, or null. */
export const fieldOf = (documents: SessionDocuments, fieldId: string): Field | null =>
  fieldsOf(documents).find(({ id }) => id === fieldId) ?? null

/** The columns of the rows at a place: a field that has rows, or a part of one such as `field/domain`; else none. */
export const columnsOf = (documents: SessionDocuments, place: string): readonly RowColumn[] => {
  const [fieldId = ''] = place.split('/')
  const field = fieldOf(documents, fieldId)
  if (field === null) return []
  return rowPlacesOf(field).find((rows) => rows.place === place)?.columns ?? []
}

export const aboutReading: Reading<About> = (documents, tell) => {
  const tellAbout = under(tell, 'agenda/about')
  entriesOf(agendaOf(documents).about, tellAbout)
  return readAbout(agendaValues(documents).about, tellAbout)
}

export const progressReading: Reading<Progress> = (documents, tell) => {
  const agenda = agendaOf(documents)
  const tellProgress = under(tell, 'agenda/progress')
  entriesOf(agenda.progress, tellProgress)
  const values = agendaValues(documents).progress
  tellUnknown(values, ['stepId', 'lead', 'timer'], tellProgress)
  const steps = stepsOf(documents)
  const found = steps.find(({ id }) => id === values.stepId)
  if (found === undefined) tellProgress('stepId')
  const step = found ?? steps[0]
  const lead = readId(values.lead)
  if (lead === null) tellProgress('lead')
  const visited = elementsOf(agenda.visited, under(tell, 'agenda/visited'), (id) =>
    steps.some((one) => one.id === id) ? readId(id) : null,
  )
  const stepId = step?.id ?? ''
  return {
    stepId,
    visited: [...new Set(visited)],
    lead: lead ?? '',
    timer: readTimer(values.timer, stepId, under(tellProgress, 'timer')) ?? freshTimer(step?.minutes ?? 0),
  }
}
