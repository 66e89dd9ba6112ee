import { createHeadlessEditor } from '@lexical/headless'
import { $createListItemNode, $createListNode, ListItemNode, ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text'
import { createBinding, type Provider, syncLexicalUpdateToYjs, syncYjsChangesToLexical } from '@lexical/yjs'
import fc from 'fast-check'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalEditor,
} from 'lexical'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RichBlock, RichRun } from './model.ts'
import { readNote, writeNote } from './note.ts'

/** A provider that goes nowhere: what is tested is the document, not how it travels. */
const nowhere: Provider = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    on: () => {},
    off: () => {},
    setLocalState: () => {},
    setLocalStateField: () => {},
  },
  connect: () => {},
  disconnect: () => {},
  on: () => {},
  off: () => {},
}

/** The real editor of notes with its real binding, without a screen. */
const openEditor = (doc: Y.Doc): LexicalEditor => {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
    onError: (problem) => {
      throw problem
    },
  })
  const binding = createBinding(editor, nowhere, 'note', doc, new Map([['note', doc]]))
  binding.root.getSharedType().observeDeep((events, transaction) => {
    if (transaction.origin === binding) return
    syncYjsChangesToLexical(binding, nowhere, events, false, () => {})
  })
  editor.registerUpdateListener((update) => {
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes, tags } = update
    if (tags.has('skip-collab')) return
    syncLexicalUpdateToYjs(
      binding,
      nowhere,
      prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      tags,
    )
  })
  return editor
}

const write = (editor: LexicalEditor, change: () => void): void => editor.update(change, { discrete: true })

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Opens a document that is already filled, and waits until the editor shows it. */
const openFilled = (mine: Y.Doc, filled: Y.Doc): LexicalEditor => {
  const editor = openEditor(mine)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(filled))
  write(editor, () => {})
  return editor
}

/** What an editor shows that opens a document which is already filled. */
const shownBy = (doc: Y.Doc): { readonly text: string; readonly types: readonly string[] } => {
  const editor = openFilled(new Y.Doc(), doc)
  return editor.getEditorState().read(() => ({
    text: $getRoot().getTextContent(),
    types: $getRoot()
      .getChildren()
      .map((node) => node.getType()),
  }))
}

const item = (...children: Parameters<ListItemNode['append']>) => $createListItemNode().append(...children)

describe('R-SESSION-9 a note is read from the document that the editor writes', () => {
  test('headings, quotes, lists and looks', () => {
    const doc = new Y.Doc()
    const editor = openEditor(doc)
    write(editor, () => {
      const looks = $createTextNode('vet en schuin').toggleFormat('bold').toggleFormat('italic')
      const others = $createTextNode('onder en door').toggleFormat('underline').toggleFormat('strikethrough')
      const nested = $createListNode('number').append(item($createTextNode('binnen')))
      $getRoot().append(
        $createHeadingNode('h2').append($createTextNode('Kop')),
        $createParagraphNode().append($createTextNode('gewoon '), looks, $createLineBreakNode(), others),
        $createParagraphNode(),
        $createQuoteNode().append($createTextNode('Zeg maar wanneer ik dan moet slapen.')),
        $createListNode('bullet').append(
          item($createTextNode('een')),
          item(nested),
          item($createTextNode('twee')),
        ),
        $createListNode('number').append(item($createTextNode('eerst'))),
      )
    })
    expect(readNote(copyOf(doc))).toEqual([
      { kind: 'heading', runs: [{ text: 'Kop' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'gewoon ' },
          { text: 'vet en schuin', bold: true, italic: true },
          { text: '\n' },
          { text: 'onder en door', underline: true, strikethrough: true },
        ],
      },
      { kind: 'paragraph', runs: [] },
      { kind: 'quote', runs: [{ text: 'Zeg maar wanneer ik dan moet slapen.' }] },
      {
        kind: 'list',
        ordered: false,
        items: [
          { depth: 0, runs: [{ text: 'een' }] },
          { depth: 1, runs: [{ text: 'binnen' }] },
          { depth: 0, runs: [{ text: 'twee' }] },
        ],
      },
      { kind: 'list', ordered: true, items: [{ depth: 0, runs: [{ text: 'eerst' }] }] },
    ])
  })

  test('what two editors write comes out once each', () => {
    const doc = new Y.Doc()
    writeNote(doc, [{ kind: 'paragraph', runs: [{ text: 'Samen' }] }])
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
    const editors = [openFilled(mine, doc), openFilled(theirs, doc)]
    editors.forEach((editor, at) => {
      write(editor, () => {
        $getRoot().append($createParagraphNode().append($createTextNode(`van ${at}`)))
      })
    })
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    const texts = readNote(mine).flatMap((block) =>
      block.kind === 'list' ? [] : block.runs.map(({ text }) => text),
    )
    expect(texts[0]).toBe('Samen')
    expect(texts.slice(1).sort()).toEqual(['van 0', 'van 1'])
  })

  test('a note in which nothing was written is empty, whatever blank blocks it holds', () => {
    const doc = new Y.Doc()
    expect(readNote(doc)).toEqual([])
    const editor = openEditor(doc)
    write(editor, () => {
      $getRoot().append(
        $createParagraphNode(),
        $createParagraphNode().append($createTextNode('  ')),
        $createListNode('bullet').append($createListItemNode()),
      )
    })
    expect(readNote(doc)).toEqual([])
  })
})

describe('R-SESSION-9 a note that is written is what the editor shows', () => {
  const blocks: readonly RichBlock[] = [
    { kind: 'heading', runs: [{ text: 'Kop' }] },
    { kind: 'paragraph', runs: [{ text: 'een ' }, { text: 'twee', bold: true, strikethrough: true }] },
    { kind: 'quote', runs: [{ text: 'gezegd', italic: true }] },
    { kind: 'list', ordered: true, items: [{ depth: 0, runs: [{ text: 'punt', underline: true }] }] },
  ]

  test('by block and by word', () => {
    const doc = new Y.Doc()
    writeNote(doc, blocks)
    expect(readNote(doc)).toEqual(blocks)
    const shown = shownBy(doc)
    expect(shown.types).toEqual(['heading', 'paragraph', 'quote', 'list'])
    expect(shown.text.split('\n\n')).toEqual(['Kop', 'een twee', 'gezegd', 'punt'])
  })

  test('in place of an empty paragraph, after anything else', () => {
    const doc = new Y.Doc()
    writeNote(doc, [{ kind: 'paragraph', runs: [] }])
    writeNote(doc, [{ kind: 'paragraph', runs: [{ text: 'eerst' }] }])
    writeNote(doc, [{ kind: 'paragraph', runs: [{ text: 'daarna' }] }])
    expect(readNote(doc)).toEqual([
      { kind: 'paragraph', runs: [{ text: 'eerst' }] },
      { kind: 'paragraph', runs: [{ text: 'daarna' }] },
    ])
  })

  test('whatever the text and the looks', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
    const run: fc.Arbitrary<RichRun> = fc
      .tuple(word, fc.subarray(['bold', 'italic', 'underline', 'strikethrough'] as const))
      .map(([text, looks]) => ({ text, ...Object.fromEntries(looks.map((look) => [look, true])) }))
    const runs = fc.array(run, { minLength: 1, maxLength: 4 })
    const block: fc.Arbitrary<RichBlock> = fc.oneof(
      fc.record({ kind: fc.constantFrom('paragraph', 'heading', 'quote'), runs }),
      fc.record({
        kind: fc.constant('list'),
        ordered: fc.boolean(),
        items: fc.array(fc.record({ depth: fc.constant(0), runs }), { minLength: 1, maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (written) => {
        const doc = new Y.Doc()
        writeNote(doc, written)
        expect(readNote(copyOf(doc))).toEqual(written)
        const words = written.flatMap((one) =>
          one.kind === 'list' ? one.items.flatMap((line) => line.runs) : one.runs,
        )
        const { text } = shownBy(doc)
        for (const one of words) expect(text).toContain(one.text)
      }),
      { numRuns: 60 },
    )
  })
})

test('R-SESSION-10 a note that holds anything at all is read without failing', () => {
  const plain = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null),
    fc.constant({ toString: 1, valueOf: 1 }),
    fc.uint8Array({ maxLength: 4 }),
  )
  const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
    junk: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      plain,
      fc.record({ map: fc.dictionary(fc.constantFrom('__type', '__format', 'x'), tie('junk')) }),
      fc.record({ text: fc.array(tie('junk'), { maxLength: 4 }), type: plain }),
    ),
  }))
  const put = (into: Y.XmlText, value: unknown): void => {
    if (typeof value !== 'string') into.insertEmbed(0, built(value) as object)
    else if (value !== '') into.insert(0, value)
  }
  const built = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if ('map' in value) {
      const map = new Y.Map()
      for (const [key, inner] of Object.entries(value.map as object)) map.set(key, built(inner))
      return map
    }
    if ('text' in value && 'type' in value) {
      const text = new Y.XmlText()
      text.setAttribute('__type', value.type as string)
      for (const inner of value.text as readonly unknown[]) put(text, inner)
      return text
    }
    return value
  }
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 6 }), (elements) => {
      const doc = new Y.Doc()
      const root = doc.get('root', Y.XmlText)
      for (const element of elements) put(root, element)
      expect(Array.isArray(readNote(copyOf(doc)))).toBe(true)
    }),
  )
})

test('R-SESSION-10 however deep somebody nests a note, a reader goes no deeper than sense', () => {
  const doc = new Y.Doc()
  let parent = doc.get('root', Y.XmlText)
  for (let depth = 0; depth < 400; depth += 1) {
    const child = new Y.XmlText()
    parent.insertEmbed(0, child)
    child.setAttribute('__type', depth % 2 === 0 ? 'list' : 'listitem')
    child.insert(0, 'x')
    parent = child
  }
  const [block] = readNote(doc)
  expect(block?.kind === 'list' && block.items.every(({ depth }) => depth <= 16)).toBe(true)
})
