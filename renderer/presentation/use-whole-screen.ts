import { useEffect, useState } from 'react'

interface WholeScreen {
  /** Not every window may take the whole screen. */
  readonly isPossible: boolean
  readonly isWhole: boolean
  readonly toggle: () => void
}

/** Lets the page take the whole screen, and knows whether it has it. */
export const useWholeScreen = (): WholeScreen => {
  const [isWhole, setWhole] = useState(() => Boolean(document.fullscreenElement))
  useEffect(() => {
    const look = (): void => setWhole(Boolean(document.fullscreenElement))
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return {
    isPossible: document.fullscreenEnabled === true,
    isWhole,
    toggle: () => {
      // A browser may refuse; then everything stays as it is.
      if (isWhole) void document.exitFullscreen().catch(() => undefined)
      else void document.documentElement.requestFullscreen().catch(() => undefined)
    },
  }
}
