import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Explained, run } from './processes.mjs'

/** What the bundles are made of. */
const sources = [
  'main',
  'renderer',
  'server',
  'shared',
  'electron.vite.config.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** @param {string} path */
const isSource = (path) => !/\.(test|fixture)\.tsx?$|\.mjs$|\.md$/.test(path)

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
const filesUnder = async (path) => {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path]
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/**
 * A hash of everything the bundles are made of, the same on every system.
 * @param {string} root
 * @returns {Promise<string>}
 */
export const hashOfSources = async (root) => {
  const found = await Promise.all(sources.map((source) => filesUnder(join(root, source))))
  const files = found.flat().map((file) => relative(root, file).split(sep).join('/'))
  const hash = createHash('sha256')
  for (const file of files.filter(isSource).sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

/** @param {string} root */
const builtFrom = async (root) => {
  try {
    await readFile(join(root, 'out', 'renderer', 'index.html'))
    return await readFile(join(root, 'out', 'built-from'), 'utf8')
  } catch {
    return null
  }
}

/**
 * Builds `out/` when the sources are other than those it was built from.
 * @param {string} root
 * @param {string} node the Node that runs the build
 */
export const buildWhatIsStale = async (root, node) => {
  const hash = await hashOfSources(root)
  if ((await builtFrom(root)) === hash) return

  console.error('Building …')
  await rm(join(root, 'out', 'built-from'), { force: true })
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(node, [tool, 'build'], { cwd: root })
  if (code === 0) await writeFile(join(root, 'out', 'built-from'), hash)
  if ((await builtFrom(root)) === hash) return
  console.error(output)
  throw new Explained('The interface could not be built; the lines above say why.')
}
