import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { useLive } from '../live/use-live.tsx'
import styles from './report-page.module.css'

const places = [
  { page: 'resident-version', label: 'further.resident' },
  { page: 'deidentified', label: 'further.deidentified' },
  { page: 'backup', label: 'further.backup' },
] as const

/** What else can be made of the report, on pages of their own. */
export const FurtherLinks = () => {
  const { t } = useTranslation('exporting')
  const { roomId } = useLive()
  const id = useId()
  return (
    <nav aria-labelledby={id}>
      <h2 id={id}>{t('further.title')}</h2>
      <ul className={styles.further}>
        {places.map(({ page, label }) => (
          <li key={page}>
            <a href={hashOf({ page, roomId })}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
