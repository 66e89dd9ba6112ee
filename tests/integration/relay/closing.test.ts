import { afterEach, describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { signClosing } from '../../../shared/room/closing.ts'
import { createRoom } from '../../../shared/room/invitation.ts'
import { roomIdOf } from '../../../shared/room/keys.ts'
import { signPass } from '../../../shared/room/pass.ts'
import { closeCode, relayMessage } from '../../../shared/room/relay-protocol.ts'
import type { Invitation, Right } from '../../../shared/room/types.ts'
import {
  closeFrame,
  enter,
  makeDataFolder,
  type RawClient,
  rawClient,
  roomUrl,
  startTestRelay,
  stockClient,
  syncFrame,
  type TestRoom,
  tearDown,
  typeFrame,
  until,
} from './relay.fixture.ts'
import { startRelayProcess } from './relay-process.fixture.ts'

afterEach(tearDown)

/** On a busy machine too. */
const patience = { timeout: 30_000 }

interface OwnedRoom extends TestRoom {
  readonly invitation: Invitation
}

const makeOwnedRoom = async (): Promise<OwnedRoom> => {
  const invitation = await createRoom('ws://127.0.0.1')
  return {
    invitation,
    roomId: await roomIdOf(invitation.room),
    pass: (port, right, { now = Date.now(), relayName = `127.0.0.1:${port}` } = {}) =>
      signPass({ room: invitation.room, right, secrets: invitation.secrets }, { now, relayName }),
  }
}

const isNonce = ({ type }: { readonly type: number }) => type === relayMessage.closingNonce
const isDurable = ({ type }: { readonly type: number }) => type === relayMessage.durable
const isAnswer = ({ kind }: { readonly kind: number | null }) => kind === 1

const challengeOf = async (client: RawClient): Promise<Uint8Array> => {
  const nonce = client.next(isNonce)
  client.send(typeFrame(relayMessage.askClosing))
  return (await nonce).payload
}

const answerTo = (nonce: Uint8Array, room: OwnedRoom, port: number, by: Invitation = room.invitation) =>
  signClosing(by, { roomId: room.roomId, relayName: `127.0.0.1:${port}`, nonce })

/** Closes a room as its owner does; resolves with how the owner's connection ended. */
const closeRoom = async (client: RawClient, room: OwnedRoom, port: number) => {
  client.send(syncFrame(0, encodeStateVector(new Doc())))
  await client.ever(isAnswer)
  client.send(closeFrame(await answerTo(await challengeOf(client), room, port)))
  return client.closed
}

const withEntries = (...entries: readonly number[]): Doc => {
  const doc = new Doc()
  doc.getArray<Uint8Array>('run').push(entries.map((entry) => new Uint8Array([entry])))
  return doc
}

const publish = async (client: RawClient, doc: Doc): Promise<void> => {
  const stored = client.next(isDurable)
  client.send(syncFrame(2, encodeStateAsUpdate(doc)))
  await stored
}

/** What somebody is given who asks for everything, and how the connection ends. */
const visitClosed = async (port: number, room: TestRoom, right: Right, offers = new Doc()) => {
  const client = await enter(port, room, right)
  client.send(syncFrame(0, encodeStateVector(new Doc())))
  client.send(syncFrame(2, encodeStateAsUpdate(offers)))
  const { code, reason } = await client.closed
  const doc = new Doc()
  for (const { kind, payload } of client.received) if (kind === 1 || kind === 2) applyUpdate(doc, payload)
  const entries = doc
    .getArray<Uint8Array>('run')
    .toArray()
    .flatMap((bytes) => [...bytes])
  return { code, name: reason.split(' ')[0], entries, received: client.received }
}

describe('R-RELAY-26 an owner closes a room for good', () => {
  test('R-RELAY-26 everybody gets what they miss, and then roomClosed; so does whoever comes later, with any right', async () => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    await publish(owner, withEntries(1, 2))
    const stock = await stockClient(port, room, 'write')
    await stock.synced
    const told = new Promise<{ readonly code: number }>((resolve) => stock.provider.once('closed', resolve))
    const unasking = await enter(port, room, 'read')
    expect(await closeRoom(owner, room, port)).toMatchObject({
      code: closeCode.roomClosed,
      reason: expect.stringMatching(/^roomClosed now=\d+$/),
    })
    expect((await told).code).toBe(closeCode.roomClosed)
    expect(stock.provider.shouldConnect).toBe(false)
    expect(stock.doc.getArray('run').length).toBe(2)
    // Who was there and had not asked yet still gets it.
    unasking.send(syncFrame(0, encodeStateVector(new Doc())))
    expect(await unasking.ever(isAnswer)).toBeTruthy()
    expect((await unasking.closed).code).toBe(closeCode.roomClosed)
    for (const right of ['own', 'write', 'read'] as const)
      expect(await visitClosed(port, room, right)).toMatchObject({
        code: closeCode.roomClosed,
        name: 'roomClosed',
        entries: [1, 2],
      })
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    expect(metrics).toContain('beraad_relay_closings_total{outcome="closed"} 1')
    expect(metrics).toMatch(/beraad_relay_closed_total\{name="roomClosed"\} [6-9]/)
  })

  test('R-RELAY-26 a stock client that comes later is synced and takes roomClosed as final', async () => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    await publish(owner, withEntries(7))
    await closeRoom(owner, room, port)
    const late = await stockClient(port, room, 'write')
    const closed = new Promise<{ readonly code: number }>((resolve) => late.provider.once('closed', resolve))
    late.entries.push([new Uint8Array([9])])
    await late.synced
    await until(late.doc, () => late.doc.getArray('run').length === 1)
    expect((await closed).code).toBe(closeCode.roomClosed)
    expect(late.provider.shouldConnect).toBe(false)
    expect((await visitClosed(port, room, 'own')).entries).toEqual([7])
  })

  test('R-RELAY-26 a big room arrives whole before the connection ends', async () => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    const big = new Doc()
    big.getArray<Uint8Array>('run').push(Array.from({ length: 60 }, () => new Uint8Array(100_000)))
    await publish(owner, big)
    await closeRoom(owner, room, port)
    const late = await stockClient(port, room, 'read')
    await late.synced
    expect(late.doc.getArray('run').length).toBe(60)
  })

  test('R-RELAY-26 nobody adds or deletes any more, the owner neither, before and after a restart', async () => {
    const data = makeDataFolder()
    const first = await startTestRelay({ data })
    const room = await makeOwnedRoom()
    const doc = withEntries(1, 2)
    const owner = await enter(first.port, room, 'own')
    await publish(owner, doc)
    await closeRoom(owner, room, first.port)
    doc.getArray('run').delete(0, 1)
    const tryAll = async (port: number) => {
      for (const right of ['own', 'write', 'read'] as const) {
        await visitClosed(port, room, right, withEntries(8))
        expect((await visitClosed(port, room, right, doc)).entries).toEqual([1, 2])
      }
      const again = await enter(port, room, 'own')
      await challengeOf(again)
    }
    await tryAll(first.port)
    await first.close()
    const second = await startTestRelay({ data })
    await tryAll(second.port)
  })

  test('R-RELAY-26 in a closed room nobody is asked for anything, and nobody’s presence is handed on', async () => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    await closeRoom(await enter(port, room, 'own'), room, port)
    const waiting = await enter(port, room, 'read')
    const speaking = await enter(port, room, 'write')
    speaking.send(new Uint8Array([relayMessage.awareness, 6, 1, 5, 0, 2, 123, 125]))
    speaking.send(syncFrame(0, encodeStateVector(new Doc())))
    await speaking.closed
    waiting.send(syncFrame(0, encodeStateVector(new Doc())))
    await waiting.closed
    const kinds = [...speaking.received, ...waiting.received].filter(
      ({ type, kind, payload }) => kind === 0 || (type === relayMessage.awareness && payload.length > 1),
    )
    expect(kinds).toEqual([])
  })

  test('R-RELAY-26 what was taken out before the closing leaves the store when everybody has gone', async () => {
    const data = makeDataFolder()
    const relay = await startTestRelay({ data })
    const room = await makeOwnedRoom()
    const owner = await enter(relay.port, room, 'own')
    const doc = withEntries(1, 2, 3)
    await publish(owner, doc)
    const deleted = new Promise<Uint8Array>((resolve) => doc.once('update', resolve))
    doc.getArray('run').delete(0, 2)
    owner.send(syncFrame(2, await deleted))
    await closeRoom(owner, room, relay.port)
    await expect.poll(() => relay.roomsInMemory(), patience).toBe(0)
    await relay.close()
    const store = openSqliteStore(data)
    const kept = await store.load(room.roomId)
    await store.close()
    expect(kept).toMatchObject({ ok: true, value: { closed: true, tail: [] } })
  })
})

describe('R-RELAY-27 a pass alone never closes', () => {
  test.each<[string, (client: RawClient, room: OwnedRoom, port: number) => Promise<Uint8Array>]>([
    ['without a challenge', (_client, room, port) => answerTo(new Uint8Array(32), room, port)],
    [
      'by another owner',
      async (client, room, port) => {
        const other = await createRoom('ws://127.0.0.1')
        return answerTo(await challengeOf(client), room, port, other)
      },
    ],
    [
      'for another room',
      async (client, room, port) => {
        const nonce = await challengeOf(client)
        return signClosing(room.invitation, { roomId: 'A'.repeat(43), relayName: `127.0.0.1:${port}`, nonce })
      },
    ],
    [
      'for another relay',
      async (client, room) => {
        const nonce = await challengeOf(client)
        return signClosing(room.invitation, { roomId: room.roomId, relayName: 'elsewhere.example', nonce })
      },
    ],
    [
      'to a challenge of before',
      async (client, room, port) => {
        const before = await challengeOf(client)
        await challengeOf(client)
        return answerTo(before, room, port)
      },
    ],
    [
      'to the challenge of another connection',
      async (_client, room, port) => answerTo(await challengeOf(await enter(port, room, 'own')), room, port),
    ],
    [
      'cut short',
      async (client, room, port) => (await answerTo(await challengeOf(client), room, port)).slice(1),
    ],
    [
      'a pass',
      async (client, room, port) => {
        await challengeOf(client)
        return new TextEncoder().encode(await room.pass(port, 'own'))
      },
    ],
  ])('R-RELAY-27 an answer %s is refused, and the room goes on', async (_name, makeAnswer) => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    owner.send(closeFrame(await makeAnswer(owner, room, port)))
    expect((await owner.closed).code).toBe(closeCode.protocolViolation)
    const writer = await enter(port, room, 'write')
    await publish(writer, withEntries(4))
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    expect(metrics).toContain('beraad_relay_closings_total{outcome="refused"} 1')
  })

  test('R-RELAY-27 an answer that was used is of no use to whoever recorded it', async () => {
    const { port } = await startTestRelay()
    const [room, recorded] = [await makeOwnedRoom(), await makeOwnedRoom()]
    const owner = await enter(port, recorded, 'own')
    const answer = await answerTo(await challengeOf(owner), recorded, port)
    const thief = await enter(port, recorded, 'own')
    await challengeOf(thief)
    thief.send(closeFrame(answer))
    expect((await thief.closed).code).toBe(closeCode.protocolViolation)
    const other = await enter(port, room, 'own')
    await challengeOf(other)
    other.send(closeFrame(answer))
    expect((await other.closed).code).toBe(closeCode.protocolViolation)
  })

  test.each(['write', 'read'] as const)(
    'R-RELAY-27 a client with the right %s may not even ask',
    async (right) => {
      const { port } = await startTestRelay()
      const room = await makeOwnedRoom()
      const asking = await enter(port, room, right)
      asking.send(typeFrame(relayMessage.askClosing))
      expect((await asking.closed).code).toBe(closeCode.protocolViolation)
      const answering = await enter(port, room, right)
      answering.send(closeFrame(await answerTo(new Uint8Array(32), room, port)))
      expect((await answering.closed).code).toBe(closeCode.protocolViolation)
    },
  )
})

describe('R-RELAY-28 closed means on disk', () => {
  test('R-RELAY-28 SIGKILL after the acknowledgement leaves the room closed, with all that was stored before', async () => {
    const data = makeDataFolder()
    const relay = await startRelayProcess(data)
    const room = await makeOwnedRoom()
    const owner = await enter(relay.port, room, 'own')
    owner.send(syncFrame(2, encodeStateAsUpdate(withEntries(1, 2, 3))))
    owner.send(syncFrame(0, encodeStateVector(new Doc())))
    const closed = await closeRoom(owner, room, relay.port)
    relay.child.kill('SIGKILL')
    expect(closed.code).toBe(closeCode.roomClosed)
    await relay.exited
    const again = await startRelayProcess(data)
    expect(await visitClosed(again.port, room, 'write', withEntries(9))).toMatchObject({
      code: closeCode.roomClosed,
      entries: [1, 2, 3],
    })
  })

  test('R-RELAY-28 when the store fails nobody hears that it is closed, and the room goes on', async () => {
    let fails = true
    const { port } = await startTestRelay({
      openStore: (folder) => {
        const store = openSqliteStore(folder)
        return {
          ...store,
          closeRoom: (roomId) => (fails ? Promise.reject(new Error('disk full')) : store.closeRoom(roomId)),
        }
      },
    })
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    expect((await closeRoom(owner, room, port)).code).toBe(closeCode.tryAgainLater)
    await publish(await enter(port, room, 'write'), withEntries(4))
    fails = false
    const again = await enter(port, room, 'own')
    expect((await closeRoom(again, room, port)).code).toBe(closeCode.roomClosed)
    expect((await visitClosed(port, room, 'read')).entries).toEqual([4])
  })

  test('R-RELAY-28 an owner who hangs up at once has closed the room all the same', async () => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    await publish(owner, withEntries(5))
    const answer = await answerTo(await challengeOf(owner), room, port)
    owner.send(closeFrame(answer))
    owner.socket.close()
    await owner.closed
    await expect
      .poll(async () => {
        const late = rawClient(roomUrl(port, room.roomId, { pass: await room.pass(port, 'read') }))
        await late.opened
        late.send(syncFrame(0, encodeStateVector(new Doc())))
        await late.ever(isAnswer)
        const ended = await Promise.race([late.closed, new Promise((resolve) => setTimeout(resolve, 50))])
        late.socket.terminate()
        return ended
      }, patience)
      .toMatchObject({ code: closeCode.roomClosed })
  })
})
