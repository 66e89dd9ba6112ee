import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testRoomStore } from './room-store.fixture.ts'
import { openSqliteStore, StoreUnusable } from './sqlite-store.ts'

const makeFolder = () => mkdtempSync(join(tmpdir(), 'beraad-store-'))

describe('the contract, by SQLite', () => {
  testRoomStore(() => {
    const folder = makeFolder()
    return { open: () => openSqliteStore(folder), remove: () => rmSync(folder, { recursive: true }) }
  })
})

describe('what only SQLite can get wrong', () => {
  const room = 'R'.repeat(43)
  const other = 'O'.repeat(43)
  let folder: string

  beforeEach(async () => {
    folder = makeFolder()
    const store = openSqliteStore(folder)
    await store.append([
      { roomId: room, bytes: new Uint8Array([1, 2, 3]) },
      { roomId: other, bytes: new Uint8Array([4, 5, 6]) },
    ])
    await store.close()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const tamper = (sql: string) => {
    const database = new DatabaseSync(join(folder, 'rooms.sqlite'))
    database.exec(sql)
    database.close()
  }

  test.each([
    ['a flipped bit', "UPDATE room_update SET bytes = x'010202' WHERE bytes = x'010203'"],
    [
      "another room's update",
      "UPDATE room_update SET room = (SELECT number FROM room WHERE id LIKE 'R%') WHERE bytes = x'040506'",
    ],
    ['an update that poses as the base', "UPDATE room_update SET base = 1 WHERE bytes = x'010203'"],
  ])('R-RELAY-12 %s is noticed, and the other room is served', async (_name, sql) => {
    tamper(sql)
    const store = openSqliteStore(folder)
    expect(await store.load(room)).toMatchObject({ ok: false, code: 'damaged' })
    expect(await store.load(other)).toMatchObject({ ok: true })
    await store.close()
  })

  test('R-RELAY-24 a second relay on the same folder is refused', async () => {
    const store = openSqliteStore(folder)
    expect(() => openSqliteStore(folder)).toThrow(StoreUnusable)
    await store.close()
    const again = openSqliteStore(folder)
    expect(await again.roomCount()).toBe(2)
    await again.close()
  })

  test('R-RELAY-24 a folder that a newer version wrote is refused', () => {
    tamper('PRAGMA user_version = 99')
    expect(() => openSqliteStore(folder)).toThrow(/newer version/)
  })

  test('R-RELAY-25 a folder of before rooms could be closed is brought up to date', async () => {
    tamper('ALTER TABLE room DROP COLUMN closed; PRAGMA user_version = 1')
    const store = openSqliteStore(folder)
    expect(await store.load(room)).toMatchObject({ ok: true, value: { closed: false, tail: [{}] } })
    await store.closeRoom(room)
    await store.close()
    const again = openSqliteStore(folder)
    expect(await again.load(room)).toMatchObject({ ok: true, value: { closed: true, tail: [{}] } })
    expect(await again.load(other)).toMatchObject({ ok: true, value: { closed: false } })
    await again.close()
  })

  test('R-RELAY-23 a store that cannot be written says so', async () => {
    const store = openSqliteStore(folder)
    await store.close()
    await expect(store.check()).rejects.toThrow()
    await expect(store.append([{ roomId: room, bytes: new Uint8Array([1]) }])).rejects.toThrow()
  })
})
