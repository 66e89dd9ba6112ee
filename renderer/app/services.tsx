import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Method } from '../../shared/method/method.ts'
import type { Profile, SessionSummary, Sessions } from '../live/sessions.ts'
import type { Platform, PreferenceValues } from '../platform/platform.ts'

/** What the pages rest on; made once in main.tsx. */
export interface Services {
  readonly platform: Platform
  readonly sessions: Sessions
}

const ServicesContext = createContext<Services | null>(null)

/** Makes the services available to everything below. */
export const ServicesProvider = ({
  services,
  children,
}: {
  readonly services: Services
  readonly children: ReactNode
}) => <ServicesContext value={services}>{children}</ServicesContext>

/** The services; only below a `ServicesProvider`. */
export const useServices = (): Services => {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('useServices needs a ServicesProvider above it')
  return services
}

/** Who uses this device, or null before the first use. */
export const useProfile = (): Profile | null => {
  const { sessions } = useServices()
  return useSyncExternalStore(sessions.subscribe, sessions.profile)
}

const isSameList = <Value,>(one: readonly Value[], other: readonly Value[]): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at])

/** All sessions this device knows, most recently opened first. */
export const useSessionList = (): readonly SessionSummary[] => {
  const { sessions } = useServices()
  const [list, setList] = useState(sessions.list)
  useEffect(() => {
    const read = (): void =>
      setList((before) => {
        const list = sessions.list()
        return isSameList(before, list) ? before : list
      })
    read()
    return sessions.subscribe(read)
  }, [sessions])
  return list
}

/** The methods that somebody made or brought in on this device, by title. */
export const useOwnMethods = (): readonly Method[] => {
  const { methods } = useServices().sessions
  const [list, setList] = useState(methods.list)
  useEffect(() => {
    const read = (): void =>
      setList((before) => {
        const own = methods.list()
        return isSameList(before, own) ? before : own
      })
    read()
    return methods.subscribe(read)
  }, [methods])
  return list
}

/** Language and theme. */
export const usePreferences = (): PreferenceValues => {
  const { platform } = useServices()
  return useSyncExternalStore(platform.preferences.subscribe, platform.preferences.read)
}
