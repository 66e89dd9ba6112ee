import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'

/** What every field has around its control. */
export interface FieldTexts {
  readonly label: string
  /** Keeps the label as the accessible name but off the screen, where a column heading already says it. */
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  /** One sentence that says what is wrong and what to do. */
  readonly error?: string | undefined
}

interface ControlProps {
  readonly id: string
  readonly autoComplete: 'off'
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FieldProps extends FieldTexts {
  readonly children: (control: ControlProps) => ReactNode
}

/** The hint and the error below a control, with the ids by which the control points at them. */
export const useFieldNotes = ({ hint, error }: Pick<FieldTexts, 'hint' | 'error'>) => {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === undefined ? undefined : `${id}-error`
  return {
    id,
    describedBy: classes(errorId, hintId) || undefined,
    notes: (
      <>
        {error === undefined ? null : (
          <span className={styles.error} id={errorId}>
            <TriangleAlert size={16} aria-hidden />
            {error}
          </span>
        )}
        {hint === undefined ? null : (
          <span className={styles.hint} id={hintId}>
            {hint}
          </span>
        )}
      </>
    ),
  }
}

/** Label above, control, hint and error below; the control gets its id and its describing texts. */
export const Field = ({ label, hideLabel, hint, error, children }: FieldProps) => {
  const { id, describedBy, notes } = useFieldNotes({ hint, error })
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel === true ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({
        id,
        autoComplete: 'off',
        'aria-describedby': describedBy,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {notes}
    </div>
  )
}
