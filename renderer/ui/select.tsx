import { ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectProps<Value extends string> extends FieldTexts {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  readonly isDisabled?: boolean
}

/** The platform's own select: every keyboard, screen reader and phone knows it. */
export const Select = <Value extends string>({
  value,
  onChange,
  options,
  isDisabled,
  ...texts
}: SelectProps<Value>) => (
  <Field {...texts}>
    {(control) => (
      <span className={styles.selectBox}>
        <select
          {...control}
          value={value}
          disabled={isDisabled}
          className={classes(styles.input, styles.select)}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden />
      </span>
    )}
  </Field>
)
