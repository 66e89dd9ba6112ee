import { markdownCell, markdownLine, markdownRuns } from './markdown-text.ts'
import { type NestedItem, nestItems } from './nest-items.ts'
import type { Block, Definition, Heading, Paragraph, ReportTree, Table } from './tree.ts'

const hardBreak = '\\\n'

const heading = ({ level, text, mark }: Heading): string =>
  `${'#'.repeat(level)} ${markdownLine(text)}${mark === undefined ? '' : ` (${markdownLine(mark)})`}`

const paragraph = ({ look, runs }: Paragraph): string => {
  const lines = markdownRuns(runs)
  switch (look) {
    case 'quote':
      return lines.map((line) => `> ${line}`).join(hardBreak)
    case 'lead':
      return `#### ${lines.join(' ')}`
    case 'plain':
      return lines.join(hardBreak)
  }
}

const definition = ({ term, lines }: Definition): string => {
  const [first, ...rest] = lines.map(markdownLine)
  const start = `- **${markdownLine(term)}${/[.?!:]$/u.test(term) ? '' : ':'}**`
  return rest.length === 0
    ? `${start} ${first ?? ''}`.trimEnd()
    : [start, ...[first ?? '', ...rest].map((line) => `  - ${line}`)].join('\n')
}

const listItems = (ordered: boolean, items: readonly NestedItem[], indent: string): readonly string[] =>
  items.flatMap(({ runs, items: below }, at) => {
    const sign = ordered ? `${at + 1}. ` : '- '
    const inside = indent + ' '.repeat(sign.length)
    return [
      `${indent}${sign}${markdownRuns(runs).join(`${hardBreak}${inside}`)}`,
      ...listItems(ordered, below, inside),
    ]
  })

const table = ({ columns, rows }: Table): string => {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`
  return [
    line(columns.map(({ title }) => title)),
    `|${columns.map(() => ' --- |').join('')}`,
    ...rows.map((row) => line(row)),
  ].join('\n')
}

const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'paragraph':
      return paragraph(block)
    case 'table':
      return table(block)
    case 'definitions':
      return block.items.map(definition).join('\n')
    case 'list':
      return listItems(block.ordered, nestItems(block.items), '').join('\n')
    case 'notice':
      return `> ${markdownLine(block.text)}`
  }
}

/** The report in Markdown (CommonMark with GFM tables). What members wrote stays text. */
export const toMarkdown = (tree: ReportTree): string =>
  `${[
    `# ${markdownLine(tree.title)}`,
    tree.facts.map(definition).join('\n'),
    ...tree.blocks.map(renderBlock),
    '---',
    markdownLine(tree.footer),
  ]
    .filter((text) => text !== '')
    .join('\n\n')}\n`
