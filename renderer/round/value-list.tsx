import { Plus } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valueVocabulary } from '../../shared/method/values.ts'
import { ValueBox } from '../fields/value-box.tsx'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { valuesAsPart, valuesIn } from './contribution-parts.ts'
import styles from './part-inputs.module.css'

interface ValueListProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One or more values, each from the vocabulary or in one's own words. What is typed counts at once. */
export const ValueList = ({ label, hint, value, onChange }: ValueListProps) => {
  const { t } = useTranslation('round')
  const text = useText()
  const id = useId()
  const vocabulary = valueVocabulary.map((entry) => text(entry.label))
  // Boxes that are still empty exist on the screen alone; a part holds values only.
  const [boxes, setBoxes] = useState<readonly string[]>(() => valuesIn(value))
  const shown = valuesAsPart(boxes) === value ? boxes : valuesIn(value)
  const rows = (shown.length === 0 ? [''] : shown).map((text, at) => ({ place: at, text }))

  const place = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState(0)
  useLayoutEffect(() => {
    if (added > 0) [...(place.current?.querySelectorAll('input') ?? [])].at(-1)?.focus()
  }, [added])

  const change = (at: number, next: string): void => {
    const changed = rows.map((row) => (row.place === at ? next.replaceAll(',', ' ') : row.text))
    setBoxes(changed)
    onChange(valuesAsPart(changed))
  }

  return (
    <fieldset className={styles.values} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div ref={place} className={styles.boxes}>
        {rows.map((row) => (
          <ValueBox
            key={row.place}
            label={row.place === 0 ? label : t('values.further', { label, number: row.place + 1 })}
            value={row.text}
            vocabulary={vocabulary}
            isReadOnly={false}
            onChange={(next) => change(row.place, next)}
          />
        ))}
        {rows.some((row) => row.text.trim() === '') ? null : (
          <Button
            kind="quiet"
            size="small"
            icon={Plus}
            onPress={() => {
              setBoxes([...rows.map((row) => row.text), ''])
              setAdded((before) => before + 1)
            }}
          >
            {t('values.add')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
