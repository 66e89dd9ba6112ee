import { useSyncExternalStore } from 'react'
import { hashOf, type Route, routeOf } from './route.ts'

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
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
