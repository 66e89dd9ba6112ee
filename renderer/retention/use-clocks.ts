import { useMemo, useSyncExternalStore } from 'react'
import type { TwoClocks } from '../../shared/retention/due.ts'
import { isoDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'

/** Today by this device's clock, which is `now`, and by the relay's, as soon as one told the time. */
export const useClocks = (now: number): TwoClocks => {
  const { sessions } = useServices()
  const relay = useSyncExternalStore(sessions.subscribe, () => {
    const told = sessions.retention.relayNow()
    return told === null ? null : isoDay(told)
  })
  const device = isoDay(now)
  return useMemo(() => ({ device, relay }), [device, relay])
}
