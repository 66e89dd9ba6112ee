import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWebEdition } from './web-edition.ts'

let parent: string
let web: ReturnType<typeof openWebEdition>

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'beraad-web-'))
  const folder = join(parent, 'web')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'sw.js'), 'self')
  writeFileSync(join(folder, '.hidden'), 'hidden')
  writeFileSync(join(folder, 'assets', 'app-DsEU1x9k.js'), 'run()'.repeat(100))
  writeFileSync(join(folder, 'assets', 'letters-B_x-9k2a.woff2'), 'letters')
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'))
  web = openWebEdition(folder)
})
afterAll(() => rmSync(parent, { recursive: true }))

describe('R-RELAY-17 the web edition', () => {
  test('R-RELAY-17 / is its page, which is asked for again every time', async () => {
    expect(await web.read('/', false)).toMatchObject({ mime: 'text/html; charset=utf-8', immutable: false })
    expect(await web.read('/sw.js', false)).toMatchObject({
      mime: 'text/javascript; charset=utf-8',
      immutable: false,
    })
  })

  test('R-RELAY-17 files with a hash never change, and text goes out compressed', async () => {
    const script = await web.read('/assets/app-DsEU1x9k.js', true)
    expect(script).toMatchObject({ encoding: 'gzip', immutable: true })
    expect(gunzipSync(script?.bytes ?? new Uint8Array()).toString()).toBe('run()'.repeat(100))
    expect(await web.read('/assets/letters-B_x-9k2a.woff2', true)).toMatchObject({
      mime: 'font/woff2',
      encoding: null,
      immutable: true,
    })
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/link.txt',
    '/.hidden',
    '/assets',
    '/assets/',
    '/absent.js',
    '/%',
    '/index.html%00.js',
  ])('R-RELAY-18 never leaves its folder: %s', async (pathname) => {
    expect(await web.read(pathname, false)).toBeNull()
  })
})
