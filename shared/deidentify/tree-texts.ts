import type { Block, ReportTree } from '../report/tree.ts'
import type { RichRun } from '../session/model.ts'
import type { Pass } from './names.ts'
import { type Replacement, replaced } from './replace.ts'

/** A text through a pass. */
export const textThrough = (text: string, pass: Pass): string => replaced(text, pass(text))

/**
 * Runs through a pass, as one text: a name may be half bold. What is put in its place stands where it began.
 */
export const runsThrough = (runs: readonly RichRun[], pass: Pass): readonly RichRun[] => {
  const found = pass(runs.map(({ text }) => text).join(''))
  if (found.length === 0) return runs
  let from = 0
  return runs.map((run): RichRun => {
    const [start, end] = [from, from + run.text.length]
    from = end
    const mine: Replacement[] = found
      .filter((one) => one.start < end && one.end > start)
      .map((one) => ({
        start: Math.max(one.start, start) - start,
        end: Math.min(one.end, end) - start,
        by: one.start >= start ? one.by : '',
      }))
    return { ...run, text: replaced(run.text, mine) }
  })
}

const blockThrough = (block: Block, pass: Pass): Block => {
  const say = (text: string) => textThrough(text, pass)
  switch (block.kind) {
    case 'heading':
      return {
        ...block,
        text: say(block.text),
        ...(block.mark === undefined ? {} : { mark: say(block.mark) }),
      }
    case 'paragraph':
      return { ...block, runs: runsThrough(block.runs, pass) }
    case 'table':
      return {
        ...block,
        caption: say(block.caption),
        columns: block.columns.map((column) => ({ ...column, title: say(column.title) })),
        rows: block.rows.map((row) => row.map(say)),
      }
    case 'definitions':
      return {
        ...block,
        items: block.items.map(({ term, lines }) => ({ term: say(term), lines: lines.map(say) })),
      }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, runs: runsThrough(item.runs, pass) })),
      }
    case 'notice':
      return { ...block, text: say(block.text) }
  }
}

/** The whole tree through a pass: every text that a reader can see. */
export const treeThrough = (tree: ReportTree, pass: Pass): ReportTree => ({
  ...tree,
  title: textThrough(tree.title, pass),
  facts: tree.facts.map(({ term, lines }) => ({
    term: textThrough(term, pass),
    lines: lines.map((line) => textThrough(line, pass)),
  })),
  blocks: tree.blocks.map((block) => blockThrough(block, pass)),
  footer: textThrough(tree.footer, pass),
})

const runsText = (runs: readonly RichRun[]): string => runs.map(({ text }) => text).join('')

const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text, block.mark ?? '']
    case 'paragraph':
      return [runsText(block.runs)]
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'definitions':
      return block.items.flatMap(({ term, lines }) => [term, ...lines])
    case 'list':
      return block.items.map(({ runs }) => runsText(runs))
    case 'notice':
      return [block.text]
  }
}

/** Every text of a tree, each as one piece as a reader sees it. */
export const treeTexts = ({ title, facts, blocks, footer }: ReportTree): readonly string[] =>
  [title, ...facts.flatMap(({ term, lines }) => [term, ...lines]), ...blocks.flatMap(textsOf), footer].filter(
    (text) => text !== '',
  )
