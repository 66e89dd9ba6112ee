import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result.ts'
import { LoadingScreen, Screen } from '../app/screen.tsx'
import { useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import type { LiveSession, Readiness } from '../live/live.ts'
import type { OpenRefusal } from '../live/sessions.ts'
import { LiveProvider, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { RoomFrame } from './room-frame.tsx'

const ToOverview = () => {
  const { t } = useTranslation('room')
  return (
    <Button kind="lead" onPress={() => goTo({ page: 'overview' })}>
      {t('opening.toOverview')}
    </Button>
  )
}

interface RefusedProps {
  readonly code: OpenRefusal | Exclude<Readiness, 'ready' | 'loading'>
  /** Fetches the session from the relay again, where that helps. */
  readonly onFetchAgain?: (() => void) | undefined
}

const Refused = ({ code, onFetchAgain }: RefusedProps) => {
  const { t } = useTranslation('room')
  return (
    <Screen
      heading={t(code === 'relay-unreachable' ? 'opening.waitingTitle' : 'opening.refusedTitle')}
      text={t(`opening.refused.${code}`)}
      actions={
        <>
          <ToOverview />
          {code === 'damaged-store' && onFetchAgain !== undefined ? (
            <Button onPress={onFetchAgain}>{t('opening.fetchAgain')}</Button>
          ) : null}
        </>
      }
    />
  )
}

/** The room once there is something to show, and before that the reason why there is not. */
const RoomWhenReady = () => {
  const readiness = useTopic('loaded', (live) => live.readiness())
  if (readiness === 'ready') return <RoomFrame />
  if (readiness === 'loading') return <LoadingScreen />
  return <Refused code={readiness} />
}

/** One session on the screen: opens it and shows the room. */
export default function RoomPage({ roomId }: { readonly roomId: string }) {
  const { sessions } = useServices()
  const [opened, setOpened] = useState<Result<LiveSession, OpenRefusal> | null>(null)
  useEffect(() => {
    let isCurrent = true
    setOpened(null)
    void sessions.open(roomId).then((result) => {
      if (isCurrent) setOpened(result)
    })
    return () => {
      isCurrent = false
    }
  }, [sessions, roomId])

  if (opened === null) return <LoadingScreen />
  if (!opened.ok)
    return (
      <Refused code={opened.code} onFetchAgain={() => void sessions.fetchAgain(roomId).then(setOpened)} />
    )
  return (
    <LiveProvider session={opened.value}>
      <RoomWhenReady />
    </LiveProvider>
  )
}
