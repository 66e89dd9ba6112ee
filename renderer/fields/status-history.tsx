import { useTranslation } from 'react-i18next'
import type { Agreement } from '../../shared/session/model.ts'
import { useLanguage } from '../i18n/use-text.ts'
import styles from './agreements-field.module.css'
import { useNameOf } from './use-name-of.ts'

/** How an agreement stood before, with the reasons, for whoever wants to know. */
export const StatusHistory = ({ agreement }: { readonly agreement: Agreement }) => {
  const { t } = useTranslation('fields')
  const language = useLanguage()
  const nameOf = useNameOf()
  if (agreement.history.length === 0) return null
  return (
    <details className={styles.history}>
      <summary>{t('agreements.history')}</summary>
      <ol>
        {agreement.history.map((entry) => {
          const words = {
            date: new Date(entry.at).toLocaleDateString(language, { dateStyle: 'medium' }),
            status: t(`agreements.statuses.${entry.status}`),
            name: nameOf(entry.by),
          }
          return (
            <li key={`${entry.at} ${entry.by}`}>
              {entry.reason === ''
                ? t('agreements.historyLine', words)
                : t('agreements.historyReason', { ...words, reason: entry.reason })}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
