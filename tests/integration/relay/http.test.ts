import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { atEnd, startTestRelay, tearDown } from './relay.fixture.ts'

afterEach(tearDown)

const makeWebEdition = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'beraad-web-'))
  atEnd(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>web edition</title>')
  writeFileSync(join(folder, 'assets', 'app-DsEU1x9k.js'), 'run()')
  return folder
}

const serve = async (web: string) => {
  const { port } = await startTestRelay({ web })
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers, method })
}

test('R-RELAY-16 health, readiness and metrics', async () => {
  const get = await serve(makeWebEdition())
  const health = await get('/healthz')
  expect([health.status, await health.text()]).toEqual([200, '{"status":"ok"}'])
  expect((await get('/readyz')).status).toBe(200)
  const metrics = await get('/metrics')
  expect(metrics.headers.get('content-type')).toContain('text/plain')
  expect(await metrics.text()).toContain('beraad_relay_connections 0')
  expect(health.headers.get('cache-control')).toBe('no-store')
})

test('R-RELAY-17 the web edition comes with a policy that lets it talk to this relay only', async () => {
  const get = await serve(makeWebEdition())
  const page = await get('/')
  const host = new URL(page.url).host
  expect(await page.text()).toContain('web edition')
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      `connect-src 'self' ws://${host} wss://${host}; worker-src 'self'; manifest-src 'self'; ` +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const script = await get('/assets/app-DsEU1x9k.js', { 'Accept-Encoding': 'gzip' })
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('content-encoding')).toBe('gzip')
  expect(await script.text()).toBe('run()')
})

test('R-RELAY-17 what did not change is not sent again, HEAD has no body, and nothing else is there', async () => {
  const get = await serve(makeWebEdition())
  const tag = (await get('/')).headers.get('etag') ?? ''
  expect((await get('/', { 'If-None-Match': tag })).status).toBe(304)
  const head = await get('/', {}, 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await get('/absent')).status).toBe(404)
})

test('R-RELAY-17 a relay without the web edition says so in plain words', async () => {
  const get = await serve(join(tmpdir(), 'beraad-nothing-here'))
  const page = await get('/')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Deze relay werkt.')
})
