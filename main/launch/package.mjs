import { dirname, resolve } from 'node:path'
import { buildWhatIsStale } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { installWhatIsMissing } from './install.mjs'
import { node24 } from './node24.mjs'
import { Explained, launch, run } from './processes.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** Makes the installers of this platform. What is typed behind `npm run package --` goes to electron-builder. */
await launch(async () => {
  await installWhatIsMissing(root)
  const node = await node24(root)
  await buildWhatIsStale(root, node)
  const program = await electronRuntime(root, node)
  if (program === null)
    throw new Explained(
      'Installers contain the Electron runtime, which is not on this machine and could not be fetched. Run this where github.com can be reached, or set ELECTRON_MIRROR to a place that offers it, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked runtime of the version in package.json.',
    )
  const runtime =
    process.platform === 'darwin' ? resolve(dirname(program), '..', '..', '..') : dirname(program)
  const tool = resolve(root, 'node_modules', 'electron-builder', 'cli.js')
  const parameters = ['--publish', 'never', `-c.electronDist=${runtime}`, ...process.argv.slice(2)]
  const { code } = await run(node, [tool, ...parameters], { cwd: root, show: true })
  return code
})
