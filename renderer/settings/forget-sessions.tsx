import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDay, longDay } from '../app/dates.ts'
import { useServices, useSessionList } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './settings.module.css'

/** The sessions on this device, and the way to take one off it. */
export const ForgetSessions = () => {
  const { t } = useTranslation(['settings', 'common'])
  const { sessions } = useServices()
  const { toast } = useToasts()
  const list = useSessionList()
  const language = useLanguage()
  const today = isoDay(useNow())
  const [asked, setAsked] = useState<SessionSummary | null>(null)

  const forget = async ({ roomId }: SessionSummary): Promise<void> => {
    setAsked(null)
    await sessions.forget(roomId)
    toast(t('forgotten'))
  }

  if (list.length === 0) return <p className={styles.hint}>{t('noSessions')}</p>
  return (
    <>
      <ul className={styles.list}>
        {list.map((session) => (
          <li key={session.roomId}>
            <div className={styles.name}>
              <strong>{session.title}</strong>
              <p className={styles.hint}>
                {session.retainUntil < today
                  ? t('retentionPassed')
                  : t('keepUntil', { day: longDay(session.retainUntil, language) })}
              </p>
            </div>
            <Button
              size="small"
              kind="danger"
              icon={Trash2}
              aria-label={t('forgetNamed', { title: session.title })}
              onPress={() => setAsked(session)}
            >
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        role="alertdialog"
        title={t('forgetTitle')}
        description={asked === null ? undefined : t('forgetText', { title: asked.title })}
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>{t('common:cancel')}</Button>
            <Button kind="danger" onPress={() => asked !== null && void forget(asked)}>
              {t('forgetConfirm')}
            </Button>
          </>
        }
      >
        {asked?.myRole === 'facilitator' && !asked.demo ? (
          <Callout tone="warn">
            <p>{t('forgetOwner')}</p>
          </Callout>
        ) : null}
      </Dialog>
    </>
  )
}
