import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import { closeCode, relayMessage } from '../../shared/room/relay-protocol.ts'
import type { OpenTransport } from '../../shared/room/types.ts'
import { plainReach, type Reach } from './reach.ts'

/** A pass is signed again well before it expires, so that a reconnection never waits for a signature. */
const renewPassEvery = 2 * 60_000

/** The longest pause between two attempts; a meeting should be back within seconds of the network. */
const longestPause = 5_000

/** Closings after which y-websocket does not come back by itself. */
const [firstFinalCode, lastFinalCode] = [4400, 4500] as const

/** The relay writes its clock into the reason of a refusal: `passExpired now=1732240000000`. */
const clockIn = (reason: string): number | null => {
  const found = /\bnow=(\d{1,16})\b/.exec(reason)
  return found?.[1] === undefined ? null : Number(found[1])
}

const roomsAt = (relay: string): string => `${relay.replace(/\/+$/, '')}/rooms`

interface Clocks {
  readonly now: () => number
  readonly WebSocket: typeof WebSocket
}

/**
 * Connects an outer document to the relay with the stock y-websocket provider. `clocks` is the platform: its
 * clock in ms since 1970 and its WebSocket. A refusal because of the clock is answered once by signing again
 * with the relay's clock; every other refusal is final and reported. Where the relay is found is asked of `reach`, and when
 * that changes it is looked for there.
 */
export const websocketTransport =
  (clocks: Clocks, reach: Pick<Reach, 'of' | 'subscribe'> = plainReach): OpenTransport =>
  (outer, room, events) => {
    let offset = 0
    let wanted = false
    let destroyed = false
    let retriedByRelayClock = false
    const params: Record<string, string> = { ack: '1' }
    let calledAt = reach.of(room.relay)
    const provider = new WebsocketProvider(roomsAt(calledAt), room.roomId, outer.doc, {
      connect: false,
      awareness: outer.awareness,
      params,
      disableBc: true,
      maxBackoffTime: longestPause,
      WebSocketPolyfill: clocks.WebSocket,
    })

    /** The pass and the address that it is for change together. */
    const renewPass = async (): Promise<void> => {
      const relay = reach.of(room.relay)
      const pass = await room.signPass(clocks.now() + offset, relay)
      calledAt = relay
      provider.serverUrl = roomsAt(relay)
      params.pass = pass
    }
    const tell = (type: number, ...payloads: readonly Uint8Array[]): void =>
      provider.ws?.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, type)
          for (const payload of payloads) encoding.writeVarUint8Array(encoder, payload)
        }),
      )
    // What is to stay of the room when this device asked to destroy it.
    let tombstone: Uint8Array | undefined
    const answerChallenge = async (nonce: Uint8Array): Promise<void> => {
      const stays = tombstone
      const signature = await room.signClosing?.(nonce, stays, calledAt)
      if (!signature || !provider.wsconnected) return
      if (stays) tell(relayMessage.destroy, signature, stays)
      else tell(relayMessage.close, signature)
    }
    const renewal = setInterval(() => void renewPass(), renewPassEvery)

    const connectWithFreshPass = async (): Promise<void> => {
      await renewPass()
      if (!wanted || destroyed) return
      try {
        provider.connect()
      } catch {
        // The page's policy does not name this relay: Chromium throws where the standard says to fail later.
        events.onState('offline')
      }
    }

    const stopFollowing = reach.subscribe(() => {
      if (!wanted || destroyed || reach.of(room.relay) === calledAt) return
      provider.disconnect()
      void connectWithFreshPass()
    })

    provider.messageHandlers[relayMessage.durable] = (_encoder, decoder) => {
      const stateVector = decoding.readVarUint8Array(decoder)
      const relayNow = decoding.readVarUint(decoder)
      offset = relayNow - clocks.now()
      retriedByRelayClock = false
      events.onDurable(stateVector, relayNow)
    }
    provider.messageHandlers[relayMessage.stripped] = () => events.onStripped()
    provider.messageHandlers[relayMessage.closingNonce] = (_encoder, decoder) =>
      void answerChallenge(decoding.readVarUint8Array(decoder))

    // A refusal because of the clock is answered at once, so nobody needs to hear that the connection was lost.
    let signsAgain = false
    // A closing that is final is told once, with its reason.
    let isFinal = false
    provider.on('connection-close', (event) => {
      const relayNow = event?.code === closeCode.passExpired ? clockIn(event.reason) : null
      signsAgain = relayNow !== null && !retriedByRelayClock
      isFinal = event !== null && event.code >= firstFinalCode && event.code < lastFinalCode
      // The provider announces every attempt and keeps silent when one fails; who waits wants to know the outcome.
      if (!destroyed && provider.wsconnecting && !isFinal) events.onState('offline')
    })
    provider.on('status', ({ status }) => {
      if (destroyed || status === 'connecting') return
      if (status === 'connected') events.onState('connected')
      else if (signsAgain) events.onState('connecting')
      else if (!isFinal) events.onState('offline')
    })
    provider.on('sync', (synced: boolean) => {
      if (synced && !destroyed) events.onSynced()
    })
    provider.on('closed', ({ code, reason }) => {
      if (destroyed) return
      const relayNow = clockIn(reason)
      if (code === closeCode.passExpired && relayNow !== null && !retriedByRelayClock) {
        retriedByRelayClock = true
        offset = relayNow - clocks.now()
        void connectWithFreshPass()
        return
      }
      events.onState('refused', { code, reason })
    })

    return {
      connect: () => {
        if (destroyed) return
        wanted = true
        events.onState('connecting')
        void connectWithFreshPass()
      },
      disconnect: () => {
        wanted = false
        provider.disconnect()
      },
      closeRoom: (stays) => {
        tombstone = stays
        if (provider.wsconnected) tell(relayMessage.askClosing)
      },
      destroy: () => {
        destroyed = true
        wanted = false
        clearInterval(renewal)
        stopFollowing()
        provider.destroy()
      },
    }
  }
