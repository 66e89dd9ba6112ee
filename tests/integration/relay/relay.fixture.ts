import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import { type Relay, type RelayOptions, startRelay } from '../../../server/start-relay.ts'
import { createRoom } from '../../../shared/room/invitation.ts'
import { roomIdOf } from '../../../shared/room/keys.ts'
import { signPass } from '../../../shared/room/pass.ts'
import { relayMessage } from '../../../shared/room/relay-protocol.ts'
import type { Right } from '../../../shared/room/types.ts'

/** Everything a test started, ended in the reverse order by `tearDown`. */
const endings: (() => unknown)[] = []
export const atEnd = (ending: () => unknown): void => {
  endings.push(ending)
}
export const tearDown = async (): Promise<void> => {
  for (const ending of endings.splice(0).reverse()) await ending()
}

export const makeDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-relay-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const startTestRelay = async (options: Partial<RelayOptions> = {}): Promise<Relay> => {
  const relay = await startRelay({ port: 0, data: options.data ?? makeDataFolder(), ...options })
  atEnd(() => relay.close())
  return relay
}

export interface TestRoom {
  readonly roomId: string
  pass(
    port: number,
    right: Right,
    changes?: { readonly now?: number; readonly relayName?: string },
  ): Promise<string>
}

export const makeRoom = async (): Promise<TestRoom> => {
  const invitation = await createRoom('ws://127.0.0.1')
  return {
    roomId: await roomIdOf(invitation.room),
    pass: (port, right, { now = Date.now(), relayName = `127.0.0.1:${port}` } = {}) =>
      signPass({ room: invitation.room, right, secrets: invitation.secrets }, { now, relayName }),
  }
}

/** A stock y-websocket 3.1 client, as it comes from the registry. */
export const stockClient = async (
  port: number,
  room: TestRoom,
  right: Right,
  params: Record<string, string> = {},
) => {
  const doc = new Doc()
  const pass = await room.pass(port, right)
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/rooms`, room.roomId, doc, {
    disableBc: true,
    params: { pass, ...params },
    maxBackoffTime: 100,
    // Only the part of the interface that ws shares with browsers is used.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  atEnd(() => provider.destroy())
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return { doc, provider, synced, entries: doc.getArray<Uint8Array>(`run ${doc.clientID}`) }
}

export type StockClient = Awaited<ReturnType<typeof stockClient>>

/** Resolves when `isSo` is true of the document, now or after one of its updates. */
export const until = (doc: Doc, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = () => {
      if (!isSo()) return
      doc.off('update', check)
      resolve()
    }
    doc.on('update', check)
    check()
  })

export interface Received {
  readonly type: number
  /** Kind of a sync message. */
  readonly kind: number | null
  readonly payload: Uint8Array
  readonly now: number | null
}

const readFrame = (data: Uint8Array): Received => {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  const type = decoding.readVarUint(decoder)
  const kind = type === relayMessage.sync ? decoding.readVarUint(decoder) : null
  const payload = type === relayMessage.stripped ? new Uint8Array() : decoding.readVarUint8Array(decoder)
  const now = type === relayMessage.durable ? decoding.readVarUint(decoder) : null
  return { type, kind, payload, now }
}

/** A client that says exactly what a test wants it to. */
export const rawClient = (url: string, options: { readonly paused?: boolean } = {}) => {
  const socket = new WebSocket(url)
  atEnd(() => socket.terminate())
  const waiting: {
    readonly wanted: (frame: Received) => boolean
    readonly found: (frame: Received) => void
  }[] = []
  const received: Received[] = []
  socket.on('message', (data: Buffer) => {
    const frame = readFrame(data)
    received.push(frame)
    const at = waiting.findIndex(({ wanted }) => wanted(frame))
    if (at >= 0) waiting.splice(at, 1)[0]?.found(frame)
  })
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('open', () => {
      if (options.paused) socket.pause()
      resolve()
    })
    socket.once('error', reject)
  })
  opened.catch(() => undefined)
  const closed = new Promise<{ readonly code: number; readonly reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
  const status = new Promise<number>((resolve) =>
    socket.once('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0)
      request.destroy()
    }),
  )
  return {
    socket,
    opened,
    closed,
    status,
    received,
    /** The next frame that is wanted, from now on. */
    next: (wanted: (frame: Received) => boolean) =>
      new Promise<Received>((found) => waiting.push({ wanted, found })),
    /** The first frame that is wanted, which may have come already. */
    ever: (wanted: (frame: Received) => boolean) => {
      const known = received.find(wanted)
      return known
        ? Promise.resolve(known)
        : new Promise<Received>((found) => waiting.push({ wanted, found }))
    },
    send: (frame: Uint8Array) => socket.send(frame),
  }
}

export type RawClient = ReturnType<typeof rawClient>

export const roomUrl = (port: number, roomId: string, query: Record<string, string> = {}): string =>
  `ws://127.0.0.1:${port}/rooms/${roomId}?${new URLSearchParams(query)}`

export const enter = async (port: number, room: TestRoom, right: Right, ack = true): Promise<RawClient> => {
  const pass = await room.pass(port, right)
  const client = rawClient(roomUrl(port, room.roomId, { pass, ...(ack ? { ack: '1' } : {}) }))
  await client.opened
  // What comes at connecting has come, so that the next acknowledgement is for something the test did.
  if (ack) await Promise.race([client.ever(({ type }) => type === relayMessage.durable), client.closed])
  return client
}

export const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** A message that says nothing but what it is. */
export const typeFrame = (type: number): Uint8Array =>
  frame((encoder) => encoding.writeVarUint(encoder, type))

/** The answer to a challenge for closing the room. */
export const closeFrame = (signature: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, relayMessage.close)
    encoding.writeVarUint8Array(encoder, signature)
  })

/** The answer to a challenge for destroying the room. */
export const destroyFrame = (signature: Uint8Array, tombstone: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, relayMessage.destroy)
    encoding.writeVarUint8Array(encoder, signature)
    encoding.writeVarUint8Array(encoder, tombstone)
  })

export const syncFrame = (kind: number, payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, relayMessage.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
