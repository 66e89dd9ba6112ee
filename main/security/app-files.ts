import { isOwnAddress } from './origin.ts'

const mimeOf: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
}

/** Names that Windows takes for devices, whatever the folder and the extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

const isPlain = (part: string): boolean =>
  /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(part) && !part.endsWith('.') && !device.test(part)

/** A file of the interface: its parts below the bundle's folder, and its type. */
export interface AppFile {
  readonly path: readonly string[]
  readonly mime: string
}

/**
 * Which file of the interface an address means; null for anything that is not plainly one. Nothing is decoded
 * twice and no part may point up, sideways or at a device, so that no address leads outside the bundle.
 */
export const appFile = (address: string): AppFile | null => {
  if (!isOwnAddress(address)) return null
  const path =
    new URL(address).pathname === '/' ? ['index.html'] : new URL(address).pathname.slice(1).split('/')
  const ending = path.at(-1)?.split('.').at(-1) ?? ''
  return path.every(isPlain) && Object.hasOwn(mimeOf, ending) ? { path, mime: mimeOf[ending] ?? '' } : null
}

/** What the answer to a request for the app's own scheme needs. */
interface AppFilesContext {
  /** Reads a file below the bundle's folder; rejects when there is none. */
  readonly readFile: (path: readonly string[]) => Promise<Uint8Array<ArrayBuffer>>
  /** The policy at this moment: a relay may have been admitted since. */
  readonly contentPolicy: () => string
}

/** What of the machine no page uses: all that measures, listens, looks or pays. */
const unused = [
  'accelerometer autoplay camera clipboard-read display-capture encrypted-media gamepad geolocation gyroscope hid',
  'idle-detection local-fonts magnetometer microphone midi payment picture-in-picture publickey-credentials-get',
  'screen-wake-lock serial usb window-management xr-spatial-tracking',
]
const features = unused
  .flatMap((names) => names.split(' '))
  .map((name) => `${name}=()`)
  .join(', ')

/** Answers a request for `app://beraad/…`. */
export const answerAppRequest = async (
  request: { readonly method: string; readonly url: string },
  { readFile, contentPolicy }: AppFilesContext,
): Promise<Response> => {
  const headers = {
    'Content-Security-Policy': contentPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': features,
    'X-DNS-Prefetch-Control': 'off',
  }
  if (request.method !== 'GET') return new Response(null, { status: 405, headers })
  const file = appFile(request.url)
  const content = file === null ? null : await readFile(file.path).catch(() => null)
  if (file === null || content === null) return new Response(null, { status: 404, headers })
  return new Response(content, { headers: { ...headers, 'Content-Type': file.mime } })
}
