import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { SessionSummary, Sessions } from '../live/sessions.ts'
import { TakeOffDialog } from './take-off-dialog.tsx'
import { useKept } from './use-kept.ts'

const DestroyFlow = lazy(async () => ({ default: (await import('./destroy-flow.tsx')).DestroyFlow }))

/** What a person wants to do with a session that may go. */
export interface AskedToGo {
  readonly session: SessionSummary
  readonly way: 'destroy' | 'take-off'
}

interface RetentionActionsProps {
  readonly asked: AskedToGo | null
  readonly onEnd: () => void
}

/**
 * The dialogs for a session that goes. They stand beside the list in which it was, which may be empty afterwards; the keyboard then
 * goes to the page, because what was pressed is gone.
 */
export const RetentionActions = ({ asked, onEnd }: RetentionActionsProps) => {
  const [hasEnded, setEnded] = useState(false)
  const end = useCallback(() => {
    setEnded(true)
    onEnd()
  }, [onEnd])
  useEffect(() => {
    if (!hasEnded) return
    setEnded(false)
    // The dialog gives the keyboard back first, where what was pressed is still there.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector('main')?.focus()
    })
    return () => clearTimeout(timer)
  }, [hasEnded])
  if (asked === null) return null
  return asked.way === 'take-off' ? (
    <TakeOffDialog asked={asked.session} onClose={end} />
  ) : (
    <Suspense fallback={null}>
      <DestroyFlow asked={asked.session} onEnd={end} />
    </Suspense>
  )
}

const waiting = ({ retention }: Sessions): Promise<readonly string[]> => retention.waiting()

/** Rooms of the sessions that go as soon as the relay answers. */
export const useWaitingToGo = (): readonly string[] => useKept(waiting) ?? []

/** Which of these sessions this device may destroy for everybody; null while that is looked up. */
export const useOwned = (roomIds: readonly string[]): ReadonlySet<string> | null => {
  const key = roomIds.join(' ')
  const owned = useCallback(
    async ({ retention }: Sessions) => {
      const all = key.split(' ').map(async (roomId) => ((await retention.owns(roomId)) ? [roomId] : []))
      return new Set((await Promise.all(all)).flat())
    },
    [key],
  )
  return useKept(owned)
}
