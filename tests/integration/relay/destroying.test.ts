import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  destroyFrame,
  enter,
  makeDataFolder,
  type RawClient,
  startTestRelay,
  stockClient,
  syncFrame,
  type TestRoom,
  tearDown,
  typeFrame,
} from './relay.fixture.ts'
import { startRelayProcess } from './relay-process.fixture.ts'

afterEach(tearDown)

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

const holding = (...texts: readonly string[]): Doc => {
  const doc = new Doc()
  doc.getArray<Uint8Array>('run').push(texts.map((text) => new Uint8Array(Buffer.from(text))))
  return doc
}
const tombstone = encodeStateAsUpdate(holding('grafsteen'))
const secret = 'geheim-woord-van-dit-beraad'

const isAnswer = ({ kind }: { readonly kind: number | null }) => kind === 1

const publish = async (client: RawClient, doc: Doc): Promise<void> => {
  const stored = client.next(({ type }) => type === relayMessage.durable)
  client.send(syncFrame(2, encodeStateAsUpdate(doc)))
  await stored
}
const challengeOf = async (client: RawClient): Promise<Uint8Array> => {
  const nonce = client.next(({ type }) => type === relayMessage.closingNonce)
  client.send(typeFrame(relayMessage.askClosing))
  return (await nonce).payload
}
const answer = (nonce: Uint8Array, room: OwnedRoom, port: number, signedFor?: Uint8Array) => {
  const closing = { roomId: room.roomId, relayName: `127.0.0.1:${port}`, nonce }
  return signClosing(room.invitation, signedFor ? { ...closing, tombstone: signedFor } : closing)
}

/** Destroys a room as its owner does; resolves with how the owner's connection ended. */
const destroy = async (client: RawClient, room: OwnedRoom, port: number) => {
  client.send(syncFrame(0, encodeStateVector(new Doc())))
  await client.ever(isAnswer)
  const nonce = await challengeOf(client)
  client.send(destroyFrame(await answer(nonce, room, port, tombstone), tombstone))
  return client.closed
}

const readIn = (client: RawClient): readonly string[] => {
  const doc = new Doc()
  for (const { kind, payload } of client.received) if (kind === 1 || kind === 2) applyUpdate(doc, payload)
  return doc
    .getArray<Uint8Array>('run')
    .toArray()
    .map((bytes) => Buffer.from(bytes).toString())
}

/** What somebody is given who comes afterwards and offers what they still have. */
const visit = async (port: number, room: OwnedRoom, right: Right) => {
  const client = await enter(port, room, right)
  client.send(syncFrame(0, encodeStateVector(new Doc())))
  client.send(syncFrame(2, encodeStateAsUpdate(holding(secret))))
  const { code } = await client.closed
  return { code, entries: readIn(client) }
}

const onDisk = (data: string): string =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)).toString('latin1'))
    .join('')

describe('R-RELAY-29 an owner destroys a room', () => {
  test('R-RELAY-29 the tombstone alone stays, on the disk, for who is there and for who comes later', async () => {
    const data = makeDataFolder()
    const first = await startTestRelay({ data })
    const [room, other] = [await makeOwnedRoom(), await makeOwnedRoom()]
    const owner = await enter(first.port, room, 'own')
    await publish(owner, holding(secret, `${secret}-twee`))
    await publish(await enter(first.port, other, 'own'), holding('een ander beraad'))
    const stock = await stockClient(first.port, room, 'write')
    await stock.synced
    const told = new Promise<{ readonly code: number }>((resolve) => stock.provider.once('closed', resolve))
    const unasking = await enter(first.port, room, 'read')
    expect(onDisk(data)).toContain(secret)
    expect(await destroy(owner, room, first.port)).toMatchObject({ code: closeCode.roomClosed })
    expect(onDisk(data)).not.toContain(secret)
    expect((await told).code).toBe(closeCode.roomClosed)
    expect(stock.provider.shouldConnect).toBe(false)
    const left = stock.doc.getArray<Uint8Array>('run').toArray()
    expect(left.map((bytes) => Buffer.from(bytes).toString())).toContain('grafsteen')
    unasking.send(syncFrame(0, encodeStateVector(new Doc())))
    expect((await unasking.closed).code).toBe(closeCode.roomClosed)
    expect(readIn(unasking)).toEqual(['grafsteen'])
    const gone = { code: closeCode.roomClosed, entries: ['grafsteen'] }
    for (const right of ['own', 'write', 'read'] as const)
      expect(await visit(first.port, room, right)).toEqual(gone)
    const metrics = await (await fetch(`http://127.0.0.1:${first.port}/metrics`)).text()
    expect(metrics).toContain('beraad_relay_closings_total{outcome="destroyed"} 1')
    await first.close()
    const second = await startTestRelay({ data })
    for (const right of ['own', 'write', 'read'] as const)
      expect(await visit(second.port, room, right)).toEqual(gone)
    expect(onDisk(data)).not.toContain(secret)
    expect(onDisk(data)).toContain('een ander beraad')
  })

  test('R-RELAY-29 SIGKILL after the acknowledgement leaves the tombstone', async () => {
    const data = makeDataFolder()
    const relay = await startRelayProcess(data)
    const room = await makeOwnedRoom()
    const owner = await enter(relay.port, room, 'own')
    await publish(owner, holding(secret))
    const closed = await destroy(owner, room, relay.port)
    relay.child.kill('SIGKILL')
    expect(closed.code).toBe(closeCode.roomClosed)
    await relay.exited
    expect(onDisk(data)).not.toContain(secret)
    const again = await startRelayProcess(data)
    expect(await visit(again.port, room, 'write')).toMatchObject({ entries: ['grafsteen'] })
  })

  test('R-RELAY-29 when the store fails the room goes on as it was', async () => {
    const { port } = await startTestRelay({
      openStore: (folder) => ({
        ...openSqliteStore(folder),
        closeRoom: () => Promise.reject(new Error('disk full')),
      }),
    })
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    await publish(owner, holding('blijft'))
    expect((await destroy(owner, room, port)).code).toBe(closeCode.tryAgainLater)
    const reader = await enter(port, room, 'read')
    reader.send(syncFrame(0, encodeStateVector(new Doc())))
    await reader.ever(isAnswer)
    expect(readIn(reader)).toEqual(['blijft'])
  })

  test.each<[string, (nonce: Uint8Array, room: OwnedRoom, port: number) => Promise<Uint8Array>]>([
    [
      'a signature for closing',
      async (nonce, room, port) => destroyFrame(await answer(nonce, room, port), tombstone),
    ],
    [
      'a signature over another tombstone',
      async (nonce, room, port) =>
        destroyFrame(
          await answer(nonce, room, port, tombstone),
          encodeStateAsUpdate(holding('een ander graf')),
        ),
    ],
    [
      'a tombstone that is no update',
      async (nonce, room, port) => {
        const broken = new Uint8Array([1, 2, 3])
        return destroyFrame(await answer(nonce, room, port, broken), broken)
      },
    ],
    [
      'a signature for destroying as one for closing',
      async (nonce, room, port) => closeFrame(await answer(nonce, room, port, tombstone)),
    ],
  ])('R-RELAY-29 %s destroys and closes nothing', async (_name, make) => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const owner = await enter(port, room, 'own')
    await publish(owner, holding('blijft'))
    owner.send(await make(await challengeOf(owner), room, port))
    expect((await owner.closed).code).toBe(closeCode.protocolViolation)
    const writer = await enter(port, room, 'write')
    await publish(writer, holding('gaat door'))
  })

  test.each(['write', 'read'] as const)('R-RELAY-29 the right %s destroys nothing', async (right) => {
    const { port } = await startTestRelay()
    const room = await makeOwnedRoom()
    const client = await enter(port, room, right)
    client.send(destroyFrame(await answer(new Uint8Array(32), room, port, tombstone), tombstone))
    expect((await client.closed).code).toBe(closeCode.protocolViolation)
    await publish(await enter(port, room, 'write'), holding('gaat door'))
  })
})
