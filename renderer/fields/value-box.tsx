import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import styles from './value-box.module.css'

interface ValueBoxProps {
  /** The accessible name. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly vocabulary: readonly string[]
  readonly isReadOnly: boolean
}

/** A value from the shared vocabulary or in one's own words. What is typed counts; choosing is a help. */
export const ValueBox = ({ label, value, onChange, vocabulary, isReadOnly }: ValueBoxProps) => {
  const { t } = useTranslation('fields')
  return (
    <ComboBox
      className={styles.box ?? ''}
      aria-label={label}
      inputValue={value}
      onInputChange={onChange}
      defaultItems={vocabulary.map((name) => ({ name }))}
      allowsCustomValue
      isReadOnly={isReadOnly}
    >
      <div className={styles.control} data-filled={value !== ''}>
        <Input className={styles.input ?? ''} autoComplete="off" />
        {isReadOnly ? null : (
          <AriaButton className={styles.arrow ?? ''} aria-label={t('suggestions')}>
            <ChevronDown size={14} aria-hidden />
          </AriaButton>
        )}
      </div>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<{ readonly name: string }> className={styles.list ?? ''}>
          {({ name }) => (
            <ListBoxItem id={name} textValue={name} className={styles.item ?? ''}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
