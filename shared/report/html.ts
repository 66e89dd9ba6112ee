import type { RichRun } from '../session/model.ts'
import { htmlStyle } from './html-style.ts'
import { type NestedItem, nestItems } from './nest-items.ts'
import { rowGroups } from './row-groups.ts'
import { readable } from './text.ts'
import type { Block, Definition, Heading, List, Notice, Paragraph, ReportTree, Table } from './tree.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as content or as a quoted attribute; nothing in it can become markup. */
const asText = (text: string): string =>
  readable(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '')

/** Escaped text in which a line end stays a line end. */
const lines = (text: string): string => asText(text).replaceAll('\n', '<br>')

const marks = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const satisfies readonly (readonly [keyof RichRun, string])[]

const run = (of: RichRun): string =>
  marks.reduce((html, [mark, tag]) => (of[mark] ? `<${tag}>${html}</${tag}>` : html), lines(of.text))

const runs = (of: readonly RichRun[]): string => of.map(run).join('')

const heading = ({ level, text, mark }: Heading): string =>
  `<h${level} dir="auto">${asText(text)}${
    mark === undefined ? '' : ` <span class="mark">${asText(mark)}</span>`
  }</h${level}>`

const paragraph = ({ look, runs: of }: Paragraph): string => {
  switch (look) {
    case 'quote':
      return `<blockquote><p dir="auto">${runs(of)}</p></blockquote>`
    case 'lead':
      return `<p class="lead" dir="auto">${runs(of)}</p>`
    case 'plain':
      return `<p dir="auto">${runs(of)}</p>`
  }
}

const definitionItems = (items: readonly Definition[]): string =>
  items
    .map(
      ({ term, lines: said }) =>
        `<div><dt>${asText(term)}</dt><dd>${said.map((line) => `<p dir="auto">${lines(line)}</p>`).join('')}</dd></div>`,
    )
    .join('\n')

const nestedList = (ordered: boolean, items: readonly NestedItem[]): string => {
  const tag = ordered ? 'ol' : 'ul'
  const inside = items
    .map(
      ({ runs: of, items: below }) =>
        `<li dir="auto">${runs(of)}${below.length === 0 ? '' : nestedList(ordered, below)}</li>`,
    )
    .join('\n')
  return `<${tag}>${inside}</${tag}>`
}

const list = ({ ordered, items }: List): string => nestedList(ordered, nestItems(items))

const tableRow = (row: readonly string[], header: 'none' | 'row' | 'absent', span: number): string => {
  const [first = '', ...rest] = row
  const cell = (text: string) => `<td dir="auto">${lines(text)}</td>`
  const scope = span > 1 ? `scope="rowgroup" rowspan="${span}"` : 'scope="row"'
  const named = header === 'row' && first !== ''
  const start =
    header === 'absent' ? '' : named ? `<th ${scope} dir="auto">${lines(first)}</th>` : cell(first)
  return `<tr>${start}${rest.map(cell).join('')}</tr>`
}

const table = (of: Table): string => {
  const header = of.rowHeaders === 'none' ? 'none' : 'row'
  const bodies = rowGroups(of).map((group) => {
    const span = of.rowHeaders === 'grouped' ? group.length : 1
    const rows = group.map((row, at) => tableRow(row, span > 1 && at > 0 ? 'absent' : header, span))
    return `<tbody>\n${rows.join('\n')}\n</tbody>`
  })
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${asText(of.caption)}"><table>`,
    `<caption>${asText(of.caption)}</caption>`,
    `<colgroup>${of.columns.map(({ width }) => `<col class="${width}">`).join('')}</colgroup>`,
    `<thead><tr>${of.columns.map(({ title }) => `<th scope="col">${asText(title)}</th>`).join('')}</tr></thead>`,
    ...bodies,
    '</table></div>',
  ].join('\n')
}

const notice = ({ tone, text }: Notice): string =>
  `<div class="notice ${tone}" role="note"><p>${lines(text)}</p></div>`

const renderBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'paragraph':
      return paragraph(block)
    case 'table':
      return table(block)
    case 'definitions':
      return `<dl>\n${definitionItems(block.items)}\n</dl>`
    case 'list':
      return list(block)
    case 'notice':
      return notice(block)
  }
}

/**
 * The report as one HTML page that needs nothing else: it opens in any browser, fetches nothing, runs nothing, and
 * prints on A4.
 */
export const toHtml = (tree: ReportTree): string => `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Beraad">
<title>${asText(tree.title)}</title>
<style>${htmlStyle}</style>
</head>
<body data-kind="${tree.kind}">
<main class="page">
<header>
<h1 dir="auto">${asText(tree.title)}</h1>
<dl class="facts">
${definitionItems(tree.facts)}
</dl>
</header>
${tree.blocks.map(renderBlock).join('\n')}
<footer><p>${asText(tree.footer)}</p></footer>
</main>
</body>
</html>
`
