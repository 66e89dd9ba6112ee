import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { websocketTransport } from '../../../renderer/live/transport.ts'
import { createIdentity } from '../../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../../shared/room/invitation.ts'
import { randomBytes } from '../../../shared/room/keys.ts'
import { openRoom } from '../../../shared/room/sealed-room.ts'
import type { Invitation, SealedRoom } from '../../../shared/room/types.ts'
import { atEnd, startTestRelay, tearDown } from '../relay/relay.fixture.ts'

afterEach(tearDown)

const label = 'k7mq2xpdab'

/** Where a device finds the relay; it may become another place. */
const placeOf = (first: string) => {
  let place = first
  const listeners = new Set<() => void>()
  return {
    of: () => place,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    move: (next: string) => {
      place = next
      for (const listener of listeners) listener()
    },
  }
}

const openAt = async (invitation: Invitation, reach: ReturnType<typeof placeOf>) => {
  const room = await openRoom<object>({
    ...{ invitation, identity: await createIdentity(), card: { name: 'Mara', organisation: '' } },
    ...{ presence: {}, readPresence: () => ({}), randomBytes, gatherMs: 0, now: Date.now },
    store: {
      load: async () => ({ ok: true, value: [] }),
      append: async () => undefined,
      replace: async () => undefined,
      erase: async () => undefined,
    },
    openTransport: websocketTransport(
      { now: Date.now, WebSocket: WebSocket as unknown as typeof globalThis.WebSocket },
      reach,
    ),
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  atEnd(() => room.close())
  room.connect()
  return room
}

const textOf = (room: SealedRoom<object>) => room.document('case').getText('text').toString()
const write = (room: SealedRoom<object>, text: string): void =>
  room.document('case').getText('text').insert(textOf(room).length, text)
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 })

test('R-HOST-11 a session goes on where its relay is found, also when that changes while people write', async () => {
  const { port } = await startTestRelay({ label })
  // An address of a network that this device left; nothing answers there.
  const owner = await createRoom(`ws://192.0.2.1:${port}/${label}`)
  const host = await openAt(owner, placeOf(`ws://127.0.0.1:${port}/${label}`))
  write(host, 'een ')
  await eventually(() => host.storage().notOnRelay).toBe(0)

  const place = placeOf(`ws://localhost:1/${label}`)
  const guest = await openAt(await inviteFor(owner, 'participant'), place)
  write(guest, 'twee ')
  expect(textOf(guest)).toBe('twee ')
  place.move(`ws://localhost:${port}/${label}`)
  for (const room of [host, guest]) {
    await eventually(() => textOf(room)).toContain('een ')
    await eventually(() => textOf(room)).toContain('twee ')
  }
  await eventually(() => guest.storage().notOnRelay).toBe(0)
})
