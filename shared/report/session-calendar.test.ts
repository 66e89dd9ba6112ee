import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { anySnapshot } from './arbitrary-snapshot.fixture.ts'
import { anAgreement } from './conference.fixture.ts'
import { isIsoDay } from './dates.ts'
import { demoConference } from './demo.fixture.ts'
import { withValues } from './report.fixture.ts'
import { sessionAgreements } from './session-agreements.ts'
import { sessionCalendar } from './session-calendar.ts'

const options = { language: 'nl', now: Date.UTC(2026, 10, 22, 13, 30), withAction: false } as const

/** The events, as another program reads them. */
const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('R-REPORT-62 another program reads a day for each agreement that has one, and no word of it', () => {
  const snapshot = demoConference()
  const file = sessionCalendar(snapshot, options)
  const wanted = sessionAgreements(snapshot).flatMap(({ agreement, kind }) =>
    kind === 'earlier' ? [] : [kind === 'chain' ? agreement.evaluation : agreement.due],
  )
  const events = eventsIn(file)
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(wanted)
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
  expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Afspraak uit beraad']))
  for (const { agreement } of sessionAgreements(snapshot))
    expect(file).not.toContain(agreement.action.slice(0, 12))
  expect(eventsIn(sessionCalendar(snapshot, { ...options, withAction: true }))[0]?.summary).toBe(
    'Afspraak uit beraad: Urgentieverklaring aanvragen, met onderbouwing',
  )
})

test('R-REPORT-62 an agreement that carries on another keeps its place in the calendar', () => {
  const file = sessionCalendar(
    withValues({
      agreements: {
        kind: 'agreements',
        agreements: [anAgreement, { ...anAgreement, id: 'b', carriedFrom: 'agreement-1' }],
      },
    }),
    options,
  )
  expect(eventsIn(file).map(({ uid }) => uid)).toEqual([
    'agreement-9@beraad.invalid',
    'agreement-1@beraad.invalid',
  ])
})

test('R-REPORT-62 whatever a session holds, another program reads the calendar', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const file = sessionCalendar(snapshot, { ...options, withAction: true })
      expect(file).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
      expect(file.isWellFormed()).toBe(true)
      const days = sessionAgreements(snapshot).flatMap(({ agreement, kind }) =>
        kind === 'earlier' ? [] : [kind === 'chain' ? agreement.evaluation : agreement.due],
      )
      expect(eventsIn(file)).toHaveLength(days.filter(isIsoDay).length)
    }),
    { numRuns: 60 },
  )
})
