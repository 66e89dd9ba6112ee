import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { type PassRefusal, type VerifiedPass, verifyPass } from '../shared/room/pass.ts'
import { type CloseName, roomPath } from '../shared/room/relay-protocol.ts'
import type { Addresses } from './addresses.ts'
import type { LimitName } from './limits.ts'
import { Connection, type ConnectionContext, closeSocket } from './room/connection.ts'
import { causeOf, type Rooms, type Visit } from './room/rooms.ts'

interface AdmissionContext extends ConnectionContext {
  readonly rooms: Rooms
  readonly addresses: Addresses
  readonly log: Logger
  /** Names by which a pass may call this relay: host[:port], lower case. */
  readonly relayNames: () => readonly string[]
  /** By which the addresses of this relay end; null for a relay that has none. */
  readonly label: string | null
}

/** `closeTimeout` (ms) is how long a client that was told to go may take to hang up. */
const socketOptions = { noServer: true, clientTracking: false, perMessageDeflate: false, closeTimeout: 2_000 }

const roomIdPattern = /^[A-Za-z0-9_-]{43}$/

/** The room that a path asks for; one under another relay's label is not here. */
const roomIn = (pathname: string, label: string | null): string | null => {
  const own = label === null ? null : `/${label}`
  const path = own !== null && pathname.startsWith(own) ? pathname.slice(own.length) : pathname
  const roomId = path.startsWith(roomPath) ? path.slice(roomPath.length) : ''
  return roomIdPattern.test(roomId) ? roomId : null
}

const closeNameOf = {
  malformed: 'passMalformed',
  expired: 'passExpired',
  'wrong-room': 'passRefused',
  'wrong-relay': 'passRefused',
  forged: 'passRefused',
} as const satisfies Record<PassRefusal, CloseName>

const statusText = {
  404: 'Not Found',
  414: 'URI Too Long',
  413: 'Content Too Large',
  429: 'Too Many Requests',
}

const answerHttp = (wire: Socket, status: keyof typeof statusText): void => {
  const extra = status === 429 ? 'Retry-After: 5\r\n' : ''
  wire.end(
    `HTTP/1.1 ${status} ${statusText[status]}\r\nConnection: close\r\n${extra}Content-Length: 0\r\n\r\n`,
  )
}

type Admitted = { readonly verified: VerifiedPass; readonly visit: Visit }

/** Makes the handler of upgrade requests: the only way into a room. */
export const makeAdmission = (context: AdmissionContext) => {
  const { limits, metrics, rooms, addresses, log, now } = context
  const serverFor = (maxPayload: number) => new WebSocketServer({ ...socketOptions, maxPayload })
  const members = serverFor(limits.messageBytes)
  const owners = serverFor(limits.ownerMessageBytes)

  const tooMany = (wire: Socket, limit: LimitName): void => {
    metrics.limited(limit)
    answerHttp(wire, 429)
  }

  const admit = async (roomId: string, pass: string | null): Promise<Admitted | CloseName> => {
    if (pass === null || pass === '') return 'passMissing'
    const verified = await verifyPass(pass, { roomId, relayNames: context.relayNames(), now: now() })
    if (!verified.ok) return closeNameOf[verified.code]
    const visit = await rooms.visit(roomId)
    if (visit.ok) return { verified: verified.value, visit: visit.value }
    return visit.code === 'damaged' ? 'tryAgainLater' : 'openingRefused'
  }

  const converse = (
    socket: WebSocket,
    wire: Socket,
    { verified, visit }: Admitted,
    wantsAcks: boolean,
  ): void => {
    const connection = new Connection(socket, wire, { ...verified, wantsAcks }, context)
    connection.listen({
      message: (bytes) => {
        try {
          visit.room.receive(connection, bytes)
        } catch (error) {
          // One message must never take the other rooms down with it.
          metrics.faults.inc()
          log.error({ cause: causeOf(error) }, 'a message could not be handled')
          connection.close('protocolViolation')
        }
      },
      closed: () => {
        visit.room.leave(connection)
        visit.leave()
      },
    })
    visit.room.enter(connection)
  }

  /** Whoever is refused gets the upgrade first: a browser can see why a WebSocket closed, but not an HTTP status. */
  const upgrade = (
    request: IncomingMessage,
    wire: Socket,
    head: Buffer,
    admitted: Admitted | CloseName,
    wantsAcks: boolean,
  ): void => {
    const server = typeof admitted === 'object' && admitted.verified.right === 'own' ? owners : members
    let upgraded = false
    server.handleUpgrade(request, wire, head, (socket) => {
      upgraded = true
      if (typeof admitted === 'object') return converse(socket, wire, admitted, wantsAcks)
      metrics.closed.inc({ name: admitted })
      socket.on('error', () => undefined)
      closeSocket(socket, admitted, now())
    })
    // ws answers a request that is no proper upgrade by itself.
    if (!upgraded && typeof admitted === 'object') admitted.visit.leave()
  }

  return async (request: IncomingMessage, wire: Socket, head: Buffer): Promise<void> => {
    wire.on('error', () => wire.destroy())
    const url = request.url ?? ''
    if (url.length > limits.urlLength) {
      metrics.limited('urlLength')
      return answerHttp(wire, 414)
    }
    if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) {
      metrics.limited('bodyBytes')
      return answerHttp(wire, 413)
    }
    const { pathname, searchParams } = new URL(url, 'http://relay.invalid')
    const roomId = roomIn(pathname, context.label)
    if (roomId === null) return answerHttp(wire, 404)
    const address = wire.remoteAddress ?? ''
    const limit = addresses.enter(address)
    if (limit !== null) return tooMany(wire, limit)
    wire.once('close', () => addresses.leave(address))
    if (rooms.visitorsOf(roomId) >= limits.connectionsPerRoom) return tooMany(wire, 'connectionsPerRoom')
    let admitted: Admitted | CloseName
    try {
      admitted = await admit(roomId, searchParams.get('pass'))
    } catch (error) {
      log.error({ cause: causeOf(error) }, 'a room could not be opened')
      admitted = 'tryAgainLater'
    }
    upgrade(request, wire, head, admitted, searchParams.get('ack') === '1')
  }
}
