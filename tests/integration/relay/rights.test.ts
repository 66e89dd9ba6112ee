import { afterEach, describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { closeCode, relayMessage } from '../../../shared/room/relay-protocol.ts'
import {
  enter,
  makeRoom,
  type RawClient,
  startTestRelay,
  stockClient,
  syncFrame,
  tearDown,
} from './relay.fixture.ts'

afterEach(tearDown)

/** What a fresh client is given. */
const contentFor = async (client: RawClient): Promise<Doc> => {
  const doc = new Doc()
  const answer = client.next((received) => received.kind === 1)
  const before = client.received.length
  client.send(syncFrame(0, encodeStateVector(doc)))
  await answer
  for (const { kind, payload } of client.received.slice(before))
    if (kind === 1 || kind === 2) applyUpdate(doc, payload)
  return doc
}

const withEntries = (count: number): Doc => {
  const doc = new Doc()
  for (let at = 0; at < count; at++) doc.getArray<Uint8Array>('run').push([new Uint8Array([at])])
  return doc
}

const durable = (received: { readonly type: number }) => received.type === relayMessage.durable

const publish = async (client: RawClient, doc: Doc): Promise<void> => {
  const stored = client.next(durable)
  client.send(syncFrame(2, encodeStateAsUpdate(doc)))
  await stored
}

describe('R-RELAY-5 a reader', () => {
  test('R-RELAY-5 changes nothing, and stays connected to read', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const writer = await enter(relay.port, room, 'write')
    const reader = await enter(relay.port, room, 'read')
    reader.send(syncFrame(2, encodeStateAsUpdate(withEntries(2))))
    reader.send(syncFrame(1, encodeStateAsUpdate(withEntries(2))))
    expect((await contentFor(reader)).share.size).toBe(0)
    await publish(writer, withEntries(1))
    expect((await contentFor(reader)).getArray('run').length).toBe(1)
  })
})

describe('R-RELAY-9 deletions', () => {
  test('R-RELAY-9 a writer cannot delete; it is told when it asked for acknowledgements', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const writer = await enter(relay.port, room, 'write')
    const doc = withEntries(3)
    await publish(writer, doc)
    doc.getArray('run').delete(0, 2)
    const stripped = writer.next(({ type }) => type === relayMessage.stripped)
    writer.send(syncFrame(2, encodeStateAsUpdate(doc)))
    await stripped
    expect((await contentFor(writer)).getArray('run').length).toBe(3)
  })

  test('R-RELAY-9 a stock writer is not told what it would not understand, and keeps working', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const stock = await stockClient(relay.port, room, 'write')
    await stock.synced
    stock.entries.push([new Uint8Array([1])])
    stock.entries.delete(0, 1)
    stock.entries.push([new Uint8Array([2])])
    const reader = await stockClient(relay.port, room, 'read')
    await reader.synced
    const seen = reader.doc.getArray<Uint8Array>(`run ${stock.doc.clientID}`)
    expect(seen.map(String)).toEqual(['1', '2'])
  })

  test('R-RELAY-9 an owner deletes for everybody, and the others are not told off for knowing', async () => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const owner = await enter(relay.port, room, 'own')
    const doc = withEntries(3)
    await publish(owner, doc)
    doc.getArray('run').delete(0, 2)
    await publish(owner, doc)
    const writer = await enter(relay.port, room, 'write')
    const known = await contentFor(writer)
    expect(known.getArray('run').length).toBe(1)
    known.getArray('mine').push([new Uint8Array([9])])
    const stored = writer.next(durable)
    writer.send(syncFrame(1, encodeStateAsUpdate(known)))
    await stored
    expect(writer.received.some(({ type }) => type === relayMessage.stripped)).toBe(false)
  })
})

describe('R-RELAY-7 what is no sealed entry', () => {
  test.each([
    ['readable content', () => syncFrame(2, encodeStateAsUpdate(textDocument()))],
    ['a shortened update', () => syncFrame(2, encodeStateAsUpdate(withEntries(1)).subarray(0, 6))],
    ['a state vector that is none', () => syncFrame(0, new Uint8Array([9]))],
    ['a message of an unknown kind', () => new Uint8Array([77, 1, 2])],
    ['a message that is empty', () => new Uint8Array()],
    ['a length beyond the message', () => new Uint8Array([0, 2, 200, 1, 0])],
    ['awareness that is none', () => new Uint8Array([1, 2, 9, 9])],
  ])('R-RELAY-7 %s ends the connection and nobody else notices', async (_name, bad) => {
    const relay = await startTestRelay()
    const room = await makeRoom()
    const other = await enter(relay.port, room, 'write')
    const client = await enter(relay.port, room, 'own')
    client.send(bad())
    expect(await client.closed).toMatchObject({
      code: closeCode.protocolViolation,
      reason: expect.stringMatching(/^protocolViolation now=\d+$/),
    })
    await publish(other, withEntries(1))
    expect((await contentFor(other)).getArray('run').length).toBe(1)
  })

  test('R-RELAY-7 text frames end the connection', async () => {
    const relay = await startTestRelay()
    const client = await enter(relay.port, await makeRoom(), 'write')
    client.socket.send('hello')
    expect((await client.closed).code).toBe(closeCode.protocolViolation)
  })

  const textDocument = (): Doc => {
    const doc = new Doc()
    doc.getText('note').insert(0, 'readable')
    return doc
  }
})
