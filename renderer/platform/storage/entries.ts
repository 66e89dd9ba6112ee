import { ok, refuse } from '../../../shared/result.ts'
import type { EntryStore, StoredEntry } from '../../../shared/room/types.ts'
import { checksum } from './checksum.ts'
import { type DeviceDatabase, durable, type EntryRow } from './database.ts'

/** Names an entry by its bytes, so that two tabs that store the same one keep it once. */
const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const sumOf = ({ bytes, outbox }: StoredEntry): number => checksum([Uint8Array.of(outbox ? 1 : 0), bytes])

const rowOf = (room: string, hash: string, { bytes, outbox }: StoredEntry): EntryRow => ({
  room,
  hash,
  bytes,
  outbox,
  checksum: sumOf({ bytes, outbox }),
})

const isWhole = (row: EntryRow): boolean =>
  row.bytes instanceof Uint8Array && typeof row.outbox === 'boolean' && row.checksum === sumOf(row)

/**
 * Entries in the device's database, in the order in which they came. Every promise resolves when the transaction
 * is complete.
 */
export const databaseEntries = (database: DeviceDatabase): EntryStore => {
  const change = async (
    room: string,
    gone: readonly Uint8Array[],
    entries: readonly StoredEntry[],
  ): Promise<void> => {
    if (gone.length + entries.length === 0) return
    const goneHashes = await Promise.all(gone.map(hashOf))
    const hashes = await Promise.all(entries.map(({ bytes }) => hashOf(bytes)))
    const transaction = database.transaction('entries', 'readwrite', durable)
    const { store } = transaction
    const place = store.index('entry')
    const known = new Map<string, number>()
    await Promise.all(
      [...new Set([...goneHashes, ...hashes])].map(async (hash) => {
        const key = await place.getKey([room, hash])
        if (key !== undefined) known.set(hash, key)
      }),
    )
    const removed = new Set(goneHashes)
    const wanted = new Map(entries.map((entry, index) => [hashes[index] ?? '', entry]))
    for (const [hash, entry] of wanted) {
      const key = known.get(hash)
      if (key === undefined) void store.add(rowOf(room, hash, entry))
      else if (removed.has(hash)) void store.put(rowOf(room, hash, entry), key)
    }
    for (const hash of removed) {
      const key = known.get(hash)
      if (key !== undefined && !wanted.has(hash)) void store.delete(key)
    }
    await transaction.done
  }
  return {
    load: async (roomId) => {
      const rows = await database.getAllFromIndex('entries', 'room', roomId)
      return rows.every(isWhole)
        ? ok(rows.map(({ bytes, outbox }) => ({ bytes, outbox })))
        : refuse('damaged')
    },
    append: (roomId, entries) => change(roomId, [], entries),
    replace: change,
    erase: async (roomId) => {
      const transaction = database.transaction('entries', 'readwrite', durable)
      const keys = await transaction.store.index('room').getAllKeys(roomId)
      for (const key of keys) void transaction.store.delete(key)
      await transaction.done
    },
  }
}

/** One letter per byte: a name for an entry that is there at once, where waiting would let a move overtake. */
const letters = new TextDecoder('latin1')

/** Entries that end with the tab. `rooms` lists what is there, to move it when the device turns out to be own. */
export const memoryEntries = (): EntryStore & {
  rooms(): readonly (readonly [string, readonly StoredEntry[]])[]
} => {
  const kept = new Map<string, Map<string, StoredEntry>>()
  const change = (room: string, gone: readonly Uint8Array[], entries: readonly StoredEntry[]): void => {
    const known = kept.get(room) ?? new Map<string, StoredEntry>()
    kept.set(room, known)
    const removed = new Set(gone.map((bytes) => letters.decode(bytes)))
    const wanted = new Map(entries.map(({ bytes, outbox }) => [letters.decode(bytes), { bytes, outbox }]))
    for (const [name, entry] of wanted) {
      // Setting a key that is there keeps its place among the others.
      if (!known.has(name) || removed.has(name)) known.set(name, entry)
    }
    for (const name of removed) if (!wanted.has(name)) known.delete(name)
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
