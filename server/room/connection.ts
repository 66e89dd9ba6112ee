import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { type CloseName, closeCode } from '../../shared/room/relay-protocol.ts'
import type { Right } from '../../shared/room/types.ts'
import { Bucket, type LimitName, type Limits } from '../limits.ts'
import type { Metrics } from '../metrics.ts'
import { awarenessFrame } from '../wire.ts'

/** What all connections of a relay share. `unfinished` counts bytes of messages that are still coming in. */
export interface ConnectionContext {
  readonly limits: Limits
  readonly metrics: Metrics
  /** ms since 1970. */
  readonly now: () => number
  readonly unfinished: { bytes: number }
}

/** Who somebody is, by the pass they showed and how they connected. */
export interface Client {
  readonly right: Right
  /** The room's owner key. */
  readonly owner: Uint8Array
  /** The name by which they called this relay. */
  readonly relayName: string
  readonly wantsAcks: boolean
}

export interface ConnectionEvents {
  message(bytes: Uint8Array): void
  closed(): void
}

/** Nobody; a stock client takes a connection on which it hears nothing for 30 seconds for dead. */
const stillHere = awarenessFrame([])

const bytesOf = (data: Buffer | ArrayBuffer | Buffer[]): Uint8Array => {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** Closes with the protocol's code; the reason tells a client with a wrong clock what time it is here. */
export const closeSocket = (socket: WebSocket, name: CloseName, now: number): void =>
  socket.close(closeCode[name], `${name} now=${now}`)

/** One client: what it may send, how fast it must read, and whether it is still there. */
export class Connection {
  readonly right: Right
  readonly owner: Uint8Array
  readonly relayName: string
  readonly wantsAcks: boolean
  readonly #socket: WebSocket
  readonly #wire: Socket
  readonly #context: ConnectionContext
  readonly #bytes: Bucket
  readonly #messages: Bucket
  readonly #firstMessage: NodeJS.Timeout
  readonly #pings: NodeJS.Timeout
  #contest: NodeJS.Timeout | null = null
  #answeredPing = true
  #unfinished = 0
  #joinBytes = 0
  #corked = false
  #closing = false

  constructor(socket: WebSocket, wire: Socket, client: Client, context: ConnectionContext) {
    const { limits, now } = context
    this.right = client.right
    this.owner = client.owner
    this.relayName = client.relayName
    this.wantsAcks = client.wantsAcks
    this.#socket = socket
    this.#wire = wire
    this.#context = context
    this.#bytes = new Bucket(limits.bytesAtOnce, limits.bytesPerSecond, now())
    this.#messages = new Bucket(limits.messagesAtOnce, limits.messagesPerSecond, now())
    this.#firstMessage = setTimeout(() => this.limit('firstMessageMs'), limits.firstMessageMs)
    this.#pings = setInterval(() => this.#ping(), limits.pingMs)
  }

  /** Starts to listen. Whatever happens, `closed` comes exactly once. */
  listen(events: ConnectionEvents): void {
    const { metrics } = this.#context
    metrics.connections.inc()
    this.#wire.on('data', (chunk: Buffer) => this.#count(chunk.length))
    this.#socket.on('message', (data, isBinary) => {
      this.#settle()
      clearTimeout(this.#firstMessage)
      if (this.#closing) return
      if (!isBinary) this.close('protocolViolation')
      else if (this.mayCost(1)) events.message(bytesOf(data))
    })
    this.#socket.on('pong', () => this.#heard())
    // ws closes by itself after an error in a frame; a message that is too big is the one that has a limit.
    this.#socket.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH')
        metrics.limited(this.right === 'own' ? 'ownerMessageBytes' : 'messageBytes')
    })
    this.#socket.once('close', () => {
      this.#settle()
      clearTimeout(this.#firstMessage)
      clearInterval(this.#pings)
      if (this.#contest !== null) clearTimeout(this.#contest)
      metrics.connections.dec()
      events.closed()
    })
  }

  /** Sends a frame, or drops a client that does not read: it comes back and syncs. */
  send(frame: Uint8Array, sent?: () => void): void {
    if (this.#closing || this.#socket.readyState !== this.#socket.OPEN) return
    const waiting = this.#socket.bufferedAmount
    if (waiting === 0) this.#joinBytes = 0
    if (waiting > this.#context.limits.slowReaderBytes + this.#joinBytes) {
      this.limit('slowReaderBytes')
      return
    }
    this.#cork()
    this.#context.metrics.sentBytes.inc(frame.length)
    this.#socket.send(frame, sent)
  }

  /** Sends a whole room, which may wait to be read beside what a slow reader may leave. One at a time. */
  sendJoin(frames: readonly Uint8Array[]): void {
    if (this.#socket.bufferedAmount > this.#context.limits.slowReaderBytes) {
      this.limit('slowReaderBytes')
      return
    }
    for (const frame of frames) this.#joinBytes += frame.length
    for (const frame of frames) this.send(frame)
  }

  /** Takes from what this client may still ask; closes and answers false when that is used up. */
  mayCost(messages: number): boolean {
    if (this.#messages.take(messages, this.#context.now())) return true
    this.limit('messagesAtOnce')
    return false
  }

  /** Closes because of a limit that is answered with "try again later". */
  limit(name: LimitName): void {
    if (!this.#closing) this.#context.metrics.limited(name)
    this.close('tryAgainLater')
  }

  /** Closes when all that was sent before is on its way: whoever is told to go has little time to hang up. */
  closeWhenSent(name: CloseName): void {
    this.send(stillHere, () => this.close(name))
  }

  close(name: CloseName): void {
    if (this.#closing) return
    this.#closing = true
    this.#context.metrics.closed.inc({ name })
    closeSocket(this.#socket, name, this.#context.now())
  }

  terminate(): void {
    this.#socket.terminate()
  }

  /** Somebody says to be this client on a new connection: if this one is dead, it should not wait for the next ping. */
  contest(): void {
    if (this.#contest !== null) return
    this.#socket.ping()
    this.#contest = setTimeout(() => {
      this.#context.metrics.limited('contestedPingMs')
      this.terminate()
    }, this.#context.limits.contestedPingMs)
  }

  #heard(): void {
    this.#answeredPing = true
    if (this.#contest !== null) clearTimeout(this.#contest)
    this.#contest = null
  }

  #ping(): void {
    if (!this.#answeredPing) {
      this.#context.metrics.limited('pingMs')
      this.terminate()
      return
    }
    this.#answeredPing = false
    this.#socket.ping()
    this.send(stillHere)
  }

  /** Bytes count when they arrive, long before they are a message. */
  #count(bytes: number): void {
    const { unfinished, limits, now } = this.#context
    this.#unfinished += bytes
    unfinished.bytes += bytes
    const withinTotal = unfinished.bytes <= limits.unfinishedBytes
    if (withinTotal && this.#bytes.take(bytes, now())) return
    this.limit(withinTotal ? 'bytesAtOnce' : 'unfinishedBytes')
  }

  #settle(): void {
    this.#context.unfinished.bytes -= this.#unfinished
    this.#unfinished = 0
  }

  /** Gathers all frames of one turn of the event loop into one write. */
  #cork(): void {
    if (this.#corked) return
    this.#corked = true
    this.#wire.cork()
    setImmediate(() => {
      this.#corked = false
      this.#wire.uncork()
    })
  }
}
