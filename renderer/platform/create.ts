import { browserPlatform } from './browser/browser-platform.ts'
import type { Platform } from './platform.ts'

/** Makes the platform of the machine this runs on. Call once, before anything is drawn. */
export const createPlatform = async (): Promise<Platform> => browserPlatform(window)
