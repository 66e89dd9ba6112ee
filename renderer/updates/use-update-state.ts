import { useEffect, useState } from 'react'
import type { UpdateState } from '../../shared/desktop/updates.ts'
import type { Updates } from '../platform/updates.ts'

/** How it stands with updates, asked again whenever the shell says that something changed. */
export const useUpdateState = (updates: Updates): UpdateState | null => {
  const [state, setState] = useState<UpdateState | null>(null)
  useEffect(() => {
    let latest = 0
    const read = async (): Promise<void> => {
      latest += 1
      const mine = latest
      const found = await updates.read()
      if (mine === latest && found !== null) setState(found)
    }
    const stop = updates.subscribe(() => void read())
    void read()
    return () => {
      latest = -1
      stop()
    }
  }, [updates])
  return state
}
