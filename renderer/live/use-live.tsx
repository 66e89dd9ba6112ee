import { equalityDeep } from 'lib0/function'
import { createContext, type ReactNode, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Query } from '../../shared/session/session.ts'
import type { LiveSession, LiveTopic } from './live.ts'

const LiveContext = createContext<LiveSession | null>(null)
const WholeContext = createContext<LiveSession | null>(null)

/** Makes an open session, or a circle's view of the session above it, available to everything below. */
export const LiveProvider = ({ session, children }: { session: LiveSession; children: ReactNode }) => {
  const whole = useContext(WholeContext) ?? session
  return (
    <WholeContext value={whole}>
      <LiveContext value={session}>{children}</LiveContext>
    </WholeContext>
  )
}

/** The session itself, also below a circle's view of it, where `useLive` gives that view. */
export const useWholeSession = (): LiveSession => {
  const whole = useContext(WholeContext)
  if (whole === null) throw new Error('useWholeSession needs a LiveProvider above it')
  return whole
}

/** The open session. Only below a `LiveProvider`. */
export const useLive = (): LiveSession => {
  const live = useContext(LiveContext)
  if (live === null) throw new Error('useLive needs a LiveProvider above it')
  return live
}

/** Keeps the earlier answer while the new one is structurally the same, so that nothing is drawn again for it. */
export const useSteady = <Value,>(read: () => Value): (() => Value) => {
  const kept = useRef<{ readonly value: Value } | null>(null)
  return () => {
    const value = read()
    if (kept.current !== null && equalityDeep(kept.current.value, value)) return kept.current.value
    kept.current = { value }
    return value
  }
}

/** Reads the session's documents and draws again when the answer changes. */
export const useQuery = <Value,>(query: Query<Value>): Value => {
  const live = useLive()
  const reads = query.reads.join(' ')
  const subscribe = useCallback(
    (listener: () => void) => live.watch(reads.split(' ') as Query<Value>['reads'][number][], listener),
    [live, reads],
  )
  return useSyncExternalStore(
    subscribe,
    useSteady(() => query.of(live.documents)),
  )
}

/** Reads what is not in the documents (members, presence, storage, rounds) and draws again when it changes. */
export const useTopic = <Value,>(topic: LiveTopic, read: (live: LiveSession) => Value): Value => {
  const live = useLive()
  const subscribe = useCallback((listener: () => void) => live.subscribe(topic, listener), [live, topic])
  return useSyncExternalStore(
    subscribe,
    useSteady(() => read(live)),
  )
}

/**
 * The relay's clock in whole seconds, as ms since 1970. It ticks on the second, so that two screens
 * show the same second however far their own clocks are apart.
 */
export const useClock = (): number => {
  const live = useLive()
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout>
      const tick = () => {
        listener()
        timer = setTimeout(tick, 1000 - (live.now() % 1000))
      }
      timer = setTimeout(tick, 1000 - (live.now() % 1000))
      return () => clearTimeout(timer)
    },
    [live],
  )
  return useSyncExternalStore(subscribe, () => Math.floor(live.now() / 1000) * 1000)
}
