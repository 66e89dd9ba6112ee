import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { argumentsQuery } from './arguments.ts'
import { closingQuery } from './closing.ts'
import { addRow } from './commands.ts'
import { effectsQuery } from './effects.ts'
import { factsQuery } from './facts.ts'
import { anyJunk, put, type Shape } from './junk.fixture.ts'
import { newWeighing } from './kinds.fixture.ts'
import { liveText } from './live-text.ts'
import { problemsQuery } from './problems.ts'
import { missingVoicesQuery } from './queries.ts'
import { actorOf, type Replica, send } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'
import { stakeholdersQuery } from './stakeholders.ts'
import { cornerLine, cornerQuery } from './triangle.ts'

/** Every name in the case document with which a method weighs, with where a problem with it is told. */
const names: readonly { readonly name: string; readonly shape: Shape; readonly where: string }[] = [
  { name: 'rows:reasons', shape: 'array', where: 'case/reasons' },
  { name: 'rows:known/medical', shape: 'array', where: 'case/known/medical' },
  { name: 'rows:touched', shape: 'array', where: 'case/touched' },
  { name: 'rows:later', shape: 'array', where: 'case/later' },
  { name: 'line:balance/legitimacy/for', shape: 'text', where: 'case/balance/legitimacy' },
  { name: 'line:balance/legitimacy/against', shape: 'text', where: 'case/balance/legitimacy' },
  { name: 'picks:balance/legitimacy', shape: 'map', where: 'case/balance/legitimacy' },
]
const someJunk = fc.record({ at: fc.constantFrom(...names), strange: anyJunk })
const tom = actorOf('tom')

const filled = (): Replica => {
  const session = newWeighing()
  addRow(session, tom, 'reasons', { side: 'for', argument: 'Zij slaapt weer', weight: 'heavy' })
  addRow(session, tom, 'known/medical', { fact: 'Slaapt vier uur', certainty: 'sure' })
  addRow(session, tom, 'touched', { who: 'Mevrouw A. (inwoner)', presence: 'here' })
  addRow(session, tom, 'later', { who: 'Gezin', effect: 'Rust', term: 'short', direction: 'good' })
  const line = cornerLine('balance', 'legitimacy', 'for')
  liveText(session, { in: 'line', field: line })?.write('De wet kent uitstel')
  return session
}

/** Reads everything there is to read; what is read can be written down, and no choice is unknown. */
const readAll = (session: Replica): void => {
  problemsQuery.of(session)
  closingQuery(session, '2026-11-22').of(session)
  missingVoicesQuery('touched').of(session)
  const snapshot = takeSnapshot(session, { attendees: [], rounds: {} })
  expect(() => JSON.stringify(snapshot)).not.toThrow()
  for (const { side, weight, argument } of argumentsQuery('reasons').of(session)) {
    expect(['for', 'against', '']).toContain(side)
    expect(['light', 'middle', 'heavy', '']).toContain(weight)
    expect(typeof argument).toBe('string')
  }
  const { score } = cornerQuery('balance', 'legitimacy').of(session)
  expect([null, 1, 2, 3, 4, 5]).toContain(score)
}

describe('R-SESSION-16 whatever stands where a method weighs, every reading gives an answer', () => {
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
        expect(argumentsQuery('reasons').of(session)).toContainEqual(
          expect.objectContaining({ argument: 'Zij slaapt weer', side: 'for', weight: 'heavy' }),
        )
        expect(factsQuery('known', 'medical').of(session)).toContainEqual(
          expect.objectContaining({ fact: 'Slaapt vier uur', certainty: 'sure' }),
        )
        expect(stakeholdersQuery('touched').of(session)).toContainEqual(
          expect.objectContaining({ who: 'Mevrouw A. (inwoner)', presence: 'here' }),
        )
        expect(effectsQuery('later').of(session)).toContainEqual(
          expect.objectContaining({ effect: 'Rust', direction: 'good' }),
        )
        expect(cornerQuery('balance', 'legitimacy').of(session).for).toContain('De wet kent uitstel')
      }),
      { numRuns: 120 },
    )
  })

  test('when somebody in this program gave a name another shape', () => {
    fc.assert(
      fc.property(fc.array(someJunk, { minLength: 1, maxLength: 4 }), (changes) => {
        const taken = newWeighing(2)
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

describe('R-SESSION-17 what cannot be read where a method weighs is told with its place', () => {
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
