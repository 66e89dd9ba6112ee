import { ok, refuse } from '../../../shared/result.ts'
import type { EntryStore, StoredEntry } from '../../../shared/room/types.ts'
import { checksum } from './checksum.ts'
import { type DeviceDatabase, durable } from './database.ts'
import { type EntryRow, EntrySet, isWhole, rowOf, rowsOf, withoutCopies } from './entry-rows.ts'

/** From here on it is quicker to look at every row of the room than to look each entry up. */
const manySums = 200

/** A row without the entries of `gone`; one that comes back in `arriving` takes its place and is ticked off. */
const changeRow = (
  row: EntryRow,
  gone: EntrySet,
  arriving: EntrySet,
  tickedOff: Set<StoredEntry>,
): readonly StoredEntry[] =>
  row.entries.flatMap((entry, index) => {
    if (gone.find(entry.bytes, row.sums[index]) === undefined) return [entry]
    const back = arriving.find(entry.bytes, row.sums[index])
    if (back === undefined) return []
    tickedOff.add(back)
    return [back]
  })

const setOf = (entries: readonly StoredEntry[]): EntrySet => {
  const set = new EntrySet()
  for (const entry of entries) if (set.find(entry.bytes) === undefined) set.add(entry)
  return set
}

/**
 * Entries in the device's database, in the order in which they came. Every promise resolves when the transaction
 * is complete. Two tabs may store the same entry; it is one entry to whoever reads.
 */
export const databaseEntries = (database: DeviceDatabase): EntryStore => ({
  load: async (roomId) => {
    const rows = await database.getAllFromIndex('entries', 'room', roomId)
    return rows.every(isWhole) ? ok(withoutCopies(rows)) : refuse('damaged')
  },
  append: async (roomId, entries) => {
    if (entries.length === 0) return
    const transaction = database.transaction('entries', 'readwrite', durable)
    for (const row of rowsOf(roomId, entries)) void transaction.store.add(row)
    await transaction.done
  },
  replace: async (roomId, gone, entries) => {
    const leaving = setOf(gone.map((bytes) => ({ bytes: Uint8Array.from(bytes), outbox: false })))
    const arriving = setOf(entries)
    const tickedOff = new Set<StoredEntry>()
    const transaction = database.transaction('entries', 'readwrite', durable)
    const { store } = transaction
    const sums = [...new Set(gone.map((bytes) => checksum([bytes])))]
    const found =
      sums.length > manySums
        ? [await store.index('room').getAllKeys(roomId)]
        : await Promise.all(sums.map((sum) => store.index('sums').getAllKeys(sum)))
    const keys = [...new Set(found.flat())]
    const rows = await Promise.all(keys.map((key) => store.get(key)))
    for (const [index, key] of keys.entries()) {
      const row = rows[index]
      if (row?.room !== roomId) continue
      const left = changeRow(row, leaving, arriving, tickedOff)
      if (left.every((entry, place) => entry === row.entries[place]) && left.length === row.entries.length)
        continue
      if (left.length === 0) void store.delete(key)
      else void store.put(rowOf(roomId, left), key)
    }
    const fresh = arriving.inOrder().filter((entry) => !tickedOff.has(entry))
    for (const row of rowsOf(roomId, fresh)) void store.add(row)
    await transaction.done
  },
  erase: async (roomId) => {
    const transaction = database.transaction('entries', 'readwrite', durable)
    const keys = await transaction.store.index('room').getAllKeys(roomId)
    for (const key of keys) void transaction.store.delete(key)
    await transaction.done
  },
})

/** One letter per byte: names an entry without waiting, so that a move to the database overtakes nothing. */
const letters = new TextDecoder('latin1')

/** Entries that end with the tab. `rooms` lists what is there, to move it when the device turns out to be own. */
export const memoryEntries = (): EntryStore & {
  rooms(): readonly (readonly [string, readonly StoredEntry[]])[]
} => {
  const kept = new Map<string, Map<string, StoredEntry>>()
  const change = (room: string, gone: readonly Uint8Array[], entries: readonly StoredEntry[]): void => {
    const known = kept.get(room) ?? new Map<string, StoredEntry>()
    kept.set(room, known)
    const leaving = new Set(gone.map((bytes) => letters.decode(bytes)))
    for (const { bytes, outbox } of entries) {
      const name = letters.decode(bytes)
      const isCopy = !leaving.delete(name) && known.get(name)?.outbox === true
      // Setting a name that is there keeps its place among the others.
      known.set(name, { bytes, outbox: outbox || isCopy })
    }
    for (const name of leaving) known.delete(name)
  }
  return {
    load: async (roomId) => ok([...(kept.get(roomId)?.values() ?? [])]),
    append: async (roomId, entries) => change(roomId, [], entries),
    replace: async (roomId, gone, entries) => change(roomId, gone, entries),
    erase: async (roomId) => {
      kept.delete(roomId)
    },
    rooms: () => [...kept].map(([room, entries]) => [room, [...entries.values()]]),
  }
}
