import { describe, expect, test } from 'vitest'
import { migrations, sessionVersion } from './migrations.ts'
import { checkSession } from './open.ts'
import { problemsQuery } from './problems.ts'
import { method, newReplica, newSession } from './session.fixture.ts'

describe('R-SESSION-20 opening says whether there is a session that can be read', () => {
  test('one that was just made, by any of the two who look', () => {
    expect(checkSession(newSession())).toEqual({ ok: true, value: null })
    expect(sessionVersion).toBe(migrations.length + 1)
  })

  test('nothing has arrived', () => {
    expect(checkSession(newReplica())).toEqual({ ok: false, code: 'not-a-session' })
  })

  test.each([
    ['no version', 'session', 'version', undefined, 'not-a-session'],
    ['a version that is no number', 'session', 'version', 'one', 'not-a-session'],
    ['a version before the first', 'session', 'version', 0, 'not-a-session'],
    ['half a version', 'session', 'version', 1.5, 'not-a-session'],
    ['a later version', 'session', 'version', sessionVersion + 1, 'newer-version'],
    ['no method', 'session', 'method', undefined, 'not-a-session'],
    ['a method that does not hold together', 'session', 'method', { ...method, minutes: 1 }, 'not-a-session'],
    ['a method of a later form', 'session', 'method', { ...method, mood: 'calm' }, 'newer-version'],
    ['no id', 'about', 'id', undefined, 'not-a-session'],
  ] as const)('%s', (_, map, key, value, code) => {
    const session = newSession()
    session.agenda.getMap(map).set(key, value)
    expect(checkSession(session)).toEqual({ ok: false, code })
    expect(problemsQuery.of(session)).toEqual([{ code, where: 'agenda/session' }])
  })

  test('what a later version holds is not guessed at: only its version is told', () => {
    const session = newSession()
    session.agenda.getMap('session').set('version', sessionVersion + 1)
    session.agenda.getMap('about').set('mood', 'calm')
    expect(problemsQuery.of(session)).toEqual([{ code: 'newer-version', where: 'agenda/session' }])
  })
})
