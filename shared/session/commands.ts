import { agreementStatuses, historyOf, type InitialAgreement, newAgreement } from './agreement.ts'
import type { About, AgreementStatus, Timer } from './model.ts'
import { columnsOf, methodQuery, progressQuery } from './queries.ts'
import { findRow, newRow, writeCell } from './rows.ts'
import type { Actor, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase, deleteWhere } from './shape.ts'
import { elapsed } from './timer.ts'

const setTimer = (documents: SessionDocuments, timer: Timer): void => {
  agendaOf(documents).progress.set('timer', timer)
}

/** Takes the group to a step. The timer stands ready for it, and runs on if it was running. */
export const goToStep = (documents: SessionDocuments, actor: Actor, stepId: string): void => {
  const step = methodQuery.of(documents).steps.find(({ id }) => id === stepId)
  if (step === undefined) return
  const { timer, visited } = progressQuery.of(documents)
  changeAgenda(documents, () => {
    const agenda = agendaOf(documents)
    agenda.progress.set('stepId', stepId)
    if (!visited.includes(stepId)) agenda.visited.push([stepId])
    setTimer(documents, {
      duration: step.minutes * 60_000,
      elapsedBefore: 0,
      startedAt: timer.startedAt === null ? null : actor.now,
    })
  })
}

/** Says who leads now. */
export const setLead = (documents: SessionDocuments, deviceId: string): void => {
  changeAgenda(documents, () => agendaOf(documents).progress.set('lead', deviceId))
}

/** Lets the timer run; the first time is also when the session started. */
export const startTimer = (documents: SessionDocuments, actor: Actor): void => {
  const { timer } = progressQuery.of(documents)
  changeAgenda(documents, () => {
    if (timer.startedAt === null) setTimer(documents, { ...timer, startedAt: actor.now })
    markStarted(documents, actor)
  })
}

export const pauseTimer = (documents: SessionDocuments, actor: Actor): void => {
  const { timer } = progressQuery.of(documents)
  changeAgenda(documents, () =>
    setTimer(documents, { ...timer, elapsedBefore: elapsed(timer, actor.now), startedAt: null }),
  )
}

/** Gives the step more minutes. */
export const addTime = (documents: SessionDocuments, minutes: number): void => {
  const { timer } = progressQuery.of(documents)
  changeAgenda(documents, () =>
    setTimer(documents, { ...timer, duration: timer.duration + minutes * 60_000 }),
  )
}

/** Writes down when the conversation began, once. */
export const markStarted = (documents: SessionDocuments, actor: Actor): void => {
  const { about } = agendaOf(documents)
  if (typeof about.get('startedAt') !== 'number')
    changeAgenda(documents, () => about.set('startedAt', actor.now))
}

/** Rounds the session off. It stays readable and can be opened again. */
export const closeSession = (documents: SessionDocuments, actor: Actor): void => {
  const { timer } = progressQuery.of(documents)
  changeAgenda(documents, () => {
    markStarted(documents, actor)
    agendaOf(documents).about.set('closedAt', actor.now)
    setTimer(documents, { ...timer, elapsedBefore: elapsed(timer, actor.now), startedAt: null })
  })
}

export const reopenSession = (documents: SessionDocuments): void => {
  changeAgenda(documents, () => agendaOf(documents).about.set('closedAt', null))
}

export const changeAbout = (
  documents: SessionDocuments,
  change: Partial<Omit<About, 'id' | 'createdAt'>>,
): void => {
  changeAgenda(documents, () => {
    for (const [key, value] of Object.entries(change)) agendaOf(documents).about.set(key, value)
  })
}

/** Adds a row at the end and returns its id. */
export const addRow = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  initial: Readonly<Record<string, string>> = {},
): string => {
  const id = actor.newId()
  const row = newRow(id, actor.deviceId, columnsOf(documents, fieldId), initial)
  changeCase(documents, () => caseOf(documents).rows(fieldId).push([row]))
  return id
}

export const removeRow = (documents: SessionDocuments, fieldId: string, rowId: string): void => {
  const rows = caseOf(documents).rows(fieldId)
  const row = findRow(rows, rowId)
  changeCase(documents, () => deleteWhere(rows, (element) => row !== null && element === row))
}

/** Writes a cell that is no live text: a choice, a value or a day. */
export const setCell = (
  documents: SessionDocuments,
  fieldId: string,
  rowId: string,
  columnId: string,
  value: string,
): void => {
  const row = findRow(caseOf(documents).rows(fieldId), rowId)
  if (row !== null) changeCase(documents, () => writeCell(row, columnId, value))
}

/** Adds an agreement and returns its id. */
export const addAgreement = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  initial: InitialAgreement = {},
): string => {
  const id = actor.newId()
  const agreement = newAgreement(id, actor.deviceId, initial)
  changeCase(documents, () => caseOf(documents).agreements(fieldId).push([agreement]))
  return id
}

export const removeAgreement = (documents: SessionDocuments, fieldId: string, id: string): void => {
  const agreements = caseOf(documents).agreements(fieldId)
  const found = findRow(agreements, id)
  changeCase(documents, () => deleteWhere(agreements, (element) => found !== null && element === found))
}

/** Sets the day an agreement is due or evaluated; '' takes it away. */
export const setAgreementDate = (
  documents: SessionDocuments,
  fieldId: string,
  id: string,
  column: 'due' | 'evaluation',
  day: string,
): void => {
  const agreement = findRow(caseOf(documents).agreements(fieldId), id)
  if (agreement !== null) changeCase(documents, () => writeCell(agreement, column, day))
}

/** Changes the status with its reason; what it was before stays in the history. */
export const setAgreementStatus = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  id: string,
  status: AgreementStatus,
  reason: string,
): void => {
  const agreement = findRow(caseOf(documents).agreements(fieldId), id)
  const history = agreement === null ? null : historyOf(agreement)
  if (history === null || !agreementStatuses.includes(status)) return
  changeCase(documents, () => history.push([{ at: actor.now, by: actor.deviceId, status, reason }]))
}

export const setChecked = (
  documents: SessionDocuments,
  fieldId: string,
  itemId: string,
  checked: boolean,
): void => {
  changeCase(documents, () => caseOf(documents).checked(fieldId).set(itemId, checked))
}

/** Answers one question of the pulse for oneself, 1–5. */
export const answerPulse = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  questionId: string,
  score: number,
): void => {
  if (!Number.isInteger(score) || score < 1 || score > 5) return
  changeCase(documents, () => caseOf(documents).pulse(fieldId).set(`${actor.deviceId}/${questionId}`, score))
}

/** Puts something on the parking lot and returns its id. */
export const park = (documents: SessionDocuments, actor: Actor, text: string): string => {
  const id = actor.newId()
  changeCase(documents, () => caseOf(documents).parked.push([{ id, addedBy: actor.deviceId, text }]))
  return id
}

export const unpark = (documents: SessionDocuments, id: string): void => {
  const { parked } = caseOf(documents)
  const hasId = (element: unknown) =>
    typeof element === 'object' && element !== null && 'id' in element && element.id === id
  changeCase(documents, () => deleteWhere(parked, hasId))
}
