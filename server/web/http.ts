import type { IncomingMessage, ServerResponse } from 'node:http'
import { roomPath } from '../../shared/room/relay-protocol.ts'
import type { Limits } from '../limits.ts'
import type { Metrics } from '../metrics.ts'
import { notBuiltPage, type WebEdition } from './web-edition.ts'

interface HttpContext {
  readonly limits: Limits
  readonly metrics: Metrics
  readonly web: WebEdition
  /** Rejects when the relay could not take an update now. */
  readonly checkReady: () => Promise<void>
}

const hostPattern = /^[\w.-]+(:\d+)?$|^\[[\da-fA-F:]+\](:\d+)?$/

/**
 * The page may load from and talk to this relay only. The WebSocket addresses stand there in full because not
 * every browser takes `'self'` to cover them. WebAssembly of our own may run, since it makes the PDF; strings of code may not.
 */
const contentSecurityPolicy = (host: string | undefined): string => {
  const sockets = host !== undefined && hostPattern.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const guardHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const

const acceptsGzip = (request: IncomingMessage): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))

const hasBody = (request: IncomingMessage, limits: Limits): boolean =>
  Number(request.headers['content-length'] ?? 0) > limits.bodyBytes ||
  request.headers['transfer-encoding'] !== undefined

/** Makes the handler of plain HTTP requests: health, metrics and the web edition. */
export const makeHttp = ({ limits, metrics, web, checkReady }: HttpContext) => {
  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    mime: string,
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>> = {},
  ): void => {
    response.writeHead(status, {
      'Content-Type': mime,
      'Content-Length': Buffer.byteLength(body),
      'Content-Security-Policy': contentSecurityPolicy(request.headers.host),
      ...guardHeaders,
      'Cache-Control': 'no-store',
      ...headers,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const answerFile = async (
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<void> => {
    const file = await web.read(pathname, acceptsGzip(request))
    if (file === null) {
      if (pathname === '/') return answer(request, response, 200, 'text/html; charset=utf-8', notBuiltPage)
      return answer(request, response, 404, 'text/plain; charset=utf-8', 'Not found\n')
    }
    const headers = {
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: file.tag,
      Vary: 'Accept-Encoding',
      ...(file.encoding === null ? {} : { 'Content-Encoding': file.encoding }),
    }
    if (request.headers['if-none-match'] === file.tag) {
      response.writeHead(304, { ...guardHeaders, ...headers }).end()
      return
    }
    answer(request, response, 200, file.mime, file.bytes, headers)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const plain = 'text/plain; charset=utf-8'
    const refuseAndClose = (status: number, text: string) =>
      answer(request, response, status, plain, `${text}\n`, { Connection: 'close' })
    const url = request.url ?? '/'
    if (url.length > limits.urlLength) {
      metrics.limited('urlLength')
      return refuseAndClose(414, 'Address too long')
    }
    if (hasBody(request, limits)) {
      metrics.limited('bodyBytes')
      return refuseAndClose(413, 'No request here has a body')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseAndClose(405, 'GET or HEAD only')
    const [pathname = '/'] = url.split('?')
    if (pathname === '/healthz')
      return answer(request, response, 200, 'application/json', JSON.stringify({ status: 'ok' }))
    if (pathname === '/readyz') {
      const ready = await checkReady().then(
        () => true,
        () => false,
      )
      const status = JSON.stringify({ status: ready ? 'ready' : 'unavailable' })
      return answer(request, response, ready ? 200 : 503, 'application/json', status)
    }
    if (pathname === '/metrics') {
      const { registry } = metrics
      return answer(request, response, 200, registry.contentType, await registry.metrics())
    }
    if (pathname.startsWith(roomPath) && pathname.length > roomPath.length)
      return answer(request, response, 426, plain, 'WebSocket only\n', { Upgrade: 'websocket' })
    return answerFile(request, response, pathname)
  }
}
