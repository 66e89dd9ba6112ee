import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'
import { classes } from './classes.ts'

interface CheckboxProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly hint?: ReactNode
  readonly isDisabled?: boolean
}

/** Yes or no, with its words beside it. */
export const Checkbox = ({ label, isSelected, onChange, hint, isDisabled }: CheckboxProps) => {
  const id = useId()
  return (
    <div className={styles.option}>
      <input
        type="checkbox"
        id={id}
        className={classes(styles.mark, styles.checkbox)}
        checked={isSelected}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className={styles.description} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}
