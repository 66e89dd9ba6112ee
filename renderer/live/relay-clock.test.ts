import { expect, test } from 'vitest'
import type { OpenTransport, TransportEvents } from '../../shared/room/types.ts'
import { createRelayClock } from './relay-clock.ts'

const minute = 60_000

test('R-RETENTION-2 the relay’s clock goes on by this device’s, and only another time is news', () => {
  let device = 1_000_000
  let times = 0
  const heard: number[] = []
  const clock = createRelayClock(
    () => device,
    () => {
      times += 1
    },
  )
  let told: TransportEvents | null = null
  const transport: OpenTransport = (_outer, _room, events) => {
    told = events
    return { connect: () => {}, disconnect: () => {}, destroy: () => {} }
  }
  const events: TransportEvents = {
    onState: () => {},
    onSynced: () => {},
    onDurable: (_stateVector, relayNow) => heard.push(relayNow),
    onStripped: () => {},
  }
  type Opened = Parameters<OpenTransport>
  clock.listening(transport)({} as Opened[0], {} as Opened[1], events)
  expect(clock.now()).toBeNull()
  const tell = (relayNow: number): void =>
    (told as TransportEvents | null)?.onDurable(new Uint8Array(), relayNow)
  tell(device + 10 * minute)
  device += 5
  expect(clock.now()).toBe(device + 10 * minute)
  tell(device + 10 * minute + 20)
  expect(times).toBe(1)
  tell(device - 3 * minute)
  expect(times).toBe(2)
  expect(clock.now()).toBe(device - 3 * minute)
  expect(heard).toHaveLength(3)
})
