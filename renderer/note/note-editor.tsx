import { LexicalCollaboration } from '@lexical/react/LexicalCollaborationContext'
import { CollaborationPlugin } from '@lexical/react/LexicalCollaborationPlugin'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import type { EditorThemeClasses } from 'lexical'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Doc } from 'yjs'
import type { LiveSession } from '../live/live.ts'
import styles from './note.module.css'
import { keepNotesPlain, noteNodes } from './note-nodes.ts'
import { NoteToolbar } from './note-toolbar.tsx'
import { createNoteProvider, type NoteProvider, type NoteSession } from './provider.ts'

const cssClass = (name: string): string => styles[name] ?? ''

const theme: EditorThemeClasses = {
  paragraph: cssClass('paragraph'),
  heading: { h3: cssClass('heading') },
  quote: cssClass('quote'),
  list: {
    ul: cssClass('list'),
    ol: cssClass('list'),
    listitem: cssClass('item'),
    nested: { listitem: cssClass('nested') },
  },
  text: {
    bold: cssClass('bold'),
    italic: cssClass('italic'),
    underline: cssClass('underline'),
    strikethrough: cssClass('strikethrough'),
    underlineStrikethrough: cssClass('underlineStrikethrough'),
  },
  collaboration: { cursor: cssClass('cursor'), cursorName: cssClass('cursorName') },
}

export interface NoteEditorProps {
  readonly live: NoteSession & Pick<LiveSession, 'me'>
  readonly fieldId: string
  readonly title: string
  readonly placeholder: string
  readonly editable: boolean
  readonly colourOf: (deviceId: string) => string
  /** Called when the note holds something that the editor cannot show. */
  readonly onUnreadable: () => void
}

const PlainPaste = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => keepNotesPlain(editor), [editor])
  return null
}

const Editable = ({ editable }: { readonly editable: boolean }) => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => editor.setEditable(editable), [editor, editable])
  return null
}

/** Cursors are drawn at places on the screen, so they are drawn again when the text is laid out anew. */
const useRedrawOnResize = (surface: RefObject<HTMLElement | null>, note: NoteProvider): void => {
  useEffect(() => {
    if (surface.current === null) return
    const observer = new ResizeObserver(() => note.redrawCursors())
    observer.observe(surface.current)
    return () => observer.disconnect()
  }, [surface, note])
}

/** The Lexical editor of one rich note; loaded when the first note is opened. */
export const NoteEditor = ({
  live,
  fieldId,
  title,
  placeholder,
  editable,
  colourOf,
  onUnreadable,
}: NoteEditorProps) => {
  const surface = useRef<HTMLDivElement>(null)
  const note = useMemo(() => createNoteProvider(live, fieldId, colourOf), [live, fieldId, colourOf])
  const giveProvider = useCallback(
    (id: string, documents: Map<string, Doc>) => {
      documents.set(id, note.document)
      return note.provider
    },
    [note],
  )
  useRedrawOnResize(surface, note)

  return (
    <LexicalCollaboration>
      <LexicalComposer
        initialConfig={{
          namespace: 'beraad-note',
          nodes: noteNodes,
          theme,
          editorState: null,
          editable,
          onError: onUnreadable,
        }}
      >
        {editable ? <NoteToolbar title={title} /> : null}
        <div ref={surface} className={styles.surface}>
          <RichTextPlugin
            contentEditable={
              <ContentEditable
                className={styles.text}
                aria-label={title}
                aria-multiline
                aria-placeholder={placeholder}
                placeholder={<span className={styles.placeholder}>{placeholder}</span>}
                spellCheck
              />
            }
            ErrorBoundary={LexicalErrorBoundary}
          />
        </div>
        <ListPlugin />
        <PlainPaste />
        <Editable editable={editable} />
        <CollaborationPlugin
          id={fieldId}
          providerFactory={giveProvider}
          shouldBootstrap={false}
          username={live.me().name}
          cursorColor={colourOf(live.me().deviceId)}
          cursorsContainerRef={surface}
          selectionHighlight
        />
      </LexicalComposer>
    </LexicalCollaboration>
  )
}
