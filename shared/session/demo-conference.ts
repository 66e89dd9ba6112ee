import { conference } from '../method/conference.ts'
import type { FieldKind, Method } from '../method/method.ts'
import { addBlocker } from './blockers.ts'
import { setChoice } from './choice.ts'
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
import { decisionParts, setHolderPresent } from './decision.ts'
import { conferenceAgreements, conferenceEarlier } from './demo-conference-agreements.ts'
import {
  type ConferencePerson,
  conferenceAbout,
  conferenceBlockers,
  conferenceChecked,
  conferenceDecision,
  conferenceEscalation,
  conferenceFeedback,
  conferenceLines,
  conferenceNotes,
  conferenceOptions,
  conferenceParked,
  conferencePeople,
  conferencePulse,
} from './demo-conference-content.ts'
import {
  type DemoDomain,
  type DemoNode,
  demoDomains,
  demoHealth,
  demoNetworkLinks,
  demoNodes,
} from './demo-conference-picture.ts'
import { daysFrom, isoDay, minutes } from './demo-days.ts'
import { addDomainItem, setPoint } from './domains.ts'
import { addEscalation } from './escalations.ts'
import { liveText } from './live-text.ts'
import type { Agreement, Attendee } from './model.ts'
import { addNetworkLink, addNode } from './network.ts'
import { writeNote } from './note.ts'
import { addOption, judge } from './options.ts'
import { domainPlace } from './place.ts'
import { seedReview } from './review.ts'
import type { Actor, SessionDocuments } from './session.ts'

const method: Method = conference

/** The group met some days ago, so that agreements had time to be kept or not; it looks at the picture again today. */
const metAgo = -12
const stepRuns = minutes(3.7)

/** Who takes part in the example. */
export const conferenceDemoAttendees: readonly Attendee[] = Object.values(conferencePeople)

/** The person through whose eyes a newcomer looks. */
export const conferenceDemoCard = {
  name: conferencePeople.samira.name,
  organisation: conferencePeople.samira.organisation,
}

const fieldIdOf = (kind: FieldKind): string => {
  const field = method.steps.flatMap((step) => step.fields).find((candidate) => candidate.kind === kind)
  if (field === undefined) throw new Error(`the example needs a ${kind}`)
  return field.id
}

const as = (actor: Actor, who: ConferencePerson): Actor => ({
  ...actor,
  deviceId: conferencePeople[who].deviceId,
})

const fillDomain = (
  documents: SessionDocuments,
  actor: Actor,
  domainId: string,
  { now, wished, items }: DemoDomain,
): void => {
  const field = fieldIdOf('domains')
  for (const { kind, text, source, from } of items) {
    const date = from === null ? '' : isoDay(actor.now, from)
    addDomainItem(documents, actor, field, domainId, kind, { text, source, date })
  }
  setPoint(documents, field, domainId, 'now', now)
  setPoint(documents, field, domainId, 'wished', wished)
}

/**
 * The circle of the example: the family's health, for those who help them. A circle has a room of its own, so whoever
 * opens the example makes the circle and fills its documents with this; in the session's own documents the place is empty.
 */
export const demoCircle = {
  name: 'hulpverlening',
  place: domainPlace(fieldIdOf('domains'), 'health'),
  members: [conferencePeople.mirjam, conferencePeople.hanneke, conferencePeople.mother].map(
    ({ deviceId }) => deviceId,
  ),
  fill: (circleDocuments: SessionDocuments, actor: Actor): void =>
    fillDomain(circleDocuments, actor, 'health', demoHealth),
} as const

const fillNetwork = (documents: SessionDocuments, actor: Actor): void => {
  const field = fieldIdOf('network')
  const ids = new Map<string, string>()
  for (const key of Object.keys(demoNodes) as DemoNode[]) {
    const { kind, ...texts } = demoNodes[key]
    ids.set(key, addNode(documents, actor, field, kind, texts))
  }
  for (const [from, to, label] of demoNetworkLinks)
    addNetworkLink(documents, actor, field, ids.get(from) ?? '', ids.get(to) ?? '', label)
}

const fillDecision = (documents: SessionDocuments, actor: Actor): void => {
  const options = fieldIdOf('options')
  for (const { texts, legality, effectiveness } of conferenceOptions) {
    const id = addOption(documents, actor, options, texts)
    judge(documents, as(actor, legality.who), options, id, 'legality', legality.verdict)
    judge(documents, as(actor, effectiveness.who), options, id, 'effectiveness', effectiveness.verdict)
  }
  const decision = fieldIdOf('decision')
  for (const part of decisionParts)
    liveText(documents, { in: 'line', field: `${decision}/${part}` })?.write(conferenceDecision[part])
  setHolderPresent(documents, decision, conferenceDecision.present)
}

const dayOf = (now: number, days: number | null): string => (days === null ? '' : isoDay(now, days))

const fillAgreements = (documents: SessionDocuments, actor: Actor): void => {
  const field = fieldIdOf('agreements')
  for (const { due, evaluation, start, status, reason, changed, ...texts } of conferenceAgreements) {
    const id = addAgreement(documents, actor, field, {
      ...texts,
      due: dayOf(actor.now, due),
      evaluation: dayOf(actor.now, evaluation),
      start: dayOf(actor.now, start),
    })
    const then = { ...actor, now: daysFrom(actor.now, changed) }
    if (status !== 'open') setAgreementStatus(documents, then, field, id, status, reason)
  }
  const { deadline, ...texts } = conferenceEscalation
  addEscalation(documents, actor, fieldIdOf('escalation'), {
    ...texts,
    deadline: isoDay(actor.now, deadline),
  })
  const { who, when, words } = conferenceFeedback
  addRow(documents, actor, fieldIdOf('list'), { who, when: isoDay(actor.now, when), words })
}

/** Agreements of a conversation before this one, with what became of them when the group met. */
const fillReview = (documents: SessionDocuments, actor: Actor): void => {
  const { deviceId } = conferencePeople.samira
  const earlier = conferenceEarlier.map(({ due, status, reason, ...texts }): Agreement => {
    const change = { at: daysFrom(actor.now, metAgo), by: deviceId, status, reason }
    return {
      ...texts,
      id: actor.newId(),
      addedBy: deviceId,
      condition: '',
      due: isoDay(actor.now, due),
      sign: '',
      evaluation: '',
      scope: 'case',
      start: '',
      carriedFrom: '',
      status,
      reason,
      history: [change],
    }
  })
  seedReview(documents, actor, fieldIdOf('review'), earlier)
}

/**
 * Fills empty documents with a conference that stands at its picture of the life domains, with all steps filled in so
 * that a newcomer can look around. Health is left empty: it belongs in `demoCircle`.
 */
export const fillConferenceDemo = (documents: SessionDocuments, actor: Actor): void => {
  const met: Actor = { ...actor, now: daysFrom(actor.now, metAgo) }
  createSession(documents, met, method, {
    ...conferenceAbout,
    plannedAt: null,
    retainUntil: isoDay(actor.now, 365),
  })
  markStarted(documents, met)
  for (const step of method.steps) goToStep(documents, actor, step.id)
  goToStep(documents, actor, 'picture')
  startTimer(documents, { ...actor, now: actor.now - stepRuns })
  pauseTimer(documents, actor)

  for (const item of conferenceChecked) setChecked(documents, fieldIdOf('checklist'), item, true)
  for (const [fieldId, blocks] of Object.entries(conferenceNotes)) writeNote(documents.note(fieldId), blocks)
  for (const [field, text] of Object.entries(conferenceLines))
    liveText(documents, { in: 'line', field })?.write(text)
  setChoice(documents, fieldIdOf('choice'), 'partly')
  fillReview(documents, actor)
  for (const [domainId, domain] of Object.entries(demoDomains)) fillDomain(documents, actor, domainId, domain)
  fillNetwork(documents, actor)
  for (const blocker of conferenceBlockers) addBlocker(documents, actor, fieldIdOf('blockers'), blocker)
  fillDecision(documents, actor)
  fillAgreements(documents, actor)

  const pulse = method.steps.flatMap((step) => step.fields).find((field) => field.kind === 'pulse')
  for (const who of Object.keys(conferencePulse) as ConferencePerson[])
    pulse?.questions.forEach((question, index) => {
      answerPulse(documents, as(actor, who), pulse.id, question.id, conferencePulse[who][index] ?? 3)
    })
  park(documents, as(actor, conferenceParked.who), conferenceParked.text)
}
