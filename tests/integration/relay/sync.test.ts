import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { encodeStateAsUpdate } from 'yjs'
import { startRelay } from '../../../server/start-relay.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import {
  atEnd,
  enter,
  makeDataFolder,
  makeRoom,
  type StockClient,
  startTestRelay,
  stockClient,
  tearDown,
  until,
} from './relay.fixture.ts'

afterEach(tearDown)

const entry = (text: string) => new TextEncoder().encode(text)

describe('R-RELAY-1 stock y-websocket clients', () => {
  test('R-RELAY-1 two of them see what the other writes, and a third what was there', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const anna = await stockClient(relay.port, room, 'write')
    const bram = await stockClient(relay.port, room, 'write')
    await Promise.all([anna.synced, bram.synced])
    anna.entries.push([entry('one')])
    bram.entries.push([entry('two')])
    const run = (client: typeof anna, author: typeof anna) =>
      client.doc.getArray<Uint8Array>(`run ${author.doc.clientID}`).toArray()
    await until(bram.doc, () => run(bram, anna).length === 1)
    await until(anna.doc, () => run(anna, bram).length === 1)
    const clara = await stockClient(relay.port, room, 'read')
    await clara.synced
    expect(run(clara, anna)).toEqual([entry('one')])
    expect(run(clara, bram)).toEqual([entry('two')])
  })

  test('R-RELAY-1 what was written before connecting arrives, and comes back after being away', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const anna = await stockClient(relay.port, room, 'write')
    anna.entries.push([entry('before connecting')])
    await anna.synced
    anna.provider.disconnect()
    anna.entries.push([entry('while away')])
    const bram = await stockClient(relay.port, room, 'write')
    await bram.synced
    const seen = bram.doc.getArray<Uint8Array>(`run ${anna.doc.clientID}`)
    await until(bram.doc, () => seen.length === 1)
    anna.provider.connect()
    await until(bram.doc, () => seen.length === 2)
    expect(seen.toArray()).toEqual([entry('before connecting'), entry('while away')])
  })

  test('R-RELAY-1 rooms do not hear of each other', async () => {
    const relay = await startTestRelay()
    const here = await makeRoom()
    const there = await makeRoom()
    const anna = await stockClient(relay.port, here, 'write')
    const bram = await stockClient(relay.port, there, 'write')
    const carla = await stockClient(relay.port, here, 'write')
    await Promise.all([anna.synced, bram.synced, carla.synced])
    anna.entries.push([entry('here')])
    await until(carla.doc, () => carla.doc.getArray(`run ${anna.doc.clientID}`).length === 1)
    expect(bram.doc.share.has(`run ${anna.doc.clientID}`)).toBe(false)
  })

  test('R-RELAY-2 rooms survive a restart of the relay', async () => {
    const data = makeDataFolder()
    const room = await makeRoom()
    const first = await startRelay({ port: 0, data })
    const anna = await enterWith(first.port)
    anna.entries.push([entry('kept')])
    await until(anna.other.doc, () => anna.other.doc.getArray(`run ${anna.doc.clientID}`).length === 1)
    anna.provider.destroy()
    anna.other.provider.destroy()
    await first.close()
    const second = await startTestRelay({ data })
    const bram = await stockClient(second.port, room, 'read')
    await bram.synced
    expect(bram.doc.getArray(`run ${anna.doc.clientID}`).toArray()).toEqual([entry('kept')])

    async function enterWith(port: number) {
      const client = await stockClient(port, room, 'write')
      const other = await stockClient(port, room, 'read')
      await Promise.all([client.synced, other.synced])
      return { ...client, other }
    }
  })

  test('R-RELAY-2 members who are there when the relay stops are told to come back', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const anna = await enter(relay.port, room, 'write')
    await relay.close()
    expect(await anna.closed).toMatchObject({
      code: 1001,
      reason: expect.stringMatching(/^goingAway now=\d+$/),
    })
  })
})

describe('R-RELAY-11 memory', () => {
  test('R-RELAY-11 a room leaves memory when everybody has gone, also a long one, which is folded first', async () => {
    const data = makeDataFolder()
    const relay = await startTestRelay({ data })
    const room = await makeRoom()
    const anna = await stockClient(relay.port, room, 'write')
    await anna.synced
    const bram = await stockClient(relay.port, room, 'read')
    await bram.synced
    for (let at = 0; at < 300; at++) anna.entries.push([entry(`entry ${at}`)])
    const seen = bram.doc.getArray(`run ${anna.doc.clientID}`)
    await until(bram.doc, () => seen.length === 300)
    expect(relay.roomsInMemory()).toBe(1)
    anna.provider.destroy()
    bram.provider.destroy()
    await vi.waitFor(() => expect(relay.roomsInMemory()).toBe(0), { timeout: 20_000, interval: 20 })
    const metrics = await (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text()
    expect(metrics).toContain('beraad_relay_folds_total{outcome="folded"} 1')
    const clara = await stockClient(relay.port, room, 'read')
    await clara.synced
    expect(clara.doc.getArray(`run ${anna.doc.clientID}`).toArray()).toEqual(anna.entries.toArray())
  })

  test('R-RELAY-11 what an owner deletes is gone from the store when everybody has left', async () => {
    const data = makeDataFolder()
    const relay = await startTestRelay({ data })
    const room = await makeRoom()
    const owner = await stockClient(relay.port, room, 'own', { ack: '1' })
    await owner.synced
    for (let at = 0; at < 200; at++) owner.entries.push([new Uint8Array(500).fill(at)])
    const leave = async () => {
      owner.provider.disconnect()
      await vi.waitFor(() => expect(relay.roomsInMemory()).toBe(0), { timeout: 20_000, interval: 20 })
    }
    const kept = async () => {
      const newcomer = await stockClient(relay.port, room, 'read')
      await newcomer.synced
      const { length } = encodeStateAsUpdate(newcomer.doc)
      newcomer.provider.destroy()
      await vi.waitFor(() => expect(relay.roomsInMemory()).toBe(0), { timeout: 20_000, interval: 20 })
      return length
    }
    const seen = await stockClient(relay.port, room, 'read')
    await seen.synced
    await until(seen.doc, () => seen.doc.getArray(`run ${owner.doc.clientID}`).length === 200)
    seen.provider.destroy()
    await leave()
    expect(await kept()).toBeGreaterThan(100_000)
    const again = new Promise<void>((resolve) => owner.provider.once('sync', () => resolve()))
    owner.provider.connect()
    await again
    owner.entries.delete(0, 199)
    const watcher = await stockClient(relay.port, room, 'read')
    await watcher.synced
    await until(watcher.doc, () => watcher.doc.getArray(`run ${owner.doc.clientID}`).length === 1)
    watcher.provider.destroy()
    await leave()
    expect(await kept()).toBeLessThan(1500)
    await relay.close()
    const store = openSqliteStore(data)
    const stored = await store.load(room.roomId)
    await store.close()
    if (!stored.ok) throw new Error('the room cannot be read')
    const { base, tail } = stored.value
    const size = tail.reduce((sum, { bytes }) => sum + bytes.length, base?.length ?? 0)
    expect(size).toBeLessThan(1500)
  })

  test('R-RELAY-11 a room in use is folded without anybody noticing', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const anna = await stockClient(relay.port, room, 'write')
    const bram = await stockClient(relay.port, room, 'read')
    await Promise.all([anna.synced, bram.synced])
    for (let at = 0; at < 1500; at++) anna.entries.push([entry(`entry ${at}`)])
    const folded = async () =>
      (await (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text()).includes(
        'beraad_relay_folds_total{outcome="folded"}',
      )
    await vi.waitFor(async () => expect(await folded()).toBe(true), { timeout: 20_000, interval: 50 })
    anna.entries.push([entry('after folding')])
    const seen = bram.doc.getArray(`run ${anna.doc.clientID}`)
    await until(bram.doc, () => seen.length === 1501)
    const clara = await stockClient(relay.port, room, 'read')
    await clara.synced
    expect(clara.doc.getArray(`run ${anna.doc.clientID}`).toArray()).toEqual(anna.entries.toArray())
  })
})

describe('R-RELAY-15 presence', () => {
  const presenceOf = (client: StockClient) => new Set([...client.provider.awareness.getStates().keys()])
  // y-protocols ignores a state with clock 0, and the first one has that.
  const say = (client: StockClient, step: string) =>
    client.provider.awareness.setLocalStateField('step', step)
  const untilPresent = (client: StockClient, expected: readonly number[]) =>
    new Promise<void>((resolve) => {
      const check = () => {
        const present = presenceOf(client)
        if (present.size !== expected.length || !expected.every((id) => present.has(id))) return
        client.provider.awareness.off('change', check)
        resolve()
      }
      client.provider.awareness.on('change', check)
      check()
    })

  test('R-RELAY-15 everybody is seen by everybody, readers too, and is gone when the connection is', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const anna = await stockClient(relay.port, room, 'write')
    await anna.synced
    const bram = await stockClient(relay.port, room, 'read')
    const both = [anna.doc.clientID, bram.doc.clientID]
    say(anna, 'one')
    say(bram, 'one')
    await Promise.all([untilPresent(anna, both), untilPresent(bram, both)])
    const wire = bram.provider.ws
    if (!(wire instanceof WebSocket)) throw new Error('bram is connected by ws')
    bram.provider.shouldConnect = false
    wire.terminate()
    await untilPresent(anna, [anna.doc.clientID])
  })

  test('R-RELAY-15 somebody who returns while the old connection lingers is seen again', async () => {
    const relay = await startTestRelay({ limits: { contestedPingMs: 50 } })
    const room = await makeRoom()
    const anna = await stockClient(relay.port, room, 'write')
    const bram = await stockClient(relay.port, room, 'write')
    const both = [anna.doc.clientID, bram.doc.clientID]
    say(anna, 'one')
    say(bram, 'one')
    await untilPresent(anna, both)
    const lingering = bram.provider.ws
    if (!(lingering instanceof WebSocket)) throw new Error('bram is connected by ws')
    lingering.pause()
    bram.provider.ws = null
    bram.provider.wsconnected = false
    bram.provider.connect()
    atEnd(() => lingering.terminate())
    const gone = untilPresent(anna, [anna.doc.clientID])
    await gone
    say(bram, 'two')
    await untilPresent(anna, both)
  })
})
