import { isBlank, oneLine, readable } from '../report/text.ts'
import type { Block, Definition, ReportTree } from '../report/tree.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { RichRun } from '../session/model.ts'
import type { Amendment } from '../session/record-model.ts'

/**
 * Where words stand in a record, and how amendments change them. A place is a path of numbers under `title`, `facts` or
 * `blocks`: `facts/2/0` is the first line of the third fact, `blocks/7/2/3` the fourth cell of the third row of a table.
 */
export interface RecordPlace {
  readonly place: string
  readonly words: string
}

const wordsOf = (runs: readonly RichRun[]): string => runs.map(({ text }) => text).join('')

const linesIn = (items: readonly Definition[], path: string): readonly RecordPlace[] =>
  items.flatMap(({ lines }, item) =>
    lines.map((words, line) => ({ place: `${path}/${item}/${line}`, words })),
  )

/** A table's captions and titles, the terms of definitions and notices are the program's words. */
const placesInBlock = (block: Block, path: string): readonly RecordPlace[] => {
  switch (block.kind) {
    case 'heading':
      return [{ place: path, words: block.text }]
    case 'paragraph':
      return [{ place: path, words: wordsOf(block.runs) }]
    case 'table':
      return block.rows.flatMap((cells, row) =>
        cells.map((words, cell) => ({ place: `${path}/${row}/${cell}`, words })),
      )
    case 'definitions':
      return linesIn(block.items, path)
    case 'list':
      return block.items.map(({ runs }, item) => ({ place: `${path}/${item}`, words: wordsOf(runs) }))
    case 'notice':
      return []
  }
}

/** Every place whose words can be replaced, in reading order. */
export const placesOf = (tree: ReportTree): readonly RecordPlace[] => [
  { place: 'title', words: tree.title },
  ...linesIn(tree.facts, 'facts'),
  ...tree.blocks.flatMap((block, at) => placesInBlock(block, `blocks/${at}`)),
]

/** Every place after which a paragraph can be put: each block. */
export const placesToAdd = (tree: ReportTree): readonly string[] => tree.blocks.map((_, at) => `blocks/${at}`)

/** The number of the block that a path names or lies in; −1 for a path that is none. */
const blockNumber = (path: string): number => {
  const [, at] = /^blocks\/(0|[1-9]\d*)(?:\/|$)/u.exec(path) ?? []
  return at === undefined ? -1 : Number(at)
}

/**
 * The places of `placesOf` that are a path or lie in it. Looks at no other block: a record can have thousands, and whoever shows them
 * asks this for each.
 */
export const placesUnder = (tree: ReportTree, path: string): readonly RecordPlace[] => {
  const at = blockNumber(path)
  const block = tree.blocks[at]
  const near = block === undefined ? linesIn(tree.facts, 'facts') : placesInBlock(block, `blocks/${at}`)
  const all = path === 'title' ? [{ place: 'title', words: tree.title }] : near
  return all.filter(({ place }) => place === path || place.startsWith(`${path}/`))
}

/** Whether a path is one of `placesToAdd`. */
export const isPlaceToAdd = (tree: ReportTree, path: string): boolean => {
  const at = blockNumber(path)
  return at >= 0 && at < tree.blocks.length && path === `blocks/${at}`
}

/** What the accepted amendments make of each place. */
interface Changes {
  /** The words of a place, as they become. */
  readonly words: (place: string, before: string) => string
  /** The same as one line. */
  readonly line: (place: string, before: string) => string
  readonly runs: (place: string, before: readonly RichRun[]) => readonly RichRun[]
  /** Whether a place is taken out as a whole. */
  readonly isGone: (place: string) => boolean
  readonly added: (place: string) => readonly Block[]
}

const linesAfter = (items: readonly Definition[], path: string, changes: Changes): readonly Definition[] =>
  items.flatMap(({ term, lines }, item) => {
    const after = lines.flatMap((before, line) => {
      const place = `${path}/${item}/${line}`
      return changes.isGone(place) ? [] : [changes.words(place, before)]
    })
    return after.length === 0 && lines.length > 0 ? [] : [{ term, lines: after }]
  })

const blockAfter = (block: Block, path: string, changes: Changes): Block | null => {
  if (changes.isGone(path)) return null
  switch (block.kind) {
    case 'heading':
      return { ...block, text: changes.line(path, block.text) }
    case 'paragraph':
      return { ...block, runs: changes.runs(path, block.runs) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((cells, row) =>
          cells.map((before, cell) => changes.words(`${path}/${row}/${cell}`, before)),
        ),
      }
    case 'definitions': {
      const items = linesAfter(block.items, path, changes)
      return items.length === 0 ? null : { ...block, items }
    }
    case 'list': {
      const items = block.items.flatMap((item, at) =>
        changes.isGone(`${path}/${at}`) ? [] : [{ ...item, runs: changes.runs(`${path}/${at}`, item.runs) }],
      )
      return items.length === 0 ? null : { ...block, items }
    }
    case 'notice':
      return block
  }
}

const byTime = (a: Amendment, b: Amendment): number => a.at - b.at || (a.id < b.id ? -1 : 1)

const changesOf = (amendments: readonly Amendment[]): Changes => {
  const replaced = new Map(
    amendments.flatMap(({ change, place, words }) =>
      change === 'replace' ? [[place, readable(words)] as const] : [],
    ),
  )
  const added = Map.groupBy(
    amendments.filter(({ change }) => change === 'add').toSorted(byTime),
    ({ place }) => place,
  )
  return {
    words: (place, before) => replaced.get(place) ?? before,
    line: (place, before) => {
      const words = replaced.get(place)
      return words === undefined ? before : oneLine(words)
    },
    runs: (place, before) => {
      const words = replaced.get(place)
      return words === undefined ? before : [{ text: words }]
    },
    isGone: (place) => isBlank(replaced.get(place) ?? 'there'),
    added: (place) =>
      (added.get(place) ?? []).map(({ words }) => ({
        kind: 'paragraph',
        look: 'plain',
        runs: [{ text: readable(words) }],
      })),
  }
}

/** Whether an amendment can be carried out on these words and changes them. A title and a paragraph to add need words. */
export const fitsIn = (
  tree: ReportTree,
): ((amendment: Pick<Amendment, 'place' | 'change' | 'words'>) => boolean) => {
  const replaceable = new Map(placesOf(tree).map(({ place, words }) => [place, words]))
  const addable = new Set(placesToAdd(tree))
  return ({ place, change, words }) => {
    if (change === 'add') return addable.has(place) && !isBlank(words)
    const before = replaceable.get(place)
    return before !== undefined && readable(words) !== before && !(place === 'title' && isBlank(words))
  }
}

/**
 * The record with these amendments carried out; the order in which they are handed in does not matter. `misplaced`: one of
 * them cannot be carried out; `conflict`: two put other words in the same place.
 */
export const withAmendments = (
  tree: ReportTree,
  amendments: readonly Amendment[],
): Result<ReportTree, 'misplaced' | 'conflict'> => {
  if (!amendments.every(fitsIn(tree))) return refuse('misplaced')
  const places = amendments.flatMap(({ change, place }) => (change === 'replace' ? [place] : []))
  if (new Set(places).size < places.length) return refuse('conflict')
  const changes = changesOf(amendments)
  return ok({
    ...tree,
    title: changes.line('title', tree.title),
    facts: linesAfter(tree.facts, 'facts', changes),
    blocks: tree.blocks.flatMap((block, at) => {
      const path = `blocks/${at}`
      return [blockAfter(block, path, changes) ?? [], changes.added(path)].flat()
    }),
  })
}
