import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join, relative } from 'node:path'
import { board } from './board.ts'
import { conference } from './conference.ts'
import { desktopStart } from './desktop-start.ts'
import { firstLoad } from './first-load.ts'
import { firstPaint } from './first-paint.ts'
import { keyPress } from './key-press.ts'
import { library } from './library.ts'
import { priceOfSealing } from './price-of-sealing.ts'
import { privacy } from './privacy.ts'
import { reportPdf } from './report-pdf.ts'
import { isMet, type Row, table } from './row.ts'
import { tenThousandEdits } from './ten-thousand-edits.ts'
import { buildWebEdition, type WebBuild } from './web-build.ts'

/** Everything that is measured, by the name that chooses it on the command line. */
const measurements: Readonly<Record<string, (build: WebBuild) => Promise<readonly Row[]>>> = {
  'key-press': keyPress,
  'price-of-sealing': priceOfSealing,
  'ten-thousand-edits': tenThousandEdits,
  'first-paint': firstPaint,
  'first-load': firstLoad,
  'desktop-start': desktopStart,
  'report-pdf': reportPdf,
  board,
  conference,
  library,
  privacy,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in measurements))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; choose from ${Object.keys(measurements).join(', ')}.`)
  process.exit(1)
}

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: totalmem(),
  load: loadavg()[0] ?? 0,
  node: process.version,
  system: `${process.platform} ${process.arch}`,
}
const startedAt = new Date()
const rows: Row[] = []
const failed: string[] = []
console.error('Building the web edition …')
const build = await buildWebEdition()
process.env.BERAAD_WEB = build.folder
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    console.error(`Measuring ${name} …`)
    try {
      rows.push(...(await measure(build)))
    } catch (problem) {
      failed.push(name)
      console.error(problem)
    }
  }
} finally {
  await build.remove()
}

const folder = join(import.meta.dirname, '..', '..', 'bench-results')
const file = join(folder, `${startedAt.toISOString().slice(0, 19).replaceAll(':', '-')}.json`)
const judged = rows.map((row) => ({ ...row, met: isMet(row) }))
await mkdir(folder, { recursive: true })
await writeFile(
  file,
  `${JSON.stringify({ startedAt: startedAt.toISOString(), machine, rows: judged, failed }, null, 2)}\n`,
)

console.log(
  `\n${machine.processor}, ${machine.cores} cores, ${machine.system}, Node ${machine.node}, load ${machine.load.toFixed(1)} at the start\n`,
)
console.log(table(rows))
const missed = rows.filter((row) => isMet(row) === false).length
console.log(`\n${rows.length} figures, ${missed} missed; written to ${relative(process.cwd(), file)}`)
if (failed.length > 0) console.log(`Could not be measured: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
