import { useEffect, useRef, useState } from 'react'
import { useServices } from '../app/services.tsx'
import { askBeforeGoing } from '../app/use-route.ts'

/** What a page with unsaved work offers: whether somebody is about to leave, and the two answers to that. */
interface LeaveGuard {
  readonly isAsking: boolean
  readonly stay: () => void
  readonly leave: () => void
  /** What is being worked on has another address from now on. */
  readonly hasMoved: () => void
}

/**
 * Asks before work is lost: on going to another place in the program, also with the buttons of the browser, and on
 * closing the window. The place stays as it is until the answer.
 */
export const useLeaveGuard = (hasWork: boolean): LeaveGuard => {
  const { platform } = useServices()
  const [wanted, setWanted] = useState<string | null>(null)
  const here = useRef(window.location.hash)
  const isLeaving = useRef(false)

  useEffect(() => platform.warnBeforeClose(() => hasWork && !isLeaving.current), [platform, hasWork])
  useEffect(() => {
    here.current = window.location.hash
    if (!hasWork) return
    return askBeforeGoing((hash) => {
      if (isLeaving.current || hash === here.current) return true
      window.location.hash = here.current
      setWanted(hash)
      return false
    })
  }, [hasWork])

  return {
    isAsking: wanted !== null,
    stay: () => setWanted(null),
    leave: () => {
      isLeaving.current = true
      window.location.hash = wanted ?? ''
      setWanted(null)
    },
    hasMoved: () => {
      here.current = window.location.hash
    },
  }
}
