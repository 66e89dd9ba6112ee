import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Doc,
  decodeUpdate,
  encodeStateAsUpdate,
  encodeStateVector,
  mergeUpdates,
  parseUpdateMeta,
  Map as YMap,
} from 'yjs'
import { happenings, makeMembers, play } from './sealed-document.fixture.ts'
import { readStateVector, readUpdate, withoutDeletions } from './update.ts'

const updatesOf = (story: Parameters<typeof play>[1][]): Uint8Array[] => {
  const members = makeMembers()
  const updates: Uint8Array[] = []
  for (const member of members) member.on('update', (update: Uint8Array) => updates.push(update))
  for (const happening of story) play(members, happening)
  return [...updates, ...members.map((member) => encodeStateAsUpdate(member))]
}

const unwrap = (bytes: Uint8Array) => {
  const read = readUpdate(bytes)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

describe('R-RELAY-7 the parser of updates', () => {
  test('R-RELAY-7 reads every update of a sealed document, and finds the clocks that Yjs finds', () => {
    fc.assert(
      fc.property(happenings(30), (story) => {
        const updates = updatesOf(story)
        for (const bytes of [...updates, mergeUpdates(updates)]) {
          const update = unwrap(bytes)
          const { to } = parseUpdateMeta(bytes)
          for (const [client, clock] of to)
            expect(
              Math.max(...update.structs.filter((range) => range.client === client).map((r) => r.to)),
            ).toBe(clock)
          expect(new Set(update.structs.map(({ client }) => client))).toEqual(new Set(to.keys()))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('R-RELAY-9 takes out the delete set and nothing else', () => {
    fc.assert(
      fc.property(happenings(30), (story) => {
        for (const bytes of updatesOf(story)) {
          const update = unwrap(bytes)
          const before = decodeUpdate(bytes)
          const stripped = withoutDeletions(update)
          const after = decodeUpdate(stripped.bytes)
          expect(after.ds.clients.size).toBe(0)
          expect(JSON.stringify(after.structs)).toBe(JSON.stringify(before.structs))
          const deletions = [...before.ds.clients].flatMap(([client, items]) =>
            items.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
          )
          expect(update.deletions).toEqual(deletions)
          expect(unwrap(stripped.bytes)).toEqual(stripped)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('R-RELAY-7 a shortened or lengthened update is malformed', () => {
    const [bytes = new Uint8Array()] = updatesOf([
      { kind: 'append', member: 0, bytes: new Uint8Array([1, 2, 3]) },
    ])
    for (let length = 0; length < bytes.length; length++)
      expect(readUpdate(bytes.subarray(0, length))).toMatchObject({ ok: false, code: 'malformed' })
    expect(readUpdate(new Uint8Array([...bytes, 0]))).toMatchObject({ ok: false })
  })

  test('R-RELAY-7 refuses a skip with other bits set, on which Yjs throws', () => {
    // One client with one struct: a skip of one clock, with and without a bit that belongs to items.
    const update = (info: number) => new Uint8Array([1, 1, 5, 0, info, 1, 0])
    expect(readUpdate(update(10)).ok).toBe(true)
    expect(() => decodeUpdate(update(106))).toThrow()
    expect(readUpdate(update(106))).toMatchObject({ ok: false, code: 'malformed' })
  })

  test('R-RELAY-7 never throws, and never takes what Yjs would throw on', () => {
    const seeds = fc.tuple(
      happenings(12),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
    )
    let taken = 0
    fc.assert(
      fc.property(seeds, ([story, changes]) => {
        for (const original of updatesOf(story)) {
          const bytes = new Uint8Array(original)
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
          if (!readUpdate(bytes).ok) continue
          taken++
          expect(() => decodeUpdate(bytes)).not.toThrow()
        }
      }),
      { numRuns: 1000 },
    )
    expect(taken).toBeGreaterThan(0)
  })

  test.each([
    ['text', (document: Doc) => document.getText('note').insert(0, 'readable')],
    ['values', (document: Doc) => document.getArray('values').push(['readable', 1])],
    ['nested types', (document: Doc) => document.getMap('map').set('inner', new YMap())],
    ['sub-documents', (document: Doc) => document.getMap('map').set('inner', new Doc())],
  ])('R-RELAY-7 refuses %s: nothing of it would be sealed', (_name, change) => {
    const document = new Doc()
    change(document)
    expect(readUpdate(encodeStateAsUpdate(document))).toMatchObject({ ok: false, code: 'malformed' })
  })

  test('R-RELAY-7 refuses two blocks of one client, of which Yjs would keep only the last', () => {
    const collected = (from: number) => [1, 5, from, 0, 3]
    expect(readUpdate(new Uint8Array([1, ...collected(0), 0])).ok).toBe(true)
    expect(readUpdate(new Uint8Array([2, ...collected(0), ...collected(3), 0])).ok).toBe(false)
  })

  test('R-RELAY-7 does not read past its view into the rest of the buffer', () => {
    const whole = new Uint8Array([1, 1, 5, 0, 3, 1, 1, 65, 100, ...new Array(200).fill(7), 0])
    expect(readUpdate(whole.subarray(0, 40)).ok).toBe(false)
  })
})

test('R-RELAY-7 state vectors: as Yjs writes them, and malformed ones refused', () => {
  const [document] = makeMembers()
  if (document === undefined) throw new Error('no member')
  document.getArray('run 0').push([new Uint8Array([1])])
  const read = readStateVector(encodeStateVector(document))
  expect(read).toEqual({ ok: true, value: new Map([[1000, 1]]) })
  expect(readStateVector(new Uint8Array([255, 255, 255, 255, 15])).ok).toBe(false)
  expect(readStateVector(new Uint8Array([])).ok).toBe(false)
})
