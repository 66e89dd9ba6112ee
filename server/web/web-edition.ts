import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

const mimeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

const isText = (mime: string): boolean => mime.includes('charset') || mime === 'application/wasm'

/** Vite writes a hash of the content into the names of these files, so they never change. */
const hashedName = /^\/assets\/.+-[\w-]{8,}\.\w+$/

const safeSegment = /^(?!\.)[^\\/\0]+$/

/** One file as it goes out. `encoding` is null when the bytes are the file itself. */
export interface WebFile {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly encoding: 'gzip' | null
  readonly tag: string
  readonly immutable: boolean
}

interface Cached {
  readonly tag: string
  readonly bytes: Uint8Array
}

/** The path inside the folder, or null for anything that is not a plain path to a visible file. */
const segmentsOf = (pathname: string): string[] | null => {
  try {
    const segments = decodeURIComponent(pathname).slice(1).split('/')
    return segments.every((segment) => safeSegment.test(segment)) ? segments : null
  } catch {
    return null
  }
}

/**
 * Reads the web edition's files from `folder`; `/` is its index.html. Text goes out compressed, from a `.gz` file
 * beside it when there is one. Nothing outside the folder is ever read, also not through a link.
 */
export const openWebEdition = (folder: string) => {
  const compressed = new Map<string, Cached>()

  const gzipped = async (file: string, tag: string, bytes: Uint8Array): Promise<Uint8Array> => {
    const known = compressed.get(file)
    if (known?.tag === tag) return known.bytes
    const smaller = await readFile(`${file}.gz`).catch(() => compress(bytes))
    compressed.set(file, { tag, bytes: smaller })
    return smaller
  }

  /** Null when there is no such file. */
  const read = async (pathname: string, acceptsGzip: boolean): Promise<WebFile | null> => {
    const segments = segmentsOf(pathname === '/' ? '/index.html' : pathname)
    if (segments === null) return null
    try {
      const root = await realpath(folder)
      const file = await realpath(join(root, ...segments))
      const about = await stat(file)
      if (!file.startsWith(root + sep) || !about.isFile()) return null
      const mime = mimeByExtension[extname(file)] ?? 'application/octet-stream'
      const tag = `"${about.size.toString(36)}-${Math.trunc(about.mtimeMs).toString(36)}"`
      const bytes = await readFile(file)
      const immutable = hashedName.test(pathname)
      if (!acceptsGzip || !isText(mime)) return { bytes, mime, encoding: null, tag, immutable }
      return { bytes: await gzipped(file, tag, bytes), mime, encoding: 'gzip', tag, immutable }
    } catch {
      return null
    }
  }

  return { read }
}

export type WebEdition = ReturnType<typeof openWebEdition>

/** What `/` shows as long as the web edition was not built. */
export const notBuiltPage = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Beraad</title>
<h1>Beraad</h1>
<p>Deze relay werkt. De webversie is hier niet geïnstalleerd: open je uitnodiging in de app.</p>
<p lang="en">This relay works. The web edition is not installed here: open your invitation in the app.</p>
</html>
`
