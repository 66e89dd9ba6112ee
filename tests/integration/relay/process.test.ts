import { afterEach, describe, expect, test } from 'vitest'
import { Doc, decodeStateVector, encodeStateAsUpdate } from 'yjs'
import { relayMessage } from '../../../shared/room/relay-protocol.ts'
import {
  enter,
  makeDataFolder,
  makeRoom,
  rawClient,
  roomUrl,
  stockClient,
  syncFrame,
  tearDown,
} from './relay.fixture.ts'
import { startRelayProcess } from './relay-process.fixture.ts'

afterEach(tearDown)

const rounds = 3

describe('R-RELAY-10 killed at any moment', () => {
  test('R-RELAY-10 SIGKILL loses nothing that was acknowledged', async () => {
    const data = makeDataFolder()
    const room = await makeRoom()
    const authors = [new Doc(), new Doc(), new Doc()]
    const acknowledged = new Map<number, number>()
    for (let round = 0; round < rounds; round++) {
      const relay = await startRelayProcess(data)
      const clients = await Promise.all(authors.map(() => enter(relay.port, room, 'write')))
      const writing = clients.map(async (client, at) => {
        const author = authors[at] ?? new Doc()
        const array = author.getArray<Uint8Array>(`run ${at}`)
        const write = () => array.push([new Uint8Array(300).fill(array.length)])
        client.socket.on('message', () => {
          const last = client.received.at(-1)
          if (last?.type !== relayMessage.durable) return
          for (const [id, clock] of decodeStateVector(last.payload))
            acknowledged.set(id, Math.max(clock, acknowledged.get(id) ?? 0))
          write()
          write()
          if (array.length > 40 * (round + 1) + 7 * at) relay.child.kill('SIGKILL')
        })
        client.send(syncFrame(2, encodeStateAsUpdate(author)))
        const send = (update: Uint8Array) => client.send(syncFrame(2, update))
        author.on('update', send)
        write()
        await client.closed
        author.off('update', send)
      })
      await Promise.all(writing)
      expect(await relay.exited).toBeNull()
    }
    const relay = await startRelayProcess(data)
    const reader = await stockClient(relay.port, room, 'read')
    await reader.synced
    expect([...acknowledged.keys()].sort()).toEqual(authors.map(({ clientID }) => clientID).sort())
    for (const [at, author] of authors.entries()) {
      const kept = reader.doc.getArray<Uint8Array>(`run ${at}`).toArray()
      expect(kept.length).toBeGreaterThanOrEqual(acknowledged.get(author.clientID) ?? Number.NaN)
      expect(kept).toEqual(author.getArray<Uint8Array>(`run ${at}`).toArray().slice(0, kept.length))
    }
  })
})

describe('R-RELAY-19 the program', () => {
  test('R-RELAY-19 says where it is, stops when asked, and logs nobody', async () => {
    const relay = await startRelayProcess(makeDataFolder(), ['--log-level', 'trace'])
    const room = await makeRoom()
    const author = await stockClient(relay.port, room, 'write')
    await author.synced
    author.entries.push([new TextEncoder().encode('canary sentence')])
    const pass = await room.pass(relay.port, 'write')
    await rawClient(roomUrl(relay.port, room.roomId, { pass: 'x' })).closed
    const rude = rawClient(roomUrl(relay.port, room.roomId, { pass }))
    await rude.opened
    rude.send(new Uint8Array([77]))
    await rude.closed
    await fetch(`http://127.0.0.1:${relay.port}/absent?canary`)
    const metrics = await (await fetch(`http://127.0.0.1:${relay.port}/metrics`)).text()
    author.provider.destroy()
    relay.child.kill('SIGTERM')
    expect(await relay.exited).toBe(0)
    const { stdout, stderr } = relay.output()
    expect(stdout).toBe(`Beraad is ready: http://127.0.0.1:${relay.port}/\n`)
    expect(stderr).toContain('relay stopped')
    for (const secret of [room.roomId, pass, 'canary', '127.0.0.1', String(author.doc.clientID)]) {
      expect(stderr).not.toContain(secret)
      expect(metrics).not.toContain(secret)
    }
  })

  test('R-RELAY-19 stops on SIGINT with members inside, who are told', async () => {
    const relay = await startRelayProcess(makeDataFolder())
    const client = await enter(relay.port, await makeRoom(), 'write')
    relay.child.kill('SIGINT')
    expect((await client.closed).code).toBe(1001)
    expect(await relay.exited).toBe(0)
  })

  test('R-RELAY-24 says in one sentence why it cannot start', async () => {
    const data = makeDataFolder()
    const first = await startRelayProcess(data)
    await expect(startRelayProcess(data)).rejects.toThrow('The data folder is in use by another relay.')
    await expect(startRelayProcess(makeDataFolder(), ['--port', String(first.port)])).rejects.toThrow(
      `Port ${first.port} is in use.`,
    )
    await expect(startRelayProcess(makeDataFolder(), ['--port', 'x'])).rejects.toThrow('A port is a number')
    await expect(startRelayProcess(makeDataFolder(), ['--public-url', 'x'])).rejects.toThrow(
      'Give a whole address',
    )
  })
})
