import { type RefObject, useEffect, useRef } from 'react'

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/** The first that takes the focus gets it, without moving what is on the screen. What is hidden takes none. */
const focusFirst = (place: HTMLElement | null): void => {
  const step = document.querySelectorAll<HTMLElement>('main h1')
  for (const element of [...(place?.querySelectorAll<HTMLElement>('button') ?? []), ...step]) {
    element.focus({ preventScroll: true })
    if (document.activeElement === element) return
  }
}

/**
 * For buttons at a place that go when what they asked for has happened, which may be a moment later: after a press that
 * is told with the answer, the keyboard goes to the first button that is left there, or else to the step.
 */
export const useKeptKeyboard = (place: RefObject<HTMLElement | null>): (() => void) => {
  const wasPressed = useRef(false)
  useEffect(() => {
    if (!wasPressed.current) return
    if (isNowhere()) focusFirst(place.current)
    else if (place.current?.contains(document.activeElement) === true) return
    wasPressed.current = false
  })
  useEffect(
    () => () => {
      if (wasPressed.current && isNowhere()) focusFirst(null)
    },
    [],
  )
  return () => {
    wasPressed.current = true
  }
}
