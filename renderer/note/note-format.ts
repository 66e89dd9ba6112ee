import { $insertList, $isListNode, $removeList } from '@lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { noteHeading } from './note-nodes.ts'

/** How the text at the caret looks; the buttons of the toolbar show it. */
export interface NoteFormat {
  readonly bold: boolean
  readonly italic: boolean
  readonly block: 'text' | 'heading' | 'bullets' | 'numbers'
}

export const plainFormat: NoteFormat = { bold: false, italic: false, block: 'text' }

const $topBlockOf = (node: LexicalNode): ElementNode | null => {
  const top = $findMatchingParent(node, (one) => {
    const parent = one.getParent()
    return parent !== null && $isRootOrShadowRoot(parent)
  })
  return $isElementNode(top) ? top : null
}

const $blockKind = (node: LexicalNode): NoteFormat['block'] => {
  const list = $findMatchingParent(node, $isListNode)
  if ($isListNode(list)) return list.getListType() === 'number' ? 'numbers' : 'bullets'
  return $findMatchingParent(node, $isHeadingNode) === null ? 'text' : 'heading'
}

/** Reads the format at the caret; to be called inside a read or update. */
export const $readFormat = (): NoteFormat => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return plainFormat
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    block: $blockKind(selection.anchor.getNode()),
  }
}

/** Makes headings of the selected blocks, or plain text when they begin with one. */
export const toggleHeading = (editor: LexicalEditor): void =>
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const wasHeading = $blockKind(selection.anchor.getNode()) === 'heading'
    const tops = new Set<ElementNode>()
    for (const node of [selection.anchor.getNode(), ...selection.getNodes()]) {
      const top = $topBlockOf(node)
      if (top !== null && !$isListNode(top)) tops.add(top)
    }
    for (const top of tops) {
      top.replace(wasHeading ? $createParagraphNode() : $createHeadingNode(noteHeading), true)
    }
  })

/** Makes a list of the selected blocks, or plain text when they begin with such a list. */
export const toggleList = (editor: LexicalEditor, kind: 'bullets' | 'numbers'): void =>
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if ($blockKind(selection.anchor.getNode()) === kind) $removeList()
    else $insertList(kind === 'numbers' ? 'number' : 'bullet')
  })
