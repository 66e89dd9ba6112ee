import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { Explained, run } from '../launch/processes.mjs'
import { placeOfFuses } from './fuses.mjs'

/**
 * @typedef {{ path: string, bytes: number, hash: string }} PackedFile its path begins without a slash
 * @typedef {{ files: PackedFile[], resources: string, program: string }} Trial
 */

/**
 * The files of an archive, by path.
 * @param {string} archive
 * @returns {PackedFile[]}
 */
const filesOf = (archive) =>
  listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => 'size' in statFile(archive, path))
    .map((path) => {
      const content = extractFile(archive, path)
      return { path, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') }
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1))

/**
 * Packs as for Linux, around a placeholder for the runtime: electron-builder checks its configuration, gathers the files,
 * writes the archive and sets the fuses. What it makes is looked at by `look` and thrown away.
 * @template Seen
 * @param {{ root: string, node: string, parameters?: readonly string[] }} options
 * @param {(trial: Trial) => Seen | Promise<Seen>} look
 * @returns {Promise<Seen>}
 */
export const packOnTrial = async ({ root, node, parameters = [] }, look) => {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-pack-'))
  try {
    const runtime = join(folder, 'runtime')
    await mkdir(runtime)
    await writeFile(join(runtime, 'electron'), placeOfFuses(), { mode: 0o755 })
    const { code, output } = await run(
      node,
      [
        join(root, 'node_modules', 'electron-builder', 'cli.js'),
        ...['--linux', 'dir', '--publish', 'never'],
        `-c.electronDist=${runtime}`,
        `-c.directories.output=${join(folder, 'out')}`,
        ...parameters,
      ],
      { cwd: root },
    )
    if (code !== 0) throw new Explained(`electron-builder could not pack:\n${output}`)
    const unpacked = join(folder, 'out', 'linux-unpacked')
    const resources = join(unpacked, 'resources')
    return await look({
      files: filesOf(join(resources, 'app.asar')),
      resources,
      program: join(unpacked, 'beraad'),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
