import { Link2, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isIsoDay, isoDay, shortDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useSessionList } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { buttonClass } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import styles from './agreements.module.css'
import { chainAgreements, keyOf } from './board.ts'
import { type AttendedAgreement, allAgreements, isUnfinished } from './over-sessions.ts'

const ChainRow = ({ attended, today }: { readonly attended: AttendedAgreement; readonly today: string }) => {
  const { t } = useTranslation('agreements')
  const language = useLanguage()
  const { agreement, session } = attended
  const day = (text: string): string => (isIsoDay(text) ? shortDay(text, today, language) : '–')
  const needsReview =
    isUnfinished(attended) && isIsoDay(agreement.evaluation) && agreement.evaluation <= today
  const who = [agreement.organisation, agreement.person].filter((part) => part.trim() !== '')
  return (
    <tr>
      <td className={styles.what}>
        <strong>{agreement.action.trim() === '' ? t('noAction') : agreement.action}</strong>{' '}
        {session.demo ? <Chip>{t('example')}</Chip> : null}
        <div>
          <a
            className={styles.session}
            href={hashOf({ page: 'room', roomId: session.roomId })}
            aria-label={t('inSession', { title: session.title })}
          >
            {session.title}
          </a>
        </div>
      </td>
      <td className={styles.muted}>{who.length === 0 ? t('nobody') : who.join(' · ')}</td>
      <td className={styles.day}>{day(agreement.start)}</td>
      <td className={styles.day}>
        {day(agreement.evaluation)}{' '}
        {needsReview ? (
          <Chip tone="warn" icon={TriangleAlert}>
            {t('reviewDue')}
          </Chip>
        ) : null}
      </td>
      <td className={styles.state}>
        <Chip
          tone={agreement.status === 'done' ? 'ok' : agreement.status === 'escalated' ? 'warn' : 'neutral'}
        >
          {t(`statuses.${agreement.status}`)}
        </Chip>
      </td>
    </tr>
  )
}

/** Agreements between organisations that hold beyond one case, what is to be reviewed first on top. */
const ChainPage = () => {
  const { t } = useTranslation('agreements')
  const sessions = useSessionList()
  const today = isoDay(useNow())
  const agreements = useMemo(() => chainAgreements(allAgreements(sessions, today)), [sessions, today])
  return (
    <Page
      current="agreements"
      heading={t('chainHeading')}
      lede={t('chainLede')}
      actions={
        <a className={buttonClass('plain')} href={hashOf({ page: 'agreements' })}>
          {t('toBoard')}
        </a>
      }
    >
      {agreements.length === 0 ? (
        <EmptyState icon={Link2} title={t('chainEmptyTitle')}>
          <p>{t('chainEmptyText')}</p>
        </EmptyState>
      ) : (
        <table className={styles.table} aria-label={t('chainHeading')}>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('responsible')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('review')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {agreements.map((attended) => (
              <ChainRow key={keyOf(attended)} attended={attended} today={today} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}

export default ChainPage
