import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EntryRow } from './entry-rows.ts'
import type { VaultKeys } from './vault.ts'

/** A sealed record. `id` is a keyed hash of its name; name and value are `iv ‖ AES-GCM`. */
export interface RecordRow {
  readonly id: string
  readonly name: Uint8Array<ArrayBuffer>
  readonly value: Uint8Array<ArrayBuffer>
}

export interface DeviceSchema extends DBSchema {
  keys: { key: string; value: VaultKeys }
  records: { key: string; value: RecordRow }
  entries: { key: number; value: EntryRow; indexes: { room: string; sums: number } }
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
      entries.createIndex('sums', 'sums', { multiEntry: true })
    },
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
