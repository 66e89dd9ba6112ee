import { useEffect, useRef, useState } from 'react'

interface Watched {
  readonly signal: AbortSignal
  readonly progress: (fraction: number) => void
}

/** Work that takes a while: how far it is, from 0 to 1, null when none goes on, and a way to stop it. It stops with the page. */
export const useWork = (): {
  readonly fraction: number | null
  readonly run: <Value>(work: (watch: Watched) => Promise<Value>) => Promise<Value>
  readonly cancel: () => void
} => {
  const [fraction, setFraction] = useState<number | null>(null)
  const going = useRef<AbortController | null>(null)
  useEffect(() => () => going.current?.abort(), [])
  return {
    fraction,
    cancel: () => going.current?.abort(),
    run: async (work) => {
      const controller = new AbortController()
      going.current = controller
      setFraction(0)
      try {
        return await work({ signal: controller.signal, progress: setFraction })
      } finally {
        going.current = null
        setFraction(null)
      }
    },
  }
}
