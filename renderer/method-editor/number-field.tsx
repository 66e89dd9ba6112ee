import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/text-field.tsx'
import { type Put, useEditor } from './use-editor.tsx'

interface NumberFieldProps {
  readonly label: string
  readonly place: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly put: Put<number>
  /** What is wrong with the number beside others. */
  readonly error?: string | undefined
}

/** A whole number of the method; anything else is said and not taken over. */
export const NumberField = ({ label, place, value, least, most, put, error }: NumberFieldProps) => {
  const { t } = useTranslation('methodEditor')
  const { change, rest } = useEditor()
  const [typed, setTyped] = useState<string | null>(null)
  const isRight = (words: string): boolean =>
    /^\s*\d{1,4}\s*$/.test(words) && Number(words) >= least && Number(words) <= most
  return (
    <div data-place={place}>
      <TextField
        label={label}
        inputMode="numeric"
        maxLength={4}
        value={typed ?? String(value)}
        error={typed !== null && !isRight(typed) ? t('number', { least, most }) : error}
        onChange={(words) => {
          setTyped(words)
          if (isRight(words)) change((method) => put(method, Number(words)), place)
        }}
        onBlur={() => {
          setTyped(null)
          rest()
        }}
      />
    </div>
  )
}
