import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  type ElementNode,
  IS_BOLD,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_UNDERLINE,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical'

/** A note has a title above it and a step above that, so its own headings are of the third level. */
export const noteHeading = 'h3'

/** All that a note can hold besides paragraphs and text; it is also what can be pasted. */
export const noteNodes: readonly Klass<LexicalNode>[] = [HeadingNode, QuoteNode, ListNode, ListItemNode]

const keptFormats = IS_BOLD | IS_ITALIC | IS_UNDERLINE | IS_STRIKETHROUGH

const $straighten = (block: ElementNode): void => {
  if (block.getFormatType() !== '') block.setFormat('')
}

/**
 * Takes off what a paste brings along and a note has no place for: colours, fonts, sizes, alignment, indents and
 * heading levels. It runs on local changes only; what others wrote arrives as they left it.
 */
export const keepNotesPlain = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerNodeTransform(TextNode, (text) => {
      if (text.getStyle() !== '') text.setStyle('')
      const format = text.getFormat()
      if ((format & ~keptFormats) !== 0) text.setFormat(format & keptFormats)
    }),
    editor.registerNodeTransform(HeadingNode, (heading) => {
      $straighten(heading)
      if (heading.getTag() !== noteHeading) heading.setTag(noteHeading)
    }),
    editor.registerNodeTransform(ParagraphNode, (paragraph) => {
      $straighten(paragraph)
      if (paragraph.getIndent() !== 0) paragraph.setIndent(0)
    }),
    editor.registerNodeTransform(QuoteNode, $straighten),
    editor.registerNodeTransform(ListItemNode, $straighten),
  )
