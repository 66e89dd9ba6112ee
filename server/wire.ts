import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { relayMessage } from '../shared/room/relay-protocol.ts'

/** Second number of a sync message, as y-protocols/sync has them. */
export const syncMessage = { step1: 0, step2: 1, update: 2 } as const

const frame = (write: (encoder: Encoder) => void): Uint8Array => {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder)
}

const syncFrame = (kind: number, payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    writeVarUint(encoder, relayMessage.sync)
    writeVarUint(encoder, kind)
    writeVarUint8Array(encoder, payload)
  })

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncMessage.step1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncMessage.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncMessage.update, update)

/** What one client says of itself in awareness: JSON text that the relay hands on unread. */
export interface AwarenessState {
  readonly client: number
  readonly clock: number
  readonly state: string
}

export const awarenessFrame = (states: readonly AwarenessState[]): Uint8Array => {
  const update = frame((encoder) => {
    writeVarUint(encoder, states.length)
    for (const { client, clock, state } of states) {
      writeVarUint(encoder, client)
      writeVarUint(encoder, clock)
      writeVarString(encoder, state)
    }
  })
  return frame((encoder) => {
    writeVarUint(encoder, relayMessage.awareness)
    writeVarUint8Array(encoder, update)
  })
}

/** `now` is the relay's clock in ms since 1970. */
export const durableFrame = (stateVector: Uint8Array, now: number): Uint8Array =>
  frame((encoder) => {
    writeVarUint(encoder, relayMessage.durable)
    writeVarUint8Array(encoder, stateVector)
    writeVarUint(encoder, now)
  })

/** What an owner must sign to close the room. */
export const closingNonceFrame = (nonce: Uint8Array): Uint8Array =>
  frame((encoder) => {
    writeVarUint(encoder, relayMessage.closingNonce)
    writeVarUint8Array(encoder, nonce)
  })

export const strippedFrame: Uint8Array = frame((encoder) => writeVarUint(encoder, relayMessage.stripped))

export const encodeStateVector = (clocks: ReadonlyMap<number, number>): Uint8Array =>
  frame((encoder) => {
    writeVarUint(encoder, clocks.size)
    for (const [client, clock] of clocks) {
      writeVarUint(encoder, client)
      writeVarUint(encoder, clock)
    }
  })
