import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  getNearestEditorFromDOMNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import type { Replacement } from '../../shared/deidentify/replace.ts'
import { movedCaret } from '../live/caret.ts'

/** A piece of the text of a note, and the node that holds it. */
interface Piece {
  readonly key: NodeKey
  readonly start: number
  readonly end: number
}

interface NoteText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** What the note says, a line for each block; words that are half bold are one text. */
const $readNote = (): NoteText => {
  const pieces: Piece[] = []
  let text = ''
  const walk = (element: ElementNode): void => {
    for (const node of element.getChildren()) {
      if ($isTextNode(node)) {
        const start = text.length
        text += node.getTextContent()
        pieces.push({ key: node.getKey(), start, end: text.length })
      } else if ($isLineBreakNode(node)) text += '\n'
      else if ($isElementNode(node)) {
        walk(node)
        if (!node.isInline()) text += '\n'
      }
    }
  }
  walk($getRoot())
  return { text, pieces }
}

interface Spot {
  readonly key: NodeKey
  readonly offset: number
  readonly type: 'text' | 'element'
}

/** Where a place in the text is in the note; what begins there comes before what ends there, if `begins`. */
const spotAt = ({ pieces }: NoteText, at: number, begins: boolean): Spot | null => {
  const piece = begins
    ? (pieces.find(({ start, end }) => start <= at && at < end) ?? pieces.find(({ end }) => end === at))
    : pieces.find(({ start, end }) => start <= at && at <= end)
  return piece === undefined ? null : { key: piece.key, offset: at - piece.start, type: 'text' }
}

/** Where a caret is in the text; a caret in no text, as in an empty paragraph, stays where it is. */
const placeOf = ({ pieces }: NoteText, { key, offset, type }: PointType): number | Spot => {
  const piece = type === 'text' ? pieces.find((one) => one.key === key) : undefined
  return piece === undefined ? { key, offset, type } : piece.start + offset
}

const $select = (from: Spot, to: Spot) => {
  const selection = $createRangeSelection()
  selection.anchor.set(from.key, from.offset, from.type)
  selection.focus.set(to.key, to.offset, to.type)
  $setSelection(selection)
  return selection
}

/** Where a caret belongs after the changes, which were made from the last to the first; null when its place is gone. */
const $spotAfter = (before: number | Spot, changes: readonly Replacement[], after: NoteText): Spot | null => {
  if (typeof before !== 'number') {
    const node = $getNodeByKey(before.key)
    return $isElementNode(node) && node.isAttached()
      ? { ...before, offset: Math.min(before.offset, node.getChildrenSize()) }
      : null
  }
  const moves = changes.map(({ start, end, by }) => ({
    at: start,
    removed: end - start,
    inserted: by.length,
  }))
  return spotAt(after, movedCaret(before, moves), false)
}

/** What the rich note in this element says; null when it is no note. */
export const noteTextOf = (element: HTMLElement): string | null => {
  const editor = getNearestEditorFromDOMNode(element)
  return editor === null ? null : editor.getEditorState().read(() => $readNote().text)
}

/**
 * Changes the text of a rich note as somebody who types would: it can be undone, the others see it come, and the caret stays between
 * the same letters. Nothing happens when the note does not say `text` any more.
 */
export const replaceInNote = (
  element: HTMLElement,
  text: string,
  replacements: readonly Replacement[],
): void => {
  const editor = getNearestEditorFromDOMNode(element)
  if (editor === null) return
  editor.update(
    () => {
      const note = $readNote()
      if (note.text !== text) return
      const before = $getSelection()
      const caret = $isRangeSelection(before)
        ? ([placeOf(note, before.anchor), placeOf(note, before.focus)] as const)
        : null
      const fromTheLast = [...replacements].sort((a, b) => b.start - a.start)
      for (const { start, end, by } of fromTheLast) {
        const [from, to] = [spotAt(note, start, true), spotAt(note, end, false)]
        if (from !== null && to !== null) $select(from, to).insertText(by)
      }
      if (caret === null) return
      const after = $readNote()
      const [anchor, focus] = caret.map((place) => $spotAfter(place, fromTheLast, after))
      if (anchor && focus) $select(anchor, focus)
    },
    { discrete: true },
  )
}

/** Takes the keyboard to a rich note, with the caret where it was. */
export const focusNote = (element: HTMLElement): void => getNearestEditorFromDOMNode(element)?.focus()
