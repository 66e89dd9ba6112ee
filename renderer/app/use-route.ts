import { useSyncExternalStore } from 'react'
import { hashOf, type Route, routeOf } from './route.ts'

/** Whether the program may go to a place; whoever says no puts the address back. */
type Gate = (hash: string) => boolean
const gates = new Set<Gate>()

/** Asks before the program goes to another place, also by the buttons of the browser. Answers with how to stop asking. */
export const askBeforeGoing = (gate: Gate): (() => void) => {
  gates.add(gate)
  return () => gates.delete(gate)
}

const subscribe = (listener: () => void): (() => void) => {
  const arrive = (): void => {
    const { hash } = window.location
    if ([...gates].every((mayGo) => mayGo(hash))) listener()
  }
  window.addEventListener('hashchange', arrive)
  return () => window.removeEventListener('hashchange', arrive)
}

/** The hash of where we are; it changes when the person goes somewhere. */
const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash)

/** Where we are. */
export const useRoute = (): Route => routeOf(useHash())

/** Goes somewhere; "back" returns. */
export const goTo = (route: Route): void => {
  window.location.hash = hashOf(route)
}

/** Goes somewhere instead of here: "back" skips this place. */
export const replaceWith = (route: Route): void => {
  window.location.replace(hashOf(route))
}
