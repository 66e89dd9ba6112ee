import { expect, test } from 'vitest'
import { buildReport } from '../report/build-report.ts'
import { circleMembersQuery } from './circle-members.ts'
import { createCircleDocuments, fileCircle, isEmptyPlace, placeInCircle, placesOf } from './circles.ts'
import { closingQuery, isEmptyValue } from './closing.ts'
import {
  conferenceDemoAttendees,
  conferenceDemoCard,
  demoCircle,
  fillConferenceDemo,
} from './demo-conference.ts'
import { demoHealth } from './demo-conference-picture.ts'
import { domainQuery, isEmptyDomain } from './domains.ts'
import type { FieldValue } from './model.ts'
import { networkQuery } from './network.ts'
import { checkSession } from './open.ts'
import { isDoubleJudged } from './options.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, methodQuery, progressQuery } from './queries.ts'
import { actorOf, joined, newReplica, type Replica } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'
import { elapsed } from './timer.ts'

const actor = actorOf('newcomer')
const filled = newReplica()
fillConferenceDemo(filled, actor)

const method = methodQuery.of(filled)
const today = new Date(actor.now).toISOString().slice(0, 10)
const snapshotOf = (documents: Replica) =>
  takeSnapshot(documents, { attendees: conferenceDemoAttendees, rounds: {} })
const snapshot = snapshotOf(filled)

const held = <Kind extends FieldValue['kind']>(
  id: string,
  kind: Kind,
): Extract<FieldValue, { kind: Kind }> => {
  const value = snapshot.values[id]
  if (value?.kind !== kind) throw new Error(`${id} holds no ${kind}`)
  return value as Extract<FieldValue, { kind: Kind }>
}

/** The circle as the live layer makes it. */
const withCircle = () => {
  const session = joined(filled, 3)
  const circle = newReplica(4)
  createCircleDocuments(circle, actorOf('mirjam'), method, aboutQuery.of(session))
  fileCircle(session, {
    id: 'circle-1',
    name: demoCircle.name,
    roomId: 'room-1',
    members: demoCircle.members.length,
    createdAt: actor.now,
    createdBy: 'mirjam',
    wrapped: [],
  })
  const placed = placeInCircle(session, demoCircle.place, 'circle-1')
  demoCircle.fill(circle, actorOf('mirjam', actor.now))
  return { session, circle, placed }
}

test('R-METHOD-19 the example conference is a sound session in which every field and domain but health holds something', () => {
  expect(checkSession(filled)).toEqual({ ok: true, value: null })
  expect(problemsQuery.of(filled)).toEqual([])
  expect(Object.entries(snapshot.values).flatMap(([id, value]) => (isEmptyValue(value) ? [id] : []))).toEqual(
    [],
  )
  const field = method.steps.flatMap((step) => step.fields).find(({ kind }) => kind === 'domains')
  if (field?.kind !== 'domains') throw new Error('no domains')
  const empty = field.domains.filter(({ id }) => isEmptyDomain(domainQuery(field.id, id).of(filled)))
  expect(empty.map(({ id }) => `${field.id}/${id}`)).toEqual([demoCircle.place])
})

test('R-METHOD-19 five professionals of four organisations and the resident take part, each on a ground of its own', () => {
  const professionals = conferenceDemoAttendees.filter(({ role }) => role !== 'resident')
  expect(professionals).toHaveLength(5)
  const organisations = new Set(professionals.map(({ organisation }) => organisation))
  expect(organisations.size).toBe(4)
  expect(conferenceDemoAttendees.length - professionals.length).toBe(1)
  expect(conferenceDemoAttendees.map(({ name }) => name)).toContain(conferenceDemoCard.name)
  const { legalGrounds, purpose, residentInformed, retainUntil } = snapshot.about
  expect(new Set(legalGrounds.map(({ organisation }) => organisation))).toEqual(organisations)
  for (const { ground } of legalGrounds) expect(ground).not.toMatch(/toestemming/i)
  expect(purpose).not.toBe('')
  expect(residentInformed.answer).toBe('yes')
  expect(retainUntil > today).toBe(true)
})

test('R-METHOD-19 it stands at the picture, some minutes on, with nothing running', () => {
  const { stepId, timer, lead, visited } = progressQuery.of(filled)
  expect(stepId).toBe('picture')
  expect(visited).toHaveLength(method.steps.length)
  expect(timer.startedAt).toBeNull()
  expect(elapsed(timer, actor.now)).toBeGreaterThan(0)
  expect(elapsed(timer, actor.now)).toBeLessThan(timer.duration)
  expect(lead).toBe(actor.deviceId)
  const { startedAt, closedAt } = aboutQuery.of(filled)
  expect(startedAt).toBeLessThan(actor.now)
  expect(closedAt).toBeNull()
})

test('R-METHOD-19 every fact says who says so and since when, and the map has one household with four trajectories', () => {
  for (const domain of Object.values(held('domains', 'domains').domains)) {
    if (!('items' in domain)) throw new Error('nothing is enclosed here yet')
    for (const { kind, source, date } of domain.items) {
      if (kind !== 'fact') continue
      expect(source).not.toBe('')
      expect(date).not.toBe('')
      expect(date < today).toBe(true)
    }
  }
  const { nodes, links } = networkQuery('network').of(filled)
  expect(nodes.filter(({ kind }) => kind === 'household')).toHaveLength(1)
  expect(nodes.filter(({ kind }) => kind === 'trajectory')).toHaveLength(4)
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  expect(nodes.filter(({ id }) => !linked.has(id))).toEqual([])
})

test('R-METHOD-19 every option is judged from both sides by different people, and somebody thinks otherwise', () => {
  const { options } = held('options', 'options')
  expect(options.length).toBeGreaterThanOrEqual(3)
  for (const option of options) {
    expect(option.legality.verdict).not.toBe('')
    expect(option.effectiveness.verdict).not.toBe('')
    expect(isDoubleJudged(option)).toBe(false)
  }
  expect(held('decision', 'decision').decision).toMatchObject({ present: 'no' })
  expect(held('decision', 'decision').decision.dissent).not.toBe('')
  expect(new Set(held('blockers', 'blockers').blockers.map(({ kind }) => kind)).size).toBe(5)
})

test('R-METHOD-19 agreements lie around today: one late, one to come, one escalated, one of the chain, all by somebody', () => {
  const { agreements } = held('agreements', 'agreements')
  expect(agreements.some(({ due, status }) => status === 'open' && due !== '' && due < today)).toBe(true)
  expect(agreements.some(({ due }) => due > today)).toBe(true)
  expect(agreements.filter(({ status }) => status === 'escalated')).toHaveLength(1)
  expect(agreements.filter(({ scope }) => scope === 'chain')).toHaveLength(1)
  const people = new Set(conferenceDemoAttendees.map(({ name, organisation }) => `${name} ${organisation}`))
  for (const { person, organisation } of agreements) expect(people).toContain(`${person} ${organisation}`)
  expect(new Set(held('earlier', 'review').agreements.map(({ status }) => status))).toEqual(
    new Set(['done', 'overtaken', 'not-done']),
  )
  const { startedAt } = aboutQuery.of(filled)
  for (const { history } of agreements)
    for (const { at } of history) {
      expect(at).toBeGreaterThan(startedAt ?? Infinity)
      expect(at).toBeLessThanOrEqual(actor.now)
    }
})

test('R-METHOD-19 its request to a mandate is a draft that does not say who the family is', () => {
  const { escalations } = held('escalation', 'escalation')
  expect(escalations.map(({ status }) => status)).toEqual(['draft'])
  for (const { blocker, options, question, learning, deadline } of escalations) {
    expect(deadline > today).toBe(true)
    const texts = [blocker, options, question, learning]
    expect(texts).not.toContain('')
    expect(texts.join(' ')).not.toMatch(/gezin M\.|(mevrouw|meneer) M\./i)
  }
})

test('R-METHOD-19 what is left to look at before closing is what the example shows', () => {
  const remarks = closingQuery(filled, today).of(filled)
  expect(remarks.map(({ kind }) => kind)).toEqual(['parked'])
})

test('R-METHOD-20 health stands in a circle: its place is empty for the session and full for the circle', () => {
  expect(isEmptyPlace(filled, demoCircle.place)).toBe(true)
  expect(placesOf(method).map(({ place }) => place)).toContain(demoCircle.place)
  const known = new Set(conferenceDemoAttendees.map(({ deviceId }) => deviceId))
  for (const member of demoCircle.members) expect(known).toContain(member)
  const { session, circle, placed } = withCircle()
  expect(placed.ok).toBe(true)
  expect(problemsQuery.of(session)).toEqual([])
  expect(problemsQuery.of(circle)).toEqual([])
  expect(circleMembersQuery.of(session)).toEqual([])
  const { now, items } = domainQuery('domains', 'health').of(circle)
  expect(now).toBe(demoHealth.now)
  expect(items.map(({ text }) => text)).toEqual(demoHealth.items.map(({ text }) => text))
})

test('R-METHOD-20 nothing of what the circle holds is in the session or its report', () => {
  const { session } = withCircle()
  const outside = snapshotOf(session)
  const enclosed = outside.values.domains?.kind === 'domains' ? outside.values.domains.domains.health : null
  expect(enclosed).toEqual({ circle: demoCircle.name, members: demoCircle.members.length })
  const report = buildReport(outside, { language: 'nl', now: actor.now, timeZone: 'Europe/Amsterdam' })
  expect(report.ok).toBe(true)
  for (const { text, source } of demoHealth.items)
    for (const secret of [text, source].filter((one) => one.length > 20)) {
      expect(JSON.stringify(outside)).not.toContain(secret)
      expect(JSON.stringify(report)).not.toContain(secret)
    }
})

test('R-METHOD-19 with the same actor it reads the same, for whoever gets it, and a report can be made of it', () => {
  const again = newReplica(7)
  fillConferenceDemo(again, actorOf('newcomer'))
  expect(snapshotOf(again)).toEqual(snapshot)
  expect(snapshotOf(joined(filled, 2))).toEqual(snapshot)
  const report = buildReport(snapshot, { language: 'nl', now: actor.now, timeZone: 'Europe/Amsterdam' })
  expect(report.ok).toBe(true)
  const fields = new Set(Object.keys(snapshot.values))
  for (const name of [...filled.case.share.keys(), ...filled.all.keys()]) {
    const [kind = '', place] = name.split(':')
    if (place !== undefined) expect(fields, `${kind} ${place}`).toContain(place.split('/')[0])
  }
})
