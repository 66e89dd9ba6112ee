import { type RefObject, useEffect, useRef } from 'react'

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Focus without moving what is on the screen. */
const focusAt = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })
const step = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1')

/**
 * For buttons at a place that go when what they asked for has happened, which may be a moment later: after a press that
 * is told with the answer, the keyboard goes to the first button that is left there, or else to the step.
 */
export const useKeptKeyboard = (place: RefObject<HTMLElement | null>): (() => void) => {
  const wasPressed = useRef(false)
  useEffect(() => {
    if (!wasPressed.current) return
    if (isNowhere()) focusAt(place.current?.querySelector<HTMLElement>('button') ?? step())
    else if (place.current?.contains(document.activeElement) === true) return
    wasPressed.current = false
  })
  useEffect(
    () => () => {
      if (wasPressed.current && isNowhere()) focusAt(step())
    },
    [],
  )
  return () => {
    wasPressed.current = true
  }
}
