import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBlocker, blockersQuery } from './blockers.ts'
import { closingQuery } from './closing.ts'
import { newConference } from './conference.fixture.ts'
import { addDomainItem, domainQuery, setPoint } from './domains.ts'
import { addEscalation, escalationsQuery } from './escalations.ts'
import { anyJunk, put, type Shape } from './junk.fixture.ts'
import { addNode, networkQuery } from './network.ts'
import { addOption, judge, optionsQuery } from './options.ts'
import { problemsQuery } from './problems.ts'
import { actorOf, type Replica, send } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'

/** Every name in the case document that only conferences have, with where a problem with it is told. */
const names: readonly { readonly name: string; readonly shape: Shape; readonly where: string }[] = [
  { name: 'rows:picture/housing', shape: 'array', where: 'case/picture/housing' },
  { name: 'picks:picture/housing', shape: 'map', where: 'case/picture/housing' },
  { name: 'rows:around/nodes', shape: 'array', where: 'case/around/nodes' },
  { name: 'rows:around/links', shape: 'array', where: 'case/around/links' },
  { name: 'rows:stuck', shape: 'array', where: 'case/stuck' },
  { name: 'line:moral/question', shape: 'text', where: 'case/moral/question' },
  { name: 'rows:ways', shape: 'array', where: 'case/ways' },
  { name: 'line:decided/dissent', shape: 'text', where: 'case/decided/dissent' },
  { name: 'picks:decided', shape: 'map', where: 'case/decided' },
  { name: 'rows:asked', shape: 'array', where: 'case/asked' },
  { name: 'line:rung/reason', shape: 'text', where: 'case/rung/reason' },
  { name: 'picks:rung', shape: 'map', where: 'case/rung' },
  { name: 'agreements:earlier', shape: 'array', where: 'case/earlier' },
]
const someJunk = fc.record({ at: fc.constantFrom(...names), strange: anyJunk })

const tom = actorOf('tom')

const filled = (): Replica => {
  const session = newConference()
  addDomainItem(session, tom, 'picture', 'housing', 'fact', { text: 'Huurschuld' })
  setPoint(session, 'picture', 'housing', 'wished', 4)
  addNode(session, tom, 'around', 'household', { name: 'Gezin M.' })
  addBlocker(session, tom, 'stuck', { text: 'Wachtlijst' })
  judge(session, tom, 'ways', addOption(session, tom, 'ways', { option: 'Spoed' }), 'legality', 'yes')
  addEscalation(session, tom, 'asked', { question: 'Mag het?' })
  return session
}

/** Reads everything there is to read; what is read can be formatted and written down. */
const readAll = (session: Replica): void => {
  problemsQuery.of(session)
  closingQuery(session, '2026-11-22').of(session)
  const snapshot = takeSnapshot(session, { attendees: [], rounds: {} })
  expect(() => JSON.stringify(snapshot)).not.toThrow()
  for (const { request, signed } of escalationsQuery('asked').of(session))
    for (const at of [request?.askedAt, signed?.at]) new Date(at ?? 0).toISOString()
  const { now, wished, items } = domainQuery('picture', 'housing').of(session)
  for (const point of [now, wished]) expect([null, 1, 2, 3, 4, 5]).toContain(point)
  for (const { date } of items) if (date !== '') new Date(date).toISOString()
  const { nodes, links } = networkQuery('around').of(session)
  const ids = nodes.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { from, to } of links) expect(ids.includes(from) && ids.includes(to)).toBe(true)
}

describe('R-SESSION-16 whatever stands in a conference, every reading gives an answer', () => {
  test('R-SESSION-18 when it came from somebody else; what can be read beside it is read', () => {
    fc.assert(
      fc.property(fc.array(someJunk, { minLength: 1, maxLength: 5 }), (changes) => {
        const session = filled()
        for (const { at, strange } of changes) {
          // One document cannot give a name two shapes, so every change is a program of its own.
          const rogue = new Y.Doc()
          put(rogue, at.name, strange.shape, strange.key, strange.junk)
          Y.applyUpdate(session.case, Y.encodeStateAsUpdate(rogue))
        }
        readAll(session)
        const texts = domainQuery('picture', 'housing').of(session).items
        expect(texts.map(({ text }) => text)).toContain('Huurschuld')
        expect(
          blockersQuery('stuck')
            .of(session)
            .map(({ text }) => text),
        ).toContain('Wachtlijst')
        expect(
          optionsQuery('ways')
            .of(session)
            .map(({ option }) => option),
        ).toContain('Spoed')
      }),
      { numRuns: 120 },
    )
  })

  test('when somebody in this program gave a name another shape', () => {
    fc.assert(
      fc.property(fc.array(someJunk, { minLength: 1, maxLength: 4 }), (changes) => {
        const taken = newConference(2)
        for (const { at, strange } of changes)
          if (!taken.case.share.has(at.name))
            put(taken.case, at.name, strange.shape, strange.key, strange.junk)
        send(filled(), taken)
        readAll(taken)
      }),
      { numRuns: 60 },
    )
  })
})

describe('R-SESSION-17 what cannot be read in a conference is told with its place', () => {
  test.each(names)('$name', ({ name, shape, where }) => {
    const session = filled()
    expect(problemsQuery.of(session)).toEqual([])
    const secret = 'Nadia A.'
    const rogue = new Y.Doc()
    if (shape === 'map') rogue.getMap(name).set(secret, { [secret]: secret })
    else if (shape === 'array') rogue.getArray(name).push([{ [secret]: secret }])
    else rogue.getText(name).insertEmbed(0, { [secret]: secret })
    Y.applyUpdate(session.case, Y.encodeStateAsUpdate(rogue))
    const problems = problemsQuery.of(session)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem.where.startsWith(where), problem.where).toBe(true)
    expect(JSON.stringify(problems)).not.toContain(secret)
  })
})
