import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { circleOfPlace, circlesQuery, fileCircle, placementsQuery, placesOf } from './circles.ts'
import { addJournalEntry, journalQuery, journalText } from './journal.ts'
import { anyJunk, put } from './junk.fixture.ts'
import { fileLink, linksQuery, setOutcome } from './links.ts'
import type { CircleRecord, JournalEntry, SessionLink } from './model.ts'
import { problemsQuery } from './problems.ts'
import { method, newSession, type Replica, send } from './session.fixture.ts'

const circle: CircleRecord = {
  id: 'care-only',
  name: 'Alleen zorg',
  roomId: 'room',
  members: 2,
  createdAt: 5,
  createdBy: 'samira',
  wrapped: ['a'],
}
const entry: JournalEntry = {
  id: 'e1',
  kind: 'circle-made',
  at: 5,
  by: 'samira',
  subject: 'care-only',
  label: 'Alleen zorg',
  signature: 's',
}
const link: SessionLink = {
  id: 'l1',
  kind: 'branch',
  title: 'Tempo',
  question: 'Mag het?',
  at: 5,
  by: 'samira',
  roomId: 'elders',
  wrapped: [],
  outcome: null,
}
const outcome = { question: 'Mag het?', conclusion: 'Ja', at: 6, by: 'samira' }

const names = [
  { in: 'agenda', name: 'circles', shape: 'map' },
  { in: 'agenda', name: 'placements', shape: 'map' },
  { in: 'case', name: 'journal', shape: 'array' },
  { in: 'case', name: 'links', shape: 'map' },
  { in: 'case', name: 'outcomes', shape: 'map' },
] as const
const someJunk = fc.record({ at: fc.constantFrom(...names), strange: anyJunk })

const filled = (): Replica => {
  const session = newSession()
  fileCircle(session, circle)
  const [place] = placesOf(method)
  session.agenda.getMap('placements').set(place?.place ?? '', circle.id)
  addJournalEntry(session, entry)
  fileLink(session, link)
  setOutcome(session, link.id, outcome)
  return session
}

/** Reads everything there is to read; what is read can be formatted and written down. */
const readAll = (session: Replica): void => {
  for (const { createdAt, members, wrapped } of circlesQuery.of(session)) {
    new Date(createdAt).toISOString()
    expect(Number.isSafeInteger(members) && members >= 0).toBe(true)
    expect(wrapped.every((text) => typeof text === 'string')).toBe(true)
  }
  const placements = placementsQuery.of(session)
  const ids = new Set(circlesQuery.of(session).map(({ id }) => id))
  for (const { place } of placesOf(method)) {
    const id = circleOfPlace(placements, place)
    // What stands in a circle never shows as open.
    expect(id === null || ids.has(id)).toBe(true)
  }
  for (const one of journalQuery.of(session)) {
    new Date(one.at).toISOString()
    journalText('session', one)
  }
  for (const { at, outcome: brought } of linksQuery.of(session)) new Date(brought?.at ?? at).toISOString()
  problemsQuery.of(session)
  const all = [circlesQuery, placementsQuery, journalQuery, linksQuery].map((query) => query.of(session))
  expect(() => JSON.stringify(all)).not.toThrow()
}

describe('R-CIRCLE-8 whatever stands there, every reading gives an answer', () => {
  test('R-CIRCLE-8 when it came from somebody else', () => {
    fc.assert(
      fc.property(fc.array(someJunk, { minLength: 1, maxLength: 5 }), (changes) => {
        const session = filled()
        for (const { at, strange } of changes) {
          // One document cannot give a name two shapes, so every change is a program of its own.
          const rogue = new Y.Doc()
          put(rogue, at.name, strange.shape, strange.key, strange.junk)
          Y.applyUpdate(session[at.in], Y.encodeStateAsUpdate(rogue))
        }
        readAll(session)
        expect(circlesQuery.of(session)).toContainEqual(circle)
        expect(journalQuery.of(session)).toContainEqual(entry)
        expect(linksQuery.of(session)).toContainEqual({ ...link, outcome })
      }),
      { numRuns: 120 },
    )
  })

  test('R-CIRCLE-8 when somebody in this program gave a name another shape', () => {
    fc.assert(
      fc.property(fc.array(someJunk, { minLength: 1, maxLength: 4 }), (changes) => {
        const taken = newSession(2)
        for (const { at, strange } of changes)
          if (!taken[at.in].share.has(at.name))
            put(taken[at.in], at.name, strange.shape, strange.key, strange.junk)
        send(filled(), taken)
        readAll(taken)
      }),
      { numRuns: 60 },
    )
  })
})

describe('R-CIRCLE-8 what cannot be read is told with its place', () => {
  test.each(names)('R-CIRCLE-8 $in/$name', ({ in: part, name, shape }) => {
    const session = filled()
    expect(problemsQuery.of(session)).toEqual([])
    const secret = 'Nadia A.'
    const rogue = new Y.Doc()
    if (shape === 'map') rogue.getMap(name).set(secret, { [secret]: secret })
    else rogue.getArray(name).push([secret])
    Y.applyUpdate(session[part], Y.encodeStateAsUpdate(rogue))
    const problems = problemsQuery.of(session)
    expect(problems.length).toBeGreaterThan(0)
    for (const { where } of problems) expect(where.startsWith(`${part}/${name}`), where).toBe(true)
    expect(JSON.stringify(problems)).not.toContain(secret)
  })
})
