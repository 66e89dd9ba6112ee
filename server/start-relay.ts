import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import { Addresses } from './addresses.ts'
import { makeAdmission } from './admission.ts'
import { type Limits, limitsWith } from './limits.ts'
import { makeMetrics } from './metrics.ts'
import { makeRelayNames } from './relay-names.ts'
import { causeOf, Rooms } from './room/rooms.ts'
import type { RoomStore } from './store/room-store.ts'
import { openSqliteStore } from './store/sqlite-store.ts'
import { makeHttp } from './web/http.ts'
import { openWebEdition } from './web/web-edition.ts'

export interface RelayOptions {
  /** 0 takes a free port. */
  readonly port: number
  /** Folder for the rooms; made when it is not there. */
  readonly data: string
  /** Address to listen on; 127.0.0.1 unless said otherwise. */
  readonly host?: string
  /** Addresses under which the relay is known outside, for instance behind a proxy. */
  readonly publicUrls?: readonly string[]
  /** By which the addresses of this relay end; rooms under another label are not here. */
  readonly label?: string
  /** Folder of the web edition. */
  readonly web?: string
  readonly limits?: Partial<Limits>
  readonly log?: Logger
  /** ms since 1970. */
  readonly now?: () => number
  readonly openStore?: (folder: string) => RoomStore
}

export interface Relay {
  readonly port: number
  /** Rooms in memory now. */
  roomsInMemory(): number
  /** Devices elsewhere that are connected now. */
  guests(): number
  /** Stops accepting, stores what was received, says goodbye and frees everything. */
  close(): Promise<void>
}

const builtWebEdition = fileURLToPath(new URL('../out/renderer', import.meta.url))

/** How long members may take to hang up when the relay stops. */
const goodbyeMs = 2_000

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Node answers by itself what it cannot parse; of those only big headers are a limit of ours. */
const answerUnreadable = (error: Error & { readonly code?: string }, wire: Socket): void => {
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  if (wire.writable) wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  else wire.destroy()
}

/** Starts a relay and resolves when it listens. Throws when the port is taken or the data folder is not usable. */
export const startRelay = async (options: RelayOptions): Promise<Relay> => {
  const limits = limitsWith(options.limits)
  const log = options.log ?? pino({ level: 'silent' })
  const now = options.now ?? Date.now
  const metrics = makeMetrics()
  const store = (options.openStore ?? openSqliteStore)(options.data)
  const rooms = new Rooms({ store, limits, metrics, log, now })
  const addresses = new Addresses(limits, now)
  let relayNames = (): readonly string[] => []

  const handleHttp = makeHttp({
    limits,
    metrics,
    web: openWebEdition(options.web ?? builtWebEdition),
    checkReady: () => store.check(),
  })
  const handleUpgrade = makeAdmission({
    limits,
    metrics,
    log,
    now,
    rooms,
    addresses,
    unfinished: { bytes: 0 },
    relayNames: () => relayNames(),
    label: options.label ?? null,
  })
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.requestMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(limits.requestMs, 5_000),
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('request', (request, response) => {
    handleHttp(request, response).catch((error: unknown) => {
      metrics.faults.inc()
      log.error({ cause: causeOf(error) }, 'a request could not be answered')
      response.destroy()
    })
  })
  server.on('upgrade', (request, wire, head) => {
    // Always a net.Socket: there is no other transport under this server.
    handleUpgrade(request, wire as Socket, head).catch((error: unknown) => {
      metrics.faults.inc()
      log.error({ cause: causeOf(error) }, 'a connection could not be admitted')
      wire.destroy()
    })
  })
  server.on('clientError', (error: Error & { readonly code?: string }, wire) => {
    if (error.code === 'HPE_HEADER_OVERFLOW') metrics.limited('headerBytes')
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') metrics.limited('requestMs')
    answerUnreadable(error, wire as Socket)
  })

  const free = async () => {
    addresses.close()
    metrics.registry.clear()
    await store.close()
  }
  let port: number
  try {
    port = await listen(server, options.port, options.host ?? '127.0.0.1')
    relayNames = makeRelayNames(port, options.publicUrls ?? [], now)
  } catch (error) {
    server.close()
    await free()
    throw error
  }
  log.info('relay started')

  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    await rooms.close()
    const impatience = setTimeout(() => {
      for (const socket of sockets) socket.destroy()
    }, goodbyeMs)
    await closed
    clearTimeout(impatience)
    await free()
    log.info('relay stopped')
  }
  let stopping: Promise<void> | null = null
  return {
    port,
    roomsInMemory: () => rooms.inMemory,
    guests: () => addresses.elsewhere(),
    close: () => {
      stopping ??= stop()
      return stopping
    },
  }
}
