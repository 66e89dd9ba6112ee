import { useEffect, useState } from 'react'
import { contributionOf, type SessionCounts, sameCounts } from '../../shared/insight/counts.ts'
import type { RegionalCounts } from '../../shared/insight/region.ts'
import { useServices } from '../app/services.tsx'
import type { CountedSession } from '../live/insight-contract.ts'
import type { StorageState } from '../live/live.ts'
import type { SessionSummary, SharedRoomState } from '../live/sessions.ts'

interface OwnView {
  readonly counted: readonly CountedSession[]
  readonly uncounted: readonly SessionSummary[]
}

/** What the closed sessions of this device count for, as it is now. */
export const useOwnCounts = (): OwnView => {
  const { sessions } = useServices()
  const { insights } = sessions
  const [view, setView] = useState<OwnView>(() => ({
    counted: insights.counted(),
    uncounted: insights.uncounted(),
  }))
  useEffect(() => {
    const read = (): void => setView({ counted: insights.counted(), uncounted: insights.uncounted() })
    read()
    const stops = [insights.subscribe(read), sessions.subscribe(read)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [insights, sessions])
  return view
}

export interface RegionView {
  readonly state: SharedRoomState
  /** Null until the region is open. */
  readonly counts: RegionalCounts | null
  readonly storage: StorageState | null
  /** What this device's sessions count for there, by session. */
  readonly contributions: ReadonlyMap<string, SessionCounts>
}

const noContributions: ReadonlyMap<string, SessionCounts> = new Map()

/** The region of this device as it is now; null when it takes part in none. */
export const useRegion = (counted: readonly CountedSession[]): RegionView | null => {
  const { region } = useServices().sessions
  const [view, setView] = useState(() => ({ state: region.state(), counts: region.counts() }))
  const [contributions, setContributions] = useState(noContributions)
  useEffect(() => {
    let reading = 0
    const read = (): void => {
      setView({ state: region.state(), counts: region.counts() })
      reading += 1
      const mine = reading
      // What is read first may be told last.
      void region.contributions(counted.map(({ session }) => session.sessionId)).then((found) => {
        if (mine === reading) setContributions(found)
      })
    }
    read()
    const stop = region.subscribe(read)
    return () => {
      stop()
      reading += 1
    }
  }, [region, counted])
  return view.state === null
    ? null
    : { state: view.state, counts: view.counts, storage: region.storage(), contributions }
}

export type Contributed = 'no' | 'yes' | 'changed'

/** Whether a session counts in the region, and for what it counts now. */
export const contributedOf = (
  { session, counts }: CountedSession,
  contributions: RegionView['contributions'],
): Contributed => {
  const there = contributions.get(session.sessionId)
  if (there === undefined) return 'no'
  return sameCounts(there, contributionOf(counts)) ? 'yes' : 'changed'
}
