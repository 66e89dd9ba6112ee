import { bridgeName, type DesktopBridge } from '../../shared/desktop/contract.ts'
import { browserPlatform } from './browser/browser-platform.ts'
import { desktopPlatform } from './desktop/desktop-platform.ts'
import type { Platform } from './platform.ts'

const isBridge = (value: unknown): value is DesktopBridge =>
  typeof value === 'object' && value !== null && 'masterKey' in value

/** Makes the platform of the machine this runs on. Call once, before anything is drawn. */
export const createPlatform = async (): Promise<Platform> => {
  const bridge: unknown = Reflect.get(window, bridgeName)
  return isBridge(bridge) ? desktopPlatform(window, bridge) : browserPlatform(window)
}
