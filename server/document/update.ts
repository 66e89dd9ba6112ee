import type { Result } from '../../shared/result.ts'
import type { ClockRange } from './clock-ranges.ts'
import { type Cursor, malformed, readAll } from './cursor.ts'

/**
 * What the relay knows of a Yjs update (version 1): which clocks it carries, which it deletes, and where its
 * delete set begins. It never looks at what an entry holds.
 */
export interface Update {
  readonly bytes: Uint8Array
  readonly structs: readonly ClockRange[]
  /** Those of `structs` that arrive deleted; whoever has them knows that they are. */
  readonly bornDeleted: readonly ClockRange[]
  readonly deletions: readonly ClockRange[]
  readonly deleteSetAt: number
}

const kind = { collected: 0, deleted: 1, binary: 3, skip: 10 } as const
const kindBits = 0b0001_1111
const hasParentKey = 0b0010_0000
const hasRightOrigin = 0b0100_0000
const hasOrigin = 0b1000_0000

const skipId = (cursor: Cursor): void => {
  cursor.varUint()
  cursor.varUint()
}

/** Entries hang in top-level types only, which the wire names by text; a parent given by id is foreign. */
const skipPlace = (cursor: Cursor, info: number): void => {
  if (info & hasOrigin) skipId(cursor)
  if (info & hasRightOrigin) skipId(cursor)
  if (info & (hasOrigin | hasRightOrigin)) return
  if (cursor.varUint() !== 1) malformed()
  cursor.varText()
  if (info & hasParentKey) cursor.varText()
}

/** Appends a range, joined to the one before when that ends where this begins. */
const extend = (ranges: ClockRange[], range: ClockRange): void => {
  const last = ranges.at(-1)
  if (last?.client === range.client && last.to === range.from)
    ranges[ranges.length - 1] = { ...last, to: range.to }
  else ranges.push(range)
}

const readStructs = (cursor: Cursor): Pick<Update, 'structs' | 'bornDeleted'> => {
  const structs: ClockRange[] = []
  const bornDeleted: ClockRange[] = []
  const seen = new Set<number>()
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    let left = cursor.varUint()
    const client = cursor.varUint()
    let clock = cursor.varUint()
    // Yjs would keep only the last of two blocks of one client, and the relay would believe both.
    if (seen.has(client) || left === 0) malformed()
    seen.add(client)
    for (; left > 0; left--) {
      const info = cursor.uint8()
      // Yjs knows a skip by the whole byte; with other bits set it takes it for an item and throws.
      if (info === kind.skip) {
        clock += cursor.lengthAfter(clock)
        continue
      }
      const struct = info & kindBits
      const isBinary = struct === kind.binary
      if (struct !== kind.collected) skipPlace(cursor, info)
      if (isBinary) cursor.varBytes()
      else if (struct !== kind.collected && struct !== kind.deleted) malformed()
      const to = clock + (isBinary ? 1 : cursor.lengthAfter(clock))
      extend(structs, { client, from: clock, to })
      if (!isBinary) extend(bornDeleted, { client, from: clock, to })
      clock = to
    }
  }
  return { structs, bornDeleted }
}

const readDeletions = (cursor: Cursor): ClockRange[] => {
  const deletions: ClockRange[] = []
  for (let clients = cursor.varUint(); clients > 0; clients--) {
    const client = cursor.varUint()
    for (let left = cursor.varUint(); left > 0; left--) {
      const from = cursor.varUint()
      deletions.push({ client, from, to: from + cursor.lengthAfter(from) })
    }
  }
  return deletions
}

/**
 * Reads an update of a sealed document: binary, deleted and collected structs in top-level types. `malformed`
 * is also the answer to any other content; nothing of it would be sealed.
 */
export const readUpdate = (bytes: Uint8Array): Result<Update, 'malformed'> =>
  readAll(bytes, (cursor) => {
    const structs = readStructs(cursor)
    const deleteSetAt = cursor.at
    return { bytes, ...structs, deleteSetAt, deletions: readDeletions(cursor) }
  })

/** The same structs with an empty delete set: the delete set is the update's last part, and empty it is one zero. */
export const withoutDeletions = (update: Update): Update => {
  if (update.deletions.length === 0) return update
  const bytes = new Uint8Array(update.deleteSetAt + 1)
  bytes.set(update.bytes.subarray(0, update.deleteSetAt))
  return { ...update, bytes, deletions: [] }
}

/** Reads a state vector into client → clock. */
export const readStateVector = (bytes: Uint8Array): Result<Map<number, number>, 'malformed'> =>
  readAll(bytes, (cursor) => {
    const clocks = new Map<number, number>()
    for (let left = cursor.varUint(); left > 0; left--) clocks.set(cursor.varUint(), cursor.varUint())
    return clocks
  })

/** The update that says nothing: no structs, no deletions. */
export const emptyUpdate = new Uint8Array([0, 0])
