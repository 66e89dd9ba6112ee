import { isBlank, oneLine } from '../report/text.ts'
import type { Block, ReportTree } from '../report/tree.ts'

/** The words by which a person finds a place back in a record: its heading, its row and column, its term. */

const cut = (text: string, length: number): string => {
  const line = oneLine(text)
  const letters = [...line]
  return letters.length > length ? `${letters.slice(0, length).join('').trimEnd()}…` : line
}

/** Enough words to recognise a place by. */
const recognisable = 48

/** Text of the nearest heading at or above a block; '' above the first. */
const headingAt = (tree: ReportTree, at: number): string =>
  tree.blocks.slice(0, at + 1).findLast((block) => block.kind === 'heading')?.text ?? ''

const wordsOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('')

/** What tells a place within its block apart. */
const withinBlock = (block: Block, [first, second]: readonly number[]): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return [cut(wordsOf(block.runs), recognisable)]
    case 'table': {
      if (first === undefined || second === undefined) return [block.caption]
      const rowName = block.rowHeaders === 'none' ? '' : (block.rows[first]?.[0] ?? '')
      return [
        isBlank(rowName) ? String(first + 1) : cut(rowName, recognisable),
        block.columns[second]?.title ?? '',
      ]
    }
    case 'definitions':
      return [block.items[first ?? 0]?.term ?? '']
    case 'list':
      return [cut(wordsOf(block.items[first ?? 0]?.runs ?? []), recognisable)]
    case 'notice':
      return [cut(block.text, recognisable)]
  }
}

/**
 * The record's own words for a place, from wide to narrow; none for the title and for a place that is not there. Also takes
 * the path of a whole fact or block.
 */
export const placeName = (tree: ReportTree, place: string): readonly string[] => {
  const [head, ...rest] = place.split('/')
  const [at = -1, ...within] = rest.map(Number)
  if (head === 'facts') return [tree.facts[at]?.term ?? ''].filter((part) => !isBlank(part))
  const block = head === 'blocks' ? tree.blocks[at] : undefined
  if (block === undefined) return []
  const named = [headingAt(tree, at), ...withinBlock(block, within)].filter((part) => !isBlank(part))
  return named.filter((part, index) => part !== named[index - 1])
}

/**
 * Which blocks stand under a heading with one of these texts, until the next heading that is no deeper. For a field whose
 * contributions have no name.
 */
export const blocksUnder = (tree: ReportTree, headings: ReadonlySet<string>): ReadonlySet<number> => {
  const found = new Set<number>()
  let above = 0
  for (const [at, block] of tree.blocks.entries()) {
    if (block.kind === 'heading' && (above === 0 || block.level <= above))
      above = headings.has(block.text) ? block.level : 0
    if (above > 0) found.add(at)
  }
  return found
}
