/**
 * What a client and the relay say to each other besides the stock y-websocket protocol. Both ends import this.
 *
 * Address: `/rooms/<room id>?pass=<pass>[&ack=1]`. Messages are binary, lib0-encoded, first a varUint type:
 *
 *   sync      := varUint(0) • y-protocols/sync message          (stock)
 *   awareness := varUint(1) • varUint8Array(awareness update)   (stock)
 *   askAwareness := varUint(3)                                  (stock, may be ignored)
 *   durable   := varUint(64) • varUint8Array(state vector) • varUint(relay clock, ms since 1970)
 *   stripped  := varUint(65)
 *   askClosing := varUint(66)                                   (client)
 *   closingNonce := varUint(67) • varUint8Array(nonce, 32 bytes)
 *   close     := varUint(68) • varUint8Array(signature)         (client)
 *   destroy   := varUint(69) • varUint8Array(signature) • varUint8Array(tombstone)   (client)
 *
 * `durable` goes only to clients that connected with `ack=1`: right after connecting and whenever more has
 * reached the disk. Its state vector is contiguous: everything below it is stored. `stripped` tells such a
 * client that a deletion it sent was taken out; it must discard its outer document and load a fresh one.
 *
 * Closing: a client that came with the right `own` asks; the relay answers with bytes of its own choice; the client answers
 * with the owner key's signature over them (closing.ts). Once that is on disk everybody is closed with `roomClosed`, which
 * is the acknowledgement. From then on the room takes nothing: who comes gets what stands in it, and then `roomClosed`.
 *
 * Destroying is closing after which only the tombstone stands in the room, an update of the owner's making over which the
 * signature goes too. Who is in the room gets it before `roomClosed`.
 */
export const relayMessage = {
  sync: 0,
  awareness: 1,
  askAwareness: 3,
  durable: 64,
  stripped: 65,
  askClosing: 66,
  closingNonce: 67,
  close: 68,
  destroy: 69,
} as const

export const roomPath = '/rooms/'

/**
 * Why the relay closes a connection. 4400–4499 are final for a stock y-websocket 3.1 client; the reason text is
 * `<name> now=<relay clock in ms>`, so that a client with a wrong clock can sign again by the relay's.
 */
export const closeCode = {
  passMissing: 4400,
  passExpired: 4401,
  passRefused: 4403,
  passMalformed: 4406,
  roomClosed: 4410,
  roomFull: 4413,
  openingRefused: 4423,
  protocolViolation: 4422,
  tryAgainLater: 1013,
  messageTooBig: 1009,
  goingAway: 1001,
} as const

export type CloseName = keyof typeof closeCode

/** How long a pass is valid, in milliseconds, and how far a client's clock may run ahead. */
export const passLifetime = 5 * 60_000
