import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot, hostileTexts } from '../report/arbitrary-snapshot.fixture.ts'
import { anAgreement, filledConference } from '../report/conference.fixture.ts'
import {
  contribution,
  emptyRound,
  emptySnapshot,
  filledSnapshot,
  withValues,
} from '../report/report.fixture.ts'
import { demoAttendees, fillDemo } from '../session/demo.ts'
import { conferenceDemoAttendees, fillConferenceDemo } from '../session/demo-conference.ts'
import type { Agreement, SessionSnapshot } from '../session/model.ts'
import { actorOf, newReplica } from '../session/session.fixture.ts'
import { takeSnapshot } from '../session/snapshot.ts'
import { codes, idsOf } from './codes.ts'
import { countSession } from './count-session.ts'
import { contributionOf, contributionSchema, noAgreements, type SessionCounts } from './counts.ts'

const closedAt = Date.UTC(2026, 10, 30, 23, 30)
const close = (snapshot: SessionSnapshot): SessionSnapshot => ({
  ...snapshot,
  about: { ...snapshot.about, closedAt },
})
const counted = (snapshot: SessionSnapshot, themes: readonly string[] = []): SessionCounts => {
  const counts = countSession(close(snapshot), { themes })
  if (!counts.ok) throw new Error(counts.code)
  return counts.value
}
const demo = () => {
  const documents = newReplica()
  fillDemo(documents, actorOf('samira'))
  return takeSnapshot(documents, { attendees: demoAttendees, rounds: {} })
}
const conference = () => {
  const documents = newReplica()
  fillConferenceDemo(documents, actorOf('mirjam'))
  return takeSnapshot(documents, { attendees: conferenceDemoAttendees, rounds: {} })
}
/** Every text that stands in a value. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []
const knownTexts = new Set([
  ...Object.values(codes).flatMap((list) => list.map(({ id }) => id)),
  'present',
  'represented',
  'absent',
])

describe('R-INSIGHT-1 what a session counts for', () => {
  test('R-INSIGHT-1 a session that is not closed counts for nothing', () => {
    expect(countSession(emptySnapshot)).toMatchObject({ ok: false, code: 'not-closed' })
  })

  test('R-INSIGHT-1 the month is that of closing, in the given time zone', () => {
    expect(counted(filledSnapshot).period).toBe('2026-12')
    expect(countSession(close(filledSnapshot), { timeZone: 'UTC' })).toMatchObject({
      value: { period: '2026-11' },
    })
  })

  test('R-INSIGHT-2 whatever members wrote, only codes come out, and they pass as a contribution', () => {
    fc.assert(
      fc.property(anySnapshot, fc.array(fc.constantFrom('housing', ...hostileTexts)), (snapshot, themes) => {
        const counts = counted(snapshot, themes)
        for (const text of textsIn({ ...counts, period: '' }))
          expect(text === '' || knownTexts.has(text)).toBe(true)
        expect(contributionSchema.safeParse(contributionOf(counts)).error).toBeUndefined()
      }),
      { numRuns: 30 },
    )
  })

  test('R-INSIGHT-1 a deliberation counts with its values and what pulled to different sides', () => {
    const counts = counted(demo(), ['housing', 'Gezin Jansen'])
    expect(counts).toMatchObject({
      kind: 'deliberation',
      method: 'dilemma',
      themes: ['housing'],
      blockers: [],
    })
    expect(counts.values.length).toBeGreaterThan(2)
    expect(counts.tensions.length).toBeGreaterThan(0)
    for (const pair of counts.tensions) for (const value of pair) expect(counts.values).toContain(value)
    expect(Object.keys(counts.pulse).length).toBeGreaterThan(0)
    expect(counts.voice).not.toBe('absent')
  })

  test('R-INSIGHT-1 a conference counts with its domains, blockers, rungs and learning', () => {
    const counts = counted(conference())
    expect(counts).toMatchObject({ kind: 'conference', method: 'conference', learning: true })
    expect(counts.domains.length).toBeGreaterThan(1)
    expect(counts.blockers.length).toBeGreaterThan(0)
    expect(counts.participants).toBe('some')
  })

  test('R-INSIGHT-1 a method of their own is no more than that', () => {
    expect(
      counted({ ...filledSnapshot, method: { ...filledSnapshot.method, id: 'gezin-jansen' } }).method,
    ).toBe('own')
  })

  const status = (over: Partial<Agreement>, at = Date.UTC(2026, 10, 20)): Agreement => ({
    ...anAgreement,
    due: '2026-11-20',
    ...over,
    history: over.status === undefined ? [] : [{ at, by: 'tom', status: over.status, reason: '' }],
  })
  const outcomes: readonly (readonly [string, Agreement, string])[] = [
    ['on the day itself', status({ status: 'done' }), 'in-time'],
    ['a day later', status({ status: 'done' }, Date.UTC(2026, 10, 21)), 'late'],
    [
      'just before midnight here, and after it there',
      status({ status: 'done' }, Date.UTC(2026, 10, 20, 23, 30)),
      'late',
    ],
    ['without a day', status({ status: 'done', due: '' }), 'done'],
    ['not done', status({ status: 'not-done' }), 'not-done'],
    ['escalated', status({ status: 'escalated' }), 'escalated'],
    ['nothing said', status({ status: 'open' }), 'open'],
  ]
  test.each(outcomes)('R-INSIGHT-3 an agreement: %s', (_, agreement, outcome) => {
    const agreements = { kind: 'agreements', agreements: [agreement] } as const
    expect(counted(withValues({ agreements })).agreements).toEqual({ ...noAgreements(), [outcome]: 1 })
  })

  test('R-INSIGHT-4 what came out of a circle does not count', () => {
    const whole = counted(filledConference)
    expect(whole.blockers).not.toEqual([])
    expect(whole.domains).not.toEqual([])
    const enclosed = { circle: 'Inkomen', members: 2 }
    const places = Object.keys(filledConference.values)
    const inCircles = counted({
      ...filledConference,
      fromCircles: Object.fromEntries(places.map((place) => [place, enclosed])),
    })
    expect(inCircles).toMatchObject({
      blockers: [],
      domains: [],
      values: [],
      tensions: [],
      rungs: [],
      pulse: {},
    })
    const [domain = ''] = whole.domains
    const oneDomain = counted({ ...filledConference, fromCircles: { [`picture/${domain}`]: enclosed } })
    expect(oneDomain.domains).toEqual(whole.domains.filter((id) => id !== domain))
  })

  test('R-INSIGHT-4 what is still sealed does not count', () => {
    const snapshot = demo()
    const field = snapshot.method.steps.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'round')
    const of = (status: 'writing' | 'revealed') =>
      counted({
        ...snapshot,
        values: {
          [field?.id ?? '']: {
            kind: 'round',
            round: { ...emptyRound, status },
            contributions: [contribution('tom', 'Tom', { parts: { value: 'Moed', choice: 'a' } })],
          },
        },
      }).values
    expect(of('revealed')).toEqual(['moed'])
    expect(of('writing')).toEqual([])
  })

  test('R-INSIGHT-5 a question of the pulse counts only in the words of the program, from three answers on', () => {
    const answers = [1, 2, 4].map((score) => ({ deviceId: `${score}`, scores: { heard: score } }))
    const ask = (nl: string, given = answers): SessionCounts => {
      const snapshot = withValues({ pulse: { kind: 'pulse', answers: given } })
      const steps = snapshot.method.steps.map((step) => ({
        ...step,
        fields: step.fields.map((field) =>
          field.kind === 'pulse'
            ? { ...field, questions: field.questions.map((one) => ({ ...one, text: { nl, en: nl } })) }
            : field,
        ),
      }))
      return counted({ ...snapshot, method: { ...snapshot.method, steps } })
    }
    expect(ask('Ik voelde me gehoord.').pulse).toEqual({ heard: 2.3 })
    expect(ask('Ik voelde me niet gehoord.').pulse).toEqual({})
    expect(ask('Ik voelde me gehoord.', answers.slice(1)).pulse).toEqual({})
  })
})

test('R-INSIGHT-2 every code has words in both languages and stands once in its list', () => {
  for (const list of Object.values(codes)) {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    for (const { id, label } of list) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/u)
      expect(label.nl.trim() !== '' && label.en.trim() !== '').toBe(true)
    }
  }
  expect(idsOf('pulse')).toContain('heard')
})
