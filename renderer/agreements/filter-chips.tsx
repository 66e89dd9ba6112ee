import { useId } from 'react'
import styles from './agreements.module.css'

interface FilterChipsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count: number }[]
}

/** One of a few views, each with how much it holds. Real radios, so the arrow keys choose. */
export const FilterChips = <Value extends string>({
  label,
  value,
  onChange,
  options,
}: FilterChipsProps<Value>) => {
  const name = useId()
  return (
    <div className={styles.filters} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={styles.filter}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label} <span className={styles.count}>{option.count}</span>
          </span>
        </label>
      ))}
    </div>
  )
}
