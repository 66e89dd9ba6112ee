import { Clock3, FileDown, Trash2, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DueSession, dueSessions } from '../../shared/retention/due.ts'
import { longDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './retention.module.css'
import { type AskedToGo, RetentionActions, useOwned, useWaitingToGo } from './retention-actions.tsx'
import { useClocks } from './use-clocks.ts'

/** How many are named before somebody asks for all. */
const mostShown = 5

type Due = DueSession<SessionSummary & { readonly id: string; readonly isDemo: boolean }>

/** The sessions of this device that ask to be exported or destroyed, those longest due first. */
export const useDue = (sessions: readonly SessionSummary[], now: number): readonly Due[] =>
  dueSessions(
    sessions.map((session) => ({ ...session, id: session.sessionId, isDemo: session.demo })),
    useClocks(now),
  )

const Standing = ({ due: { standing, days, session } }: { readonly due: Due }) => {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  if (standing === 'unconfirmed')
    return (
      <Chip tone="warn" icon={TriangleAlert}>
        {t('unconfirmed')}
      </Chip>
    )
  return standing === 'due' ? (
    <Chip tone="bad" icon={TriangleAlert}>
      {days === 0 ? t('dueToday') : t('due', { count: -days })}
    </Chip>
  ) : (
    <Chip tone="warn" icon={Clock3}>
      {t('soon', { count: days, day: longDay(session.retainUntil, language) })}
    </Chip>
  )
}

interface RowProps {
  readonly due: Due
  readonly owns: boolean | null
  readonly isWaiting: boolean
  readonly onAsk: (asked: AskedToGo) => void
}

const DueRow = ({ due, owns, isWaiting, onAsk }: RowProps) => {
  const { t } = useTranslation('retention')
  const { session } = due
  const { title, roomId } = session
  return (
    <li>
      <div className={styles.words}>
        <h3>{title}</h3>
        <div className={styles.chips}>
          {isWaiting ? (
            <Chip tone="warn" icon={Clock3}>
              {t('waiting')}
            </Chip>
          ) : (
            <Standing due={due} />
          )}
        </div>
      </div>
      <div className={styles.actions}>
        <a
          className={buttonClass('plain')}
          href={hashOf({ page: 'report', roomId })}
          aria-label={t('exportingNamed', { title })}
        >
          <FileDown size={18} aria-hidden />
          {t('exporting')}
        </a>
        {isWaiting || owns === null ? null : owns ? (
          <Button
            kind="danger"
            icon={Trash2}
            aria-label={t('destroyNamed', { title })}
            onPress={() => onAsk({ session, way: 'destroy' })}
          >
            {t('destroy')}
          </Button>
        ) : (
          <Button
            kind="danger"
            icon={Trash2}
            aria-label={t('takeOffNamed', { title })}
            onPress={() => onAsk({ session, way: 'take-off' })}
          >
            {t('takeOff')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What may not be kept any longer, or soon may not, with the ways to deal with it. */
export const DueSessions = ({ due }: { readonly due: readonly Due[] }) => {
  const { t } = useTranslation('retention')
  const id = useId()
  const [asked, setAsked] = useState<AskedToGo | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const waiting = useWaitingToGo()
  const owned = useOwned(due.map(({ session }) => session.roomId))
  return (
    <>
      {due.length === 0 ? null : (
        <section className={styles.section} aria-labelledby={id}>
          <h2 id={id}>{t('title')}</h2>
          <p className={styles.hint}>{t('intro')}</p>
          <ul className={styles.list}>
            {(showsAll ? due : due.slice(0, mostShown)).map((one) => (
              <DueRow
                key={one.session.roomId}
                due={one}
                owns={owned === null ? null : owned.has(one.session.roomId)}
                isWaiting={waiting.includes(one.session.roomId)}
                onAsk={setAsked}
              />
            ))}
          </ul>
          <div className={styles.foot}>
            {due.length <= mostShown ? null : (
              <Button aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
                {showsAll ? t('showFewer') : t('showAll', { count: due.length })}
              </Button>
            )}
            <a href={hashOf({ page: 'receipts' })}>{t('toReceipts')}</a>
          </div>
        </section>
      )}
      <RetentionActions asked={asked} onEnd={() => setAsked(null)} />
    </>
  )
}
