import * as Y from 'yjs'
import type { RichBlock, RichRun } from './model.ts'
import { noteRoot } from './shape.ts'

/**
 * Reads and writes rich notes in the form in which the editor's binding (@lexical/yjs 0.52, first version) keeps
 * them: the XmlText `root` holds one embedded XmlText per block with an attribute `__type`; a run of text is an
 * embedded Y.Map of `__type` text with its `__format` bits, followed by its characters.
 */
/** Lexical's bits for a run's looks. */
const looks = { bold: 1, italic: 2, strikethrough: 4, underline: 8 } as const
type Look = keyof typeof looks

/** Lists deeper than this are shown at this depth. */
const deepestShown = 16

/** However deep somebody nests, a reader goes no deeper: twice what a room lets in. */
const deepestRead = 200

interface Piece {
  readonly insert: unknown
}

const piecesOf = (text: Y.XmlText): readonly Piece[] => text.toDelta() as readonly Piece[]

const typeOf = (embed: unknown): string => {
  const type =
    embed instanceof Y.XmlText
      ? embed.getAttribute('__type')
      : embed instanceof Y.Map
        ? embed.get('__type')
        : undefined
  return typeof type === 'string' ? type : ''
}

const formatOf = (properties: Y.Map<unknown>): number => {
  const format = properties.get('__format')
  return typeof format === 'number' ? format : 0
}

const runOf = (text: string, format: number): RichRun => {
  const set = (Object.keys(looks) as Look[]).filter((look) => (format & looks[look]) !== 0)
  return { text, ...Object.fromEntries(set.map((look) => [look, true])) }
}

/** All text in an element, also what lies in elements it may hold, as runs. */
const runsIn = (element: Y.XmlText, depth = 0): readonly RichRun[] => {
  const runs: RichRun[] = []
  let format = 0
  for (const { insert } of piecesOf(element)) {
    if (typeof insert === 'string') runs.push(runOf(insert, format))
    else if (typeOf(insert) === 'linebreak') runs.push({ text: '\n' })
    else if (insert instanceof Y.Map) format = formatOf(insert)
    else if (insert instanceof Y.XmlText && typeOf(insert) !== 'list' && depth < deepestRead)
      runs.push(...runsIn(insert, depth + 1))
  }
  return runs.filter(({ text }) => text !== '')
}

type ListItem = Extract<RichBlock, { kind: 'list' }>['items'][number]

const itemsIn = (list: Y.XmlText, depth: number): readonly ListItem[] =>
  piecesOf(list).flatMap(({ insert }): readonly ListItem[] => {
    if (!(insert instanceof Y.XmlText)) return []
    const nested = piecesOf(insert).flatMap((piece) =>
      piece.insert instanceof Y.XmlText && typeOf(piece.insert) === 'list' && depth < deepestRead
        ? itemsIn(piece.insert, depth + 1)
        : [],
    )
    const runs = runsIn(insert)
    return runs.length > 0 || nested.length === 0
      ? [{ depth: Math.min(depth, deepestShown), runs }, ...nested]
      : nested
  })

const blockOf = (insert: unknown): RichBlock | null => {
  if (!(insert instanceof Y.XmlText)) return null
  const type = typeOf(insert)
  if (type === 'list')
    return {
      kind: 'list',
      ordered: insert.getAttribute('__listType') === 'number',
      items: itemsIn(insert, 0),
    }
  const kind = type === 'heading' || type === 'quote' ? type : 'paragraph'
  return { kind, runs: runsIn(insert) }
}

const isBlank = (block: RichBlock): boolean =>
  block.kind === 'list'
    ? block.items.every(({ runs }) => runs.length === 0)
    : block.runs.every(({ text }) => text.trim() === '')

/** A note as plain blocks; empty when nothing was written, whatever else stands in the document. */
export const readNote = (note: Y.Doc): readonly RichBlock[] => {
  const blocks = piecesOf(noteRoot(note)).flatMap(({ insert }) => blockOf(insert) ?? [])
  return blocks.every(isBlank) ? [] : blocks
}

const appendRuns = (element: Y.XmlText, runs: readonly RichRun[]): void => {
  for (const run of runs) {
    const format = (Object.keys(looks) as Look[]).reduce(
      (bits, look) => (run[look] ? bits | looks[look] : bits),
      0,
    )
    const properties = new Y.Map<unknown>()
    for (const [key, value] of [
      ['__type', 'text'],
      ['__format', format],
      ['__style', ''],
      ['__mode', 0],
      ['__detail', 0],
    ] as const)
      properties.set(key, value)
    element.insertEmbed(element.length, properties)
    element.insert(element.length, run.text)
  }
}

const newElement = (parent: Y.XmlText, attributes: Readonly<Record<string, string | number>>): Y.XmlText => {
  const element = new Y.XmlText()
  parent.insertEmbed(parent.length, element)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string)
  return element
}

/**
 * Appends blocks to a note, as the editor would have written them; in a note in which nothing was written they take
 * the place of its empty paragraphs. Lists are written flat.
 */
export const writeNote = (note: Y.Doc, blocks: readonly RichBlock[]): void => {
  note.transact(() => {
    const whole = noteRoot(note)
    if (readNote(note).length === 0) whole.delete(0, whole.length)
    for (const block of blocks) {
      if (block.kind === 'list') {
        const listType = block.ordered ? 'number' : 'bullet'
        const list = newElement(whole, {
          __type: 'list',
          __listType: listType,
          __tag: block.ordered ? 'ol' : 'ul',
          __start: 1,
        })
        block.items.forEach(({ runs }, index) => {
          appendRuns(newElement(list, { __type: 'listitem', __value: index + 1 }), runs)
        })
      } else {
        const tag = block.kind === 'heading' ? { __tag: 'h3' } : {}
        appendRuns(newElement(whole, { __type: block.kind, ...tag }), block.runs)
      }
    }
  }, 'command')
}
