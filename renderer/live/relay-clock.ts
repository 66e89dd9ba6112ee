import type { OpenTransport } from '../../shared/room/types.ts'

/** From how far apart two tellings of the time are news, in ms: so much may lie between two clocks that are both right. */
const newsFrom = 60_000

/** The clock of the relays, as far as one told the time since the program started. */
export interface RelayClock {
  /** Ms since 1970, or null while none told it. */
  now(): number | null
  /** The same connections, listened to. */
  listening(openTransport: OpenTransport): OpenTransport
}

/** `now` is this device's clock; `changed` is called when a relay tells another time than was known. */
export const createRelayClock = (now: () => number, changed: () => void): RelayClock => {
  let ahead: number | null = null
  return {
    now: () => (ahead === null ? null : now() + ahead),
    listening: (openTransport) => (outer, room, events) =>
      openTransport(outer, room, {
        ...events,
        onDurable: (stateVector, relayNow) => {
          const before = ahead
          ahead = relayNow - now()
          if (before === null || Math.abs(before - ahead) > newsFrom) changed()
          events.onDurable(stateVector, relayNow)
        },
      }),
  }
}
