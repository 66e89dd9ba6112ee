import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { newText, type TextWriter } from '../../shared/method/edit-text.ts'
import type { Language, Method, Text } from '../../shared/method/method.ts'

/** What is shown beside the rail: the method itself, its versions, or one step. */
export type Panel =
  | { readonly kind: 'about' }
  | { readonly kind: 'versions' }
  | { readonly kind: 'step'; readonly stepId: string }

/** How a value is put in its place in a method. */
export type Put<Value> = (method: Method, value: Value) => Method

/** What the parts of the editor share. */
export interface Editor {
  readonly method: Method
  /** The language in which texts are read and written. */
  readonly language: Language
  /** Changes a text in one language, and in the other unless somebody wrote that one by hand. */
  readonly write: TextWriter
  /** Makes an edit. Edits with the same key, without a pause between them, are undone as one. */
  readonly change: (apply: (method: Method) => Method, key?: string) => void
  /** The next edit is one of its own. */
  readonly rest: () => void
  readonly newId: (word: string) => string
  readonly isOpen: (fieldId: string) => boolean
  readonly setOpen: (fieldId: string, isOpen: boolean) => void
  readonly show: (panel: Panel) => void
}

const EditorContext = createContext<Editor | null>(null)

/** Makes the editor available to its parts. */
export const EditorProvider = ({
  editor,
  children,
}: {
  readonly editor: Editor
  readonly children: ReactNode
}) => <EditorContext value={editor}>{children}</EditorContext>

/** The editor; only below an `EditorProvider`. */
export const useEditor = (): Editor => {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('useEditor needs an EditorProvider above it')
  return editor
}

/** Reads a text in the language that is being edited. */
export const useEditedText = (): ((text: Text) => string) => {
  const { language } = useEditor()
  return (text) => text[language]
}

type FirstWords =
  | 'newPrompt'
  | 'newPitfall'
  | 'newColumn'
  | 'newRoundPart'
  | 'newChoice'
  | 'newItem'
  | 'newQuestion'
  | 'newLow'
  | 'newHigh'
  | 'newVoice'
  | 'newDimension'
  | 'newDomain'
  | 'newRung'
  | 'newRungWho'

/** What a new part says until somebody writes: in the language that is being edited, and waiting for a translation. */
export const useFirstWords = (): ((key: FirstWords) => Text) => {
  const { t } = useTranslation('methodEditor')
  const { language } = useEditor()
  return (key) => newText(t(key, { lng: language }))
}
