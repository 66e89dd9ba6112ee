import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeHosting } from '../../../main/hosting/hosting.ts'
import { neverHosted, type StoredHosting } from '../../../main/hosting/stored-hosting.ts'
import { relayLabelOf } from '../../../shared/room/relay-label.ts'
import { atEnd, makeDataFolder, makeRoom, rawClient, stockClient, tearDown } from '../relay/relay.fixture.ts'
import { forkRelay } from './embedded.fixture.ts'

afterEach(tearDown)

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const host = async (data = makeDataFolder()) => {
  let stored: StoredHosting = { ...neverHosted, port: await freePort() }
  const processes: ReturnType<typeof forkRelay>[] = []
  const hosting = makeHosting({
    stored: {
      read: () => stored,
      write: (change) => {
        stored = { ...stored, ...change }
      },
    },
    allowed: () => 'network',
    fork: () => {
      const process = forkRelay()
      processes.push(process)
      return process
    },
    ...{ data, web: join(data, 'no-web') },
    networks: networkInterfaces,
    randomBytes: (length) => randomBytes(length),
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    tell: () => undefined,
  })
  atEnd(() => hosting.close())
  return { hosting, processes, port: stored.port ?? 0 }
}

describe('the relay in a process of the app', () => {
  test('R-HOST-6 killed while people write, it comes back at the same place and nothing is lost', async () => {
    const { hosting, processes, port } = await host()
    expect(await hosting.start('device')).toEqual({ ok: true, value: null })
    const room = await makeRoom()
    const anna = await stockClient(port, room, 'write')
    const bram = await stockClient(port, room, 'write')
    await Promise.all([anna.synced, bram.synced])
    for (let kills = 1; kills <= 3; kills++) {
      for (let at = 0; at < 20; at++) {
        anna.entries.push([new Uint8Array([kills, at])])
        bram.entries.push([new Uint8Array([kills, at])])
      }
      processes.at(-1)?.kill()
      await vi.waitFor(() => expect(processes.length).toBe(kills + 1), 10_000)
    }
    const all = (client: typeof anna, other: typeof anna) =>
      client.doc.getArray(`run ${other.doc.clientID}`).length
    await vi.waitFor(() => expect([all(anna, bram), all(bram, anna)]).toEqual([60, 60]), 15_000)
    const late = await stockClient(port, room, 'read')
    await late.synced
    expect([all(late, anna), all(late, bram)]).toEqual([60, 60])
    expect(hosting.state().phase).toBe('on')
  })

  test('R-HOST-1 a room under the label of another relay is not here', async () => {
    const { hosting, port } = await host()
    await hosting.start('network')
    const { own } = hosting.state()
    const label = relayLabelOf(own ?? '')
    const { roomId, pass } = await makeRoom()
    const at = async (path: string) =>
      `ws://127.0.0.1:${port}${path}/rooms/${roomId}?pass=${await pass(port, 'write')}`
    const here = rawClient(await at(`/${label}`))
    await here.ever(({ kind }) => kind === 0)
    expect(await rawClient(await at('/aaaaaaaaaa')).status).toBe(404)
    // A browser on this computer knows no label.
    const plain = rawClient(await at(''))
    await plain.ever(({ kind }) => kind === 0)
  })

  test('R-HOST-5 says when its port or its folder cannot be used, and starts when they can', async () => {
    const folder = join(makeDataFolder(), 'a-file')
    writeFileSync(folder, '')
    const unusable = await host(folder)
    expect(await unusable.hosting.start('device')).toEqual({ ok: false, code: 'folder-unusable' })
    const { hosting, processes, port } = await host()
    const other = createServer().listen(port, '127.0.0.1')
    atEnd(() => other.close())
    expect(await hosting.start('device')).toEqual({ ok: true, value: null })
    expect(hosting.state().hasMoved).toBe(true)
    expect(processes.length).toBeGreaterThan(1)
  })
})
