import { ArrowUpRight, CalendarPlus, PencilLine } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { mayChange } from '../../shared/room/roles.ts'
import { isoDay, shortDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { buttonClass } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './agreements.module.css'
import { isDraft, keyOf } from './board.ts'
import { type AttendedAgreement, dayOf, isUnfinished } from './over-sessions.ts'
import { StateChip } from './state-chip.tsx'

const History = ({ attended, today }: { readonly attended: AttendedAgreement; readonly today: string }) => {
  const { t } = useTranslation('agreements')
  const language = useLanguage()
  const { history, action } = attended.agreement
  if (history.length === 0) return null
  return (
    <details className={styles.history}>
      <summary aria-label={t('historyNamed', { action })}>{t('history')}</summary>
      <ol>
        {history.map(({ at, by, status, reason }) => {
          const words = { date: shortDay(isoDay(at), today, language), status: t(`statuses.${status}`) }
          return (
            <li key={`${at} ${by} ${status}`}>
              {reason === '' ? t('historyLine', words) : t('historyReason', { ...words, reason })}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

interface BoardRowProps {
  readonly attended: AttendedAgreement
  /** ISO day. */
  readonly today: string
  readonly isChosen: boolean
  readonly onChoose: (key: string, isChosen: boolean) => void
  readonly onStatus: (attended: AttendedAgreement) => void
  readonly onCalendar: (attended: AttendedAgreement) => void
}

/**
 * One agreement on the board: what, of which session, who, when, how it stands, and what one can do with it. Its buttons
 * are the browser's own: many rows are drawn at once.
 */
export const BoardRow = memo(
  ({ attended, today, isChosen, onChoose, onStatus, onCalendar }: BoardRowProps) => {
    const { t } = useTranslation('agreements')
    const language = useLanguage()
    const { session, agreement, daysLeft } = attended
    const who = [agreement.organisation, agreement.person].filter((part) => part.trim() !== '')
    const action = agreement.action.trim() === '' ? t('noAction') : agreement.action
    const hasDay = daysLeft !== null
    return (
      <tr data-row={keyOf(attended)}>
        <td className={styles.choose}>
          {hasDay ? (
            <input
              type="checkbox"
              aria-label={t('chooseNamed', { action })}
              checked={isChosen}
              onChange={(event) => onChoose(keyOf(attended), event.target.checked)}
            />
          ) : null}
        </td>
        <td className={styles.what}>
          <strong>{action}</strong>{' '}
          {agreement.status === 'escalated' ? (
            <Chip tone="warn" icon={ArrowUpRight}>
              {t('escalated')}
            </Chip>
          ) : null}{' '}
          {isUnfinished(attended) && isDraft(attended) ? (
            <span title={t('draftWhy')}>
              <Chip>{t('draft')}</Chip>
            </span>
          ) : null}{' '}
          {agreement.scope === 'chain' ? <Chip tone="lead">{t('chain')}</Chip> : null}{' '}
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
          {agreement.reason === '' ? null : <div className={styles.reason}>{agreement.reason}</div>}
          <History attended={attended} today={today} />
        </td>
        <td className={styles.muted}>{who.length === 0 ? t('nobody') : who.join(' · ')}</td>
        <td className={styles.day}>{hasDay ? shortDay(dayOf(agreement), today, language) : '–'}</td>
        <td className={styles.state}>
          <StateChip attended={attended} />
        </td>
        <td className={styles.actions}>
          {mayChange(session.myRole, 'case') ? (
            <button
              type="button"
              className={buttonClass('plain', 'small')}
              aria-label={t('changeStatusNamed', { action })}
              onClick={() => onStatus(attended)}
            >
              <PencilLine size={16} aria-hidden />
              {t('changeStatus')}
            </button>
          ) : null}
          {hasDay ? (
            <button
              type="button"
              className={buttonClass('quiet', 'small')}
              aria-label={t('calendarNamed', { action })}
              title={t('calendar')}
              onClick={() => onCalendar(attended)}
            >
              <CalendarPlus size={16} aria-hidden />
            </button>
          ) : null}
        </td>
      </tr>
    )
  },
)
