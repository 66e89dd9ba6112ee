import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { buildWhatIsStale } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { installWhatIsMissing } from './install.mjs'
import { node24 } from './node24.mjs'
import { Explained, launch, run } from './processes.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`

/**
 * Writes the bill of materials and the licences of others, which go along.
 * @param {string} node
 */
const writeInventory = async (node) => {
  const { code, output } = await run(node, [join(root, 'main', 'packaging', 'inventory.ts')], { cwd: root })
  if (code !== 0) throw new Explained(`The inventory could not be written:\n${output}`)
  console.error('Written: out/inventory/sbom.cdx.json and out/inventory/THIRD-PARTY-LICENCES.txt')
}

/**
 * Goes as far as one can without the runtime, and says what is missing.
 * @param {string} node
 */
const explainWithoutRuntime = async (node) => {
  const { packOnTrial } = await import('../packaging/trial.mjs')
  console.error('The Electron runtime is not here: packing on trial …')
  const files = await packOnTrial({ root, node }, (trial) => trial.files)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const packages = new Set(
    files.flatMap(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  )
  await writeFile(
    join(root, 'out', 'inventory', 'contents.sha256'),
    files.map(({ path, hash }) => `${hash}  ${path}\n`).join(''),
  )
  throw new Explained(
    [
      `The configuration is valid. An installer would hold ${files.length} files (${megabytes(bytes)}) beside the runtime, ${packages.size} packages among them: out/inventory/contents.sha256 lists them.`,
      'No installer was made: it contains the Electron runtime, which is not on this machine and could not be fetched.',
      'Run this where github.com can be reached, or set ELECTRON_MIRROR to a place that offers the runtime,',
      'or ELECTRON_OVERRIDE_DIST_PATH to an unpacked runtime of the version in package.json.',
    ].join('\n'),
  )
}

/**
 * Reads back from what was built whether the fuses are set.
 * @param {string} folder
 */
const checkFuses = async (folder) => {
  const { builtPrograms, fuseDifferences, fusesOf, wantedFuses } = await import('../packaging/fuses.mjs')
  const wanted = await wantedFuses(root)
  for (const program of await builtPrograms(folder)) {
    const differences = fuseDifferences(wanted, await fusesOf(program))
    if (differences.length > 0)
      throw new Explained(`Do not hand out what was built: in ${program} ${differences.join('; ')}.`)
    console.error(`The fuses of ${program} are set.`)
  }
}

/** Whether something is there to sign with; names of settings only, never their values. */
const sayWhetherSigned = () => {
  const names = ['CSC_LINK', 'CSC_NAME', 'WIN_CSC_LINK', 'AZURE_TENANT_ID']
  if (names.every((name) => !process.env[name]))
    console.error(
      'Nothing to sign with was set, so what is made is unsigned (docs/administration/README.md).',
    )
}

/** Makes the installers of this platform. What is typed behind `npm run package --` goes to electron-builder. */
await launch(async () => {
  await installWhatIsMissing(root)
  const node = await node24(root)
  await buildWhatIsStale(root, node)
  await writeInventory(node)
  const program = await electronRuntime(root, node)
  if (program === null) return explainWithoutRuntime(node)
  const runtime =
    process.platform === 'darwin' ? resolve(dirname(program), '..', '..', '..') : dirname(program)
  sayWhetherSigned()
  const tool = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const parameters = ['--publish', 'never', `-c.electronDist=${runtime}`, ...process.argv.slice(2)]
  const { code } = await run(node, [tool, ...parameters], { cwd: root, show: true })
  if (code === 0) await checkFuses(join(root, 'dist'))
  return code
})
