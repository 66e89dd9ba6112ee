import { CirclePlay, Clock3, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { retentionStanding } from '../../shared/retention/due.ts'
import { clockTime, isoDay, shortDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { useClocks } from '../retention/use-clocks.ts'
import { AvatarStack } from '../ui/avatar.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { stateOf } from './grouping.ts'
import styles from './overview.module.css'

interface SessionRowProps {
  readonly session: SessionSummary
  readonly now: number
  /** The one row whose button leads. */
  readonly isFirst?: boolean
}

/** One session: what it is, who takes part, how far it is, and the way in. */
export const SessionRow = ({ session, now, isFirst = false }: SessionRowProps) => {
  const { t } = useTranslation('overview')
  const text = useText()
  const language = useLanguage()
  const today = isoDay(now)
  const state = stateOf(session, now)
  const isClosed = session.closedAt !== null
  const retention = retentionStanding(session.retainUntil, useClocks(now))
  const verb = isClosed
    ? t('open')
    : state === 'underway'
      ? t('continue')
      : state === 'planned'
        ? t('prepare')
        : t('open')
  const progress =
    state === 'underway'
      ? t('step', { step: session.stepNumber, count: session.stepCount })
      : t('steps', { count: session.stepCount })
  const day = (moment: number): string => shortDay(isoDay(moment), today, language)
  const place = { roomId: session.roomId } as const

  return (
    <li className={styles.row} data-kind={session.kind}>
      <div>
        <h3>{session.title}</h3>
        <p className={styles.meta}>
          {t(session.kind)} · {text(session.methodTitle)} ·{' '}
          {session.closedAt === null ? progress : t('closedOn', { day: day(session.closedAt) })}
        </p>
      </div>
      <div className={styles.people}>
        {session.people.length === 0 ? null : (
          <AvatarStack
            label={t('people')}
            people={session.people.map(({ name, organisation }) => ({ id: `${name} ${organisation}`, name }))}
          />
        )}
      </div>
      <div className={styles.state}>
        {session.demo ? <Chip>{t('example')}</Chip> : null}
        {isClosed ? null : state === 'planned' && session.plannedAt !== null ? (
          <span>
            {day(session.plannedAt)}, {clockTime(session.plannedAt, language)}
          </span>
        ) : state === 'underway' ? (
          <Chip tone="ok" icon={CirclePlay}>
            {t('underway')}
          </Chip>
        ) : (
          <Chip icon={Clock3}>{t('notStarted')}</Chip>
        )}
        {!session.demo && retention !== 'no-day' && retention !== 'later' ? (
          <Chip tone={retention === 'due' ? 'bad' : 'warn'} icon={TriangleAlert}>
            {retention === 'due'
              ? t('retentionPassed')
              : t('retentionSoon', { day: shortDay(session.retainUntil, today, language) })}
          </Chip>
        ) : null}
      </div>
      <div className={styles.actions}>
        <a
          className={buttonClass(isFirst ? 'lead' : 'plain')}
          href={hashOf({ page: 'room', ...place })}
          aria-label={`${verb}: ${session.title}`}
        >
          {verb}
        </a>
        {isClosed ? (
          <a
            className={buttonClass('quiet')}
            href={hashOf({ page: 'report', ...place })}
            aria-label={`${t('report')}: ${session.title}`}
          >
            {t('report')}
          </a>
        ) : null}
      </div>
    </li>
  )
}
