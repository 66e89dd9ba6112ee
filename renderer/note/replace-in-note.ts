import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  getNearestEditorFromDOMNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'

interface Spot {
  readonly node: TextNode
  readonly offset: number
}

/** The texts of each block, as one line is read: words may be half bold. */
const linesOf = (): readonly (readonly TextNode[])[] => {
  const lines = new Map<LexicalNode | null, TextNode[]>()
  for (const node of $getRoot().getAllTextNodes()) {
    const block = node.getParent()
    lines.set(block, [...(lines.get(block) ?? []), node])
  }
  return [...lines.values()]
}

const spotAt = (line: readonly TextNode[], at: number): Spot | null => {
  let before = 0
  for (const node of line) {
    const length = node.getTextContentSize()
    if (at <= before + length) return { node, offset: at - before }
    before += length
  }
  return null
}

/**
 * Puts other words in the place of the first `words` in a rich note, as one step that can be undone; whoever types stays where they
 * were as far as that place is still there. False when the words are not there any more.
 */
export const replaceInNote = (element: HTMLElement, words: string, by: string): Promise<boolean> => {
  const editor = getNearestEditorFromDOMNode(element)
  if (editor === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    let isFound = false
    editor.update(
      () => {
        const before = $getSelection()
        for (const line of linesOf()) {
          const start = line
            .map((node) => node.getTextContent())
            .join('')
            .indexOf(words)
          if (start < 0) continue
          const [from, to] = [spotAt(line, start), spotAt(line, start + words.length)]
          if (from === null || to === null) continue
          const selection = $createRangeSelection()
          selection.anchor.set(from.node.getKey(), from.offset, 'text')
          selection.focus.set(to.node.getKey(), to.offset, 'text')
          $setSelection(selection)
          if (by === '') selection.removeText()
          else selection.insertText(by)
          // A caret in what was replaced would point at nothing; then the end of the new words is its place.
          const stays =
            $isRangeSelection(before) &&
            [before.anchor, before.focus].every(
              ({ key }) => key !== from.node.getKey() && key !== to.node.getKey(),
            )
          if (stays) $setSelection(before.clone())
          isFound = true
          break
        }
      },
      { onUpdate: () => resolve(isFound), discrete: true },
    )
  })
}
