// @vitest-environment happy-dom
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  createEditor,
  type LexicalEditor,
} from 'lexical'
import { expect, test } from 'vitest'
import { noteTextOf, replaceInNote } from './replace-in-note.ts'

const first = 'Gisteren belde Fatima El Amrani. Zij en Fatima komen.'

/** A note of two paragraphs and an empty one; the surname is bold. */
const open = (): { readonly editor: LexicalEditor; readonly element: HTMLElement } => {
  const element = document.createElement('div')
  element.contentEditable = 'true'
  document.body.append(element)
  const editor = createEditor({
    namespace: 'test',
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(element)
  editor.update(
    () => {
      const lead = $createParagraphNode()
      lead.append(
        $createTextNode('Gisteren belde Fatima El '),
        $createTextNode('Amrani').toggleFormat('bold'),
        $createTextNode('. Zij en Fatima komen.'),
      )
      const second = $createParagraphNode()
      second.append($createTextNode('Boven'), $createLineBreakNode(), $createTextNode('Onder'))
      $getRoot().append(lead, second, $createParagraphNode())
    },
    { discrete: true },
  )
  return { editor, element }
}

/** Puts the caret in one of the paragraphs, before these words; without words in the paragraph itself. */
const caretAt = (editor: LexicalEditor, paragraph: number, words: string): void =>
  editor.update(
    () => {
      const block = $getRoot().getChildren()[paragraph]
      if (words === '') block?.selectEnd()
      else {
        const node = $getRoot()
          .getAllTextNodes()
          .find((one) => one.getTextContent().includes(words))
        const at = node?.getTextContent().indexOf(words) ?? 0
        node?.select(at, at)
      }
    },
    { discrete: true },
  )

/** What stands between the caret and the end of the text in which it is. */
const behindCaret = (editor: LexicalEditor): string | null =>
  editor.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
    return selection.anchor.getNode().getTextContent().slice(selection.anchor.offset)
  })

const changesIn = (text: string, words: string, by: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, by }
}

test('R-PRIVACY-30 words of a note are changed across bold, all at once, and the caret stays between the same letters', () => {
  const { editor, element } = open()
  const text = noteTextOf(element) ?? ''
  expect(text).toBe(`${first}\nBoven\nOnder\n\n`)
  caretAt(editor, 0, 'komen')
  const short = { start: first.lastIndexOf('Fatima'), end: first.lastIndexOf('Fatima') + 6, by: 'A.' }
  replaceInNote(element, text, [changesIn(text, 'Fatima El Amrani', 'mevrouw A'), short])
  expect(noteTextOf(element)).toBe('Gisteren belde mevrouw A. Zij en A. komen.\nBoven\nOnder\n\n')
  expect(behindCaret(editor)).toBe('komen.')
})

test('R-PRIVACY-30 a caret in another paragraph, or in an empty one, stays there', () => {
  const { editor, element } = open()
  const text = noteTextOf(element) ?? ''
  caretAt(editor, 1, 'nder')
  replaceInNote(element, text, [changesIn(text, 'Fatima', 'A')])
  expect(behindCaret(editor)).toBe('nder')
  caretAt(editor, 2, '')
  const now = noteTextOf(element) ?? ''
  replaceInNote(element, now, [changesIn(now, 'Boven', '[weggelaten]')])
  const key = editor.getEditorState().read(() => $getSelection()?.getNodes()[0]?.getIndexWithinParent())
  expect(key).toBe(2)
  expect(noteTextOf(element)).toContain('\n[weggelaten]\nOnder\n')
})

test('R-PRIVACY-30 a note that says something else by now is left as it is', () => {
  const { element } = open()
  const text = noteTextOf(element) ?? ''
  replaceInNote(element, `${text}!`, [changesIn(text, 'Fatima', 'A')])
  expect(noteTextOf(element)).toBe(text)
  expect(noteTextOf(document.createElement('div'))).toBeNull()
})
