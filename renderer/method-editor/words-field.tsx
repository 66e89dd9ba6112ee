import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { methodLimits } from '../../shared/method/limits.ts'
import type { Method, Text } from '../../shared/method/method.ts'
import { TextField } from '../ui/text-field.tsx'
import { type Put, useEditor } from './use-editor.tsx'

interface WordsFieldProps {
  readonly label: string
  /** Where the text stands, as `textPlaces` names it. */
  readonly place: string
  readonly text: Text | undefined
  readonly put: Put<Text>
  /** Takes the text away in both languages, where it may be left out. */
  readonly remove?: (method: Method) => Method
  readonly hint?: string
  /** Grows with its text; with more than one row, lines may be broken. */
  readonly rows?: number
}

/** What a text that is not there yet begins with. */
const emptyText: Text = { nl: '', en: '' }

/**
 * A text of the method, in the language that is being edited. What is typed is in the method at once; an empty field
 * is not, so that no text is ever lost by pausing half-way.
 */
export const WordsField = ({ label, place, text, put, remove, hint, rows }: WordsFieldProps) => {
  const { t } = useTranslation('methodEditor')
  const { language, change, rest, write: writeText } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  // What is kept is judged by the text with which the typing begins, not by a word on the way.
  const before = useRef<Text | undefined>(undefined)
  const shown = typed ?? text?.[language] ?? ''
  const isBlank = shown.trim() === ''

  const write = (typedWords: string): void => {
    const words = rows === 1 ? typedWords.replace(/\s*\n\s*/g, ' ') : typedWords
    setTyped(words)
    if (words.trim() === '') return
    const next = writeText(before.current ?? emptyText, language, words)
    change((method) => put(method, next), `${place} ${language}`)
  }
  const leave = (): void => {
    if (typed !== null && isBlank && text !== undefined && remove !== undefined) change(remove)
    else if (typed !== null && !isBlank && typed !== typed.trim()) write(typed.trim())
    setTyped(null)
    rest()
  }
  const common = {
    label,
    hint,
    error: typed !== null && isBlank && remove === undefined ? t('notEmpty') : undefined,
    value: shown,
    maxLength: methodLimits.text,
    onChange: write,
    onFocus: () => {
      before.current = text
    },
    onBlur: leave,
  }
  return (
    <div data-place={place}>
      {rows === undefined ? <TextField {...common} /> : <TextField {...common} multiline rows={rows} />}
    </div>
  )
}
