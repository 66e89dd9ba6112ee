import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result.ts'
import type { DestroyedNotice } from '../../shared/room/types.ts'
import { checkSession } from '../../shared/session/open.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { LoadingScreen, Screen } from '../app/screen.tsx'
import { useServices } from '../app/services.tsx'
import { goTo, replaceWith, useRoute } from '../app/use-route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { LiveSession, Readiness } from '../live/live.ts'
import type { OpenRefusal } from '../live/sessions.ts'
import { LiveProvider, useTopic } from '../live/use-live.tsx'
import { useWarnBeforeLoss } from '../live/use-warn-before-loss.ts'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'

interface RefusedProps {
  readonly code: OpenRefusal | Exclude<Readiness, 'ready' | 'loading'>
  /** Fetches the session from the relay again, where that helps. */
  readonly onFetchAgain?: (() => void) | undefined
  /** By whom and when the session was destroyed, where it was. */
  readonly notice?: DestroyedNotice | null
  /** Shows what this device has of the session, where it has something. */
  readonly onLook?: (() => void) | undefined
}

const titleOf = (code: RefusedProps['code']) => {
  if (code === 'destroyed') return 'opening.destroyedTitle'
  if (code === 'relay-unreachable') return 'opening.waitingTitle'
  return code === 'removed' ? 'opening.removedTitle' : 'opening.refusedTitle'
}

const Refused = ({ code, notice = null, onFetchAgain, onLook }: RefusedProps) => {
  const { t } = useTranslation(['room', 'retention'])
  const language = useLanguage()
  const date = notice === null ? '' : longDay(isoDay(notice.at), language)
  const name = [notice?.name, notice?.organisation].filter(Boolean).join(', ') || t('opening.owner')
  return (
    <Screen
      heading={t(titleOf(code))}
      text={t(`opening.refused.${code}`, { date, name })}
      actions={
        <>
          <Button kind="lead" onPress={() => goTo({ page: 'overview' })}>
            {t('opening.toOverview')}
          </Button>
          {code === 'destroyed' ? (
            <Button onPress={() => goTo({ page: 'receipts' })}>{t('retention:toReceipts')}</Button>
          ) : null}
          {code === 'damaged-store' && onFetchAgain !== undefined ? (
            <Button onPress={onFetchAgain}>{t('opening.fetchAgain')}</Button>
          ) : null}
          {onLook === undefined ? null : <Button onPress={onLook}>{t('opening.look')}</Button>}
        </>
      }
    />
  )
}

/** Follows a session that went to a room with new keys, to the same page of it, and says so. */
const useMove = (): string | null => {
  const { t } = useTranslation('room')
  const { toast } = useToasts()
  const route = useRoute()
  const page = 'roomId' in route ? route.page : 'room'
  const movedTo = useTopic('moved', (live) => live.movedTo())
  const toldOf = useRef<string | null>(null)
  useEffect(() => {
    if (movedTo === null || toldOf.current === movedTo) return
    toldOf.current = movedTo
    toast(t('opening.moved'))
    replaceWith({ page, roomId: movedTo })
  }, [movedTo, page, toast, t])
  return movedTo
}

/** What needs the session, once there is something to show; before that the reason why there is not. */
const WhenReady = ({ children }: { readonly children: ReactNode }) => {
  const readiness = useTopic('loaded', (live) => live.readiness())
  const wasRemoved = useTopic('moved', (live) => live.wasRemoved())
  const hasSession = useTopic('loaded', (live) => checkSession(live.documents).ok)
  const notice = useTopic('loaded', (live) => live.destroyed())
  const movedTo = useMove()
  useWarnBeforeLoss()
  const [isLooking, setLooking] = useState(false)
  if (notice !== null) return <Refused code="destroyed" notice={notice} />
  if (movedTo !== null) return <LoadingScreen />
  if (isLooking) return children
  if (wasRemoved || readiness === 'removed')
    return <Refused code="removed" onLook={hasSession ? () => setLooking(true) : undefined} />
  if (readiness === 'ready') return children
  if (readiness === 'loading') return <LoadingScreen />
  return <Refused code={readiness} />
}

/** Opens a session, or joins the one that is open, and shows `children` with it. The room and its report share it. */
export const OpenSession = ({
  roomId,
  children,
}: {
  readonly roomId: string
  readonly children: ReactNode
}) => {
  const { sessions } = useServices()
  const [opened, setOpened] = useState<Result<LiveSession, OpenRefusal> | null>(null)
  const [notice, setNotice] = useState<DestroyedNotice | null>(null)
  useEffect(() => {
    let isCurrent = true
    setOpened(null)
    void sessions.open(roomId).then(async (result) => {
      const gone = !result.ok && result.code === 'destroyed' ? await sessions.destroyed(roomId) : null
      if (!isCurrent) return
      setNotice(gone)
      setOpened(result)
    })
    return () => {
      isCurrent = false
    }
  }, [sessions, roomId])

  if (opened === null) return <LoadingScreen />
  if (!opened.ok)
    return (
      <Refused
        code={opened.code}
        notice={notice}
        onFetchAgain={() => void sessions.fetchAgain(roomId).then(setOpened)}
      />
    )
  return (
    <LiveProvider session={opened.value}>
      <WhenReady>{children}</WhenReady>
    </LiveProvider>
  )
}
