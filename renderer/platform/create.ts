import type { DesktopBridge } from '../../shared/desktop/contract.ts'
import { bridgeName } from '../../shared/desktop/names.ts'
import { browserPlatform } from './browser/browser-platform.ts'
import type { AskForKey, Platform } from './platform.ts'

const isBridge = (value: unknown): value is DesktopBridge =>
  typeof value === 'object' && value !== null && 'masterKey' in value

/**
 * Makes the platform of the machine this runs on. Call once, before anything is drawn; only when the desktop app has
 * no key yet does `askForKey` draw something first.
 */
export const createPlatform = async (askForKey: AskForKey): Promise<Platform> => {
  const bridge: unknown = Reflect.get(window, bridgeName)
  if (!isBridge(bridge)) return browserPlatform(window)
  const { desktopPlatform } = await import('./desktop/desktop-platform.ts')
  return desktopPlatform(window, bridge, { askForKey })
}
