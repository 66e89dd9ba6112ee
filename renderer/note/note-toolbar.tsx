import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { Bold, Heading, Italic, List, ListOrdered, type LucideIcon, Redo2, Undo2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './note.module.css'
import { $readFormat, type NoteFormat, plainFormat, toggleHeading, toggleList } from './note-format.ts'

const controlKey = IS_APPLE ? '⌘' : 'Ctrl+'
const controlShiftKey = IS_APPLE ? '⇧⌘' : 'Ctrl+Shift+'

interface Tool {
  readonly name: 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'undo' | 'redo'
  readonly icon: LucideIcon
  readonly shortcut: string
  readonly act: (editor: LexicalEditor) => void
  /** Present on tools that are on or off where the caret is. */
  readonly pressed?: (format: NoteFormat) => boolean
  /** Position of the key for shortcuts that Lexical does not know itself; the same on every keyboard. */
  readonly code?: string
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    icon: Bold,
    shortcut: `${controlKey}B`,
    act: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
    pressed: (format) => format.bold,
  },
  {
    name: 'italic',
    icon: Italic,
    shortcut: `${controlKey}I`,
    act: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
    pressed: (format) => format.italic,
  },
  {
    name: 'heading',
    icon: Heading,
    shortcut: `${controlShiftKey}9`,
    act: toggleHeading,
    pressed: (format) => format.block === 'heading',
    code: 'Digit9',
  },
  {
    name: 'bullets',
    icon: List,
    shortcut: `${controlShiftKey}8`,
    act: (editor) => toggleList(editor, 'bullets'),
    pressed: (format) => format.block === 'bullets',
    code: 'Digit8',
  },
  {
    name: 'numbers',
    icon: ListOrdered,
    shortcut: `${controlShiftKey}7`,
    act: (editor) => toggleList(editor, 'numbers'),
    pressed: (format) => format.block === 'numbers',
    code: 'Digit7',
  },
  {
    name: 'undo',
    icon: Undo2,
    shortcut: `${controlKey}Z`,
    act: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    name: 'redo',
    icon: Redo2,
    shortcut: IS_APPLE ? '⇧⌘Z' : 'Ctrl+Y',
    act: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  },
]

/** Where the arrow keys go from `index`, or null when the key moves nothing. */
const nextToolIndex = (key: string, index: number, count: number): number | null => {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

const useNoteFormat = (editor: LexicalEditor): NoteFormat => {
  const [format, setFormat] = useState(plainFormat)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($readFormat, { editor })
        setFormat((was) =>
          was.bold === next.bold && was.italic === next.italic && was.block === next.block ? was : next,
        )
      }),
    [editor],
  )
  return format
}

const useHistoryState = (editor: LexicalEditor): { readonly undo: boolean; readonly redo: boolean } => {
  const [undo, setUndo] = useState(false)
  const [redo, setRedo] = useState(false)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (can) => {
            setUndo(can)
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (can) => {
            setRedo(can)
            return false
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )
  return { undo, redo }
}

/** Bold, italic, heading, lists, undo and redo: one tab stop, arrows within; after a press one writes on. */
export const NoteToolbar = ({ title }: { readonly title: string }) => {
  const { t } = useTranslation('note')
  const [editor] = useLexicalComposerContext()
  const format = useNoteFormat(editor)
  const history = useHistoryState(editor)
  const [tabStop, setTabStop] = useState(0)
  const bar = useRef<HTMLDivElement>(null)

  useEffect(
    () =>
      // Lexical lets go of the focus on Escape, which throws whoever works by keyboard out of the text.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    [editor],
  )

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.altKey && event.key === 'F10') {
            event.preventDefault()
            bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
            return true
          }
          const tool = tools.find((one) => one.code !== undefined && one.code === event.code)
          const control = IS_APPLE ? event.metaKey : event.ctrlKey
          if (tool === undefined || !control || !event.shiftKey || event.altKey) return false
          event.preventDefault()
          tool.act(editor)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )

  const backToText = (): void => editor.getRootElement()?.focus({ preventScroll: true })

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      backToText()
      return
    }
    const next = nextToolIndex(event.key, tabStop, tools.length)
    if (next === null) return
    event.preventDefault()
    setTabStop(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }

  const idle = (tool: Tool): boolean =>
    (tool.name === 'undo' && !history.undo) || (tool.name === 'redo' && !history.redo)

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('toolbar', { title })}
      aria-keyshortcuts="Alt+F10"
      className={styles.toolbar}
      onKeyDown={move}
    >
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          className={styles.tool}
          tabIndex={index === tabStop ? 0 : -1}
          aria-label={t(tool.name)}
          title={t('withShortcut', { name: t(tool.name), shortcut: tool.shortcut })}
          aria-pressed={tool.pressed?.(format)}
          aria-disabled={idle(tool) || undefined}
          onFocus={() => setTabStop(index)}
          // A press must not take the caret out of the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (idle(tool)) return
            tool.act(editor)
            backToText()
          }}
        >
          <tool.icon size={16} aria-hidden />
        </button>
      ))}
    </div>
  )
}
