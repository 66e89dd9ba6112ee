import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '../i18n/use-text.ts'
import type { ExpertiseSuggestion } from '../register/use-missing-expertise.ts'
import styles from './missing-expertise.module.css'

interface MissingExpertiseProps {
  readonly suggestions: readonly ExpertiseSuggestion[]
}

/** Who in the region knows what nobody at the table knows. Not there when nobody is missing. */
export const MissingExpertise = ({ suggestions }: MissingExpertiseProps) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const id = useId()
  if (suggestions.length === 0) return null
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('missing.title')}
      </h3>
      <ul className={styles.list}>
        {suggestions.map(({ domainId, title, because, experts }) => (
          <li key={domainId}>
            <strong>{text(title)}</strong>: {t(`missing.because.${because}`)}
            <ul className={styles.experts}>
              {experts.map((expert) => (
                <li key={expert.id}>
                  {expert.name.trim() === ''
                    ? expert.organisation
                    : t('missing.expert', { organisation: expert.organisation, name: expert.name })}
                  {expert.knows.trim() === '' ? null : (
                    <span className={styles.quiet}>{t('missing.knows', { knows: expert.knows })}</span>
                  )}
                  {expert.contact.trim() === '' ? null : (
                    <span className={styles.quiet}>{t('missing.contact', { contact: expert.contact })}</span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('missing.from')}</p>
    </section>
  )
}
