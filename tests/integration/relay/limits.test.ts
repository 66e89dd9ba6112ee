import { connect } from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, test } from 'vitest'
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { Limits } from '../../../server/limits.ts'
import { closeCode, relayMessage } from '../../../shared/room/relay-protocol.ts'
import {
  enter,
  frame,
  makeRoom,
  rawClient,
  roomUrl,
  startTestRelay,
  syncFrame,
  tearDown,
} from './relay.fixture.ts'

afterEach(tearDown)

const bigUpdate = (bytes: number): Uint8Array => {
  const doc = new Doc()
  doc.getArray<Uint8Array>('run').push([new Uint8Array(bytes)])
  return encodeStateAsUpdate(doc)
}

const setUp = async (limits: Partial<Limits>) => {
  const { port } = await startTestRelay({ limits })
  const room = await makeRoom()
  const counted = async (name: string) => {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    return metrics.includes(`beraad_relay_limited_total{limit="${name}"} 1\n`)
  }
  return { port, room, counted }
}

describe('R-RELAY-13 each limit has its answer and its metric', () => {
  test('R-RELAY-13 a client that says nothing', async () => {
    const { port, room, counted } = await setUp({ firstMessageMs: 20 })
    const client = await enter(port, room, 'write')
    expect(await client.closed).toMatchObject({
      code: closeCode.tryAgainLater,
      reason: expect.stringMatching(/^tryAgainLater now=\d+$/),
    })
    expect(await counted('firstMessageMs')).toBe(true)
  })

  test('R-RELAY-13 a client that is not there any more', async () => {
    const { port, room, counted } = await setUp({ pingMs: 20 })
    const pass = await room.pass(port, 'write')
    const client = rawClient(roomUrl(port, room.roomId, { pass }))
    await client.opened
    client.socket.pause()
    const other = await enter(port, room, 'read')
    await other.next(({ type }) => type === relayMessage.awareness)
    while (!(await counted('pingMs'))) await new Promise(setImmediate)
    expect(other.socket.readyState).toBe(other.socket.OPEN)
  })

  test('R-RELAY-13 a message that is too big, an owner may send half as much again', async () => {
    const limits = { messageBytes: 1000, ownerMessageBytes: 1500, roomBytes: 10_000, ownerRoomBytes: 10_000 }
    const { port, room, counted } = await setUp(limits)
    const writer = await enter(port, room, 'write')
    writer.send(syncFrame(2, bigUpdate(1200)))
    expect((await writer.closed).code).toBe(closeCode.messageTooBig)
    expect(await counted('messageBytes')).toBe(true)
    const owner = await enter(port, room, 'own')
    const stored = owner.next(({ type }) => type === relayMessage.durable)
    owner.send(syncFrame(2, bigUpdate(1200)))
    await stored
    owner.send(syncFrame(2, bigUpdate(2000)))
    expect((await owner.closed).code).toBe(closeCode.messageTooBig)
    expect(await counted('ownerMessageBytes')).toBe(true)
  })

  test('R-RELAY-13 a room that is full stays open for reading and for its owner to compact', async () => {
    const { port, room, counted } = await setUp({ roomBytes: 1000, ownerRoomBytes: 1500 })
    const writer = await enter(port, room, 'write')
    writer.send(syncFrame(2, bigUpdate(700)))
    await writer.next(({ type }) => type === relayMessage.durable)
    writer.send(syncFrame(2, bigUpdate(600)))
    expect(await writer.closed).toMatchObject({
      code: closeCode.roomFull,
      reason: expect.stringMatching(/^roomFull now=\d+$/),
    })
    expect(await counted('roomBytes')).toBe(true)
    const owner = await enter(port, room, 'own')
    owner.send(syncFrame(2, bigUpdate(600)))
    await owner.next(({ type }) => type === relayMessage.durable)
    owner.send(syncFrame(2, bigUpdate(600)))
    expect((await owner.closed).code).toBe(closeCode.roomFull)
    const reader = await enter(port, room, 'read')
    reader.send(syncFrame(0, encodeStateVector(new Doc())))
    await reader.next(({ kind }) => kind === 1)
  })

  test('R-RELAY-13 too many messages', async () => {
    const { port, room, counted } = await setUp({
      messagesAtOnce: 10,
      messagesPerSecond: 0,
      messagesPerJoin: 5,
    })
    const client = await enter(port, room, 'write')
    for (let at = 0; at < 11; at++) client.send(new Uint8Array([relayMessage.askAwareness]))
    expect((await client.closed).code).toBe(closeCode.tryAgainLater)
    expect(await counted('messagesAtOnce')).toBe(true)
    const greedy = await enter(port, room, 'write')
    for (let at = 0; at < 2; at++) greedy.send(syncFrame(0, new Uint8Array([0])))
    expect((await greedy.closed).code).toBe(closeCode.tryAgainLater)
  })

  test('R-RELAY-13 too many bytes, counted before they are a message', async () => {
    const { port, room, counted } = await setUp({ bytesAtOnce: 5000, bytesPerSecond: 0 })
    const client = await enter(port, room, 'write')
    client.send(syncFrame(2, bigUpdate(10_000)))
    expect((await client.closed).code).toBe(closeCode.tryAgainLater)
    expect(await counted('bytesAtOnce')).toBe(true)
  })

  test('R-RELAY-13 parts of messages that never end, by all clients together', async () => {
    const { port, room, counted } = await setUp({ unfinishedBytes: 3000 })
    const start = async () => {
      const pass = await room.pass(port, 'write')
      const wire = connect(port, '127.0.0.1')
      const closed = new Promise<void>((resolve) => wire.once('close', () => resolve()))
      wire.on('error', () => undefined)
      wire.on('data', () => undefined)
      wire.write(
        `GET /rooms/${room.roomId}?pass=${pass} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      )
      await new Promise((resolve) => wire.once('data', resolve))
      wire.write(Buffer.concat([Buffer.from([0x82, 0xfe, 0x27, 0x10, 1, 2, 3, 4]), Buffer.alloc(2000)]))
      return { wire, closed }
    }
    const first = await start()
    const second = await start()
    await Promise.race([first.closed, second.closed])
    expect(await counted('unfinishedBytes')).toBe(true)
    first.wire.destroy()
    second.wire.destroy()
  })

  test('R-RELAY-13 a reader that does not read is let go, and the others go on', async () => {
    const { port, room, counted } = await setUp({ slowReaderBytes: 200_000 })
    const pass = await room.pass(port, 'read')
    const slow = rawClient(roomUrl(port, room.roomId, { pass }), { paused: true })
    await slow.opened
    const writer = await enter(port, room, 'write')
    const other = await enter(port, room, 'read', false)
    const doc = new Doc()
    doc.on('update', (update: Uint8Array) => writer.send(syncFrame(2, update)))
    for (let at = 0; at < 200 && !(await counted('slowReaderBytes')); at++) {
      const heard = other.next(({ kind }) => kind === 2)
      doc.getArray<Uint8Array>('run').push([new Uint8Array(100_000)])
      await heard
    }
    expect(await counted('slowReaderBytes')).toBe(true)
    slow.socket.resume()
    expect((await slow.closed).code).not.toBe(1000)
    expect(other.socket.readyState).toBe(other.socket.OPEN)
  })

  test('R-RELAY-13 a client that asks for the whole room again before it has read it', async () => {
    const { port, room, counted } = await setUp({ slowReaderBytes: 100_000 })
    const writer = await enter(port, room, 'write')
    const stored = writer.next(({ type }) => type === relayMessage.durable)
    writer.send(syncFrame(2, bigUpdate(20_000_000)))
    await stored
    const pass = await room.pass(port, 'read')
    const greedy = rawClient(roomUrl(port, room.roomId, { pass }), { paused: true })
    await greedy.opened
    greedy.send(syncFrame(0, new Uint8Array([0])))
    greedy.send(syncFrame(0, new Uint8Array([0])))
    while (!(await counted('slowReaderBytes'))) await new Promise(setImmediate)
    greedy.socket.resume()
    await greedy.closed
  })

  test('R-RELAY-13 a big awareness state is ignored and the connection stays', async () => {
    const { port, room, counted } = await setUp({ awarenessBytes: 100 })
    const client = await enter(port, room, 'write')
    const say = (state: string) =>
      client.send(
        frame((encoder) => {
          encoding.writeVarUint(encoder, relayMessage.awareness)
          encoding.writeVarUint8Array(
            encoder,
            frame((inner) => {
              encoding.writeVarUint(inner, 1)
              encoding.writeVarUint(inner, 7)
              encoding.writeVarUint(inner, 1)
              encoding.writeVarString(inner, state)
            }),
          )
        }),
      )
    say(JSON.stringify('x'.repeat(200)))
    say(JSON.stringify('small'))
    const echoed = await client.next(
      ({ type, payload }) => type === relayMessage.awareness && payload.length > 1,
    )
    expect(new TextDecoder().decode(echoed.payload)).toContain('small')
    expect(await counted('awarenessBytes')).toBe(true)
  })
})
