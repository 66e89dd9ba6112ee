import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Guard } from '../privacy/guard-contract.ts'
import { isOpen } from '../privacy/guard-items.ts'

interface GuardStepOptions {
  /** Null where nothing has to be looked at. */
  readonly guard: Guard | null
  /** Everything is decided: go on with what was asked for. */
  readonly onGo: (what: string) => void
  /** Something must be decided first: show the findings. */
  readonly onHold: () => void
}

export interface GuardStep {
  /** Goes on as soon as the guard has looked and everything is decided; else leads to what must be decided. */
  ask(what: string): void
  /** What must happen first, once somebody asked: decide, or nothing can leave because it could not be looked at. */
  readonly held: 'open' | 'failed' | null
  /** Where the findings are shown. */
  readonly place: RefObject<HTMLDivElement | null>
}

/** Nothing leaves before the guard looked and everything it asks is decided. */
export const useGuardStep = ({ guard, onGo, onHold }: GuardStepOptions): GuardStep => {
  const [wanted, setWanted] = useState<string | null>(null)
  const [wasHeld, setHeld] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const leads = useRef(false)

  // After every render: the guard may have finished, and the findings may have come into sight.
  useEffect(() => {
    if (leads.current && place.current !== null && guard !== null) {
      leads.current = false
      const first = guard.items.find(isOpen)
      const radio =
        first === undefined
          ? null
          : place.current.querySelector<HTMLInputElement>(
              `[data-guard-item="${first.id}"] input[type="radio"]`,
            )
      radio?.focus()
    }
    if (wanted === null || guard?.state === 'looking') return
    setWanted(null)
    if (guard === null || guard.isDecided) {
      setHeld(false)
      onGo(wanted)
      return
    }
    leads.current = guard.state === 'done'
    setHeld(true)
    onHold()
  })

  const held =
    !wasHeld || guard === null || guard.isDecided ? null : guard.state === 'failed' ? 'failed' : 'open'
  return { ask: setWanted, held, place }
}
