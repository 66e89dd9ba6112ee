import { useSyncExternalStore } from 'react'
import type { HostingState } from '../../shared/desktop/hosting.ts'
import { useServices } from '../app/services.tsx'

const nothing = (): (() => void) => () => undefined

/** How the relay on this computer stands; null in a browser. */
export const useHosting = (): HostingState | null => {
  const { hosting } = useServices().platform
  return useSyncExternalStore(hosting?.subscribe ?? nothing, () => hosting?.state() ?? null)
}
