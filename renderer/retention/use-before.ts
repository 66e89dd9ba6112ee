import { useCallback, useEffect, useState } from 'react'
import { useServices } from '../app/services.tsx'
import type { SessionSummary } from '../live/sessions.ts'
import { type LookedBefore, lookBefore } from './look-before.ts'

export interface Before {
  readonly found: LookedBefore | 'looking' | 'failed'
  readonly again: () => void
}

/** Looks into a session without showing it, as soon as somebody wants to destroy it; again when asked. */
export const useBefore = (asked: SessionSummary): Before => {
  const { sessions } = useServices()
  const [found, setFound] = useState<Before['found']>('looking')
  const look = useCallback(async (): Promise<LookedBefore | 'failed'> => {
    let seen: LookedBefore | 'failed' = 'failed'
    const [isOwner, unsent] = await Promise.all([
      sessions.retention.owns(asked.roomId),
      sessions.retention.unsent(asked.roomId),
    ])
    const opened = await sessions.change(asked.roomId, async (live) => {
      seen = await lookBefore(live, asked, { isOwner, unsent })
    })
    return opened.ok ? seen : 'failed'
  }, [sessions, asked])

  useEffect(() => {
    let isCurrent = true
    setFound('looking')
    void look()
      .catch(() => 'failed' as const)
      .then((seen) => {
        if (isCurrent) setFound(seen)
      })
    return () => {
      isCurrent = false
    }
  }, [look])
  const again = useCallback(() => {
    setFound('looking')
    void look().then(setFound, () => setFound('failed'))
  }, [look])
  return { found, again }
}
