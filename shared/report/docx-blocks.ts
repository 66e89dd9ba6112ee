import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { RichRun } from '../session/model.ts'
import { columnWidths } from './docx-columns.ts'
import { line as lineColour, listReference, styleId, textWidth, twipsPerCentimetre } from './docx-style.ts'
import { type NestedItem, nestItems } from './nest-items.ts'
import { rowGroups } from './row-groups.ts'
import { readable } from './text.ts'
import type { Block, Definition, Heading, List, Notice, Table, Paragraph as TreeParagraph } from './tree.ts'

/** What a report is made of in Word. */
export type WordBlock = Paragraph | WordTable

/** Whether a text begins in a script that is written from right to left, as `dir="auto"` tells it. */
const isRightToLeft = (text: string): boolean =>
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text.slice(0, 200),
  )

/** Text with its line ends; a tab in somebody's text says no more than a space. */
const textRuns = (text: string, look: IRunOptions = {}): readonly TextRun[] =>
  readable(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .map((part, at) => new TextRun({ ...look, text: part, ...(at > 0 ? { break: 1 } : {}) }))

const richRuns = (runs: readonly RichRun[]): readonly TextRun[] =>
  runs.flatMap(({ text, bold, italic, underline, strikethrough }) =>
    textRuns(text, {
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: italic } : {}),
      ...(underline ? { underline: {} } : {}),
      ...(strikethrough ? { strike: strikethrough } : {}),
    }),
  )

const paragraph = (
  said: string,
  children: NonNullable<IParagraphOptions['children']>,
  options: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({ ...options, ...(isRightToLeft(said) ? { bidirectional: true } : {}), children })

const plain = (text: string, style: string): Paragraph => paragraph(text, textRuns(text), { style })

const saidIn = (runs: readonly RichRun[]): string => runs.map(({ text }) => text).join('')

const wordHeading = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
} as const satisfies Record<Heading['level'], string>

const heading = ({ level, text, mark }: Heading): Paragraph =>
  paragraph(
    text,
    [...textRuns(text), ...(mark === undefined ? [] : textRuns(` (${mark})`, { style: styleId.mark }))],
    { heading: wordHeading[level] },
  )

const lookStyle = { plain: 'Normal', lead: styleId.lead, quote: styleId.quote } as const satisfies Record<
  TreeParagraph['look'],
  string
>

/** A term stands in a column of its own beside what it says, as long as the longest fits one of this many letters. */
const longestBeside = 35
const leastColumn = 3.9 * twipsPerCentimetre
const columnFor = (letters: number): number =>
  Math.round(Math.max(leastColumn, (letters * 0.2 + 0.4) * twipsPerCentimetre))

/** Where a line of a definition stands: the first of its term, the last of the term, the last of all. */
interface Place {
  readonly first: boolean
  readonly last: boolean
  readonly end: boolean
}

const beside = (term: string, said: string, { first }: Place, left: number): IParagraphOptions => ({
  children: [
    ...(first ? [...textRuns(term, { style: styleId.term }), new TextRun({ children: ['\t'] })] : []),
    ...textRuns(said),
  ],
  indent: { left, hanging: first ? left : 0 },
  tabStops: [{ type: TabStopType.LEFT, position: left }],
})

const runIn = (term: string, said: string, { first }: Place): IParagraphOptions => {
  const sign = /[.?!:]\s*$/u.test(term) ? ' – ' : ': '
  return {
    children: [...(first ? textRuns(`${term}${sign}`, { style: styleId.term }) : []), ...textRuns(said)],
  }
}

/**
 * Terms with what they say: paragraphs, because a table that is no table misleads who listens to it. `whole`: all of them on
 * one page.
 */
export const definitionParagraphs = (items: readonly Definition[], whole = false): readonly Paragraph[] => {
  const longest = Math.max(0, ...items.map(({ term }) => term.length))
  return items.flatMap(({ term, lines }, at) =>
    lines.map((said, inTerm) => {
      const last = inTerm === lines.length - 1
      const place: Place = { first: inTerm === 0, last, end: last && at === items.length - 1 }
      const { children = [], ...options } =
        longest <= longestBeside ? beside(term, said, place, columnFor(longest)) : runIn(term, said, place)
      return paragraph(said, children, {
        ...options,
        style: styleId.description,
        keepNext: whole ? !place.end : place.first && !last,
        ...(place.end ? { spacing: { after: 140 } } : {}),
      })
    }),
  )
}

/** Every list counts from one again. */
const listParagraphs = ({ ordered, items }: List, instance: number): readonly Paragraph[] => {
  const reference = ordered ? listReference.ordered : listReference.bulleted
  const walk = (nested: readonly NestedItem[], level: number): readonly Paragraph[] =>
    nested.flatMap((item) => [
      paragraph(saidIn(item.runs), richRuns(item.runs), {
        style: styleId.listItem,
        numbering: { reference, level, instance },
      }),
      ...walk(item.items, level + 1),
    ])
  return walk(nestItems(items), 0)
}

const border = { style: BorderStyle.SINGLE, size: 4, color: lineColour } as const
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const rowBorders = {
  top: border,
  bottom: border,
  insideHorizontal: border,
  left: noBorder,
  right: noBorder,
  insideVertical: noBorder,
} as const

/** A row or list that says more than this may be cut by the end of a page: kept whole it would not fit on one. */
const mostOnOnePage = 1_200

const tableBlocks = (table: Table, isSaidAbove: boolean): readonly WordBlock[] => {
  if (table.columns.length === 0) return []
  const widths = columnWidths(table, textWidth)
  const cell = (text: string, at: number, style: string, rowSpan = 1): TableCell =>
    new TableCell({
      children: [plain(text, style)],
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...(rowSpan > 1 ? { rowSpan } : {}),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, at) => cell(title, at, styleId.tableHead)),
  })
  const rows = rowGroups(table).flatMap((group) =>
    group.map((row, inGroup) => {
      const span = table.rowHeaders === 'grouped' ? group.length : 1
      const firstStyle =
        table.rowHeaders === 'none' || row[0] === '' ? styleId.tableText : styleId.tableRowHead
      const cells = table.columns.flatMap((_, at) => {
        if (at > 0) return [cell(row[at] ?? '', at, styleId.tableText)]
        return span > 1 && inGroup > 0 ? [] : [cell(row[0] ?? '', 0, firstStyle, span)]
      })
      return new TableRow({
        cantSplit: row.reduce((length, text) => length + text.length, 0) < mostOnOnePage,
        children: cells,
      })
    }),
  )
  return [
    ...(isSaidAbove || readable(table.caption).trim() === '' ? [] : [plain(table.caption, styleId.caption)]),
    new WordTable({
      rows: [head, ...rows],
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: rowBorders,
      margins: { top: 60, bottom: 60, left: 60, right: 120 },
      tableLook: { firstRow: true, firstColumn: table.rowHeaders !== 'none', noHBand: true, noVBand: true },
    }),
    // Without a paragraph between them two tables are one to Word.
    new Paragraph({ style: styleId.afterTable }),
  ]
}

const notice = ({ tone, text }: Notice): Paragraph =>
  plain(text, tone === 'attention' ? styleId.attention : styleId.information)

/** What stands directly above a block as its title; '' when something else does. */
const titleOf = (block: Block | undefined): string =>
  block?.kind === 'heading'
    ? block.text
    : block?.kind === 'paragraph' && block.look === 'lead'
      ? saidIn(block.runs)
      : ''

/** What stands under a heading of its own, such as an agreement, stays with it when it is short. */
const belongsToHeading = (items: readonly Definition[], above: Block | undefined): boolean =>
  above?.kind === 'heading' &&
  above.level === 4 &&
  items.reduce((length, { lines }) => length + lines.join('').length, 0) < mostOnOnePage

const wordBlock = (block: Block, at: number, blocks: readonly Block[]): readonly WordBlock[] => {
  switch (block.kind) {
    case 'heading':
      return [heading(block)]
    case 'paragraph':
      return [paragraph(saidIn(block.runs), richRuns(block.runs), { style: lookStyle[block.look] })]
    case 'table':
      return tableBlocks(block, titleOf(blocks[at - 1]) === block.caption)
    case 'definitions':
      return definitionParagraphs(block.items, belongsToHeading(block.items, blocks[at - 1]))
    case 'list':
      return listParagraphs(block, at)
    case 'notice':
      return [notice(block)]
  }
}

/** The blocks of a report in Word. The caption of a table is left out where the heading just above it says the same. */
export const wordBlocks = (blocks: readonly Block[]): readonly WordBlock[] => blocks.flatMap(wordBlock)
