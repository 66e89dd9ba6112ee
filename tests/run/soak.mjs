// The long versions of what `npm test` runs in short, for a night or a release. `npm run soak -- 100` does a hundred
// rounds instead of twenty. Every round draws fresh random cases; a failure prints the seed that repeats it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhatIsStale } from '../../main/launch/build.mjs'
import { installWhatIsMissing } from '../../main/launch/install.mjs'
import { node24 } from '../../main/launch/node24.mjs'
import { Explained, launch } from '../../main/launch/processes.mjs'
import { ensureChromium } from './chromium.mjs'
import { run, tally } from './steps.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const results = join(root, 'test-results', 'soak')
const total = tally()
const failures = []

/** In a round so many histories of a room are played, and every other round ends in the browser. */
const historiesPerRound = 25
/** Searching every byte with every key takes so much longer than playing. */
const slowerBy = 5
const roundsPerBrowserRun = 2
/** So often something of the desktop app is killed, in so many kills a run of that spec. */
const kills = 50
const killsPerRun = 8

/** Tests that draw random cases or kill what they test. */
const fuzzAndKill = [
  'server/document',
  'server/store',
  'tests/integration/relay/process.test.ts',
  'tests/integration/relay/durability.test.ts',
  'shared/room/entry.test.ts',
  'shared/report/formats.test.ts',
  'shared/method/file-fuzz.test.ts',
  'renderer/platform/storage',
  'renderer/live/relocating.test.ts',
  'main/security',
]

const tool = (name) => join(root, 'node_modules', '.bin', name)

/** Runs a runner that counts its tests in a file; one that leaves no count, or fails without one, is a failure. */
const suite = async (title, command, { args, environment, nodeDirectory, count }) => {
  console.log(`\n== ${title}`)
  const file = join(results, `${title.replaceAll(/\W+/g, '-')}.json`)
  const { code } = await run(command, args(file), { nodeDirectory, environment: environment(file) })
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
  }
  const nothingCounted = counted.passed + counted.failed === 0
  const unexplained = counted.failed === 0 && (code !== 0 || nothingCounted) ? 1 : 0
  total.add(counted.passed, counted.failed + unexplained, counted.skipped)
  if (counted.failed + unexplained > 0) failures.push(title)
}

const unit = (title, paths, nodeDirectory, environment = {}) =>
  suite(title, tool('vitest'), {
    nodeDirectory,
    args: (file) => ['run', ...paths, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    environment: () => environment,
    count: ({ numPassedTests, numFailedTests, numPendingTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests,
    }),
  })

const browser = (title, spec, repeats, nodeDirectory, chromium) =>
  suite(title, tool('playwright'), {
    nodeDirectory,
    args: () => ['test', spec, `--repeat-each=${repeats}`],
    environment: (file) => ({
      BERAAD_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      BERAAD_SOAK: '1',
    }),
    count: ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  })

await launch(async () => {
  const rounds = Number(process.argv[2] ?? 20)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Explained('Say how many rounds: npm run soak -- 20')
  process.chdir(root)
  await installWhatIsMissing(root)
  const node = await node24(root)
  const nodeDirectory = dirname(node)
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })

  const histories = rounds * historiesPerRound
  await unit(
    `any history of a room converges: ${histories} histories`,
    ['shared/room/convergence.test.ts'],
    nodeDirectory,
    { BERAAD_SOAK: String(histories) },
  )
  const secretHistories = Math.ceil(histories / slowerBy)
  await unit(
    `nobody reads what they may not: ${secretHistories} histories`,
    ['shared/room/secrecy.test.ts', 'shared/room/move.test.ts'],
    nodeDirectory,
    { BERAAD_SOAK: String(secretHistories) },
  )
  for (let round = 1; round <= rounds; round++)
    await unit(`fuzz and kill: round ${round} of ${rounds}`, fuzzAndKill, nodeDirectory)

  // A web edition that was built elsewhere is taken as it is.
  if (process.env.BERAAD_WEB === undefined) await buildWhatIsStale(root, node)
  const chromium = await ensureChromium()
  const repeats = Math.ceil(rounds / roundsPerBrowserRun)
  const lasting = `nothing lost: ${repeats} times`
  if (chromium === null) {
    console.log('\nNo Chromium was found and none may be installed here: the browser runs are missing.')
    failures.push(lasting)
    total.add(0, 1)
  } else {
    await browser(lasting, 'nothing-lost', repeats, nodeDirectory, chromium)
    await browser(
      `the desktop app killed while somebody types: ${kills} times`,
      'desktop/kill',
      Math.ceil(kills / killsPerRun),
      nodeDirectory,
      chromium,
    )
    await browser('every screen in English', 'accessibility', 1, nodeDirectory, chromium)
    await browser('every method', 'methods-', 1, nodeDirectory, chromium)
  }

  if (failures.length > 0) console.log(`\nFailed: ${failures.join(' · ')}`)
  console.log(`\n${total.line()}`)
  return failures.length === 0 ? 0 : 1
})
