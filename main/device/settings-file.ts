import { existsSync, readFileSync } from 'node:fs'
import { setAside } from './set-aside.ts'
import type { SettingsFile } from './settings.ts'

/** The settings file; a damaged one is kept beside it under another name. */
export const settingsFileAt = (path: string, now: number): SettingsFile => ({
  read: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  setAside: () => setAside(path, 'damaged', now),
})
