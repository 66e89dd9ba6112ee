import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import { closeCode, passLifetime } from '../../../shared/room/relay-protocol.ts'
import {
  enter,
  makeRoom,
  rawClient,
  roomUrl,
  startTestRelay,
  stockClient,
  syncFrame,
  tearDown,
} from './relay.fixture.ts'

afterEach(tearDown)

const refusalOf = async (url: string) => {
  const client = rawClient(url)
  await client.opened
  const { code, reason } = await client.closed
  expect(client.received).toEqual([])
  return { code, name: reason.split(' ')[0], now: Number(/ now=(\d+)$/.exec(reason)?.[1]) }
}

describe('R-RELAY-4 a pass that does not open the room gets the upgrade and then the reason', () => {
  test('R-RELAY-4 missing, malformed, expired, of another room, for another relay, forged', async () => {
    const now = 1_795_000_000_000
    const { port } = await startTestRelay({ now: () => now })
    const room = await makeRoom()
    const other = await makeRoom()
    const url = (pass?: string) => roomUrl(port, room.roomId, pass === undefined ? {} : { pass })
    const good = await room.pass(port, 'write', { now })
    const flipped = `${good.slice(0, -5)}${good.at(-5) === 'A' ? 'B' : 'A'}${good.slice(-4)}`
    const refused = (name: keyof typeof closeCode) => ({ code: closeCode[name], name, now })
    expect(await refusalOf(url())).toEqual(refused('passMissing'))
    expect(await refusalOf(url(''))).toEqual(refused('passMissing'))
    expect(await refusalOf(url('nonsense'))).toEqual(refused('passMalformed'))
    expect(await refusalOf(url('a'.repeat(1000)))).toEqual(refused('passMalformed'))
    expect(await refusalOf(url(await room.pass(port, 'write', { now: now - passLifetime })))).toEqual(
      refused('passExpired'),
    )
    expect(await refusalOf(url(await other.pass(port, 'write', { now })))).toEqual(refused('passRefused'))
    expect(
      await refusalOf(url(await room.pass(port, 'write', { now, relayName: 'elsewhere.example' }))),
    ).toEqual(refused('passRefused'))
    expect(await refusalOf(url(flipped))).toEqual(refused('passRefused'))
    const client = rawClient(url(good))
    await client.ever(({ kind }) => kind === 0)
  })

  test('R-RELAY-4 a stock client takes the refusal as final', async () => {
    const { port } = await startTestRelay({ now: () => Date.now() + passLifetime })
    const client = await stockClient(port, await makeRoom(), 'write')
    const closed = await new Promise<{ readonly code: number }>((resolve) =>
      client.provider.once('closed', resolve),
    )
    expect(closed.code).toBe(closeCode.passExpired)
    expect(client.provider.shouldConnect).toBe(false)
  })

  test('R-RELAY-4 the relay goes by its loopback names, its addresses and its public names', async () => {
    const { port } = await startTestRelay({
      publicUrls: ['wss://Relay.Example.nl/', 'wss://relay.example.nl:8443'],
    })
    const room = await makeRoom()
    const addresses = Object.values(networkInterfaces()).flatMap((networks) =>
      (networks ?? []).filter(({ family }) => family === 'IPv4').map(({ address }) => `${address}:${port}`),
    )
    const names = [
      `localhost:${port}`,
      `[::1]:${port}`,
      'relay.example.nl',
      'relay.example.nl:8443',
      ...addresses,
    ]
    for (const relayName of names) {
      const client = rawClient(
        roomUrl(port, room.roomId, { pass: await room.pass(port, 'read', { relayName }), ack: '1' }),
      )
      await client.ever(() => true)
      client.socket.terminate()
    }
  })
})

const statusOf = (
  port: number,
  path: string,
  options: {
    readonly method?: string
    readonly headers?: Record<string, string>
    readonly body?: string
  } = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      resolve(response.statusCode ?? 0)
      response.resume()
    })
    sent.once('error', reject)
    sent.end(body)
  })

describe('R-RELAY-3 what is no room, and what is too big, gets an HTTP status', () => {
  test('R-RELAY-3 an upgrade to an unknown path is 404', async () => {
    const { port } = await startTestRelay()
    for (const path of [
      '/',
      '/rooms',
      '/rooms/',
      '/rooms/short',
      `/rooms/${'a'.repeat(44)}`,
      `/room/${'a'.repeat(43)}`,
    ])
      expect(await rawClient(`ws://127.0.0.1:${port}${path}`).status).toBe(404)
  })

  test('R-RELAY-3 a long address is 414, big headers 431, a body 413, another method 405', async () => {
    const { port } = await startTestRelay()
    const long = `/rooms/${'a'.repeat(43)}?pass=${'a'.repeat(3000)}`
    expect(await rawClient(`ws://127.0.0.1:${port}${long}`).status).toBe(414)
    expect(await statusOf(port, long)).toBe(414)
    expect(await statusOf(port, '/', { headers: { 'X-Big': 'a'.repeat(20_000) } })).toBe(431)
    expect(await statusOf(port, '/', { method: 'POST', body: 'x' })).toBe(413)
    expect(await statusOf(port, '/', { method: 'DELETE' })).toBe(405)
    expect(await statusOf(port, `/rooms/${'a'.repeat(43)}`)).toBe(426)
  })

  test('R-RELAY-3 what is no HTTP is 400', async () => {
    const { port } = await startTestRelay()
    const wire = connect(port, '127.0.0.1')
    const answer = new Promise<string>((resolve) => wire.once('data', (data) => resolve(data.toString())))
    wire.write('nonsense\r\n\r\n')
    expect(await answer).toMatch(/^HTTP\/1\.1 400 /)
    wire.destroy()
  })
})

describe('R-RELAY-13 too many', () => {
  test('R-RELAY-13 connections: in a room, from an address, in all, and attempts, are 429', async () => {
    const refusedBy = async (limits: Parameters<typeof startTestRelay>[0]) => {
      const { port } = await startTestRelay(limits)
      const room = await makeRoom()
      await enter(port, room, 'write')
      const second = rawClient(roomUrl(port, room.roomId, { pass: await room.pass(port, 'write') }))
      expect(await second.status).toBe(429)
      return (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    }
    for (const limit of [
      'connectionsPerRoom',
      'connectionsPerAddress',
      'connections',
      'attemptsPerAddress',
    ] as const) {
      const changed = { [limit]: 1, ...(limit === 'attemptsPerAddress' ? { attemptsPerSecond: 0 } : {}) }
      expect(await refusedBy({ limits: changed })).toContain(`beraad_relay_limited_total{limit="${limit}"} 1`)
    }
  })

  test('R-RELAY-13 a connection that closes makes room for the next', async () => {
    const { port } = await startTestRelay({ limits: { connectionsPerAddress: 1, connectionsPerRoom: 1 } })
    const room = await makeRoom()
    for (let at = 0; at < 3; at++) {
      const client = await enter(port, room, 'write')
      client.socket.close()
      await client.closed
    }
  })

  test('R-RELAY-13 new rooms are refused when the relay has enough; rooms it has stay open', async () => {
    const { port } = await startTestRelay({ limits: { storedRooms: 1 } })
    const kept = await makeRoom()
    const owner = await enter(port, kept, 'own')
    const stored = owner.next(({ type }) => type === 64)
    owner.send(syncFrame(2, new Uint8Array([1, 1, 5, 0, 3, 1, 1, 97, 1, 7, 0])))
    await stored
    owner.socket.close()
    await owner.closed
    const other = await makeRoom()
    expect(
      await refusalOf(roomUrl(port, other.roomId, { pass: await other.pass(port, 'own') })),
    ).toMatchObject({
      code: closeCode.openingRefused,
      name: 'openingRefused',
    })
    await enter(port, kept, 'write')
  })
})
