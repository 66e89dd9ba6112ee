import { describe, expect, test } from 'vitest'
import { askToWatch, floorQuery, giveFloor, watcherQuery } from './floor.ts'
import { problemsQuery } from './problems.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'

const samira = actorOf('samira')
const meet = (one: Replica, other: Replica): void => {
  send(one, other)
  send(other, one)
}
const writes = (session: Replica, act: () => void): boolean => {
  let wrote = false
  session.agenda.once('update', () => {
    wrote = true
  })
  act()
  return wrote
}

describe('R-SESSION-50 the floor', () => {
  test('is one person’s or nobody’s, from the moment it was given', () => {
    const session = newSession()
    expect(floorQuery.of(session)).toBeNull()
    giveFloor(session, samira, 'mirjam')
    giveFloor(session, { ...samira, now: samira.now + 5000 }, 'tom')
    expect(floorQuery.of(session)).toEqual({ deviceId: 'tom', since: samira.now + 5000 })
    giveFloor(session, samira, null)
    expect(floorQuery.of(session)).toBeNull()
  })

  test('giving it to who has it, or taking back what is free, writes nothing', () => {
    const session = newSession()
    expect(writes(session, () => giveFloor(session, samira, null))).toBe(false)
    giveFloor(session, samira, 'mirjam')
    const again = { ...samira, now: samira.now + 1000 }
    expect(writes(session, () => giveFloor(session, again, 'mirjam'))).toBe(false)
    expect(floorQuery.of(session)?.since).toBe(samira.now)
  })

  test('given to two people at once is one person’s, the same on every device', () => {
    const one = newSession()
    const other = joined(one, 2)
    giveFloor(one, samira, 'mirjam')
    giveFloor(other, actorOf('joris'), 'tom')
    meet(one, other)
    expect(floorQuery.of(one)).toEqual(floorQuery.of(other))
    expect(['mirjam', 'tom']).toContain(floorQuery.of(one)?.deviceId)
    expect(problemsQuery.of(one)).toEqual([])
  })

  test('who watches is one person or nobody; asking again writes nothing', () => {
    const one = newSession()
    const other = joined(one, 2)
    expect(writes(one, () => askToWatch(one, null))).toBe(false)
    askToWatch(one, 'mirjam')
    expect(writes(one, () => askToWatch(one, 'mirjam'))).toBe(false)
    askToWatch(other, 'tom')
    meet(one, other)
    expect(watcherQuery.of(one)).toBe(watcherQuery.of(other))
    expect(['mirjam', 'tom']).toContain(watcherQuery.of(one))
    askToWatch(one, null)
    expect(watcherQuery.of(one)).toBeNull()
  })
})

test('R-SESSION-55 what is no floor and no watcher is nobody’s, and told', () => {
  const session = newSession()
  for (const value of [3, 'tom', { deviceId: '', since: 1 }, { deviceId: 'tom', since: 1e300 }, ['tom']]) {
    session.agenda.getMap('floor').set('current', value)
    expect(floorQuery.of(session)).toBeNull()
    expect(problemsQuery.of(session)).toEqual([{ code: 'invalid-value', where: 'agenda/floor/current' }])
  }
  giveFloor(session, samira, 'mirjam')
  expect(floorQuery.of(session)?.deviceId).toBe('mirjam')
  for (const value of [3, '', { deviceId: 'tom' }]) {
    session.agenda.getMap('watcher').set('current', value)
    expect(watcherQuery.of(session)).toBeNull()
    expect(problemsQuery.of(session)).toEqual([{ code: 'invalid-value', where: 'agenda/watcher/current' }])
  }
})
