import { dilemma } from '../method/dilemma.ts'
import type { Method } from '../method/method.ts'
import {
  addAgreement,
  addRow,
  answerPulse,
  goToStep,
  markStarted,
  park,
  pauseTimer,
  setAgreementStatus,
  setChecked,
  startTimer,
} from './commands.ts'
import { createSession } from './create.ts'
import {
  type DemoPerson,
  demoAbout,
  demoAgreements,
  demoChecked,
  demoDilemma,
  demoLines,
  demoNotes,
  demoParked,
  demoPeople,
  demoPulse,
  demoRows,
  demoWeighings,
} from './demo-content.ts'
import { isoDay, minutes } from './demo-days.ts'
import { liveText } from './live-text.ts'
import type { Attendee } from './model.ts'
import { writeNote } from './note.ts'
import { addContribution, markSpoken, revealRound, roundQuery } from './round.ts'
import type { Actor, SessionDocuments } from './session.ts'

/** How long ago the example began, and how far its fifth step is, in ms. */
const startedAgo = minutes(42)
const stepRuns = minutes(7.5)

/** Who takes part in the example. */
export const demoAttendees: readonly Attendee[] = Object.values(demoPeople)

/** The person through whose eyes a newcomer looks. */
export const demoCard = { name: demoPeople.samira.name, organisation: demoPeople.samira.organisation }

const method: Method = dilemma

const fieldIdOf = (kind: 'dilemma' | 'checklist' | 'round' | 'agreements' | 'pulse'): string => {
  const field = method.steps.flatMap((step) => step.fields).find((candidate) => candidate.kind === kind)
  if (field === undefined) throw new Error(`the example needs a ${kind}`)
  return field.id
}

/**
 * Fills empty documents with a deliberation that stands at its fifth step, with all steps filled in so that a
 * newcomer can look around. The weighings are in the clear and marked as on paper: nobody sealed them.
 */
export const fillDemo = (documents: SessionDocuments, actor: Actor): void => {
  const as = (who: DemoPerson): Actor => ({ ...actor, deviceId: demoPeople[who].deviceId })
  createSession(documents, actor, method, {
    ...demoAbout,
    plannedAt: null,
    retainUntil: isoDay(actor.now, 365),
  })
  markStarted(documents, { ...actor, now: actor.now - startedAgo })
  for (const step of method.steps) goToStep(documents, actor, step.id)
  goToStep(documents, actor, 'perspectives')
  startTimer(documents, { ...actor, now: actor.now - stepRuns })
  pauseTimer(documents, actor)

  for (const [fieldId, blocks] of Object.entries(demoNotes)) writeNote(documents.note(fieldId), blocks)
  for (const [field, text] of Object.entries(demoLines))
    liveText(documents, { in: 'line', field })?.write(text)
  const horns = fieldIdOf('dilemma')
  for (const part of Object.keys(demoDilemma) as (keyof typeof demoDilemma)[])
    liveText(documents, { in: 'dilemma', field: horns, part })?.write(demoDilemma[part])
  for (const [fieldId, rows] of Object.entries(demoRows))
    for (const row of rows) addRow(documents, actor, fieldId, row)
  for (const item of demoChecked) setChecked(documents, fieldIdOf('checklist'), item, true)

  const round = fieldIdOf('round')
  revealRound(documents, round, { envelopes: [], order: [] }, actor)
  for (const { who, parts } of demoWeighings) {
    const { name, organisation } = demoPeople[who]
    addContribution(documents, round, { deviceId: '', name, organisation, parts, mark: 'on-paper' }, actor)
  }
  for (const { id } of roundQuery(round, () => null).of(documents).added) markSpoken(documents, round, id)

  const agreements = fieldIdOf('agreements')
  for (const { due, evaluation, status, reason, ...texts } of demoAgreements) {
    const days = { due: isoDay(actor.now, due), evaluation: isoDay(actor.now, evaluation) }
    const id = addAgreement(documents, actor, agreements, { ...texts, ...days })
    if (status !== 'open') setAgreementStatus(documents, actor, agreements, id, status, reason)
  }

  const pulse = method.steps.flatMap((step) => step.fields).find((field) => field.kind === 'pulse')
  for (const who of Object.keys(demoPulse) as DemoPerson[])
    pulse?.questions.forEach((question, index) => {
      answerPulse(documents, as(who), pulse.id, question.id, demoPulse[who][index] ?? 3)
    })
  park(documents, as(demoParked.who), demoParked.text)
}
