import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { VaultKeys } from './vault.ts'

/** A sealed record. `id` is a keyed hash of its name; name and value are `iv ‖ AES-GCM`. */
export interface RecordRow {
  readonly id: string
  readonly name: Uint8Array<ArrayBuffer>
  readonly value: Uint8Array<ArrayBuffer>
}

/** One sealed entry of a room; the row's own number keeps their order, `hash` finds it by its bytes. */
export interface EntryRow {
  readonly room: string
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly outbox: boolean
  readonly checksum: number
}

export interface DeviceSchema extends DBSchema {
  keys: { key: string; value: VaultKeys }
  records: { key: string; value: RecordRow }
  entries: { key: number; value: EntryRow; indexes: { room: string; entry: [string, string] } }
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>

/** "Stored" is only said when the bytes have left the operating system's buffers. */
export const durable: IDBTransactionOptions = { durability: 'strict' }

/** Opens the one database of this device; rejects where the browser keeps nothing. */
export const openDatabase = (name = 'beraad'): Promise<DeviceDatabase> =>
  openDB<DeviceSchema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('keys')
      database.createObjectStore('records', { keyPath: 'id' })
      const entries = database.createObjectStore('entries', { autoIncrement: true })
      entries.createIndex('room', 'room')
      entries.createIndex('entry', ['room', 'hash'], { unique: true })
    },
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
