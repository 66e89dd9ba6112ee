import { beforeEach, expect, test } from 'vitest'
import { offlinePages } from './offline-pages.ts'

const origin = 'https://relay.example'
const pages = (version: string) => ({
  version,
  files: ['/index.html', `/assets/${version}.js`],
  later: ['/assets/pages.wasm'],
})

let network: Map<string, string> | 'down' | 'silent'
let kept: Map<string, Map<string, string>>

const pathOf = (request: RequestInfo | URL): string =>
  new URL(request instanceof Request ? request.url : request, origin).pathname

const fetchFromNetwork = (async (request: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  if (network === 'silent')
    return new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('too late', 'AbortError')))
    })
  const text = network === 'down' ? undefined : network.get(pathOf(request))
  if (network === 'down') throw new TypeError('Failed to fetch')
  return new Response(text ?? 'not here', { status: text === undefined ? 404 : 200 })
}) satisfies typeof fetch

const cacheOf = (files: Map<string, string>) => ({
  addAll: async (requests: Request[]) => {
    for (const request of requests) {
      const response = await fetchFromNetwork(request)
      if (!response.ok) throw new TypeError('a file is missing')
      files.set(pathOf(request), await response.text())
    }
  },
  put: async (path: string, response: Response) => void files.set(path, await response.text()),
  match: async (path: string) => (files.has(path) ? new Response(files.get(path)) : undefined),
})

const caches = {
  open: async (name: string) => {
    const files = kept.get(name) ?? new Map<string, string>()
    kept.set(name, files)
    return cacheOf(files)
  },
  match: async (path: string) => {
    for (const files of kept.values()) if (files.has(path)) return new Response(files.get(path))
    return undefined
  },
  keys: async () => [...kept.keys()],
  delete: async (name: string) => kept.delete(name),
} as unknown as CacheStorage

const worker = (version: string) =>
  offlinePages(pages(version), { caches, fetch: fetchFromNetwork, origin, patience: 0 })

const install = async (version: string) => {
  const fresh = worker(version)
  network = new Map(pages(version).files.map((file) => [file, `${version} ${file}`]))
  network.set('/', `${version} /`)
  await fresh.install()
  await fresh.activate()
  return fresh
}

const answer = async (offline: ReturnType<typeof worker>, path: string, init?: RequestInit) => {
  const response = offline.answer(new Request(new URL(path, origin), init))
  return response === null ? 'left to the browser' : (await response).text()
}

beforeEach(() => {
  kept = new Map()
  network = new Map()
})

test('R-DESK-10 without a network the stored page opens with its files', async () => {
  const offline = await install('v1')
  for (const state of ['down', 'silent', new Map<string, string>()] as const) {
    network = state
    expect(await answer(offline, '/')).toBe('v1 /index.html')
    expect(await answer(offline, '/assets/v1.js')).toBe('v1 /assets/v1.js')
  }
})

test('R-DESK-10 with a network the newest page is shown, and an open tab still gets its older files', async () => {
  const old = await install('v1')
  const offline = await install('v2')
  expect(await answer(old, '/')).toBe('v2 /')
  network = 'down'
  expect(await answer(offline, '/')).toBe('v2 /index.html')
  expect(await answer(old, '/assets/v1.js')).toBe('v1 /assets/v1.js')
  await install('v3')
  expect([...kept.keys()]).toEqual(['beraad-pages-v2', 'beraad-pages-v3'])
})

test('R-DESK-11 only built files are ever answered or stored', async () => {
  const offline = await install('v1')
  const before = JSON.stringify([...kept].map(([name, files]) => [name, [...files]]))
  for (const path of [
    '/rooms/abc?pass=secret',
    '/metrics',
    '/healthz',
    '/anything',
    'https://other.example/',
  ])
    expect(await answer(offline, path)).toBe('left to the browser')
  expect(await answer(offline, '/', { method: 'POST' })).toBe('left to the browser')
  network = new Map([['/', 'fresh']])
  expect(await answer(offline, '/')).toBe('fresh')
  expect(JSON.stringify([...kept].map(([name, files]) => [name, [...files]]))).toBe(before)
})

test('R-DESK-11 caches of others on the same origin are left alone', async () => {
  await caches.open('not-ours')
  for (const version of ['v1', 'v2', 'v3']) await install(version)
  expect([...kept.keys()]).toContain('not-ours')
})

test('R-DESK-10 what is kept later is not fetched by installing, is kept by the first who asks, and is then there without a network', async () => {
  const offline = await install('one')
  network = 'down'
  await expect(answer(offline, '/assets/pages.wasm')).rejects.toThrow()
  network = new Map([['/assets/pages.wasm', 'compiler']])
  expect(await answer(offline, '/assets/pages.wasm')).toBe('compiler')
  network = 'down'
  expect(await answer(offline, '/assets/pages.wasm')).toBe('compiler')
  network = new Map()
})

test('R-DESK-10 an answer that is not the file is not kept', async () => {
  const offline = await install('one')
  network = new Map()
  await answer(offline, '/assets/pages.wasm')
  network = new Map([['/assets/pages.wasm', 'compiler']])
  expect(await answer(offline, '/assets/pages.wasm')).toBe('compiler')
})
