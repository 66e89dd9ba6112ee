import { expect, test } from 'vitest'
import { buildReport } from '../report/build-report.ts'
import { closingQuery, isEmptyValue } from './closing.ts'
import { demoAttendees, demoCard, fillDemo } from './demo.ts'
import { checkSession } from './open.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, methodQuery, missingVoicesQuery, progressQuery, rowsQuery } from './queries.ts'
import { roundQuery } from './round.ts'
import { actorOf, joined, newReplica } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'
import { elapsed } from './timer.ts'

const actor = actorOf('newcomer')
const filled = newReplica()
fillDemo(filled, actor)

const round = roundQuery('weighing', () => null).of(filled)
const snapshot = takeSnapshot(filled, {
  attendees: demoAttendees,
  rounds: { weighing: { round, contributions: round.added } },
})

test('R-SESSION-34 the example is a sound session in which every field holds something', () => {
  expect(checkSession(filled)).toEqual({ ok: true, value: null })
  expect(problemsQuery.of(filled)).toEqual([])
  const empty = Object.entries(snapshot.values).flatMap(([id, value]) => (isEmptyValue(value) ? [id] : []))
  expect(empty).toEqual([])
})

test('R-SESSION-34 its notes begin with words and not with an empty line', () => {
  for (const [id, value] of Object.entries(snapshot.values)) {
    if (value.kind !== 'note') continue
    const [first] = value.blocks
    expect(first?.kind === 'list' ? first.items.length : first?.runs.length, id).toBeGreaterThan(0)
  }
})

test('R-SESSION-34 its rows hold values that their columns know', () => {
  for (const step of methodQuery.of(filled).steps)
    for (const field of step.fields) {
      if (field.kind !== 'list' && field.kind !== 'matrix') continue
      const known = new Map(field.columns.map((column) => [column.id, column.choices?.map(({ id }) => id)]))
      for (const { cells } of rowsQuery(field.id).of(filled))
        for (const [column, cell] of Object.entries(cells)) {
          expect([...known.keys()]).toContain(column)
          if (cell !== '') expect(known.get(column) ?? [cell]).toContain(cell)
        }
    }
})

test('R-SESSION-34 it stands at the perspectives, some minutes on, with nothing running', () => {
  const { stepId, timer, lead } = progressQuery.of(filled)
  expect(stepId).toBe('perspectives')
  expect(timer.startedAt).toBeNull()
  expect(elapsed(timer, actor.now)).toBeGreaterThan(0)
  expect(elapsed(timer, actor.now)).toBeLessThan(timer.duration)
  expect(lead).toBe(actor.deviceId)
  const { startedAt, closedAt } = aboutQuery.of(filled)
  expect(startedAt).toBeLessThan(actor.now)
  expect(closedAt).toBeNull()
})

test('R-SESSION-34 its weighings are honest: nobody sealed them, and they say so', () => {
  expect(round.status).toBe('revealed')
  expect(round.envelopes).toEqual([])
  expect(round.added.length).toBeGreaterThanOrEqual(4)
  expect(round.added.every(({ mark }) => mark === 'on-paper')).toBe(true)
  expect(round.spoken).toEqual(round.added.map(({ id }) => id))
  expect(new Set(round.added.map(({ parts }) => parts.choice))).toEqual(new Set(['a', 'b', 'other']))
})

test('R-SESSION-34 the resident was heard, and what is left to look at is what the example shows', () => {
  expect(
    missingVoicesQuery('perspectives')
      .of(filled)
      .map(({ nl }) => nl),
  ).not.toContain('Inwoner')
  expect(
    closingQuery(filled)
      .of(filled)
      .map(({ kind }) => kind),
  ).toEqual(['parked'])
})

test('R-SESSION-34 agreements lie around today: one late, one to come, one escalated', () => {
  const value = snapshot.values.agreements
  const agreements = value?.kind === 'agreements' ? value.agreements : []
  const today = new Date(actor.now).toISOString().slice(0, 10)
  expect(agreements.some(({ due }) => due < today)).toBe(true)
  expect(agreements.some(({ due }) => due > today)).toBe(true)
  expect(agreements.some(({ status }) => status === 'escalated')).toBe(true)
})

test('R-SESSION-34 it reads the same for whoever gets it, and a report can be made of it', () => {
  const other = joined(filled, 2)
  expect(problemsQuery.of(other)).toEqual([])
  expect(rowsQuery('perspectives').of(other)).toEqual(rowsQuery('perspectives').of(filled))
  const report = buildReport(snapshot, { language: 'nl', now: actor.now, timeZone: 'Europe/Amsterdam' })
  expect(report.ok).toBe(true)
  expect(demoAttendees.map(({ name }) => name)).toContain(demoCard.name)
})

test('R-SESSION-34 with the same actor it reads the same, and whatever it names exists in the method', () => {
  const again = newReplica(7)
  fillDemo(again, actorOf('newcomer'))
  const other = roundQuery('weighing', () => null).of(again)
  const read = takeSnapshot(again, {
    attendees: demoAttendees,
    rounds: { weighing: { round: other, contributions: other.added } },
  })
  expect(read).toEqual(snapshot)
  const fields = new Set(Object.keys(snapshot.values))
  for (const name of [...filled.case.share.keys(), ...filled.all.keys()]) {
    const [kind = '', fieldId] = name.split(':')
    if (fieldId !== undefined) expect(fields, `${kind} ${fieldId}`).toContain(fieldId)
  }
})
