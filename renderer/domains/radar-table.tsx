import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './radar.module.css'
import type { DomainSight } from './use-domain-sights.ts'

interface RadarTableProps {
  readonly field: FieldOf<'domains'>
  readonly sights: readonly DomainSight[]
}

/** What the radar shows, in words: for whoever does not see it, and for whoever would rather read. */
export const RadarTable = ({ field, sights }: RadarTableProps) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const inWords = (point: number | null): string => {
    const word = point === null ? undefined : field.scale[point - 1]
    return word === undefined ? t('noPoint') : `${point} · ${text(word)}`
  }
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('radar.title')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('domain')}</th>
          <th scope="col">{t('now')}</th>
          <th scope="col">{t('wished')}</th>
        </tr>
      </thead>
      <tbody>
        {sights.map(({ id, picture, circle }) => {
          const domain = field.domains.find((candidate) => candidate.id === id)
          return (
            <tr key={id}>
              <th scope="row">
                {domain === undefined ? null : text(domain.title)}
                {circle === null ? null : (
                  <span className={styles.quiet}> {t('radar.onlyCircle', { name: circle })}</span>
                )}
              </th>
              {picture === null ? (
                <td colSpan={2}>{t('radar.tableEnclosed')}</td>
              ) : (
                <>
                  <td>{inWords(picture.now)}</td>
                  <td>{inWords(picture.wished)}</td>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
