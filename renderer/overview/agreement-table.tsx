import { ArrowUpRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type AttendedAgreement, dayOf } from '../agreements/over-sessions.ts'
import { StateChip } from '../agreements/state-chip.tsx'
import { shortDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './overview.module.css'

interface AgreementTableProps {
  /** The accessible name of the table. */
  readonly label: string
  readonly agreements: readonly AttendedAgreement[]
  /** ISO day. */
  readonly today: string
}

/** Agreements over all sessions: what, who, when, and how late. */
export const AgreementTable = ({ label, agreements, today }: AgreementTableProps) => {
  const { t } = useTranslation('overview')
  const language = useLanguage()
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('action')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {agreements.map((attended) => {
          const { session, agreement, daysLeft } = attended
          const who = [agreement.organisation, agreement.person].filter((part) => part.trim() !== '')
          return (
            <tr key={`${session.roomId} ${agreement.id}`}>
              <td>
                <a
                  className={styles.action}
                  href={hashOf({ page: 'room', roomId: session.roomId })}
                  title={session.title}
                >
                  {agreement.action.trim() === '' ? t('noAction') : agreement.action}
                </a>{' '}
                {agreement.status === 'escalated' ? (
                  <Chip tone="warn" icon={ArrowUpRight}>
                    {t('escalated')}
                  </Chip>
                ) : null}{' '}
                {session.demo ? <Chip>{t('example')}</Chip> : null}
              </td>
              <td className={styles.muted}>{who.length === 0 ? t('nobody') : who.join(' · ')}</td>
              <td className={styles.muted}>
                {daysLeft === null ? '–' : shortDay(dayOf(agreement), today, language)}
              </td>
              <td>
                <StateChip attended={attended} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
