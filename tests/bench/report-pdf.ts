import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Block, ReportTree } from '../../shared/report/tree.ts'
import { conferenceTree } from '../integration/pdf/demo-trees.ts'
import { openCompilerInNode } from '../integration/pdf/node-compiler.ts'
import type { Row } from './row.ts'

/** So many examples of a conference after each other are just over two hundred pages. */
const conferences = 25

const measuring = 'measure-here'

interface Measured {
  readonly start: number
  readonly make: number
  readonly pages: number
  /** The most memory that the process ever had, in kB of a thousand. */
  readonly memory: number
}

const longReport = (): ReportTree => {
  const tree = conferenceTree()
  const blocks = Array.from({ length: conferences }, (): readonly Block[] => tree.blocks)
  return { ...tree, blocks: blocks.flat() }
}

/** In a process of its own, so that the memory is that of making the document alone. */
const measure = async (): Promise<Measured> => {
  const before = performance.now()
  const make = await openCompilerInNode()
  const tree = longReport()
  const opened = performance.now()
  const made = make(tree)
  const after = performance.now()
  if (!made.ok) throw new Error(made.code)
  const pages =
    Buffer.from(made.value.bytes)
      .toString('latin1')
      .match(/\/Type \/Page\n/g)?.length ?? 0
  const memory = (process.resourceUsage().maxRSS * 1024) / 1000
  return { start: opened - before, make: after - opened, pages, memory }
}

const answerOf = (child: ChildProcess): Promise<Measured> =>
  new Promise((resolve, reject) => {
    child.once('message', (measured: Measured) => resolve(measured))
    child.once('exit', (code) => reject(new Error(`the process that made the document ended with ${code}`)))
  })

/** What a report of two hundred pages costs as PDF. */
export const reportPdf = async (): Promise<readonly Row[]> => {
  const { start, make, pages, memory } = await answerOf(fork(fileURLToPath(import.meta.url), [measuring]))
  const how = `the example of a conference ${conferences} times in one report, ${pages} pages, by the browser's compiler (WebAssembly) in a Node process of its own`
  return [
    { name: 'PDF: start of the compiler', value: start, unit: 'ms', how },
    { name: `PDF of ${pages} pages`, value: make, unit: 'ms', aim: 10_000, how },
    { name: `PDF of ${pages} pages, most memory`, value: memory, unit: 'kB', aim: 1_500_000, how },
  ]
}

if (process.argv[2] === measuring) process.send?.(await measure())
