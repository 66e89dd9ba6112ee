import { useEffect, useState } from 'react'
import { useServices } from '../app/services.tsx'
import type { Sessions } from '../live/sessions.ts'

/** What this device keeps, read again whenever that may have changed; null until it was read. `read` must stay the same function. */
export const useKept = <Value>(read: (sessions: Sessions) => Promise<Value>): Value | null => {
  const { sessions } = useServices()
  const [value, setValue] = useState<Value | null>(null)
  useEffect(() => {
    let latest = 0
    let isCurrent = true
    const look = async (): Promise<void> => {
      latest += 1
      const mine = latest
      const found = await read(sessions)
      // What was asked for later tells more.
      if (isCurrent && mine === latest) setValue(found)
    }
    void look()
    const stop = sessions.subscribe(() => void look())
    return () => {
      isCurrent = false
      stop()
    }
  }, [sessions, read])
  return value
}
