import { Plus, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { libraryLimits } from '../../shared/library/limits.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './propose.module.css'

interface Known {
  readonly value: string
  readonly label: string
}

interface ItemsProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly items: readonly string[]
  readonly onChange: (items: readonly string[]) => void
  readonly labelOf: (item: string) => string
  /** How something that was typed is kept: the id of what the list knows, or the own words. */
  readonly storedOf?: (written: string) => string
  /** What the text hints at, to add with one press. */
  readonly suggested?: readonly Known[]
}

/** A few short texts, one by one: themes, values, ways to go, references to the law. */
export const ProposeItems = ({
  label,
  hint,
  items,
  onChange,
  labelOf,
  storedOf = (written) => written,
  suggested = [],
}: ItemsProps) => {
  const { t } = useTranslation('libraryPropose')
  const id = useId()
  const [written, setWritten] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = (item: string): void => {
    const stored = storedOf(item.trim())
    if (stored !== '' && !items.includes(stored)) onChange([...items, stored])
    input.current?.focus()
  }
  const addWritten = (): void => {
    add(written)
    setWritten('')
  }
  const isFull = items.length >= libraryLimits.items
  const others = suggested.filter(({ value }) => !items.includes(value))
  return (
    <fieldset className={styles.items} aria-describedby={hint === undefined ? undefined : id}>
      <legend className={styles.label}>{label}</legend>
      {items.length === 0 ? (
        <p className={styles.quiet}>{t('items.none')}</p>
      ) : (
        <ul className={styles.itemList}>
          {items.map((item) => (
            <li key={item}>
              <span>{labelOf(item)}</span>
              <IconButton
                size="small"
                icon={X}
                label={t('items.remove', { item: labelOf(item), part: label })}
                onPress={() => {
                  onChange(items.filter((other) => other !== item))
                  input.current?.focus()
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.adding}>
        <TextField
          label={t('items.new', { part: label })}
          hideLabel
          value={written}
          onChange={setWritten}
          inputRef={input}
          maxLength={libraryLimits.item}
          isDisabled={isFull}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            addWritten()
          }}
        />
        <Button
          icon={Plus}
          aria-label={t('items.addTo', { part: label })}
          isDisabled={isFull}
          onPress={addWritten}
        >
          {t('items.add')}
        </Button>
      </div>
      {others.length === 0 || isFull ? null : (
        <div className={styles.suggested}>
          <span className={styles.quiet}>{t('items.suggested')}</span>
          {others.map((one) => (
            <Button
              key={one.value}
              size="small"
              icon={Plus}
              aria-label={`${t('items.addTo', { part: label })}: ${one.label}`}
              onPress={() => add(one.value)}
            >
              {one.label}
            </Button>
          ))}
        </div>
      )}
      {hint === undefined ? null : (
        <span className={styles.quiet} id={id}>
          {hint}
        </span>
      )}
    </fieldset>
  )
}
