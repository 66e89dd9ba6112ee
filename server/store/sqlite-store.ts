import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { ok, refuse } from '../../shared/result.ts'
import type { RoomStore, StoredUpdate } from './room-store.ts'

const schemaVersion = 2

/** `base` is 1 for the row that stands for all before it. SQLite itself would not notice a flipped bit. */
const schema = `
  CREATE TABLE room (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
  ) STRICT;
  CREATE TABLE room_update (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL REFERENCES room (number) ON DELETE CASCADE,
    base INTEGER NOT NULL CHECK (base IN (0, 1)),
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX room_update_by_room ON room_update (room, position);
  CREATE TABLE probe (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    checked INTEGER NOT NULL
  ) STRICT;
`

/** What brings an older file up to date, by the version it has. */
const upgrades = [
  '',
  'ALTER TABLE room ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));',
] as const

/** Why a data folder cannot be used; the message is for the administrator. */
export class StoreUnusable extends Error {}

/** Covers the room as well, so that bytes that ended up in another room show too. */
const checksumOf = (roomId: string, base: number, bytes: Uint8Array): number =>
  crc32(bytes, crc32(`${roomId} ${base}`))

const open = (file: string): DatabaseSync => {
  // SQLite gives its other files the rights of this one.
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // Exclusive, because a second relay on the same folder would hold other rooms in its memory.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    database.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE')
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
    if (version > schemaVersion) throw new StoreUnusable('The data folder was written by a newer version.')
    const changes = version === 0 ? schema : upgrades.slice(version).join('')
    database.exec(`${changes} PRAGMA user_version = ${schemaVersion}`)
    database.exec('COMMIT')
    return database
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked|busy/.test(error.message))
      throw new StoreUnusable('The data folder is in use by another relay.')
    throw error
  }
}

const prepare = (database: DatabaseSync) => ({
  find: database.prepare('SELECT number, closed FROM room WHERE id = ?'),
  create: database.prepare('INSERT INTO room (id) VALUES (?)'),
  close: database.prepare('UPDATE room SET closed = 1 WHERE number = ?'),
  forget: database.prepare('DELETE FROM room WHERE id = ?'),
  count: database.prepare('SELECT count(*) AS rooms FROM room'),
  load: database.prepare(
    'SELECT position, base, bytes, checksum FROM room_update WHERE room = ? ORDER BY position',
  ),
  append: database.prepare('INSERT INTO room_update (room, base, bytes, checksum) VALUES (?, 0, ?, ?)'),
  holds: database.prepare('SELECT 1 FROM room_update WHERE room = ? AND position = ?'),
  drop: database.prepare('DELETE FROM room_update WHERE room = ?'),
  startAgain: database.prepare('INSERT INTO room_update (room, base, bytes, checksum) VALUES (?, 1, ?, ?)'),
  dropThrough: database.prepare('DELETE FROM room_update WHERE room = ? AND position <= ?'),
  putBase: database.prepare(
    'INSERT INTO room_update (position, room, base, bytes, checksum) VALUES (?, ?, 1, ?, ?)',
  ),
  probe: database.prepare('INSERT OR REPLACE INTO probe (only, checked) VALUES (1, ?)'),
})

/**
 * Rooms in one SQLite file in `folder`, which is made when it is not there. One writer: the file stays locked.
 * Throws `StoreUnusable` when another relay has it or a newer version wrote it.
 */
export const openSqliteStore = (folder: string): RoomStore => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = open(join(folder, 'rooms.sqlite'))
  const statements = prepare(database)

  const numberOf = (roomId: string): number | null => {
    const row = statements.find.get(roomId)
    return row === undefined ? null : Number(row.number)
  }

  const numberFor = (roomId: string): number =>
    numberOf(roomId) ?? Number(statements.create.run(roomId).lastInsertRowid)

  const inTransaction = <Value>(work: () => Value): Value => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      database.exec('COMMIT')
      return value
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  return {
    async load(roomId) {
      const found = statements.find.get(roomId)
      if (found === undefined) return ok({ base: null, tail: [], closed: false })
      let base: Uint8Array | null = null
      const tail: StoredUpdate[] = []
      for (const row of statements.load.all(Number(found.number))) {
        const { bytes } = row
        if (!(bytes instanceof Uint8Array)) return refuse('damaged')
        if (checksumOf(roomId, Number(row.base), bytes) !== Number(row.checksum)) return refuse('damaged')
        if (row.base === 1) base = bytes
        else tail.push({ position: Number(row.position), bytes })
      }
      return ok({ base, tail, closed: found.closed === 1 })
    },

    async append(updates) {
      return inTransaction(() =>
        updates.map(({ roomId, bytes }) => {
          const room = numberFor(roomId)
          return Number(statements.append.run(room, bytes, checksumOf(roomId, 0, bytes)).lastInsertRowid)
        }),
      )
    },

    async fold(roomId, base, through) {
      inTransaction(() => {
        const room = numberOf(roomId)
        if (room === null || statements.holds.get(room, through) === undefined) return
        statements.dropThrough.run(room, through)
        statements.putBase.run(through, room, base, checksumOf(roomId, 1, base))
      })
    },

    async closeRoom(roomId, tombstone) {
      inTransaction(() => {
        const room = numberFor(roomId)
        statements.close.run(room)
        if (tombstone === undefined) return
        statements.drop.run(room)
        statements.startAgain.run(room, tombstone, checksumOf(roomId, 1, tombstone))
      })
      if (tombstone !== undefined) database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },

    async erase(roomId) {
      inTransaction(() => statements.forget.run(roomId))
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },

    async has(roomId) {
      return numberOf(roomId) !== null
    },

    async roomCount() {
      return Number(statements.count.get()?.rooms)
    },

    async check() {
      statements.probe.run(Date.now())
    },

    async close() {
      database.close()
    },
  }
}
