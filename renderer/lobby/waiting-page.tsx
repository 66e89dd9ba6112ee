import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../app/screen.tsx'
import { useServices } from '../app/services.tsx'
import { goTo, replaceWith } from '../app/use-route.ts'
import { JoinPage } from '../join/join-page.tsx'
import type { PendingKnock } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import styles from './lobby.module.css'

/** How the knock at a waiting room stands, or null when this device never knocked there. */
const useKnock = (roomId: string): PendingKnock | null => {
  const { sessions } = useServices()
  const [knock, setKnock] = useState(() => sessions.knockAt(roomId))
  useEffect(() => {
    const read = (): void => setKnock(sessions.knockAt(roomId))
    read()
    return sessions.subscribe(read)
  }, [sessions, roomId])
  return knock
}

/** Whether there is still something to wait for. */
const isOver = (state: PendingKnock['state']): boolean => state === 'turned-away' || state === 'closed'

/** Where somebody waits until whoever leads the session lets them in; it goes on by itself. */
export default function WaitingPage({ roomId }: { readonly roomId: string }) {
  const { t } = useTranslation('lobby')
  const { sessions } = useServices()
  const knock = useKnock(roomId)
  const admittedTo = knock?.sessionRoomId ?? null
  useEffect(() => {
    if (admittedTo !== null) replaceWith({ page: 'room', roomId: admittedTo })
  }, [admittedTo])

  // A tab on a shared device that was loaded again knows of no knock any more.
  if (knock === null) return <JoinPage invitation={null} isReturning />
  const leaveFor = (page: 'overview' | 'join'): void => {
    goTo({ page })
    void sessions.withdrawKnock(roomId)
  }
  return (
    <Screen
      heading={t('wait.heading')}
      actions={
        knock.state === 'admitted' ? null : isOver(knock.state) ? (
          <>
            <Button kind="lead" onPress={() => leaveFor('overview')}>
              {t('wait.toOverview')}
            </Button>
            <Button onPress={() => leaveFor('join')}>{t('wait.otherLink')}</Button>
          </>
        ) : (
          <Button onPress={() => leaveFor('overview')}>{t('wait.stop')}</Button>
        )
      }
    >
      <p role="status" className={styles.state}>
        {t(`wait.state.${knock.state}`, { name: knock.name })}
      </p>
      {isOver(knock.state) ? null : (
        <dl className={styles.mine}>
          <dt>{t('wait.mine')}</dt>
          <dd className={styles.large}>{knock.fingerprint}</dd>
          <dd className={styles.quiet}>{t('wait.readAloud')}</dd>
        </dl>
      )}
    </Screen>
  )
}
