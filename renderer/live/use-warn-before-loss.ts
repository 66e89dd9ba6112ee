import { useEffect } from 'react'
import { useServices } from '../app/services.tsx'
import type { LiveSession } from './live.ts'
import { useLive } from './use-live.tsx'

/** Resolves when everything is stored here, and at the relay as long as that answers: the others then have it too. */
const settled = async (live: LiveSession): Promise<void> => {
  await live.stored()
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const { kind, connection } = live.storage()
      if (kind !== 'on-relay' && connection === 'connected') return
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
