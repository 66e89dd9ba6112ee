import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floorQuery, giveFloor } from './floor.ts'
import type { TalkRound } from './model.ts'
import { problemsQuery } from './problems.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'
import {
  endTalkRound,
  finishOwnTurn,
  finishTurn,
  joinTalkRound,
  nextTurn,
  passTurn,
  startTalkRound,
  talkRoundQuery,
  turnLeft,
} from './talk-round.ts'

const samira = actorOf('samira')
const order = ['resident', 'tom', 'mirjam']
const begun = (): Replica => {
  const session = newSession()
  startTalkRound(session, samira, { order, seconds: 120 })
  return session
}
const at = (seconds: number, who = samira) => ({ ...who, now: who.now + seconds * 1000 })
const roundOf = (session: Replica): TalkRound => {
  const round = talkRoundQuery.of(session)
  if (round === null) throw new Error('no round is under way')
  return round
}
const updatesOf = (session: Replica, act: () => void): number => {
  let count = 0
  const note = () => {
    count += 1
  }
  for (const document of [session.agenda, session.case]) document.on('update', note)
  act()
  for (const document of [session.agenda, session.case]) document.off('update', note)
  return count
}

describe('R-SESSION-51 a talking round', () => {
  test('goes along everybody once, in the order that was chosen', () => {
    const session = begun()
    expect(roundOf(session)).toMatchObject({ order, seconds: 120, done: [], current: 'resident' })
    finishTurn(session, samira)
    expect(roundOf(session).current).toBe('tom')
    finishTurn(session, samira)
    finishTurn(session, samira)
    expect(roundOf(session)).toMatchObject({
      current: null,
      done: order.map((deviceId) => ({ deviceId, outcome: 'spoke' })),
    })
    expect(updatesOf(session, () => finishTurn(session, samira))).toBe(0)
    endTalkRound(session)
    expect(talkRoundQuery.of(session)).toBeNull()
    expect(updatesOf(session, () => endTalkRound(session))).toBe(0)
  })

  test('begins with people and turns that last, or not at all', () => {
    const session = newSession()
    const starts = [
      { order: [], seconds: 60 },
      { order, seconds: 0 },
      { order, seconds: 3601 },
      { order, seconds: Number.NaN },
    ]
    for (const start of starts)
      expect(updatesOf(session, () => startTalkRound(session, samira, start))).toBe(0)
    startTalkRound(session, samira, { order: ['tom', 'mirjam', 'tom'], seconds: 60 })
    expect(roundOf(session).order).toEqual(['tom', 'mirjam'])
  })

  test('that begins ends the one before, with whatever was said in it', () => {
    const session = begun()
    passTurn(session, samira, 'resident')
    startTalkRound(session, samira, { order: ['mirjam', 'resident'], seconds: 60 })
    expect(roundOf(session)).toMatchObject({ current: 'mirjam', again: [], done: [] })
  })

  test('a turn that two people finish at once is finished once', () => {
    const one = begun()
    const other = joined(one, 2)
    finishTurn(one, at(60))
    finishTurn(other, at(61, actorOf('joris')))
    send(one, other)
    send(other, one)
    expect(roundOf(one)).toEqual(roundOf(other))
    expect(roundOf(one)).toMatchObject({ current: 'tom', done: [{ deviceId: 'resident', outcome: 'spoke' }] })
  })
})

describe('R-SESSION-51 somebody who takes part', () => {
  test('ends their own turn, also after passing once, and nobody else’s', () => {
    const session = begun()
    finishOwnTurn(session, at(30, actorOf('tom')), 'tom')
    expect(roundOf(session)).toMatchObject({ current: 'resident', done: [] })
    passTurn(session, at(30), 'resident')
    finishOwnTurn(session, at(60, actorOf('tom')), 'tom')
    finishTurn(session, at(70))
    finishOwnTurn(session, at(90, actorOf('resident')), 'resident')
    expect(roundOf(session)).toMatchObject({ current: null, again: [] })
    expect(new Set(roundOf(session).done.map(({ outcome }) => outcome))).toEqual(new Set(['spoke']))
    expect(roundOf(session).since).toBe(samira.now + 90_000)
  })

  test('that both they and whoever leads end a turn at once ends it once', () => {
    const one = begun()
    const other = joined(one, 2)
    finishTurn(one, at(60))
    finishOwnTurn(other, at(61, actorOf('resident')), 'resident')
    send(one, other)
    send(other, one)
    expect(roundOf(one)).toEqual(roundOf(other))
    expect(roundOf(one)).toMatchObject({ current: 'tom', done: [{ deviceId: 'resident', outcome: 'spoke' }] })
  })

  test('may come in later, once, and comes up behind who had no turn yet', () => {
    const session = begun()
    passTurn(session, samira, 'resident')
    joinTalkRound(session, 'nadia')
    expect(updatesOf(session, () => joinTalkRound(session, 'nadia'))).toBe(0)
    expect(roundOf(session)).toMatchObject({
      order: [...order, 'nadia'],
      current: 'tom',
      again: ['resident'],
    })
    for (const who of ['mirjam', 'nadia', 'resident']) {
      finishTurn(session, samira)
      expect(roundOf(session).current).toBe(who)
    }
    endTalkRound(session)
    expect(updatesOf(session, () => joinTalkRound(session, 'tom'))).toBe(0)
  })
})

describe('R-SESSION-52 passing', () => {
  test('brings somebody up once more at the end, and is final the second time', () => {
    const session = begun()
    passTurn(session, actorOf('resident'), 'resident')
    expect(roundOf(session)).toMatchObject({ current: 'tom', again: ['resident'], done: [] })
    finishTurn(session, samira)
    finishTurn(session, samira)
    expect(roundOf(session)).toMatchObject({ current: 'resident', again: ['resident'] })
    passTurn(session, actorOf('resident'), 'resident')
    expect(roundOf(session)).toMatchObject({ current: null, again: [] })
    expect(roundOf(session).done.at(-1)).toEqual({ deviceId: 'resident', outcome: 'passed' })
  })

  test('whoever passed comes after those who had no turn yet, also in what is said to come next', () => {
    const session = begun()
    expect(nextTurn(roundOf(session))).toBe('tom')
    passTurn(session, samira, 'resident')
    expect(nextTurn(roundOf(session))).toBe('mirjam')
    finishTurn(session, samira)
    expect(nextTurn(roundOf(session))).toBe('resident')
    finishTurn(session, samira)
    expect(nextTurn(roundOf(session))).toBeNull()
  })

  test('somebody who comes up again may speak after all', () => {
    const session = begun()
    passTurn(session, samira, 'resident')
    for (let turn = 0; turn < 3; turn += 1) finishTurn(session, samira)
    expect(roundOf(session)).toMatchObject({ current: null, again: [] })
    expect(roundOf(session).done.map(({ outcome }) => outcome)).toEqual(['spoke', 'spoke', 'spoke'])
  })

  test('is for whose turn it is; for anybody else nothing is written', () => {
    const session = begun()
    expect(updatesOf(session, () => passTurn(session, actorOf('tom'), 'tom'))).toBe(0)
    expect(updatesOf(newSession(), () => passTurn(newSession(), samira, 'resident'))).toBe(0)
  })

  test('counts once when they and whoever leads do it at the same moment', () => {
    const lead = begun()
    const own = joined(lead, 2)
    passTurn(lead, at(5), 'resident')
    passTurn(own, at(5, actorOf('resident')), 'resident')
    send(lead, own)
    send(own, lead)
    expect(roundOf(lead)).toEqual(roundOf(own))
    expect(roundOf(lead)).toMatchObject({ current: 'tom', again: ['resident'] })
  })

  test('somebody who passes just as their turn is finished has had it', () => {
    const lead = begun()
    const own = joined(lead, 2)
    finishTurn(lead, at(5))
    passTurn(own, at(5, actorOf('resident')), 'resident')
    send(lead, own)
    send(own, lead)
    for (const session of [lead, own])
      expect(roundOf(session)).toMatchObject({ current: 'tom', again: [], done: [{ outcome: 'spoke' }] })
  })
})

describe('R-SESSION-53 the time of a turn', () => {
  test('begins anew with every turn, finished or passed', () => {
    const session = begun()
    expect(turnLeft(roundOf(session), samira.now + 30_000)).toBe(90_000)
    passTurn(session, at(40), 'resident')
    expect(turnLeft(roundOf(session), samira.now + 40_000)).toBe(120_000)
    finishTurn(session, at(100))
    expect(turnLeft(roundOf(session), samira.now + 230_000)).toBe(-10_000)
  })

  test('stands still before it begins, also when a clock is a little ahead', () => {
    expect(turnLeft({ seconds: 60, since: null }, 5)).toBe(60_000)
    expect(turnLeft({ seconds: 60, since: 1000 }, 0)).toBe(60_000)
  })

  test('is not moved by who is not in the round', () => {
    const session = begun()
    const { id } = roundOf(session)
    const later = samira.now + 60_000
    session.case.getMap('passes').set(`${id}/stranger`, { count: 1, at: later })
    session.case.getMap('passes').set('other round/tom', { count: 1, at: later })
    expect(roundOf(session)).toMatchObject({ since: samira.now, again: [] })
  })
})

/** What may happen to a round, on any of three devices. */
const moves: Readonly<Record<string, (session: Replica, who: number, now: number) => void>> = {
  start: (session, who, now) => {
    const people = ['resident', ...order.slice(who)]
    startTalkRound(
      session,
      { ...actorOf(`lead-${who}`), now, newId: () => `${who}-${now}` },
      {
        order: people,
        seconds: 60,
      },
    )
  },
  finish: (session, who, now) => finishTurn(session, { ...actorOf(`lead-${who}`), now }),
  pass: (session, who, now) => {
    const current = talkRoundQuery.of(session)?.current
    passTurn(session, { ...actorOf(`lead-${who}`), now }, current ?? '')
  },
  end: (session) => endTalkRound(session),
  floor: (session, who, now) =>
    giveFloor(session, { ...actorOf(`lead-${who}`), now }, who === 2 ? null : `device-${who}`),
}

/** Everybody in the order stands in one place only: had a turn, is up, comes up again, or is still to come. */
const expectSound = (round: TalkRound): void => {
  const done = round.done.map(({ deviceId }) => deviceId)
  expect(new Set(round.order).size).toBe(round.order.length)
  expect(new Set(done).size).toBe(done.length)
  for (const deviceId of [...done, ...round.again]) expect(round.order).toContain(deviceId)
  for (const deviceId of round.again) expect(done).not.toContain(deviceId)
  const open = round.order.filter((deviceId) => !done.includes(deviceId))
  if (round.current === null) expect(open).toEqual([])
  else expect(open).toContain(round.current)
}

test('R-SESSION-15 R-SESSION-51 whatever whoever leads presses apart, all read the same round in the end', () => {
  const anyMove = fc.record({
    what: fc.constantFrom('send', ...Object.keys(moves)),
    who: fc.nat(2),
    to: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 40 }), (played) => {
      const first = begun()
      const replicas = [first, joined(first, 2), joined(first, 3)]
      played.forEach(({ what, who, to }, count) => {
        const [session = first, target = first] = [replicas[who], replicas[to]]
        if (what === 'send') send(session, target)
        else moves[what]?.(session, who, samira.now + count * 1000)
      })
      for (const from of replicas) for (const to of replicas) send(from, to)
      for (const from of replicas) for (const to of replicas) send(from, to)
      for (const replica of replicas) {
        expect(talkRoundQuery.of(replica)).toEqual(talkRoundQuery.of(first))
        expect(floorQuery.of(replica)).toEqual(floorQuery.of(first))
      }
      const round = talkRoundQuery.of(first)
      if (round !== null) expectSound(round)
      expect(problemsQuery.of(first)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('R-SESSION-55 whatever stands there, a round has everybody in one place and a time that is one', () => {
  const who = fc.constantFrom('resident', 'tom', 'mirjam', '', '__proto__')
  const time = fc.oneof(fc.nat(), fc.constantFrom(-1, 1e300, Number.NaN, '12:00'))
  const stored = fc.record(
    {
      id: fc.constantFrom('r', 'r/tom', '', '__proto__'),
      order: fc.array(who, { maxLength: 6 }),
      seconds: fc.oneof(fc.integer({ min: -1, max: 4000 }), fc.constantFrom(Number.NaN, '60')),
      spoke: fc.array(who, { maxLength: 6 }),
      since: fc.option(time),
    },
    { noNullPrototype: true },
  )
  const pass = fc.record(
    {
      count: fc.constantFrom(1, 2, 3, 0, -1, 0.5, Number.NaN, '1'),
      at: time,
      spoke: fc.constantFrom(true, false, 1),
    },
    { noNullPrototype: true, requiredKeys: ['count', 'at'] },
  )
  const passes = fc.array(fc.tuple(fc.constantFrom('r/tom', 'r/resident', 'r/', '__proto__', 'tom'), pass))
  let read = 0
  fc.assert(
    fc.property(stored, passes, (value, given) => {
      const session = newSession()
      session.agenda.getMap('talk-round').set('current', value)
      for (const [key, one] of given) session.case.getMap('passes').set(key, one)
      const round = talkRoundQuery.of(session)
      if (round === null) {
        expect(problemsQuery.of(session)).toContainEqual({
          code: 'invalid-value',
          where: 'agenda/talk-round/current',
        })
        return
      }
      read += 1
      expectSound(round)
      if (round.since !== null) new Date(round.since).toISOString()
      expect(Number.isFinite(turnLeft(round, samira.now))).toBe(true)
    }),
    { numRuns: 150 },
  )
  expect(read).toBeGreaterThan(10)
})
