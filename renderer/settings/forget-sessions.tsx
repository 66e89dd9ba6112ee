import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { retentionStanding } from '../../shared/retention/due.ts'
import { longDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useSessionList } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { SessionSummary } from '../live/sessions.ts'
import {
  type AskedToGo,
  RetentionActions,
  useOwned,
  useWaitingToGo,
} from '../retention/retention-actions.tsx'
import { useClocks } from '../retention/use-clocks.ts'
import { Button } from '../ui/button.tsx'
import styles from './settings.module.css'

/** The sessions on this device, and the ways to take one off it or to destroy it. */
export const ForgetSessions = () => {
  const { t } = useTranslation(['settings', 'retention'])
  const list = useSessionList()
  const language = useLanguage()
  const clocks = useClocks(useNow())
  const owned = useOwned(list.map(({ roomId }) => roomId))
  const waiting = useWaitingToGo()
  const [asked, setAsked] = useState<AskedToGo | null>(null)

  const keptUntil = ({ roomId, retainUntil }: SessionSummary): string => {
    if (waiting.includes(roomId)) return t('retention:waiting')
    return retentionStanding(retainUntil, clocks) === 'due'
      ? t('settings:retentionPassed')
      : t('settings:keepUntil', { day: longDay(retainUntil, language) })
  }
  return (
    <>
      {list.length === 0 ? (
        <p className={styles.hint}>{t('settings:noSessions')}</p>
      ) : (
        <ul className={styles.list}>
          {list.map((session) => (
            <li key={session.roomId}>
              <div className={styles.name}>
                <strong>{session.title}</strong>
                <p className={styles.hint}>{keptUntil(session)}</p>
              </div>
              <Button
                size="small"
                kind="danger"
                aria-label={t('settings:forgetNamed', { title: session.title })}
                onPress={() => setAsked({ session, way: 'take-off' })}
              >
                {t('settings:forget')}
              </Button>
              {owned?.has(session.roomId) === true && !waiting.includes(session.roomId) ? (
                <Button
                  size="small"
                  kind="danger"
                  icon={Trash2}
                  aria-label={t('retention:destroyNamed', { title: session.title })}
                  onPress={() => setAsked({ session, way: 'destroy' })}
                >
                  {t('retention:destroy')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={hashOf({ page: 'receipts' })}>{t('retention:toReceipts')}</a>
      </p>
      <RetentionActions asked={asked} onEnd={() => setAsked(null)} />
    </>
  )
}
