import type { ComponentProps, CSSProperties, Ref } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'

type Native = Pick<
  ComponentProps<'input'>,
  | 'onBlur'
  | 'onFocus'
  | 'placeholder'
  | 'maxLength'
  | 'autoFocus'
  | 'inputMode'
  | 'spellCheck'
  | 'min'
  | 'max'
>

interface Common extends FieldTexts, Omit<Native, 'onBlur' | 'onFocus'> {
  readonly value: string
  readonly onChange?: (value: string) => void
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly isRequired?: boolean
  /** The case's own words are set in the serif. */
  readonly serif?: boolean
}

interface OneLine extends Common {
  readonly multiline?: false
  readonly type?: 'text' | 'search' | 'date' | 'datetime-local' | 'url' | 'password'
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onBlur?: Native['onBlur']
  readonly onFocus?: Native['onFocus']
  readonly onKeyDown?: ComponentProps<'input'>['onKeyDown']
}

interface ManyLines extends Common {
  readonly multiline: true
  /** Lines that are visible when it is empty. */
  readonly rows?: number
  readonly inputRef?: Ref<HTMLTextAreaElement>
  readonly onBlur?: ComponentProps<'textarea'>['onBlur']
  readonly onFocus?: ComponentProps<'textarea'>['onFocus']
  readonly onKeyDown?: ComponentProps<'textarea'>['onKeyDown']
}

export type TextFieldProps = OneLine | ManyLines

/** A text field with its label; `multiline` grows with its text. Browsers are told not to remember what is typed. */
export const TextField = (props: TextFieldProps) => {
  const { label, hideLabel, hint, error, value, onChange, isDisabled, isReadOnly, isRequired, serif } = props
  const native = {
    value,
    disabled: isDisabled,
    readOnly: isReadOnly,
    'aria-required': isRequired === true ? true : undefined,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autoFocus: props.autoFocus,
    inputMode: props.inputMode,
    spellCheck: props.spellCheck,
    className: classes(styles.input, serif === true && styles.serif),
  } as const
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) =>
        props.multiline === true ? (
          <div
            className={classes(styles.grow, serif === true && styles.serif)}
            data-copy={value}
            style={{ '--field-rows': props.rows ?? 2 } as CSSProperties}
          >
            <textarea
              {...control}
              {...native}
              ref={props.inputRef}
              rows={props.rows ?? 2}
              onChange={(event) => onChange?.(event.target.value)}
              onBlur={props.onBlur}
              onFocus={props.onFocus}
              onKeyDown={props.onKeyDown}
            />
          </div>
        ) : (
          <input
            {...control}
            {...native}
            ref={props.inputRef}
            type={props.type ?? 'text'}
            min={props.min}
            max={props.max}
            onChange={(event) => onChange?.(event.target.value)}
            onBlur={props.onBlur}
            onFocus={props.onFocus}
            onKeyDown={props.onKeyDown}
          />
        )
      }
    </Field>
  )
}
