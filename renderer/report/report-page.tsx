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
import { ReportFrame } from './report-frame.tsx'

const Refused = ({ code }: { readonly code: OpenRefusal | Exclude<Readiness, 'ready' | 'loading'> }) => {
  const { t } = useTranslation('room')
  return (
    <Screen
      heading={t(code === 'relay-unreachable' ? 'opening.waitingTitle' : 'opening.refusedTitle')}
      text={t(`opening.refused.${code}`)}
      actions={
        <Button kind="lead" onPress={() => goTo({ page: 'overview' })}>
          {t('opening.toOverview')}
        </Button>
      }
    />
  )
}

const ReportWhenReady = () => {
  const readiness = useTopic('loaded', (live) => live.readiness())
  if (readiness === 'ready') return <ReportFrame />
  if (readiness === 'loading') return <LoadingScreen />
  return <Refused code={readiness} />
}

/** The report of one session. The room and its report share the session that is open. */
export default function ReportPage({ roomId }: { readonly roomId: string }) {
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
  if (!opened.ok) return <Refused code={opened.code} />
  return (
    <LiveProvider session={opened.value}>
      <ReportWhenReady />
    </LiveProvider>
  )
}
