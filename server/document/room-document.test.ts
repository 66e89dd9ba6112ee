import fc from 'fast-check'
import { decoding } from 'lib0'
import { createEncoder } from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as sync from 'y-protocols/sync'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { fold } from './fold.ts'
import { RoomDocument } from './room-document.ts'
import { contentOf, happenings, makeMembers, memberCount, play } from './sealed-document.fixture.ts'
import { readStateVector } from './update.ts'

const noLimit = Number.MAX_SAFE_INTEGER

const open = (...stored: Parameters<typeof RoomDocument.open>): RoomDocument => {
  const document = RoomDocument.open(...stored)
  if (!document.ok) throw new Error(document.code)
  return document.value
}

const give = (room: RoomDocument, bytes: Uint8Array, mayDelete: boolean) => {
  const accepted = room.accept(bytes, mayDelete, noLimit)
  if (!accepted.ok) throw new Error(accepted.code)
  return accepted.value
}

/** Does what a stock client does with the relay's answer. */
const join = (room: RoomDocument, client: Doc): number => {
  const clocks = encodeStateVector(client)
  const read = readStateVector(clocks)
  if (!read.ok) throw new Error(read.code)
  let lastKind = -1
  for (const frame of room.answer(read.value, clocks)) {
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(0)
    lastKind = sync.readSyncMessage(decoder, createEncoder(), client, 'relay')
  }
  return lastKind
}

/** The first `count` durable, as if the store had answered. */
const foldNow = (room: RoomDocument): void => {
  const input = room.foldInput()
  if (input === null) return
  const folded = fold(input.base, input.tail)
  expect(room.isCoveredBy(folded, input.through)).toBe(true)
  room.replaceBase(folded, input.through)
}

describe('R-RELAY-8 a room hands out what it was given', () => {
  test('R-RELAY-8 any story with updates lost, late and twice, folds and joins ends the same for everybody', () => {
    const story = fc.record({
      happenings: happenings(40),
      deliveries: fc.array(fc.record({ which: fc.nat(), fold: fc.boolean() }), { maxLength: 80 }),
      owner: fc.boolean(),
    })
    fc.assert(
      fc.property(story, ({ happenings: happened, deliveries, owner }) => {
        const members = makeMembers()
        const updates: Uint8Array[] = []
        for (const member of members) member.on('update', (update: Uint8Array) => updates.push(update))
        for (const happening of happened) if (owner || happening.kind !== 'delete') play(members, happening)
        const room = open(null, [])
        let position = 0
        const deliver = (bytes: Uint8Array) => {
          const { added } = give(room, bytes, owner)
          if (added !== null) room.markDurable(added, ++position)
        }
        const halfway = new Doc()
        for (const { which, fold: folds } of deliveries) {
          const update = updates[which % Math.max(1, updates.length)]
          if (update !== undefined) deliver(update)
          if (folds) foldNow(room)
          if (which % 5 === 0) join(room, halfway)
        }
        for (const member of members) deliver(encodeStateAsUpdate(member))
        const everything = new Doc()
        for (const member of members) applyUpdate(everything, encodeStateAsUpdate(member))
        const fresh = new Doc()
        expect(join(room, fresh)).toBe(sync.messageYjsSyncStep2)
        join(room, halfway)
        for (const member of members) join(room, member)
        for (const client of [fresh, halfway, ...members])
          expect(contentOf(client)).toEqual(contentOf(everything))
        expect(readStateVector(encodeStateVector(everything))).toEqual({
          ok: true,
          value: room.durableStateVector(),
        })
        foldNow(room)
        const afterFold = new Doc()
        join(room, afterFold)
        expect(contentOf(afterFold)).toEqual(contentOf(everything))
      }),
      { numRuns: 300 },
    )
  })

  test('R-RELAY-9 whatever a writer sends, nothing that was there disappears', () => {
    fc.assert(
      fc.property(happenings(30), (happened) => {
        const members = makeMembers()
        const room = open(null, [])
        for (const happening of happened) {
          const before = new Doc()
          join(room, before)
          const there = contentOf(before)
          play(members, happening)
          for (const member of members) give(room, encodeStateAsUpdate(member), false)
          const after = new Doc()
          join(room, after)
          const still = contentOf(after)
          for (let run = 0; run < memberCount; run++) {
            const left = [...(still[run] ?? [])]
            for (const entry of there[run] ?? []) {
              const at = left.indexOf(entry)
              expect(at).toBeGreaterThanOrEqual(0)
              left.splice(at, 1)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('R-RELAY-9 deletions', () => {
  const roomWith = (entries: number) => {
    const author = new Doc()
    const array = author.getArray<Uint8Array>('run 0')
    for (let at = 0; at < entries; at++) array.push([new Uint8Array([at])])
    const room = open(null, [])
    give(room, encodeStateAsUpdate(author), false)
    return { author, array, room }
  }

  test('R-RELAY-9 a writer that deletes is told; the room keeps the entry', () => {
    const { author, array, room } = roomWith(3)
    array.delete(1, 1)
    expect(give(room, encodeStateAsUpdate(author), false)).toEqual({ added: null, stripped: true })
    const reader = new Doc()
    join(room, reader)
    expect(reader.getArray('run 0').length).toBe(3)
  })

  test('R-RELAY-9 an owner that deletes is heard, and whoever repeats it afterwards is not told off', () => {
    const { author, array, room } = roomWith(3)
    array.delete(1, 1)
    const accepted = give(room, encodeStateAsUpdate(author), true)
    expect(accepted.stripped).toBe(false)
    expect(accepted.added).not.toBeNull()
    const writer = new Doc()
    join(room, writer)
    expect(writer.getArray('run 0').length).toBe(2)
    expect(give(room, encodeStateAsUpdate(writer), false)).toEqual({ added: null, stripped: false })
    writer.getArray('run 1').push([new Uint8Array([9])])
    const more = give(room, encodeStateAsUpdate(writer), false)
    expect(more.stripped).toBe(false)
    expect(more.added?.update.deletions).toEqual([])
  })

  test('R-RELAY-9 what was deleted before it was ever sent is no deletion of the room', () => {
    const author = new Doc()
    const array = author.getArray<Uint8Array>('run 0')
    array.push([new Uint8Array([1])])
    array.push([new Uint8Array([2])])
    array.delete(0, 1)
    const room = open(null, [])
    expect(give(room, encodeStateAsUpdate(author), false).stripped).toBe(false)
    const reader = new Doc()
    join(room, reader)
    expect(reader.getArray<Uint8Array>('run 0').map(String)).toEqual(['2'])
  })
})

describe('R-RELAY-10 what is acknowledged', () => {
  test('R-RELAY-10 an edit after a gap does not count until the gap is filled', () => {
    const author = new Doc()
    author.clientID = 5
    const updates: Uint8Array[] = []
    author.on('update', (update: Uint8Array) => updates.push(update))
    for (let at = 0; at < 3; at++) author.getArray('run').push([new Uint8Array([at])])
    const [first, second, third] = updates
    if (!first || !second || !third) throw new Error('three edits are three updates')
    const room = open(null, [])
    const store = (bytes: Uint8Array, position: number) => {
      const { added } = give(room, bytes, false)
      if (added) room.markDurable(added, position)
    }
    store(first, 1)
    store(third, 2)
    expect(room.durableStateVector()).toEqual(new Map([[5, 1]]))
    store(second, 3)
    expect(room.durableStateVector()).toEqual(new Map([[5, 3]]))
  })

  test('R-RELAY-10 what is not stored yet does not count', () => {
    const author = new Doc()
    author.getArray('run').push([new Uint8Array([1])])
    const room = open(null, [])
    give(room, encodeStateAsUpdate(author), false)
    expect(room.stateVector().size).toBe(1)
    expect(room.durableStateVector().size).toBe(0)
    expect(room.foldInput()).toBeNull()
  })
})

describe('R-RELAY-13 a full room', () => {
  test('R-RELAY-13 refuses what does not fit and keeps what it has', () => {
    const author = new Doc()
    author.getArray('run').push([new Uint8Array(1000)])
    const room = open(null, [])
    expect(room.accept(encodeStateAsUpdate(author), false, 500)).toMatchObject({ ok: false, code: 'full' })
    expect(room.stateVector().size).toBe(0)
    expect(room.accept(encodeStateAsUpdate(author), false, 5000).ok).toBe(true)
  })
})

test('R-RELAY-11 a folded base that misses something is recognised', () => {
  const author = new Doc()
  author.getArray('run').push([new Uint8Array([1])])
  const early = encodeStateAsUpdate(author)
  author.getArray('run').push([new Uint8Array([2])])
  const room = open(early, [{ position: 2, bytes: encodeStateAsUpdate(author) }])
  expect(room.isCoveredBy(early, 2)).toBe(false)
  expect(room.isCoveredBy(encodeStateAsUpdate(author), 2)).toBe(true)
  expect(room.isCoveredBy(new Uint8Array([9, 9]), 2)).toBe(false)
})

test('R-RELAY-12 a stored update that cannot be read makes the room damaged', () => {
  expect(RoomDocument.open(new Uint8Array([7]), []).ok).toBe(false)
  expect(RoomDocument.open(null, [{ position: 1, bytes: new Uint8Array([7]) }]).ok).toBe(false)
})
