// The benchmarks: a table on standard output, the same figures in bench-results/. `npm run bench -- first-load`
// measures only that; an unknown name lists them all.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing } from '../../main/launch/install.mjs'
import { node24 } from '../../main/launch/node24.mjs'
import { Explained, endWith, launch } from '../../main/launch/processes.mjs'
import { ensureChromium } from './chromium.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

await launch(async () => {
  await installWhatIsMissing(root)
  const node = await node24(root)
  const chromium = await ensureChromium()
  if (chromium === null)
    throw new Explained('No Chromium was found and none may be installed here: nothing can be measured.')
  const child = spawn(node, [join(root, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BERAAD_CHROMIUM: chromium },
  })
  return endWith(child)
})
