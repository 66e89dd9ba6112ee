import fc from 'fast-check'
import { expect, test } from 'vitest'
import { argumentsQuery } from './arguments.ts'
import { argumentSides, argumentWeights, attendances, certainties, directions, terms } from './columns.ts'
import { addRow, removeRow, setCell } from './commands.ts'
import { effectsQuery } from './effects.ts'
import { factsQuery } from './facts.ts'
import { newWeighing } from './kinds.fixture.ts'
import { liveText } from './live-text.ts'
import { domainPlace } from './place.ts'
import { problemsQuery } from './problems.ts'
import { actorOf, joined, type Replica, send } from './session.fixture.ts'
import type { TextRef } from './session.ts'
import { takeSnapshot } from './snapshot.ts'
import { stakeholdersQuery } from './stakeholders.ts'
import { cornerLine, cornerQuery, setCornerScore } from './triangle.ts'

interface Rows {
  readonly place: string
  /** A live text cell and a choice of such a row. */
  readonly text: string
  readonly choice: { readonly column: string; readonly ids: readonly string[] }
  readonly read: (session: Replica) => readonly (readonly [id: string, text: string, choice: string])[]
}

const health = domainPlace('known', 'medical')

const kinds: readonly Rows[] = [
  {
    place: 'reasons',
    text: 'why',
    choice: { column: 'weight', ids: argumentWeights },
    read: (session) =>
      argumentsQuery('reasons')
        .of(session)
        .map(({ id, why, weight }) => [id, why, weight]),
  },
  {
    place: health,
    text: 'fact',
    choice: { column: 'certainty', ids: certainties },
    read: (session) =>
      factsQuery('known', 'medical')
        .of(session)
        .map(({ id, fact, certainty }) => [id, fact, certainty]),
  },
  {
    place: 'touched',
    text: 'interests',
    choice: { column: 'presence', ids: attendances },
    read: (session) =>
      stakeholdersQuery('touched')
        .of(session)
        .map(({ id, interests, presence }) => [id, interests, presence]),
  },
  {
    place: 'later',
    text: 'effect',
    choice: { column: 'direction', ids: directions },
    read: (session) =>
      effectsQuery('later')
        .of(session)
        .map(({ id, effect, direction }) => [id, effect, direction]),
  },
]

const anyMove = fc.record({
  what: fc.constantFrom('add', 'type', 'choose', 'remove', 'corner', 'score', 'send', 'send'),
  kind: fc.nat(kinds.length - 1),
  who: fc.nat(1),
  pick: fc.nat(20),
})

test('R-SESSION-15 whatever two members weigh apart, both read the same and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 50 }), (played) => {
      const first = newWeighing(1)
      const replicas = [first, joined(first, 2)] as const
      const actors = [actorOf('one'), actorOf('two')] as const
      const added = kinds.map(() => new Set<string>())
      const removed = new Set<string>()
      const typed = new Map<string, string[]>()
      const cornerWords: string[] = []
      let scored = false

      for (const [count, { what, kind, who, pick }] of played.entries()) {
        const session = who === 0 ? replicas[0] : replicas[1]
        const actor = who === 0 ? actors[0] : actors[1]
        const rows = kinds[kind]
        if (rows === undefined) throw new Error('there is no such kind')
        const there = rows.read(session)
        const [id] = there[pick % Math.max(there.length, 1)] ?? ['']
        const word = `«${count}»`
        const type = (ref: TextRef): boolean => {
          const text = liveText(session, ref)
          text?.write(pick % 2 === 0 ? text.value() + word : word + text.value())
          return text !== null
        }
        if (what === 'send') send(session, who === 0 ? replicas[1] : replicas[0])
        else if (what === 'add') added[kind]?.add(addRow(session, actor, rows.place, {}))
        else if (what === 'choose') {
          const { column, ids } = rows.choice
          setCell(session, rows.place, id, column, ids[pick % ids.length] ?? '')
        } else if (what === 'remove' && id !== '' && pick < 5) {
          removed.add(id)
          removeRow(session, rows.place, id)
        } else if (what === 'type') {
          if (type({ in: 'cell', field: rows.place, row: id, column: rows.text }))
            typed.set(id, [...(typed.get(id) ?? []), word])
        } else if (what === 'corner') {
          type({ in: 'line', field: cornerLine('balance', 'legitimacy', 'against') })
          cornerWords.push(word)
        } else if (what === 'score') {
          scored = true
          setCornerScore(session, 'balance', 'legitimacy', (pick % 5) + 1)
        }
      }
      send(replicas[0], replicas[1])
      send(replicas[1], replicas[0])

      const [one, other] = replicas.map((session) => takeSnapshot(session, { attendees: [], rounds: {} }))
      expect(other).toEqual(one)
      expect(problemsQuery.of(first)).toEqual([])
      for (const [at, rows] of kinds.entries()) {
        const read = rows.read(first)
        const left = [...(added[at] ?? [])].filter((id) => !removed.has(id))
        expect(read.map(([id]) => id).sort()).toEqual(left.sort())
        for (const [id, text, choice] of read) {
          for (const word of typed.get(id) ?? []) expect(text).toContain(word)
          expect([...rows.choice.ids, '']).toContain(choice)
        }
      }
      const corner = cornerQuery('balance', 'legitimacy').of(first)
      for (const word of cornerWords) expect(corner.against).toContain(word)
      expect(corner.score !== null).toBe(scored)
    }),
    { numRuns: 120 },
  )
})

test('R-WEIGH-1 a side and a weight are one of those that there are, and can be taken back', () => {
  const session = newWeighing()
  const id = addRow(session, actorOf('one'), 'reasons', { side: 'for', weight: 'heavy', argument: 'Rust' })
  const read = () => argumentsQuery('reasons').of(session)[0]
  expect(read()).toEqual({
    id,
    addedBy: 'one',
    side: 'for',
    argument: 'Rust',
    option: '',
    basis: '',
    weight: 'heavy',
    why: '',
  })
  setCell(session, 'reasons', id, 'weight', '9')
  setCell(session, 'reasons', id, 'side', 'both')
  expect(read()).toMatchObject({ side: 'for', weight: 'heavy' })
  for (const side of argumentSides) {
    setCell(session, 'reasons', id, 'side', side)
    expect(read()?.side).toBe(side)
  }
  setCell(session, 'reasons', id, 'weight', '')
  expect(read()?.weight).toBe('')
})

test('R-SESSION-60 an effect, a fact and a value take no choice that they do not know', () => {
  const session = newWeighing()
  const effect = addRow(session, actorOf('one'), 'later', { who: 'Gezin', term: 'ooit', direction: 'bad' })
  expect(effectsQuery('later').of(session)).toEqual([
    { id: effect, addedBy: 'one', who: 'Gezin', effect: '', term: '', direction: 'bad' },
  ])
  setCell(session, 'later', effect, 'term', terms[1])
  expect(effectsQuery('later').of(session)[0]?.term).toBe('long')
  const fact = addRow(session, actorOf('one'), health, { fact: 'Slaapt', source: 'Arts', certainty: 'maybe' })
  expect(factsQuery('known', 'medical').of(session)).toEqual([
    { id: fact, addedBy: 'one', fact: 'Slaapt', source: 'Arts', certainty: '' },
  ])
  expect(factsQuery('known', 'life').of(session)).toEqual([])
  for (const score of [0, 6, 2.5, Number.NaN]) setCornerScore(session, 'balance', 'return', score)
  expect(cornerQuery('balance', 'return').of(session).score).toBeNull()
  setCornerScore(session, 'balance', 'return', 5)
  setCornerScore(session, 'balance', 'return', null)
  expect(cornerQuery('balance', 'return').of(session).score).toBeNull()
})
