import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { UpdateChannel } from '../../shared/desktop/updates.ts'
import { replacingOf, type SelfUpdating } from './installation.ts'
import { updateProblemOf, updaterSource } from './updater-source.ts'
import { makeUpdates, type StoredUpdates, type UpdateRules, type Updates } from './updates.ts'

/** The app's first look comes when the person has what they opened it for; the next ones follow while it stays open. */
const firstLook = 60_000
const nextLooks = 12 * 60 * 60_000

const feedFileAt = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)

const openUpdater = async (kind: SelfUpdating) => {
  // Loaded when somebody looks: the start does not wait for it.
  const { default: updater } = await import('electron-updater')
  if (kind === 'mac') return new updater.MacUpdater()
  return kind === 'nsis' ? new updater.NsisUpdater() : new updater.AppImageUpdater()
}

/** Updates of this very program. */
export const updatesOfThisApp = (given: {
  readonly rules: UpdateRules
  readonly stored: () => StoredUpdates
  readonly keep: (change: StoredUpdates) => void
  readonly changed: () => void
}): Updates => {
  const replacing = replacingOf({
    isPackaged: app.isPackaged,
    platform: process.platform,
    appImage: process.env.APPIMAGE,
    hasUninstaller: existsSync(join(dirname(app.getPath('exe')), 'Uninstall Beraad.exe')),
    feedFile: app.isPackaged ? feedFileAt(join(process.resourcesPath, 'app-update.yml')) : null,
  })
  const updates = makeUpdates({
    ...given,
    version: app.getVersion(),
    cannot: replacing.by === null ? replacing.cannot : null,
    open: async (feed: string, channel: UpdateChannel) => {
      if (replacing.by === null) throw new Error('This program does not replace itself.')
      const updater = await openUpdater(replacing.by)
      return updaterSource(updater, { feed, channel, installsOnQuit: given.rules.mode === 'automatic' })
    },
    problemOf: updateProblemOf,
    now: () => new Date(),
  })
  if (updates.state().off === null) {
    setTimeout(() => void updates.look(), firstLook).unref()
    setInterval(() => void updates.look(), nextLooks).unref()
  }
  return updates
}
