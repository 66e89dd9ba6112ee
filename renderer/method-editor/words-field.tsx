import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newText, rewritten } from '../../shared/method/edit-text.ts'
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

/**
 * A text of the method, in the language that is being edited. What is typed is in the method at once; an empty field
 * is not, so that no text is ever lost by pausing half-way.
 */
export const WordsField = ({ label, place, text, put, remove, hint, rows }: WordsFieldProps) => {
  const { t } = useTranslation('methodEditor')
  const { language, change, rest } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  // Whether both languages said the same is judged when the typing begins, not at a word on the way.
  const before = useRef<Text | undefined>(undefined)
  const shown = typed ?? text?.[language] ?? ''
  const isBlank = shown.trim() === ''

  const write = (typedWords: string): void => {
    const words = rows === 1 ? typedWords.replace(/\s*\n\s*/g, ' ') : typedWords
    setTyped(words)
    if (words.trim() === '') return
    const base = before.current
    change(
      (method) => put(method, base === undefined ? newText(words) : rewritten(base, language, words)),
      `${place} ${language}`,
    )
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
