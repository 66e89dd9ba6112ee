import { type ReactNode, useId } from 'react'
import type { Field } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './field-frame.module.css'

interface FieldFrameProps {
  readonly field: Pick<Field, 'title' | 'hint'>
  readonly children: ReactNode
  /** Stands on the line of the title, at the end. */
  readonly aside?: ReactNode
}

/** A field with more than one control: a named section with its title, hint and content. */
export const FieldFrame = ({ field, children, aside }: FieldFrameProps) => {
  const text = useText()
  const id = useId()
  return (
    <section className={styles.frame} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {text(field.title)}
        </h2>
        {aside}
      </div>
      {field.hint === undefined ? null : <p className={styles.hint}>{text(field.hint)}</p>}
      {children}
    </section>
  )
}
