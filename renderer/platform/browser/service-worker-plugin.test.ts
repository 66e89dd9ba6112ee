import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rollup } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serviceWorkerPlugin } from './service-worker-plugin.ts'

const renderer = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-worker-'))
})
afterEach(() => rm(folder, { recursive: true }))

const buildPage = async (script: string): Promise<Rollup.RollupOutput> => {
  await writeFile(join(folder, 'a.js'), script)
  await writeFile(join(folder, 'parts.wasm'), 'compiler')
  await writeFile(join(folder, 'letters.ttf'), 'letters')
  const input = join(folder, 'a.js')
  const built = await build({
    root: renderer,
    configFile: false,
    logLevel: 'silent',
    plugins: [serviceWorkerPlugin()],
    build: { write: false, assetsInlineLimit: 0, rolldownOptions: { input } },
  })
  if (!('output' in built)) throw new Error('one build was asked for')
  return built
}

const workerIn = ({ output }: Rollup.RollupOutput): string => {
  const worker = output.find((file) => file.fileName === 'service-worker.js')
  if (worker?.type !== 'chunk') throw new Error('no worker was built')
  return worker.code
}

test('R-DESK-10 the built worker is one classic script that lists every built file but itself', async () => {
  const built = await buildPage('document.title = "one"')
  const worker = workerIn(built)
  for (const { fileName } of built.output)
    expect(worker.includes(`"/${fileName}"`)).toBe(fileName !== 'service-worker.js')
  expect(worker).not.toMatch(/__BUILT_PAGES__|\bimport\b|\bexport\b/)
  expect(() => new Function(worker)).not.toThrow()
})

test('R-DESK-10 another content is another version', async () => {
  const one = workerIn(await buildPage('document.title = "one"'))
  const same = workerIn(await buildPage('document.title = "one"'))
  const other = workerIn(await buildPage('document.title = "two"'))
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

/** The lists that were put into the built worker. */
const listsIn = (worker: string) => {
  const list = (name: string): readonly string[] =>
    JSON.parse(new RegExp(`"?${name}"?:(\\[[^\\]]*\\])`, 'u').exec(worker)?.[1] ?? 'null')
  return { files: list('files'), later: list('later') }
}

test('R-DESK-10 what only making a PDF needs is kept once it was fetched, and is not among the files kept for every guest', async () => {
  const built = await buildPage(
    'import parts from "./parts.wasm?url"; import letters from "./letters.ttf?url"; document.title = parts + letters',
  )
  const large = built.output.map(({ fileName }) => fileName).filter((name) => /\.(?:wasm|ttf)$/.test(name))
  expect(large).toHaveLength(2)
  const { files, later } = listsIn(workerIn(built))
  for (const name of large) expect(files).not.toContain(`/${name}`)
  expect(later).toEqual(large.map((name) => `/${name}`).sort())
})
