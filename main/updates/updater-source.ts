import type { AppUpdater } from 'electron-updater'
import type { UpdateChannel, UpdateProblem } from '../../shared/desktop/updates.ts'
import type { UpdateSource } from './updates.ts'

/**
 * electron-updater as a source. It never fetches by itself, never goes back to an older version, takes whole installers
 * only, checks each against the hash in the feed, and on Windows and macOS against the signature of the makers.
 */
export const updaterSource = (
  updater: AppUpdater,
  {
    feed,
    channel,
    installsOnQuit,
  }: {
    readonly feed: string
    readonly channel: UpdateChannel
    /** Whether what was fetched is installed when the person closes the app. */
    readonly installsOnQuit: boolean
  },
): UpdateSource => {
  // Its log names addresses.
  updater.logger = null
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = installsOnQuit
  updater.disableWebInstaller = true
  // Differences are fetched in many small pieces, which a plain file server or a proxy may not give.
  updater.disableDifferentialDownload = true
  updater.setFeedURL({ provider: 'generic', url: feed })
  updater.channel = channel === 'stable' ? 'latest' : 'beta'
  updater.allowDowngrade = false
  // Otherwise every look would carry an id of this very computer.
  updater.requestHeaders = { 'x-user-staging-id': 'none' }
  updater.isUserWithinRollout = () => true
  // Without a listener an error of an event emitter would end the program; every call rejects as well.
  updater.on('error', () => undefined)
  return {
    check: async () => {
      const found = await updater.checkForUpdates()
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null
    },
    download: async (progress) => {
      const heard = ({ percent }: { readonly percent: number }): void => progress(percent)
      updater.on('download-progress', heard)
      try {
        await updater.downloadUpdate()
      } finally {
        updater.off('download-progress', heard)
      }
    },
    install: () => updater.quitAndInstall(false, true),
  }
}

const untrusted = ['ERR_UPDATER_INVALID_SIGNATURE', 'ERR_CHECKSUM_MISMATCH', 'ERR_UPDATER_NO_CHECKSUM']
const unreachable = [
  'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
]

/** What to tell the person of an error of electron-updater. */
export const updateProblemOf = (error: unknown): UpdateProblem => {
  if (!(error instanceof Error)) return 'failed'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (untrusted.includes(code)) return 'not-trusted'
  const isOfTheNetwork =
    unreachable.includes(code) || /^HTTP_ERROR_|net::ERR_/.test(`${code} ${error.message}`)
  return isOfTheNetwork || error.message.startsWith('net::') ? 'unreachable' : 'failed'
}
