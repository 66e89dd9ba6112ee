import { readdir, readFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import { buildWhatIsStale } from '../../../main/launch/build.mjs'
import { run } from '../../../main/launch/processes.mjs'
import { fusesOf, wantedFuses } from '../../../main/packaging/fuses.mjs'
import { leftOut } from '../../../main/packaging/third-party.ts'
import { packOnTrial } from '../../../main/packaging/trial.mjs'

const root = resolve(import.meta.dirname, '..', '..', '..')
const node = process.execPath

interface Packed {
  readonly files: readonly { readonly path: string; readonly hash: string }[]
  readonly fuses: Readonly<Record<string, boolean>>
  readonly beside: readonly string[]
  readonly feed: string
}

let said = ''
let exitCode = 0
let packed: Packed

beforeAll(async () => {
  await buildWhatIsStale(root, node)
  // What a machine does that cannot get the runtime.
  const outcome = await run(
    '/usr/bin/env',
    ['ELECTRON_OVERRIDE_DIST_PATH=/nowhere', node, join(root, 'main', 'launch', 'package.mjs')],
    { cwd: root },
  )
  said = outcome.output
  exitCode = outcome.code
  packed = await packOnTrial({ root, node }, async ({ files, resources, program }) => ({
    files,
    fuses: await fusesOf(program),
    beside: await readdir(resources),
    feed: await readFile(join(resources, 'app-update.yml'), 'utf8'),
  }))
}, 300_000)

const packageOf = (path: string): string | undefined => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]

const packagesIn = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.flatMap((path) => packageOf(path) ?? [])),
]

const manifest = z.object({ dependencies: z.optional(z.record(z.string(), z.string())) })

/** The packages that the built shell loads by name, and all that those need. */
const neededPackages = async (): Promise<readonly string[]> => {
  const folder = join(root, 'out', 'main')
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(scripts.map((name) => readFile(join(folder, name), 'utf8')))
  const named = texts
    .flatMap((text) => [
      ...text.matchAll(
        /^(?:import|export)\b[^'"\n]*["']([^."'][^"']*)["']|\bimport\(["']([^."'][^"']*)["']\)/gm,
      ),
    ])
    .map((found) => found[1] ?? found[2] ?? '')
    .filter((name) => name !== 'electron' && !isBuiltin(name))
  const needed = new Set<string>()
  const visit = async (name: string): Promise<void> => {
    if (needed.has(name) || leftOut.includes(name)) return
    needed.add(name)
    const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8')
    const { dependencies } = manifest.parse(JSON.parse(text))
    for (const dependency of Object.keys(dependencies ?? {})) await visit(dependency)
  }
  for (const name of named) await visit(packageOf(`node_modules/${name}`) ?? name)
  return [...needed].sort()
}

describe('what is in an installer', () => {
  test('R-PACK-2 bundles, packages, the licence, and nothing else', () => {
    const kinds = [
      /^package\.json$/,
      /^LICENSE$/,
      /^out\/main\/[\w-]+\.js$/,
      /^out\/main\/chunks\/[\w-]+\.js$/,
      /^out\/preload\/preload\.cjs$/,
      /^out\/renderer\/index\.html$/,
      /^out\/renderer\/third-party-licences\.json$/,
      /^out\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|ttf|wasm|svg|png)$/,
      /^node_modules\/.+\.(?:js|cjs|mjs|json)$/,
      /^node_modules\/.+\/licen[cs]e(?:[.-][\w-]+)?$/i,
    ]
    const strange = packed.files
      .map(({ path }) => path)
      .filter((path) => !kinds.some((kind) => kind.test(path)))
    expect(strange).toEqual([])
    for (const name of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
      expect(packed.files.map(({ path }) => path)).toContain(name)
  })

  test('R-PACK-2 no tests, fixtures, sources, maps, documents, or Node of a clone', () => {
    const unwanted =
      /\.(?:test|spec|fixture)\.|\.map$|\.tsx?$|\.md$|(?:^|\/)(?:tests?|__tests__|docs)\/|node-(?:linux|win)-|^(?:renderer|shared|server|tests|docs)\//
    expect(packed.files.map(({ path }) => path).filter((path) => unwanted.test(path))).toEqual([])
  })

  test('R-PACK-9 exactly the packages that the shell loads, with what those need', async () => {
    expect(packagesIn(packed.files.map(({ path }) => path)).toSorted()).toEqual(await neededPackages())
  })

  test('R-PACK-10 two packings hold the same files with the same content', async () => {
    const before = await readFile(join(root, 'out', 'inventory', 'contents.sha256'), 'utf8')
    expect(packed.files.map(({ path, hash }) => `${hash}  ${path}`)).toEqual(before.trim().split('\n'))
  })

  test('R-PACK-11 the licences, the bill of materials and a feed that leads nowhere lie beside the archive', () => {
    expect(packed.beside).toEqual(
      expect.arrayContaining(['LICENSE.txt', 'THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json', 'app.asar']),
    )
    expect(packed.feed).toMatch(/^provider: generic\nurl: https:\/\/updates\.invalid\/$/m)
  })

  test('R-PACK-1 the fuses are set in what was packed', async () => {
    expect(packed.fuses).toEqual(await wantedFuses(root))
  })
})

describe('npm run package without the runtime', () => {
  test('R-PACK-12 goes as far as it can and says in plain words what is missing', () => {
    expect(exitCode).toBe(1)
    expect(said).toMatch(/The configuration is valid\. An installer would hold \d+ files \(\d+\.\d MB\)/)
    expect(said).toContain('No installer was made: it contains the Electron runtime')
    expect(said).toContain('ELECTRON_OVERRIDE_DIST_PATH')
    expect(said).not.toMatch(/\n\s+at /)
  })

  test('R-PACK-12 a configuration that cannot be is refused', async () => {
    const parameters = ['-c.electronFuses.runAsNode=perhaps']
    await expect(packOnTrial({ root, node, parameters }, () => null)).rejects.toThrow(/runAsNode/)
  })
})
