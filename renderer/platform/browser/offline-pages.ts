/** What the service worker needs of its surroundings; the worker itself passes its globals. */
export interface OfflineSurroundings {
  readonly caches: CacheStorage
  readonly fetch: typeof fetch
  readonly origin: string
  /** Waits this many milliseconds for the network before the stored page is shown. */
  readonly patience: number
}

/** The built files of one version of the web edition, as absolute paths; `version` follows from their content. */
export interface BuiltPages {
  readonly version: string
  readonly files: readonly string[]
  /** What only few need and is large: kept once somebody fetched it. */
  readonly later: readonly string[]
}

const prefix = 'beraad-pages-'
const startPage = '/index.html'

/** Only the built files are ever stored or answered: never rooms, metrics or anything that a person made. */
export const offlinePages = (pages: BuiltPages, { caches, fetch, origin, patience }: OfflineSurroundings) => {
  const name = prefix + pages.version
  const files = new Set(pages.files)
  const later = new Set(pages.later)

  const stored = async (path: string): Promise<Response | undefined> => {
    const current = await caches.open(name)
    return (await current.match(path)) ?? (await caches.match(path))
  }

  /** The newest page while there is a network, the stored one when there is none or it does not answer. */
  const start = async (request: Request): Promise<Response> => {
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(), patience)
    try {
      const response = await fetch(request, { signal: waiting.signal })
      if (response.ok) return response
      return (await stored(startPage)) ?? response
    } catch (error) {
      const page = await stored(startPage)
      if (page === undefined) throw error
      return page
    } finally {
      clearTimeout(timer)
    }
  }

  /** The stored file, or the fetched one, which is kept for when there is no network. */
  const keeping = async (request: Request, pathname: string): Promise<Response> => {
    const there = await stored(pathname)
    if (there !== undefined) return there
    const response = await fetch(request)
    if (response.status !== 200) return response
    const cache = await caches.open(name)
    // A device that is full still gets the file, only not for later.
    await cache.put(pathname, response.clone()).catch(() => undefined)
    return response
  }

  return {
    install: async (): Promise<void> => {
      const cache = await caches.open(name)
      await cache.addAll([...files].map((file) => new Request(new URL(file, origin), { cache: 'no-cache' })))
    },
    /** Keeps the version before this one: a tab that is still open may ask for its files. */
    activate: async (): Promise<void> => {
      const names = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name)
      for (const old of names.slice(0, -1)) await caches.delete(old)
    },
    /** The answer to a request, or null to leave it to the browser. */
    answer: (request: Request): Promise<Response> | null => {
      const address = new URL(request.url)
      if (request.method !== 'GET' || address.origin !== origin) return null
      const { pathname } = address
      if (pathname === '/' || pathname === startPage) return start(request)
      if (later.has(pathname)) return keeping(request, pathname)
      if (!files.has(pathname)) return null
      return stored(pathname).then((response) => response ?? fetch(request))
    },
  }
}
