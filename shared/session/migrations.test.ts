import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Migration, migrateSession, migrations, storedAgenda, upgraded } from './migrations.ts'
import { checkSession } from './open.ts'
import { problemsQuery } from './problems.ts'
import { roundQuery } from './round.ts'
import { joined, newReplica, newSession, type Replica, send } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'

interface Fixture {
  readonly documents: Readonly<Record<string, string>>
  /** Ids of the method's steps. */
  readonly steps: readonly string[]
  /** What is read of it, without the method. */
  readonly snapshot: object
}

const documentOf = (session: Replica, name: string): Y.Doc => {
  if (name === 'agenda') return session.agenda
  return name === 'case' ? session.case : session.note(name.slice('note:'.length))
}

describe('R-SESSION-19 a session of an earlier version keeps being read', () => {
  // The bytes are those of the example as the first version wrote it. Never make them anew: they stand for sessions
  // that exist.
  test.each([1])('version %i', (version) => {
    const path = new URL(`version-${version}.fixture.json`, import.meta.url)
    const fixture = JSON.parse(readFileSync(path, 'utf8')) as Fixture
    const session = newReplica(9)
    for (const [name, bytes] of Object.entries(fixture.documents))
      Y.applyUpdate(documentOf(session, name), Buffer.from(bytes, 'base64'))
    expect(storedAgenda(session).session.version).toBe(version)
    expect(checkSession(session)).toEqual({ ok: true, value: null })
    expect(problemsQuery.of(session)).toEqual([])
    const round = roundQuery('weighing', () => null).of(session)
    const rounds = { weighing: { round, contributions: [] } }
    const { method, ...snapshot } = takeSnapshot(session, { attendees: [], rounds })
    // What later versions added reads as nothing there; all else as it was written.
    expect(snapshot).toMatchObject(fixture.snapshot)
    expect(snapshot.about.origin).toBeNull()
    expect(snapshot.journal).toEqual([])
    const { agreements: value } = snapshot.values
    for (const one of value?.kind === 'agreements' ? value.agreements : [])
      expect(one).toMatchObject({ scope: 'case', start: '', carriedFrom: '' })
    expect(method.steps.map(({ id }) => id)).toEqual(fixture.steps)
  })
})

describe('R-SESSION-19 migrations are numbered, in order, and write the same wherever they run', () => {
  const steps: readonly Migration[] = [
    (values) => ({ ...values, about: { ...values.about, mood: 'calm' } }),
    ({ session, about: { mood, ...about }, progress }) => ({
      session,
      about: { ...about, feelings: [mood] },
      progress,
    }),
  ]

  test('from any version to the newest, and no further', () => {
    const first = storedAgenda(newSession())
    const newest = upgraded(first, steps)
    expect(newest.session.version).toBe(3)
    expect(newest.about).toEqual({ ...first.about, feelings: ['calm'] })
    expect(upgraded(newest, steps)).toBe(newest)
    const second = {
      ...first,
      session: { ...first.session, version: 2 },
      about: { ...first.about, mood: 'hot' },
    }
    expect(upgraded(second, steps).about.feelings).toEqual(['hot'])
    expect(upgraded(first, [])).toBe(first)
    expect(upgraded({ session: {}, about: {}, progress: {} }, steps).session).toEqual({})
  })

  test('written by two devices at once', () => {
    const mine = newSession(1)
    mine.agenda.getMap('about').set('mood', 'left over')
    const theirs = joined(mine, 2)
    for (const session of [mine, theirs]) migrateSession(session, steps)
    send(mine, theirs)
    send(theirs, mine)
    expect(storedAgenda(mine)).toEqual(storedAgenda(theirs))
    expect(storedAgenda(mine)).toEqual(upgraded(storedAgenda(newSession()), steps))
    expect(storedAgenda(mine).about).not.toHaveProperty('mood')
  })

  test('a session of this version is left as it is', () => {
    const session = newSession()
    const before = Y.encodeStateVector(session.agenda)
    migrateSession(session)
    expect(Y.encodeStateVector(session.agenda)).toEqual(before)
    expect(migrations).toEqual([])
  })
})
