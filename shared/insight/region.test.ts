import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anyCounts, plainCounts } from './counts.fixture.ts'
import { contributionOf, contributionSchema } from './counts.ts'
import {
  contribute,
  contributionId,
  hasContributed,
  nameRegion,
  readRegion,
  regionName,
  withdraw,
} from './region.ts'

const idOf = (at: number): string => String(at).padStart(43, '0')
const meet = (...documents: readonly Y.Doc[]): void => {
  for (const one of documents) for (const other of documents) Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
}

describe('R-INSIGHT-12 the counts of a region', () => {
  test('R-INSIGHT-12 a session has one id in a region, another in another, and none that tells of it', async () => {
    const id = await contributionId('session-1', 'region-1')
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/u)
    expect(await contributionId('session-1', 'region-1')).toBe(id)
    const others = await Promise.all([
      contributionId('session-2', 'region-1'),
      contributionId('session-1', 'region-2'),
      contributionId('session-1region-1', ''),
    ])
    expect(new Set([id, ...others]).size).toBe(4)
    // A known answer: whoever changes how ids are made, counts every session of every region twice.
    expect(id).toBe('C5eC3oD4_mda0WnOTLZHq5_TNnOPu7-9h70hwZzIWvw')
  })

  test('R-INSIGHT-12 contributing twice, from two devices at once, is contributing once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 5 }), fc.option(anyCounts)), { maxLength: 20 }),
        (steps) => {
          const documents = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
          for (const [at, session, counts] of steps) {
            const document = documents[at] ?? new Y.Doc()
            if (counts === null) withdraw(document, idOf(session))
            else contribute(document, idOf(session), counts)
          }
          meet(...documents)
          meet(...documents)
          const [one, ...others] = documents.map(readRegion)
          for (const other of others) expect(other).toEqual(one)
          expect(one?.ignored).toBe(0)
          const sessions = new Set(steps.map(([, session]) => session))
          expect(one?.counts.length).toBeLessThanOrEqual(sessions.size)
          const written = steps.map(([, , counts]) =>
            JSON.stringify(counts && contributionSchema.parse(contributionOf(counts))),
          )
          for (const counts of one?.counts ?? []) expect(written).toContain(JSON.stringify(counts))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('R-INSIGHT-12 a contribution can be taken back, and writing the same writes nothing', () => {
    const shared = new Y.Doc()
    contribute(shared, idOf(1), plainCounts)
    expect(readRegion(shared)).toEqual({ counts: [{ ...plainCounts, period: '2026-Q1' }], ignored: 0 })
    const before = Y.encodeStateAsUpdate(shared)
    contribute(shared, idOf(1), plainCounts)
    contribute(shared, 'geen id', plainCounts)
    expect(Y.encodeStateAsUpdate(shared)).toEqual(before)
    expect(hasContributed(shared, idOf(1))).toBe(true)
    withdraw(shared, idOf(1))
    expect(hasContributed(shared, idOf(1))).toBe(false)
  })

  const spoilt: readonly (readonly [string, unknown])[] = [
    ['own words as a theme', { ...plainCounts, period: '2026-Q1', themes: ['gezin Jansen'] }],
    ['a property more', { ...plainCounts, period: '2026-Q1', note: 'x' }],
    ['a month', plainCounts],
    ['words as a month', { ...plainCounts, period: '2026-Q1 Jansen' }],
    ['a method of their own by name', { ...plainCounts, period: '2026-Q1', method: 'jansen' }],
    ['the same code twice', { ...plainCounts, period: '2026-Q1', values: ['moed', 'moed'] }],
    ['codes in an order that could tell', { ...plainCounts, period: '2026-Q1', values: ['moed', 'rust'] }],
    ['a pair the wrong way round', { ...plainCounts, period: '2026-Q1', tensions: [['moed', 'rust']] }],
    ['digits that spell', { ...plainCounts, period: '2026-Q1', pulse: { heard: 3.123456 } }],
    ['a question of their own', { ...plainCounts, period: '2026-Q1', pulse: { jansen: 3 } }],
    [
      'an endless number',
      { ...plainCounts, period: '2026-Q1', agreements: { ...plainCounts.agreements, open: 1e9 } },
    ],
    [
      'half an agreement',
      { ...plainCounts, period: '2026-Q1', agreements: { ...plainCounts.agreements, open: 0.5 } },
    ],
    ['a later version', { ...plainCounts, period: '2026-Q1', version: 2 }],
    ['a list', []],
    ['a text', 'x'.repeat(1_000_000)],
    ['a number', 3],
    ['nothing', null],
    ['what every object has', { ...plainCounts, period: '2026-Q1', method: 'constructor' }],
  ]
  test.each(spoilt)('R-INSIGHT-13 is left out and counted: %s', (_, stored) => {
    const shared = new Y.Doc()
    contribute(shared, idOf(1), plainCounts)
    shared.getMap('contributions').set(idOf(2), stored)
    expect(readRegion(shared)).toEqual({ counts: [{ ...plainCounts, period: '2026-Q1' }], ignored: 1 })
  })

  test('R-INSIGHT-13 a good contribution under an id that is none is left out, and so are live types', () => {
    const shared = new Y.Doc()
    const contributions = shared.getMap('contributions')
    for (const id of ['', 'Fatima', `${idOf(1)}0`, '__proto__'])
      contributions.set(id, contributionOf(plainCounts))
    contributions.set(idOf(1), new Y.Map([['version', 1]]))
    contributions.set(idOf(2), new Y.Text('tekst'))
    expect(readRegion(shared)).toEqual({ counts: [], ignored: 6 })
  })

  test('R-INSIGHT-13 whatever stands there, what is good is read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), anyCounts, (junk, counts) => {
        const shared = new Y.Doc()
        for (const [id, stored] of Object.entries(junk)) shared.getMap('contributions').set(id, stored)
        contribute(shared, idOf(1), counts)
        expect(readRegion(shared)).toEqual({
          counts: [contributionOf(counts)],
          ignored: Object.keys(junk).length,
        })
      }),
      { numRuns: 40 },
    )
    const taken = new Y.Doc()
    taken.getArray('contributions').push([1])
    contribute(taken, idOf(1), plainCounts)
    withdraw(taken, idOf(1))
    expect(readRegion(taken)).toEqual({ counts: [], ignored: 1 })
  })

  test('R-INSIGHT-12 a region has a name', () => {
    const agenda = new Y.Doc()
    expect(regionName(agenda)).toBe('')
    nameRegion(agenda, 'Regio Noord')
    expect(regionName(agenda)).toBe('Regio Noord')
    agenda.getMap('insight').set('name', 3)
    expect(regionName(agenda)).toBe('')
  })
})

/** Every way a text may stand somewhere in a schema, by its place. */
const textsIn = (schema: unknown, where: string): readonly string[] => {
  const { def = {} } = (schema as { _zod: { def: Record<string, unknown> } })._zod
  const type = String(def.type)
  const below = (part: unknown, name: string) => textsIn(part, `${where}/${name}`)
  switch (type) {
    case 'object':
      expect(def.catchall).toMatchObject({ _zod: { def: { type: 'never' } } })
      return Object.entries(def.shape as object).flatMap(([name, part]) => below(part, name))
    case 'array':
      return below(def.element, 'each')
    case 'tuple':
      expect(def.rest).toBeNull()
      return (def.items as unknown[]).flatMap((part) => below(part, 'each'))
    case 'record':
      return [...below(def.keyType, 'key'), ...below(def.valueType, 'value')]
    case 'enum':
    case 'literal':
    case 'boolean':
    case 'number':
      return []
    default:
      return [`${where}: ${type}`]
  }
}

test('R-INSIGHT-13 nothing in a contribution can hold free text: one text has a fixed form, all else is codes and numbers', () => {
  expect(textsIn(contributionSchema, '')).toEqual(['/period: string'])
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      fc.pre(!/^20\d\d-Q[1-4]$/u.test(text))
      expect(contributionSchema.safeParse({ ...plainCounts, period: text }).success).toBe(false)
    }),
  )
  for (const period of ['2026-Q1\n', '2026-Q5', '2026-Q１', ' 2026-Q1', '2026-Q1\u200b'])
    expect(contributionSchema.safeParse({ ...plainCounts, period }).success).toBe(false)
})
