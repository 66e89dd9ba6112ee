import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'

interface StepHold {
  /** Asks to keep the step on the screen; returns what lets go again. */
  readonly hold: () => () => void
  /** Whether anything holds the step now. */
  readonly isHeld: () => boolean
  readonly onRelease: (listener: () => void) => () => void
}

const HoldContext = createContext<StepHold | null>(null)

/** Knows which fields hold text that is not in the document yet, so that a move of the group does not lose it. */
export const StepHoldProvider = ({ children }: { readonly children: ReactNode }) => {
  const holders = useRef(new Set<symbol>())
  const listeners = useRef(new Set<() => void>())
  const value = useMemo<StepHold>(
    () => ({
      hold: () => {
        const holder = Symbol('holder')
        holders.current.add(holder)
        return () => {
          holders.current.delete(holder)
          if (holders.current.size === 0) for (const listener of listeners.current) listener()
        }
      },
      isHeld: () => holders.current.size > 0,
      onRelease: (listener) => {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [],
  )
  return <HoldContext value={value}>{children}</HoldContext>
}

/** The holds of this room; only below a `StepHoldProvider`. */
export const useStepHold = (): StepHold => {
  const value = useContext(HoldContext)
  if (value === null) throw new Error('useStepHold needs a StepHoldProvider above it')
  return value
}

/** Keeps the step on the screen while `isUnfinished`: something was typed that nobody else has yet. */
export const useHoldStep = (isUnfinished: boolean): void => {
  const { hold } = useStepHold()
  useEffect(() => (isUnfinished ? hold() : undefined), [hold, isUnfinished])
}
