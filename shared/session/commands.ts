import { ok, type Result, refuse } from '../result.ts'
import {
  type AgreementDay,
  agreementStatuses,
  historyOf,
  type InitialAgreement,
  newAgreement,
  scopeColumn,
} from './agreement.ts'
import type { About, Agreement, AgreementStatus, ParkedOutcome, Timer } from './model.ts'
import { aboutQuery, methodQuery, openParkedQuery, progressQuery } from './queries.ts'
import { columnsOf } from './read-agenda.ts'
import { isScore, pulseKey } from './read-case.ts'
import { findRow, newRow, writeCell } from './rows.ts'
import type { Actor, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase, deleteWhere, wellFormed } from './shape.ts'
import { twinsOf } from './taken-rows.ts'
import { addSpent, minutesOf } from './time-plan.ts'
import { elapsed, freshTimer, longestStep } from './timer.ts'

const setTimer = (documents: SessionDocuments, stepId: string, timer: Timer): void => {
  agendaOf(documents).progress.set('timer', { stepId, ...timer })
}

/**
 * Takes the group to a step. The timer stands ready for it, and runs on if it was running. Going where the group
 * already is changes nothing, so that two who press at once do not set the timer back.
 */
export const goToStep = (documents: SessionDocuments, actor: Actor, stepId: string): void => {
  const step = methodQuery.of(documents).steps.find(({ id }) => id === stepId)
  const { stepId: current, timer, visited } = progressQuery.of(documents)
  if (step === undefined || (stepId === current && visited.includes(stepId))) return
  changeAgenda(documents, () => {
    const agenda = agendaOf(documents)
    agenda.progress.set('stepId', stepId)
    if (!visited.includes(stepId)) agenda.visited.push([stepId])
    if (current !== stepId) addSpent(documents, current, elapsed(timer, actor.now))
    const startedAt = timer.startedAt === null ? null : actor.now
    setTimer(documents, stepId, { ...freshTimer(minutesOf(documents, step)), startedAt })
  })
}

/** Says who leads now. */
export const setLead = (documents: SessionDocuments, deviceId: string): void => {
  changeAgenda(documents, () => agendaOf(documents).progress.set('lead', deviceId))
}

/** Lets the timer run; the first time is also when the session started. */
export const startTimer = (documents: SessionDocuments, actor: Actor): void => {
  const { stepId, timer } = progressQuery.of(documents)
  changeAgenda(documents, () => {
    if (timer.startedAt === null) setTimer(documents, stepId, { ...timer, startedAt: actor.now })
    markStarted(documents, actor)
  })
}

export const pauseTimer = (documents: SessionDocuments, actor: Actor): void => {
  const { stepId, timer } = progressQuery.of(documents)
  if (timer.startedAt === null) return
  const elapsedBefore = elapsed(timer, actor.now)
  changeAgenda(documents, () => setTimer(documents, stepId, { ...timer, elapsedBefore, startedAt: null }))
}

/** Gives the step more minutes, or fewer; never less than none. */
export const addTime = (documents: SessionDocuments, minutes: number): void => {
  if (!Number.isFinite(minutes)) return
  const { stepId, timer } = progressQuery.of(documents)
  const duration = Math.min(longestStep, Math.max(0, timer.duration + Math.round(minutes * 60_000)))
  changeAgenda(documents, () => setTimer(documents, stepId, { ...timer, duration }))
}

/** Writes down when the conversation began, once. */
export const markStarted = (documents: SessionDocuments, actor: Actor): void => {
  const { about } = agendaOf(documents)
  if (aboutQuery.of(documents).startedAt === null)
    changeAgenda(documents, () => about.set('startedAt', actor.now))
}

/**
 * Rounds the session off. It stays readable and can be opened again. Closing twice keeps the first time. `parked-open`:
 * of something on the parking lot nobody said yet what becomes of it.
 */
export const closeSession = (documents: SessionDocuments, actor: Actor): Result<null, 'parked-open'> => {
  if (aboutQuery.of(documents).closedAt !== null) return ok(null)
  if (openParkedQuery.of(documents).length > 0) return refuse('parked-open')
  changeAgenda(documents, () => {
    markStarted(documents, actor)
    pauseTimer(documents, actor)
    agendaOf(documents).about.set('closedAt', actor.now)
  })
  return ok(null)
}

export const reopenSession = (documents: SessionDocuments): void => {
  changeAgenda(documents, () => agendaOf(documents).about.set('closedAt', null))
}

export const changeAbout = (
  documents: SessionDocuments,
  change: Partial<Omit<About, 'id' | 'createdAt'>>,
): void => {
  changeAgenda(documents, () => {
    for (const [key, value] of Object.entries(change))
      if (value !== undefined) agendaOf(documents).about.set(key, wellFormed(value))
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
  if (row === null) return
  const gone = [row, ...twinsOf(rows, row, columnsOf(documents, fieldId))]
  changeCase(documents, () => {
    for (const one of gone) deleteWhere(rows, (element) => element === one)
  })
}

/** Writes a cell that is no live text: a choice, a value or a day. What is none of these is not written. */
export const setCell = (
  documents: SessionDocuments,
  fieldId: string,
  rowId: string,
  columnId: string,
  value: string,
): void => {
  const row = findRow(caseOf(documents).rows(fieldId), rowId)
  const column = columnsOf(documents, fieldId).find(({ id }) => id === columnId)
  if (row !== null && column !== undefined) changeCase(documents, () => writeCell(row, column, value))
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

/** Sets the day an agreement is due, evaluated or begins to hold; '' takes it away. */
export const setAgreementDate = (
  documents: SessionDocuments,
  fieldId: string,
  id: string,
  column: AgreementDay,
  day: string,
): void => {
  const agreement = findRow(caseOf(documents).agreements(fieldId), id)
  if (agreement !== null)
    changeCase(documents, () => writeCell(agreement, { id: column, input: 'date' }, day))
}

/** Says whether an agreement is for this case or one of the chain of organisations. */
export const setAgreementScope = (
  documents: SessionDocuments,
  fieldId: string,
  id: string,
  scope: Agreement['scope'],
): void => {
  const agreement = findRow(caseOf(documents).agreements(fieldId), id)
  if (agreement !== null) changeCase(documents, () => writeCell(agreement, scopeColumn, scope))
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
  changeCase(documents, () =>
    history.push([wellFormed({ at: actor.now, by: actor.deviceId, status, reason })]),
  )
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
  if (!isScore(score)) return
  const key = pulseKey(actor.deviceId, questionId)
  changeCase(documents, () => caseOf(documents).pulse(fieldId).set(key, score))
}

/** Puts something on the parking lot and returns its id. */
export const park = (documents: SessionDocuments, actor: Actor, text: string): string => {
  const id = actor.newId()
  changeCase(documents, () =>
    caseOf(documents).parked.push([wellFormed({ id, addedBy: actor.deviceId, text })]),
  )
  return id
}

export const unpark = (documents: SessionDocuments, id: string): void => {
  const { parked } = caseOf(documents)
  const hasId = (element: unknown) =>
    typeof element === 'object' && element !== null && 'id' in element && element.id === id
  changeCase(documents, () => deleteWhere(parked, hasId))
}

/** Says what becomes of something on the parking lot: handled here, or carried over; '' takes it back. */
export const setParkedOutcome = (documents: SessionDocuments, id: string, outcome: ParkedOutcome): void => {
  changeCase(documents, () => caseOf(documents).parkedOutcomes.set(id, outcome))
}

/** Carries everything on the parking lot over of which nobody said yet what becomes of it. */
export const carryParked = (documents: SessionDocuments): void => {
  const open = openParkedQuery.of(documents)
  if (open.length === 0) return
  changeCase(documents, () => {
    for (const { id } of open) caseOf(documents).parkedOutcomes.set(id, 'carried')
  })
}
