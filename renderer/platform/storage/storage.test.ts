import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { EntryStore, StoredEntry } from '../../../shared/room/types.ts'
import type { Vault } from '../platform.ts'
import { checksum } from './checksum.ts'
import { type DeviceDatabase, openDatabase } from './database.ts'
import { deviceStorage } from './device-storage.ts'
import { databaseEntries, memoryEntries } from './entries.ts'
import { databaseVault, deriveVaultKeys, makeVaultKeys, memoryVault } from './vault.ts'

let databases = 0
const opened: DeviceDatabase[] = []

const freshDatabase = async (name = `test-${++databases}`): Promise<DeviceDatabase> => {
  const database = await openDatabase(name)
  opened.push(database)
  return database
}

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})

const entry = (text: string, outbox = false): StoredEntry => ({
  bytes: new TextEncoder().encode(text),
  outbox,
})

const value = async <Value>(vault: Vault, name: string): Promise<Value | string> => {
  const read = await vault.read<Value>(name)
  return read.ok ? read.value : read.code
}

const entriesOf = async (store: EntryStore, room: string): Promise<unknown> => {
  const loaded = await store.load(room)
  return loaded.ok
    ? loaded.value.map(({ bytes, outbox }) => [new TextDecoder().decode(bytes), outbox])
    : loaded.code
}

const movedToDatabase = async () => {
  const storage = deviceStorage()
  const database = await freshDatabase()
  await storage.keep(async () => ({ database, keys: await makeVaultKeys() }))
  return storage
}

describe.each<[string, () => Promise<{ vault: Vault; entries: EntryStore }>]>([
  ['memory', async () => ({ vault: memoryVault(), entries: memoryEntries() })],
  [
    'database',
    async () => {
      const database = await freshDatabase()
      return { vault: databaseVault(database, await makeVaultKeys()), entries: databaseEntries(database) }
    },
  ],
  ['device still in memory', async () => deviceStorage()],
  ['device kept', movedToDatabase],
])('R-DESK-1 storage contract: %s', (_name, make) => {
  test('a record is read as it was written, changed and removed', async () => {
    const { vault } = await make()
    expect(await value(vault, 'profile')).toBe('absent')
    await vault.write('profile', { name: 'Mara', tags: ['ë', 1, null] })
    expect(await value(vault, 'profile')).toEqual({ name: 'Mara', tags: ['ë', 1, null] })
    await vault.write('profile', 'other')
    expect(await value(vault, 'profile')).toBe('other')
    await vault.remove('profile')
    expect(await value(vault, 'profile')).toBe('absent')
  })

  test('names are listed by prefix, in order', async () => {
    const { vault } = await make()
    for (const name of ['room/b', 'profile', 'room/a']) await vault.write(name, 1)
    await vault.remove('profile')
    expect(await vault.names('room/')).toEqual(['room/a', 'room/b'])
    expect(await vault.names('')).toEqual(['room/a', 'room/b'])
  })

  test('a record does not change with the object it was written from', async () => {
    const { vault } = await make()
    const record = { name: 'before' }
    const written = vault.write('record', record)
    record.name = 'after'
    await written
    expect(await value(vault, 'record')).toEqual({ name: 'before' })
  })

  test('of writes that were not awaited the last one stays', async () => {
    const { vault } = await make()
    const large = 'x'.repeat(200_000)
    await Promise.all([vault.write('draft', large), vault.write('draft', 'small')])
    expect(await value(vault, 'draft')).toBe('small')
  })

  test('any series of appends, replacements and erasures leaves each entry once and in its place', async () => {
    const { entries } = await make()
    const text = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const step = fc.record({
      kind: fc.constantFrom('append', 'append', 'replace', 'erase'),
      room: fc.constantFrom('one', 'two'),
      gone: fc.array(text, { maxLength: 3 }),
      given: fc.uniqueArray(fc.tuple(text, fc.boolean()), { maxLength: 3, selector: ([name]) => name }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const rooms: Record<string, Map<string, boolean>> = { one: new Map(), two: new Map() }
        await entries.erase('one')
        await entries.erase('two')
        for (const { kind, room, gone, given } of steps) {
          const stored = given.map(([name, outbox]) => entry(name, outbox))
          const expected = rooms[room] ?? new Map<string, boolean>()
          if (kind === 'erase') {
            await entries.erase(room)
            expected.clear()
            continue
          }
          const leaving = kind === 'append' ? [] : gone
          if (kind === 'append') await entries.append(room, stored)
          else
            await entries.replace(
              room,
              gone.map((name) => entry(name).bytes),
              stored,
            )
          const arriving = new Set(given.map(([name]) => name))
          for (const name of leaving) if (!arriving.has(name)) expected.delete(name)
          for (const [name, outbox] of given)
            expected.set(name, outbox || (!leaving.includes(name) && expected.get(name) === true))
        }
        for (const [room, expected] of Object.entries(rooms))
          expect(await entriesOf(entries, room)).toEqual([...expected])
      }),
      { numRuns: 50 },
    )
  })
})

test('R-DESK-2 the database shows neither names nor values of records', async () => {
  const database = await freshDatabase()
  const vault = databaseVault(database, await makeVaultKeys())
  await vault.write('room/kanarie-naam', { text: 'kanarie-waarde' })
  const rows = await database.getAll('records')
  const readable = rows
    .map((row) => row.id + [row.name, row.value].map((bytes) => Buffer.from(bytes).toString('latin1')).join())
    .join()
  expect(rows).toHaveLength(1)
  expect(readable).not.toContain('kanarie')
})

test('R-DESK-2 the key of a browser vault cannot be exported', async () => {
  const { sealing, naming } = await makeVaultKeys()
  await expect(crypto.subtle.exportKey('raw', sealing)).rejects.toThrow()
  await expect(crypto.subtle.exportKey('raw', naming)).rejects.toThrow()
})

test('R-DESK-3 a changed record is damaged, also when another record is put in its place', async () => {
  const database = await freshDatabase()
  const vault = databaseVault(database, await makeVaultKeys())
  await vault.write('one', 1)
  await vault.write('two', 2)
  const [first, second] = await database.getAll('records')
  if (first === undefined || second === undefined) throw new Error('two records were written')
  await database.put('records', { ...first, value: second.value })
  await database.put('records', { ...second, value: second.value.map((byte) => byte ^ 1) })
  expect([await value(vault, 'one'), await value(vault, 'two')]).toEqual(['damaged', 'damaged'])
})

test('R-DESK-3 a vault opened with another key has damaged nothing and reads nothing', async () => {
  const database = await freshDatabase()
  const own = await deriveVaultKeys(new Uint8Array(32).fill(1))
  await databaseVault(database, own).write('record', 'mine')
  const other = databaseVault(database, await deriveVaultKeys(new Uint8Array(32).fill(2)))
  expect(await value(other, 'record')).toBe('absent')
  const again = databaseVault(database, await deriveVaultKeys(new Uint8Array(32).fill(1)))
  expect(await value(again, 'record')).toBe('mine')
})

test('R-DESK-3 entries whose row was changed are damaged, and other rooms are not', async () => {
  const database = await freshDatabase()
  const entries = databaseEntries(database)
  await entries.append('one', [entry('first'), entry('second', true)])
  await entries.append('two', [entry('other')])
  const key = (await database.getAllKeysFromIndex('entries', 'room', 'one'))[0]
  const row = key === undefined ? undefined : await database.get('entries', key)
  if (row === undefined) throw new Error('a row was written')
  await database.put('entries', { ...row, entries: [entry('first'), entry('sec0nd', true)] }, key)
  expect(await entriesOf(entries, 'one')).toBe('damaged')
  await database.put('entries', { ...row, entries: [entry('first'), entry('second')] }, key)
  expect(await entriesOf(entries, 'one')).toBe('damaged')
  expect(await entriesOf(entries, 'two')).toEqual([['other', false]])
})

test('R-DESK-1 many entries are kept in order, changed in the middle, and taken out', async () => {
  const entries = databaseEntries(await freshDatabase())
  const many = Array.from({ length: 1000 }, (_, index) => entry(`entry ${index}`, true))
  await entries.append('room', many)
  const arrived = many.slice(300, 700)
  await entries.replace(
    'room',
    arrived.map(({ bytes }) => bytes),
    arrived.map(({ bytes }) => ({ bytes, outbox: false })),
  )
  const marked = many.map((one, index) => ({ ...one, outbox: index < 300 || index >= 700 }))
  expect(await entries.load('room')).toEqual({ ok: true, value: marked })
  await entries.replace(
    'room',
    many.slice(10).map(({ bytes }) => bytes),
    [entry('snapshot')],
  )
  expect(await entries.load('room')).toEqual({
    ok: true,
    value: [...marked.slice(0, 10), entry('snapshot')],
  })
})

test('R-DESK-3 entries that only look alike by their checksum are told apart', async () => {
  const [one, other] = ['plumless', 'buckeroo']
  expect(checksum([entry(one).bytes])).toBe(checksum([entry(other).bytes]))
  const entries = databaseEntries(await freshDatabase())
  await entries.append('room', [entry(one), entry(other)])
  await entries.replace('room', [entry(one).bytes], [])
  expect(await entriesOf(entries, 'room')).toEqual([[other, false]])
})

test('R-DESK-3 two tabs that store the same entry at once keep it once', async () => {
  const name = `test-${++databases}`
  const tabs = [databaseEntries(await freshDatabase(name)), databaseEntries(await freshDatabase(name))]
  await Promise.all(tabs.map((tab) => tab.append('room', [entry('same', true), entry('other')])))
  for (const tab of tabs)
    expect(await entriesOf(tab, 'room')).toEqual([
      ['same', true],
      ['other', false],
    ])
})

test('R-DESK-4 what was in memory moves along, also what is written during the move', async () => {
  const storage = deviceStorage()
  const database = await freshDatabase()
  await storage.vault.write('profile', 'Mara')
  await storage.entries.append('room', [entry('a', true)])
  const kept = storage.keep(async () => ({ database, keys: await makeVaultKeys() }))
  const during = [storage.entries.append('room', [entry('b')]), storage.vault.write('draft', 'late')]
  expect(await kept).toBeUndefined()
  await Promise.all(during)
  expect(storage.persistent()).toBe(true)
  expect(await entriesOf(databaseEntries(database), 'room')).toEqual([
    ['a', true],
    ['b', false],
  ])
  expect(await value(storage.vault, 'profile')).toBe('Mara')
  expect(await value(storage.vault, 'draft')).toBe('late')
})

test('R-DESK-4 a device that cannot keep anything loses nothing that is in memory', async () => {
  const storage = deviceStorage()
  await storage.vault.write('profile', 'Mara')
  const failure = await storage.keep(() => Promise.reject(new Error('no storage here')))
  expect(failure).toBeInstanceOf(Error)
  expect(storage.persistent()).toBe(false)
  expect(await value(storage.vault, 'profile')).toBe('Mara')
})
