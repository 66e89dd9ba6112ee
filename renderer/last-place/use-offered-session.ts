import { useEffect, useState } from 'react'
import { useServices } from '../app/services.tsx'
import type { SessionSummary } from '../live/sessions.ts'
import { type LastPlace, lastPlacesIn } from './last-place.ts'

/** The session that was open when the page before this one ended, and where somebody was in it. */
export interface OfferedSession {
  readonly session: SessionSummary
  readonly place: LastPlace
}

/** Which session to go on with; null when the last one was left, or is no longer among these. */
export const useOfferedSession = (sessions: readonly SessionSummary[]): OfferedSession | null => {
  const { vault } = useServices().platform
  const [place, setPlace] = useState<LastPlace | null>(null)
  useEffect(() => {
    let isCurrent = true
    void lastPlacesIn(vault)
      .offered()
      .then((offered) => {
        if (isCurrent) setPlace(offered)
      })
    return () => {
      isCurrent = false
    }
  }, [vault])

  const session = place === null ? undefined : sessions.find(({ roomId }) => roomId === place.roomId)
  const isGone = place !== null && session === undefined
  useEffect(() => {
    if (isGone) lastPlacesIn(vault).forget()
  }, [isGone, vault])
  return place === null || session === undefined ? null : { session, place }
}
