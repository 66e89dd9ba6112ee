import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { build } from 'vite'
import type { makePdf as makePdfInPage } from '../../renderer/pdf/make-pdf.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { deliberationTree } from '../integration/pdf/demo-trees.ts'
import { openCompilerInNode } from '../integration/pdf/node-compiler.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

declare global {
  var makePdf: typeof makePdfInPage
}

let folder: string
let relay: RelayProcess

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-pdf-'))
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'pdf-page'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2024', assetsInlineLimit: 0 },
  })
  relay = await startRelayProcess(['--web', folder])
})

test.afterAll(async () => {
  await relay.end()
  await rm(folder, { recursive: true, force: true })
})

const opened = async (page: Page) => {
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(relay.url)
  await page.waitForLoadState('networkidle')
  return { asked, complaints }
}

test('R-REPORT-87 a browser makes the same PDF as Node, under the relay’s own policy, and fetches what it needs only then', async ({
  page,
}) => {
  const { asked, complaints } = await opened(page)
  expect(asked.filter((path) => /\.(?:wasm|ttf)$|pdf-worker/u.test(path))).toEqual([])
  const tree = deliberationTree()
  const made = await page.evaluate(async (given: ReportTree) => {
    const stages: string[] = []
    const result = await globalThis.makePdf(given, { onProgress: (stage) => stages.push(stage) })
    return { stages, made: result.ok ? [...result.value.bytes] : result.code }
  }, tree)
  expect(made.stages).toEqual(['fetching', 'setting'])
  expect(complaints).toEqual([])
  expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1)
  expect(page.workers()).toEqual([])
  const here = (await openCompilerInNode())(tree)
  if (!here.ok) throw new Error(here.code)
  expect(Buffer.from(made.made).equals(here.value.bytes)).toBe(true)
})

test('R-REPORT-88 cancelling ends the worker and makes no document', async ({ page }) => {
  await opened(page)
  const code = await page.evaluate(async (given: ReportTree) => {
    const cancelling = new AbortController()
    const result = await globalThis.makePdf(given, {
      signal: cancelling.signal,
      onProgress: (stage) => stage === 'setting' && cancelling.abort(),
    })
    return result.ok ? 'made' : result.code
  }, deliberationTree())
  expect(code).toBe('cancelled')
  await expect.poll(() => page.workers().length).toBe(0)
})

test('R-REPORT-88 where the parts cannot be fetched the answer is that it cannot run', async ({ page }) => {
  await opened(page)
  await page.route('**/*.wasm', (route) => route.abort())
  const code = await page.evaluate(async (given: ReportTree) => {
    const result = await globalThis.makePdf(given)
    return result.ok ? 'made' : result.code
  }, deliberationTree())
  expect(code).toBe('cannot-run')
})
