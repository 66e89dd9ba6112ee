import { afterEach, describe, expect, test } from 'vitest'
import { Doc, decodeStateVector } from 'yjs'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { closeCode, relayMessage } from '../../../shared/room/relay-protocol.ts'
import {
  enter,
  makeDataFolder,
  makeRoom,
  type Received,
  startTestRelay,
  syncFrame,
  type TestRoom,
  tearDown,
} from './relay.fixture.ts'

afterEach(tearDown)

const durable = ({ type }: { readonly type: number }) => type === relayMessage.durable
const clocksIn = (received: Received) => Object.fromEntries(decodeStateVector(received.payload))

/** The updates of one author, one per entry. */
const updatesOf = (clientId: number, count: number): Uint8Array[] => {
  const doc = new Doc()
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let at = 0; at < count; at++) doc.getArray<Uint8Array>('run').push([new Uint8Array([at])])
  return updates
}

describe('R-RELAY-10 acknowledgements', () => {
  test('R-RELAY-10 at connecting: what is there; afterwards: what came; with the clock of the relay', async () => {
    const now = 1_795_000_000_000
    const { port } = await startTestRelay({ now: () => now })
    const room = await makeRoom()
    const dated: TestRoom = { ...room, pass: (at, right) => room.pass(at, right, { now }) }
    const anna = await enter(port, dated, 'write')
    const first = await anna.ever(durable)
    expect(clocksIn(first)).toEqual({})
    expect(first.now).toBe(now)
    const [one, two] = updatesOf(5, 2)
    if (!one || !two) throw new Error('two edits are two updates')
    const stored = anna.next(durable)
    anna.send(syncFrame(2, one))
    expect(clocksIn(await stored)).toEqual({ 5: 1 })
    const bram = await enter(port, dated, 'write')
    expect(clocksIn(await bram.ever(durable))).toEqual({ 5: 1 })
    const heardByBoth = Promise.all([anna.next(durable), bram.next(durable)])
    anna.send(syncFrame(2, two))
    expect((await heardByBoth).map(clocksIn)).toEqual([{ 5: 2 }, { 5: 2 }])
  })

  test('R-RELAY-10 an edit that overtakes the one before it is not acknowledged until that has come', async () => {
    const { port } = await startTestRelay()
    const anna = await enter(port, await makeRoom(), 'write')
    const [one, two, three] = updatesOf(5, 3)
    if (!one || !two || !three) throw new Error('three edits are three updates')
    const acknowledge = async (update: Uint8Array) => {
      const stored = anna.next(durable)
      anna.send(syncFrame(2, update))
      return clocksIn(await stored)
    }
    expect(await acknowledge(one)).toEqual({ 5: 1 })
    expect(await acknowledge(three)).toEqual({ 5: 1 })
    expect(await acknowledge(two)).toEqual({ 5: 3 })
  })

  test('R-RELAY-10 many edits at once are acknowledged by few messages', async () => {
    const { port } = await startTestRelay()
    const anna = await enter(port, await makeRoom(), 'write')
    const all = new Promise<void>((resolve) => {
      anna.socket.on('message', () => {
        const last = anna.received.at(-1)
        if (last && durable(last) && clocksIn(last)['5'] === 500) resolve()
      })
    })
    for (const update of updatesOf(5, 500)) anna.send(syncFrame(2, update))
    await all
    expect(anna.received.filter(durable).length).toBeLessThan(250)
  })

  test('R-RELAY-10 clients that did not ask for it get only what y-websocket knows', async () => {
    const { port } = await startTestRelay()
    const room = await makeRoom()
    const anna = await enter(port, room, 'write')
    const stock = await enter(port, room, 'write', false)
    const heard = stock.next(({ kind }) => kind === 2)
    const stored = anna.next(({ type, payload }) => type === relayMessage.durable && payload.length > 1)
    const [one] = updatesOf(5, 1)
    if (one) anna.send(syncFrame(2, one))
    await Promise.all([heard, stored])
    expect(
      stock.received.every(({ type }) => type === relayMessage.sync || type === relayMessage.awareness),
    ).toBe(true)
  })
})

describe('R-RELAY-14 a store that fails', () => {
  test('R-RELAY-14 acknowledges nothing, sends everybody away to come back, and goes on when it can', async () => {
    let full = false
    const { port } = await startTestRelay({
      openStore: (folder) => {
        const store = openSqliteStore(folder)
        const fail = () => Promise.reject(new Error('disk full'))
        return {
          ...store,
          append: (updates) => (full ? fail() : store.append(updates)),
          check: () => (full ? fail() : store.check()),
        }
      },
    })
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status
    const room = await makeRoom()
    const anna = await enter(port, room, 'write')
    const bram = await enter(port, room, 'read')
    const [one, two] = updatesOf(5, 2)
    if (!one || !two) throw new Error('two edits are two updates')
    const stored = anna.next((received) => durable(received) && received.payload.length > 1)
    anna.send(syncFrame(2, one))
    await stored
    expect(await ready()).toBe(200)
    full = true
    expect(await ready()).toBe(503)
    anna.send(syncFrame(2, two))
    expect((await anna.closed).code).toBe(closeCode.tryAgainLater)
    expect((await bram.closed).code).toBe(closeCode.tryAgainLater)
    expect(anna.received.filter(durable).map(clocksIn)).not.toContainEqual({ 5: 2 })
    full = false
    const again = await enter(port, room, 'write')
    expect(clocksIn(await again.ever(durable))).toEqual({ 5: 1 })
    const retried = again.next(durable)
    again.send(syncFrame(2, two))
    expect(clocksIn(await retried)).toEqual({ 5: 2 })
  })

  test('R-RELAY-12 a damaged room is not served; other rooms are', async () => {
    const data = makeDataFolder()
    const room = await makeRoom()
    const store = openSqliteStore(data)
    await store.append([{ roomId: room.roomId, bytes: new Uint8Array([9, 9, 9]) }])
    await store.close()
    const { port } = await startTestRelay({ data })
    const anna = await enter(port, room, 'write')
    expect((await anna.closed).code).toBe(closeCode.tryAgainLater)
    const other = await enter(port, await makeRoom(), 'write')
    const [one] = updatesOf(5, 1)
    const stored = other.next(durable)
    if (one) other.send(syncFrame(2, one))
    await stored
  })
})
