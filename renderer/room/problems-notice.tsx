import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemsQuery } from '../../shared/session/problems.ts'
import { useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './problems-notice.module.css'

/** Tells whoever leads, once, that something arrived or stands in the documents that could not be used. */
export const ProblemsNotice = () => {
  const { t } = useTranslation('room')
  const mayLead = useTopic('lead', (live) => live.mayLead())
  const ignored = useTopic('ignored', (live) => live.ignoredCount())
  const problems = useQuery(problemsQuery)
  const [isDismissed, setDismissed] = useState(false)
  const unreadable = problems.filter((problem) => problem.code !== 'newer-version').length
  const isNewer = problems.length > unreadable
  if (!mayLead || isDismissed || (ignored === 0 && problems.length === 0)) return null
  return (
    <div className={styles.notice}>
      <Callout tone="warn" title={t('problems.title')}>
        {ignored === 0 ? null : <p>{t('problems.ignored', { count: ignored })}</p>}
        {unreadable === 0 ? null : <p>{t('problems.unreadable', { count: unreadable })}</p>}
        <p>{isNewer ? t('problems.newer') : t('problems.calm')}</p>
        <Button size="small" onPress={() => setDismissed(true)}>
          {t('problems.dismiss')}
        </Button>
      </Callout>
    </div>
  )
}
