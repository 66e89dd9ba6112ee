// The one gate: installs what is missing and runs every check. The last line counts them all.
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhatIsStale } from '../../main/launch/build.mjs'
import { installWhatIsMissing } from '../../main/launch/install.mjs'
import { node24 } from '../../main/launch/node24.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureOffice } from './office.mjs'
import { run, tally } from './steps.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
process.chdir(root)
const results = join(root, 'test-results')
const total = tally()
const failures = []

await installWhatIsMissing(root)
const node = await node24(root)
const nodeDirectory = dirname(node)
const tool = (name) => join(root, 'node_modules', '.bin', name)

/** A check that says yes or no. */
const check = async (title, command, args) => {
  console.log(`\n== ${title}`)
  const { code } = await run(command, args, { nodeDirectory })
  if (code === 0) total.add(1, 0)
  else {
    total.add(0, 1)
    failures.push(title)
  }
}

/** A runner that counts its tests in a file. A runner that fails without a failed test counts as one failure. */
const suite = async (title, command, args, environment, countIn) => {
  console.log(`\n== ${title}`)
  const { code } = await run(command, args, { nodeDirectory, environment })
  try {
    const { passed, failed, skipped } = countIn()
    const unexplained = code !== 0 && failed === 0 ? 1 : 0
    total.add(passed, failed + unexplained, skipped)
    if (code !== 0) failures.push(title)
  } catch (problem) {
    total.add(0, 1)
    failures.push(`${title} (${problem instanceof Error ? problem.message : 'no count'})`)
  }
}

const readJson = (name) => JSON.parse(readFileSync(join(results, name), 'utf8'))

rmSync(results, { recursive: true, force: true })
for (const layer of ['shared', 'renderer', 'server', 'main', 'tests']) {
  await check(`types: ${layer}`, tool('tsc'), ['-p', layer])
}
await check('format, lint, layers', tool('biome'), ['check', '--error-on-warnings', '.'])
await check('unused code', tool('knip'), [])
console.log('\n== build')
await buildWhatIsStale(root, node)
total.add(1, 0)

await ensureOffice()
await suite(
  'unit and integration',
  tool('vitest'),
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(results, 'unit.json')}`],
  { NO_COLOR: '1' },
  () => {
    const counts = readJson('unit.json')
    return { passed: counts.numPassedTests, failed: counts.numFailedTests, skipped: counts.numPendingTests }
  },
)

const chromium = await ensureChromium()
if (chromium === null) {
  console.log('\nNo Chromium was found and none may be installed here: the end-to-end tests cannot run.')
  failures.push('end to end')
  total.add(0, 1)
} else {
  await suite(
    'end to end',
    tool('playwright'),
    ['test'],
    { BERAAD_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'e2e.json') },
    () => {
      const { stats } = readJson('e2e.json')
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
    },
  )
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(' · ')}`)
console.log(`\n${total.line()}`)
process.exitCode = failures.length === 0 && total.counts.failed === 0 ? 0 : 1
