import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Route } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { useToasts } from '../ui/toast.tsx'
import { lastPlacesIn } from './last-place.ts'

/** The pages of a session that stand in for it; whoever only waits or answers a request is in no session. */
const inSession: readonly Route['page'][] = [
  'room',
  'report',
  'follow-up',
  'branch',
  'backup',
  'resident-version',
]

/** Keeps in which session somebody is, and says quietly that the page came back after it fell over. */
export const useLastPlace = (route: Route): void => {
  const { t } = useTranslation('app')
  const { platform } = useServices()
  const { toast } = useToasts()
  const roomId = 'roomId' in route && inSession.includes(route.page) ? route.roomId : null
  // The window for the room shows what the main window leads, and keeps nothing.
  const isElsewhere = route.page === 'presentation'
  useEffect(() => {
    if (isElsewhere) return
    const places = lastPlacesIn(platform.vault)
    if (roomId === null) places.leave()
    else places.enter(roomId)
  }, [platform, roomId, isElsewhere])

  const wasTold = useRef(false)
  useEffect(() => {
    if (platform.shell?.wasRecovered !== true || wasTold.current) return
    wasTold.current = true
    toast(t('recovered'), 'news')
  }, [platform, toast, t])
}

/** Rooms to which somebody was brought back already; that happens once for a page. */
const broughtBack = new WeakSet<object>()

interface Room {
  readonly roomId: string
  readonly stepId: string
  /** Whether the session has this step. */
  readonly hasStep: (stepId: string) => boolean
  /** Shows a step to this person alone. */
  readonly lookAt: (stepId: string) => void
  /** What scrolls on a wide screen; on a narrow one the page does. */
  readonly work: RefObject<HTMLElement | null>
}

/** Keeps the step and the scroll position of a session, and brings somebody back to them when the page fell over. */
export const usePlaceInRoom = ({ roomId, stepId, hasStep, lookAt, work }: Room): void => {
  const { platform } = useServices()
  const { shell, vault } = platform
  const back = useRef({ hasStep, lookAt })
  back.current = { hasStep, lookAt }
  useEffect(() => {
    const places = lastPlacesIn(vault)
    const note = (): void =>
      places.note({ stepId, scroll: Math.round(Math.max(work.current?.scrollTop ?? 0, window.scrollY)) })
    note()
    // Captured, because what scrolls is one or the other.
    document.addEventListener('scroll', note, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', note, { capture: true })
  }, [vault, stepId, work])

  useEffect(() => {
    if (shell?.wasRecovered !== true || broughtBack.has(shell)) return
    broughtBack.add(shell)
    void lastPlacesIn(vault)
      .before()
      .then((place) => {
        if (place?.roomId !== roomId) return
        if (place.stepId !== null && back.current.hasStep(place.stepId)) back.current.lookAt(place.stepId)
        // Once for the step to be drawn, once for what stands in it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            work.current?.scrollTo({ top: place.scroll })
            window.scrollTo({ top: place.scroll })
          }),
        )
      })
  }, [shell, vault, roomId, work])
}
