import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsQuery } from './problems.ts'
import { actorOf, joined, newSession, send } from './session.fixture.ts'
import { askSilence, endSilence, longestSilence, silenceLeft, silenceQuery } from './silence.ts'

const samira = actorOf('samira')

test('R-SESSION-54 a silence lasts some minutes from when it was asked for, and can be ended', () => {
  const session = newSession()
  askSilence(session, samira, 2)
  const silence = silenceQuery.of(session)
  expect(silence).toEqual({ startedAt: samira.now, minutes: 2 })
  if (silence === null) return
  expect(silenceLeft(silence, samira.now + 30_000)).toBe(90_000)
  expect(silenceLeft(silence, samira.now + 180_000)).toBe(0)
  expect(silenceLeft(silence, samira.now - 900), 'by a clock that is a fraction behind').toBe(120_000)
  endSilence(session)
  expect(silenceQuery.of(session)).toBeNull()
})

test('R-SESSION-54 longer than a silence can be, no time at all, or ending what is not there writes nothing', () => {
  const session = newSession()
  let writes = 0
  session.agenda.on('update', () => {
    writes += 1
  })
  for (const minutes of [0, -1, longestSilence + 1, Number.NaN]) askSilence(session, samira, minutes)
  endSilence(session)
  expect(writes).toBe(0)
  askSilence(session, samira, longestSilence)
  expect(writes).toBe(1)
})

test('R-SESSION-54 asked for on two devices at once it is one silence, the same on both', () => {
  const one = newSession()
  const other = joined(one, 2)
  askSilence(one, samira, 1)
  askSilence(other, { ...actorOf('joris'), now: samira.now + 400 }, 3)
  send(one, other)
  send(other, one)
  expect(silenceQuery.of(one)).toEqual(silenceQuery.of(other))
  expect([1, 3]).toContain(silenceQuery.of(one)?.minutes)
})

test('R-SESSION-55 whatever stands there, a silence has a time that is one, or there is none and it is told', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(0, 1, 30, 31, Number.NaN, 8.64e15, 8.65e15))
  fc.assert(
    fc.property(number, number, fc.nat({ max: 8.64e15 }), (startedAt, minutes, now) => {
      const session = newSession()
      session.agenda.getMap('silence').set('current', { startedAt, minutes })
      const silence = silenceQuery.of(session)
      if (silence === null) {
        expect(problemsQuery.of(session)).toEqual([
          { code: 'invalid-value', where: 'agenda/silence/current' },
        ])
        return
      }
      new Date(silence.startedAt).toISOString()
      expect(silence.minutes).toBeGreaterThan(0)
      expect(silenceLeft(silence, now)).toBeGreaterThanOrEqual(0)
    }),
  )
})
