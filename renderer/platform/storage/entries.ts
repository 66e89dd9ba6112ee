import { ok, refuse } from '../../../shared/result.ts'
import type { EntryStore, StoredEntry } from '../../../shared/room/types.ts'
import { checksum } from './checksum.ts'
import { type DeviceDatabase, durable, type EntryRow } from './database.ts'

const piecesOf = function* (entries: readonly StoredEntry[]): Generator<Uint8Array> {
  for (const { bytes, outbox } of entries) {
    yield Uint8Array.of(outbox ? 1 : 0, bytes.length & 0xff, bytes.length >>> 8, bytes.length >>> 16)
    yield bytes
  }
}

const rowOf = (room: string, entries: readonly StoredEntry[]): EntryRow => ({
  room,
  entries: entries.map(({ bytes, outbox }) => ({ bytes, outbox })),
  checksum: checksum(piecesOf(entries)),
})

const isWhole = (row: EntryRow): boolean =>
  Array.isArray(row.entries) &&
  row.entries.every(({ bytes, outbox }) => bytes instanceof Uint8Array && typeof outbox === 'boolean') &&
  row.checksum === checksum(piecesOf(row.entries))

/** Entries in the device's database. Every promise resolves when the transaction is complete. */
export const databaseEntries = (database: DeviceDatabase): EntryStore => {
  const clear = async (roomId: string, then: readonly StoredEntry[]): Promise<void> => {
    const transaction = database.transaction('entries', 'readwrite', durable)
    const keys = await transaction.store.index('room').getAllKeys(roomId)
    for (const key of keys) void transaction.store.delete(key)
    if (then.length > 0) void transaction.store.add(rowOf(roomId, then))
    await transaction.done
  }
  return {
    load: async (roomId) => {
      const rows = await database.getAllFromIndex('entries', 'room', roomId)
      return rows.every(isWhole) ? ok(rows.flatMap((row) => row.entries)) : refuse('damaged')
    },
    append: async (roomId, entries) => {
      if (entries.length === 0) return
      const transaction = database.transaction('entries', 'readwrite', durable)
      void transaction.store.add(rowOf(roomId, entries))
      await transaction.done
    },
    replace: clear,
    erase: (roomId) => clear(roomId, []),
  }
}

/** Entries that end with the tab. `rooms` lists what is there, to move it when the device turns out to be own. */
export const memoryEntries = (): EntryStore & {
  rooms(): readonly (readonly [string, readonly StoredEntry[]])[]
} => {
  const kept = new Map<string, readonly StoredEntry[]>()
  return {
    load: async (roomId) => ok(kept.get(roomId) ?? []),
    append: async (roomId, entries) => {
      kept.set(roomId, [...(kept.get(roomId) ?? []), ...entries])
    },
    replace: async (roomId, entries) => {
      kept.set(roomId, [...entries])
    },
    erase: async (roomId) => {
      kept.delete(roomId)
    },
    rooms: () => [...kept],
  }
}
