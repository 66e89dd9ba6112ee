import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhatIsStale } from './build.mjs'
import { installWhatIsMissing } from './install.mjs'
import { node24 } from './node24.mjs'
import { endWith, launch } from './processes.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** The relay alone. What is typed behind `npm run relay --` goes to the relay as it is. */
await launch(async () => {
  await installWhatIsMissing(root)
  const node = await node24(root)
  await buildWhatIsStale(root, node)
  const child = spawn(
    node,
    [
      '--import',
      pathToFileURL(resolve(import.meta.dirname, 'end-with-parent.mjs')).href,
      resolve(root, 'server', 'relay.ts'),
      '--web',
      resolve(root, 'out', 'renderer'),
      ...process.argv.slice(2),
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  return endWith(child)
})
