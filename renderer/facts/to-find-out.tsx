import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../i18n/use-text.ts'
import styles from './facts.module.css'
import type { Known } from './use-known.ts'

/** What nobody knows yet, of all dimensions together; nothing when there is none. */
export const ToFindOut = ({ known }: { readonly known: readonly Known[] }) => {
  const { t } = useTranslation('facts')
  const text = useText()
  const id = useId()
  const unknown = known.flatMap(({ dimension, facts }) =>
    facts
      .filter(({ fact, certainty }) => certainty === 'unknown' && fact.trim() !== '')
      .map((fact) => ({ ...fact, dimension })),
  )
  if (unknown.length === 0) return null
  return (
    <section className={styles.unknown} aria-labelledby={id}>
      <h3 id={id}>{t('toFindOut')}</h3>
      <ul>
        {unknown.map(({ id: key, fact, source, dimension }) => (
          <li key={key}>
            {fact}{' '}
            <span className={styles.quiet}>
              {[text(dimension.title), source.trim()].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
