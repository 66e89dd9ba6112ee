import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import type { TextRef } from '../../shared/session/session.ts'
import { useLiveInput } from '../live/use-live-input.ts'
import { classes } from '../ui/classes.ts'
import { Field } from '../ui/field.tsx'
import styles from './live-text.module.css'
import { useMayWrite } from './use-may-write.ts'

interface LiveTextProps {
  readonly of: TextRef
  readonly label: string
  readonly hideLabel?: boolean
  readonly hint?: ReactNode
  readonly placeholder?: string
  /** Lines that are visible when it is empty. */
  readonly rows?: number
  /** In a table: no box until the pointer or the keyboard is there. */
  readonly look?: 'box' | 'cell'
  readonly emphasis?: 'strong' | 'quiet' | undefined
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** Text that several people type in at once. It grows with what is written. */
export const LiveText = ({
  of,
  label,
  hideLabel = false,
  hint,
  placeholder,
  rows = 1,
  look = 'box',
  emphasis,
  onKeyDown,
}: LiveTextProps) => {
  const mayWrite = useMayWrite()
  const { value, onChange, ref, onCompositionStart, onCompositionEnd, missing } =
    useLiveInput<HTMLTextAreaElement>(of)
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint}>
      {(control) => (
        <div
          className={classes(
            styles.grow,
            look === 'cell' && styles.cell,
            emphasis === 'strong' && styles.strong,
            emphasis === 'quiet' && styles.quiet,
          )}
          data-copy={value === '' ? placeholder : value}
          style={{ '--live-rows': rows } as CSSProperties}
        >
          <textarea
            {...control}
            ref={ref}
            rows={rows}
            value={value}
            readOnly={!mayWrite || missing}
            placeholder={placeholder}
            onChange={(event) => onChange(event.target.value)}
            onCompositionStart={onCompositionStart}
            onCompositionEnd={(event) => onCompositionEnd(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
    </Field>
  )
}

interface LiveLineProps {
  readonly of: TextRef
  readonly label: string
  readonly suggestions?: readonly string[]
}

/** One line of live text, with suggestions to choose from where there are any. */
export const LiveLine = ({ of, label, suggestions = [] }: LiveLineProps) => {
  const mayWrite = useMayWrite()
  const { value, onChange, ref, onCompositionStart, onCompositionEnd, missing } =
    useLiveInput<HTMLInputElement>(of)
  return (
    <Field label={label}>
      {(control) => (
        <>
          <input
            {...control}
            ref={ref}
            className={styles.line}
            value={value}
            readOnly={!mayWrite || missing}
            list={suggestions.length === 0 ? undefined : `${control.id}-list`}
            onChange={(event) => onChange(event.target.value)}
            onCompositionStart={onCompositionStart}
            onCompositionEnd={(event) => onCompositionEnd(event.currentTarget.value)}
          />
          {suggestions.length === 0 ? null : (
            <datalist id={`${control.id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
