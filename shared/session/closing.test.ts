import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { addBlocker } from './blockers.ts'
import { createCircleDocuments, fileCircle, placeInCircle } from './circles.ts'
import { type ClosingRemark, closingQuery, isEmptyValue } from './closing.ts'
import {
  addAgreement,
  addRow,
  carryParked,
  closeSession,
  park,
  setAgreementDate,
  setAgreementStatus,
  setParkedOutcome,
  startTimer,
} from './commands.ts'
import { conferenceMethod, newConference } from './conference.fixture.ts'
import { addDomainItem, setPoint } from './domains.ts'
import { addEscalation, fileRequest } from './escalations.ts'
import { liveText } from './live-text.ts'
import type { CircleRecord } from './model.ts'
import { writeNote } from './note.ts'
import { aboutQuery, agreementsQuery, missingVoicesQuery, parkedQuery, progressQuery } from './queries.ts'
import { seedReview } from './review.ts'
import { actorOf, newReplica, newSession } from './session.fixture.ts'
import type { SessionDocuments } from './session.ts'
import { takeSnapshot } from './snapshot.ts'

const actor = actorOf('samira')
const circle: CircleRecord = {
  id: 'circle',
  name: 'Inkomen',
  roomId: 'room',
  members: 3,
  createdAt: actor.now,
  createdBy: 'samira',
  wrapped: [],
}
const remarks = (session: SessionDocuments): readonly ClosingRemark[] => closingQuery(session).of(session)
const placesOf = (session: SessionDocuments): readonly string[] =>
  remarks(session).map((remark) => ('fieldId' in remark ? `${remark.kind} ${remark.fieldId}` : remark.kind))
const missing = (session: SessionDocuments): readonly string[] =>
  missingVoicesQuery('perspectives')
    .of(session)
    .map(({ nl }) => nl)

test('R-SESSION-31 a session in which nothing was written lacks what its method asks for', () => {
  expect(placesOf(newSession())).toEqual([
    'missing moral-question',
    'resident-not-heard perspectives',
    'missing price',
    'missing counter-argument',
  ])
})

test('R-SESSION-31 what is written is no longer missing; blanks are nothing', () => {
  const session = newSession()
  const question = liveText(session, { in: 'line', field: 'moral-question' })
  question?.write('  \n')
  writeNote(session.note('price'), [{ kind: 'paragraph', runs: [{ text: ' ' }] }])
  expect(placesOf(session)).toContain('missing moral-question')
  expect(placesOf(session)).toContain('missing price')
  question?.write('Mogen wij wachten?')
  addRow(session, actor, 'perspectives', { perspective: 'Inwoner' })
  for (const note of ['price', 'counter-argument'])
    writeNote(session.note(note), [{ kind: 'paragraph', runs: [{ text: 'Tijd' }] }])
  expect(placesOf(session)).toEqual([])
})

test('R-SESSION-31 it listens to the notes that closing asks for', () => {
  const session = newSession()
  expect(closingQuery(session).reads).toEqual(['agenda', 'case', 'note:price', 'note:counter-argument'])
})

test('R-SESSION-31 an open agreement needs somebody and a day; one that is done needs nothing', () => {
  const session = newSession()
  const before = placesOf(session).length
  addAgreement(session, actor, 'agreements', { action: 'Bellen', person: 'Mirjam', due: '2026-11-25' })
  addAgreement(session, actor, 'agreements', {
    action: 'Regelen',
    organisation: 'De Kade',
    due: '2026-11-25',
  })
  expect(placesOf(session)).toHaveLength(before)
  const bare = addAgreement(session, actor, 'agreements', { action: 'Voorleggen', person: ' ' })
  expect(remarks(session).filter(({ kind }) => kind.startsWith('agreement'))).toEqual([
    { kind: 'agreement-without-person', fieldId: 'agreements', stepId: 'conclusion', action: 'Voorleggen' },
    { kind: 'agreement-without-date', fieldId: 'agreements', stepId: 'conclusion', action: 'Voorleggen' },
  ])
  setAgreementStatus(session, actor, 'agreements', bare, 'overtaken', 'Niet meer nodig')
  expect(placesOf(session)).toHaveLength(before)
})

test('R-SESSION-31 what is parked counts until somebody says what becomes of it', () => {
  const session = newSession()
  park(session, actor, 'Bijzondere bijstand')
  const second = park(session, actor, 'Reiskosten')
  expect(remarks(session).at(-1)).toEqual({ kind: 'parked', count: 2 })
  setParkedOutcome(session, second, 'handled')
  expect(remarks(session).at(-1)).toEqual({ kind: 'parked', count: 1 })
  carryParked(session)
  expect(remarks(session).some(({ kind }) => kind === 'parked')).toBe(false)
})

describe('R-SESSION-44 closing waits for the parking lot', () => {
  test('it refuses while an item has no outcome, and changes nothing', () => {
    const session = newSession()
    startTimer(session, actor)
    const first = park(session, actor, 'Bijzondere bijstand')
    const second = park(session, actor, 'Reiskosten')
    setParkedOutcome(session, first, 'handled')
    expect(closeSession(session, actor)).toEqual(refuse('parked-open'))
    expect(aboutQuery.of(session).closedAt).toBeNull()
    expect(progressQuery.of(session).timer.startedAt).toBe(actor.now)
    setParkedOutcome(session, second, 'carried')
    expect(closeSession(session, actor)).toEqual(ok(null))
    expect(aboutQuery.of(session).closedAt).toBe(actor.now)
  })

  test('carrying everything over leaves what was handled, and what was parked after closing keeps it closed', () => {
    const session = newSession()
    setParkedOutcome(session, park(session, actor, 'Bijzondere bijstand'), 'handled')
    park(session, actor, 'Reiskosten')
    carryParked(session)
    expect(parkedQuery.of(session).map(({ outcome }) => outcome)).toEqual(['handled', 'carried'])
    closeSession(session, actor)
    park(session, actor, 'Nog iets')
    expect(closeSession(session, actor)).toEqual(ok(null))
    expect(aboutQuery.of(session).closedAt).toBe(actor.now)
  })

  test('taking an outcome back makes it wait again', () => {
    const session = newSession()
    const id = park(session, actor, 'Reiskosten')
    setParkedOutcome(session, id, 'handled')
    setParkedOutcome(session, id, '')
    expect(closeSession(session, actor)).toEqual(refuse('parked-open'))
  })
})

describe('R-SESSION-32 a voice is heard when a perspective names it as words of its own', () => {
  test.each([
    ['Inwoner', true],
    ['Mevrouw A. (inwoner)', true],
    ['de INWONER zelf', true],
    ['The resident', true],
    ['Andere inwoners', false],
    ['Other residents', false],
    ['Inwonersplatform', false],
    ['', false],
  ])('"%s": %s', (perspective, isHeard) => {
    const session = newSession()
    addRow(session, actor, 'perspectives', { perspective, norm: 'De inwoner beslist' })
    expect(missing(session).includes('Inwoner')).toBe(!isHeard)
  })

  test('in the order in which the method expects them', () => {
    const session = newSession()
    expect(missing(session)).toEqual([
      'Inwoner',
      'Gezin of naaste',
      'Collega in de uitvoering',
      'Andere inwoners',
      'Organisatie',
    ])
    addRow(session, actor, 'perspectives', { perspective: 'Andere inwoners' })
    expect(missing(session)).not.toContain('Andere inwoners')
    expect(missing(session)).toContain('Inwoner')
    expect(missingVoicesQuery('story').of(session)).toEqual([])
  })
})

test('R-SESSION-33 a snapshot has a value for every field of the method, empty where nothing is', () => {
  const session = newSession()
  const { values, method, about, attendees } = takeSnapshot(session, { attendees: [], rounds: {} })
  const fields = method.steps.flatMap((step) => step.fields)
  expect(Object.keys(values)).toEqual(fields.map(({ id }) => id))
  for (const { id, kind } of fields) {
    const value = values[id]
    expect(value?.kind).toBe(kind)
    expect(value !== undefined && isEmptyValue(value)).toBe(true)
  }
  expect(about.title).toBe('Taaleis of tempo')
  expect(attendees).toEqual([])
})

describe('R-SESSION-35 closing a conference', () => {
  const kinds = (session: SessionDocuments, today = '2026-11-22') =>
    closingQuery(session, today)
      .of(session)
      .map(({ kind }) => kind)
  const directed = (): ReturnType<typeof newConference> => {
    const session = newConference()
    liveText(session, { in: 'line', field: 'director' })?.write('Mirjam')
    return session
  }

  test('names a missing director by the sentence of the method, and nothing for blockers', () => {
    const session = newConference()
    addBlocker(session, actor, 'stuck', { text: 'Wachtlijst' })
    expect(remarks(session)).toMatchObject([{ kind: 'missing', fieldId: 'director' }])
    expect(kinds(directed())).toEqual([])
  })

  test('names a decision without a holder of the mandate', () => {
    const session = directed()
    liveText(session, { in: 'line', field: 'decided/decision' })?.write('Spoed')
    expect(kinds(session)).toEqual(['decision-without-holder'])
    liveText(session, { in: 'line', field: 'decided/holder' })?.write('K. Jansen')
    expect(kinds(session)).toEqual([])
  })

  test('names a request that is past its deadline without an answer', () => {
    const session = directed()
    const id = addEscalation(session, actor, 'asked', { deadline: '2026-11-01' })
    expect(kinds(session)).toEqual([])
    const request = {
      id: 'request',
      rungId: 'director',
      rung: { nl: 'Directeur', en: 'Director' },
      blocker: 'Mandaat',
      options: '',
      question: 'Mag het?',
      deadline: '2026-11-21',
      askedBy: { name: 'Tom', organisation: '' },
      askedAt: actor.now,
    }
    fileRequest(session, 'asked', id, { request, reader: '', ownerWrapped: '' })
    expect(kinds(session, '2026-11-21')).toEqual([])
    expect(kinds(session, '')).toEqual([])
    expect(closingQuery(session, '2026-11-22').of(session)).toEqual([
      {
        kind: 'escalation-overdue',
        fieldId: 'asked',
        stepId: 'talk',
        question: 'Mag het?',
        deadline: '2026-11-21',
      },
    ])
  })

  test('names earlier agreements that are still open', () => {
    const session = directed()
    const before = newConference()
    addAgreement(before, actor, 'agreements', { action: 'Bellen' })
    seedReview(session, actor, 'earlier', agreementsQuery('agreements').of(before))
    expect(remarks(session)).toEqual([
      { kind: 'review-open', fieldId: 'earlier', stepId: 'talk', action: 'Bellen' },
    ])
    const [first] = agreementsQuery('earlier').of(session)
    setAgreementStatus(session, actor, 'earlier', first?.id ?? '', 'not-done', 'Geen gehoor')
    expect(kinds(session)).toEqual([])
  })

  test('a chain agreement needs from when and when to look again, and no due day', () => {
    const session = directed()
    const id = addAgreement(session, actor, 'agreements', {
      action: 'Delen',
      organisation: 'De Kade',
      scope: 'chain',
      start: '2027-01-01',
    })
    expect(kinds(session)).toEqual(['agreement-without-date'])
    setAgreementDate(session, 'agreements', id, 'evaluation', '2027-07-01')
    expect(kinds(session)).toEqual([])
  })

  test('names a circle whose last member left', () => {
    const session = directed()
    fileCircle(session, { ...circle, members: 0 })
    park(session, actor, 'Later')
    expect(remarks(session)).toEqual([
      { kind: 'circle-without-members', circle: 'Inkomen' },
      { kind: 'parked', count: 1 },
    ])
  })
})

describe('R-SESSION-36 a snapshot holds of a circle what its reader may see', () => {
  /** A session with one domain and one whole field in a circle, and the circle's own documents. */
  const withCircle = () => {
    const session = newConference()
    fileCircle(session, circle)
    expect(placeInCircle(session, 'picture/money', 'circle').ok).toBe(true)
    expect(placeInCircle(session, 'stuck', 'circle').ok).toBe(true)
    addDomainItem(session, actor, 'picture', 'housing', 'fact', { text: 'Huurschuld' })
    const inside = newReplica(2)
    createCircleDocuments(inside, actor, conferenceMethod, aboutQuery.of(session))
    addDomainItem(inside, actor, 'picture', 'money', 'fact', { text: 'KANARIE' })
    addDomainItem(inside, actor, 'picture', 'housing', 'fact', { text: 'Niet van hier' })
    setPoint(inside, 'picture', 'money', 'now', 1)
    addBlocker(inside, actor, 'stuck', { text: 'KANARIE' })
    // Somebody who did not know of the circle yet wrote here, in the open.
    addDomainItem(session, actor, 'picture', 'money', 'fact', { text: 'Buiten de kring' })
    return { session, opened: { documents: inside, rounds: {}, name: 'Inkomen', members: 3 } }
  }
  const enclosed = { circle: 'Inkomen', members: 3 }

  test('for who is not in it, or did not choose it: its name and size', () => {
    const { session, opened } = withCircle()
    for (const circles of [undefined, {}, { other: opened }]) {
      const snapshot = takeSnapshot(session, {
        attendees: [],
        rounds: {},
        ...(circles === undefined ? {} : { circles }),
      })
      expect(snapshot.values.stuck).toEqual({ kind: 'enclosed', enclosed })
      expect(snapshot.values.picture).toMatchObject({
        domains: { housing: { items: [{ text: 'Huurschuld' }] }, money: enclosed },
      })
      expect(snapshot.fromCircles).toEqual({})
      expect(JSON.stringify(snapshot)).not.toMatch(/KANARIE|Buiten de kring/u)
    }
  })

  test('for a member who chose it: its content, and out of which circle it came', () => {
    const { session, opened } = withCircle()
    const snapshot = takeSnapshot(session, { attendees: [], rounds: {}, circles: { circle: opened } })
    expect(snapshot.values.stuck).toMatchObject({ blockers: [{ text: 'KANARIE' }] })
    expect(snapshot.values.picture).toMatchObject({
      domains: {
        housing: { items: [{ text: 'Huurschuld' }] },
        money: { now: 1, items: [{ text: 'KANARIE' }] },
      },
    })
    expect(snapshot.fromCircles).toEqual({ 'picture/money': enclosed, stuck: enclosed })
    expect(JSON.stringify(snapshot)).not.toMatch(/Niet van hier|Buiten de kring/u)
  })

  test('a whole field of domains in a circle is enclosed as one, or comes along as one', () => {
    const session = newConference()
    fileCircle(session, circle)
    placeInCircle(session, 'picture', 'circle')
    const { opened } = withCircle()
    const outside = takeSnapshot(session, { attendees: [], rounds: {} })
    expect(outside.values.picture).toEqual({ kind: 'enclosed', enclosed })
    const inside = takeSnapshot(session, { attendees: [], rounds: {}, circles: { circle: opened } })
    expect(inside.values.picture).toMatchObject({ domains: { money: { now: 1 } } })
    expect(inside.fromCircles).toEqual({ picture: enclosed })
  })

  test('closing asks nothing of what stands in a circle', () => {
    const session = newConference()
    fileCircle(session, circle)
    placeInCircle(session, 'director', 'circle')
    expect(remarks(session)).toEqual([])
  })

  test('the journal and what is known of signatures are as they were handed over', () => {
    const session = newConference()
    expect(takeSnapshot(session, { attendees: [], rounds: {} })).toMatchObject({ journal: [], genuine: {} })
    const snapshot = takeSnapshot(session, { attendees: [], rounds: {}, genuine: { one: false } })
    expect(snapshot.genuine).toEqual({ one: false })
  })
})
