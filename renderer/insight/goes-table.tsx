import { useTranslation } from 'react-i18next'
import { contributionOf, type SessionCounts } from '../../shared/insight/counts.ts'
import { countsInWords } from '../../shared/insight/counts-in-words.ts'
import { useLanguage } from '../i18n/use-text.ts'
import styles from './insight-page.module.css'

interface GoesProps {
  readonly counts: SessionCounts
  readonly caption: string
}

/** Exactly what a contribution says, in words. */
export const GoesTable = ({ counts, caption }: GoesProps) => {
  const { t } = useTranslation('insight')
  const language = useLanguage()
  return (
    <table className={styles.goes}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col">{t('value')}</th>
        </tr>
      </thead>
      <tbody>
        {countsInWords(contributionOf(counts), language).map(({ id, term, values }) => (
          <tr key={id}>
            <th scope="row">{term}</th>
            <td>
              {values.map((value) => (
                <p key={value}>{value}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
