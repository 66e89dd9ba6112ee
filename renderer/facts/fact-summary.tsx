import { useTranslation } from 'react-i18next'
import type { Fact } from '../../shared/session/model.ts'
import { certaintyIcons } from './certainty.ts'
import styles from './facts.module.css'

/** What is known of a dimension, to be read at a glance: the fact, from whom, and how sure. */
export const FactSummary = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const { t } = useTranslation('facts')
  const shown = facts.filter(({ fact }) => fact.trim() !== '')
  if (shown.length === 0) return <p className={styles.quiet}>{t('nothing')}</p>
  return (
    <ul className={styles.summary}>
      {shown.map(({ id, fact, source, certainty }) => {
        const Icon = certainty === '' ? null : certaintyIcons[certainty]
        return (
          <li key={id} data-certainty={certainty}>
            {Icon === null ? <span className={styles.dot} aria-hidden /> : <Icon size={15} aria-hidden />}
            <span>
              {fact}{' '}
              <span className={styles.quiet}>
                {[certainty === '' ? '' : t(`certainties.${certainty}`), source.trim()]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
