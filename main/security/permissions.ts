import { isOwnAddress } from './origin.ts'

/** Who asks for a permission, as Electron tells it. */
export interface PermissionQuestion {
  readonly permission: string
  readonly isMainFrame: boolean
  /** The page that asks; absent when it is not a page. */
  readonly address: string | undefined
}

/**
 * What the interface needs: the whole screen for a presentation, and a relay on this computer or its network, which Chromium
 * counts among the permissions. Which relay that may be is said by the content security policy.
 */
const needed = new Set(['fullscreen', 'local-network-access', 'local-network', 'loopback-network'])

/** Whether a permission is given: only what is needed, and only to the main frame of an own page. */
export const isPermitted = ({ permission, isMainFrame, address }: PermissionQuestion): boolean =>
  needed.has(permission) && isMainFrame && address !== undefined && isOwnAddress(address)
