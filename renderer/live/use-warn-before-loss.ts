import { useEffect } from 'react'
import { useServices } from '../app/services.tsx'
import type { LiveSession } from './live.ts'
import { useLive } from './use-live.tsx'

/** Resolves when nothing of a session is being stored any more, here or at the relay. */
const settled = async (live: LiveSession): Promise<void> => {
  await live.stored()
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const { kind, reason } = live.storage()
      if (kind === 'not-saved' && reason === 'writing') return
      stop()
      resolve()
    }
    const stop = live.subscribe('storage', look)
    look()
  })
}

/** Asks before the window closes while something of the open session is stored nowhere. An example is nowhere by nature. */
export const useWarnBeforeLoss = (): void => {
  const { platform, sessions } = useServices()
  const live = useLive()
  useEffect(() => {
    const isExample = (): boolean =>
      sessions.list().some(({ roomId, demo }) => roomId === live.roomId && demo)
    return platform.warnBeforeClose(
      () => !isExample() && live.storage().kind === 'not-saved',
      () => settled(live),
    )
  }, [platform, sessions, live])
}
