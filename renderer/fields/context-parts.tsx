import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './context-view.module.css'

/** A field of an earlier step, quoted: its title and what was written. */
export const Titled = ({ field, children }: { readonly field: Field; readonly children: ReactNode }) => {
  const text = useText()
  return (
    <figure className={styles.quote}>
      <figcaption>{text(field.title)}</figcaption>
      {children}
    </figure>
  )
}

/** Where nothing was written yet. */
export const Empty = () => {
  const { t } = useTranslation('room')
  return <p className={styles.empty}>{t('context.empty')}</p>
}

export interface Line {
  readonly id: string
  readonly words: ReactNode
}

interface LinesProps {
  readonly field: Field
  readonly lines: readonly Line[]
}

export const LineList = ({ lines }: Pick<LinesProps, 'lines'>) => (
  <ul className={styles.rows}>
    {lines.map((line) => (
      <li key={line.id}>{line.words}</li>
    ))}
  </ul>
)

/** A field of rows, one line for each. */
export const Lines = ({ field, lines }: LinesProps) => (
  <Titled field={field}>{lines.length === 0 ? <Empty /> : <LineList lines={lines} />}</Titled>
)

/** The parts that are filled in, in one sentence. */
export const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join(' · ')
