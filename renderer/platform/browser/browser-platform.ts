import { noPolicy } from '../../../shared/desktop/policy.ts'
import { invitationInbox } from '../invitations.ts'
import type { DeviceProblem, DeviceTrust, Platform } from '../platform.ts'
import { type DeviceDatabase, openDatabase } from '../storage/database.ts'
import { deviceStorage } from '../storage/device-storage.ts'
import { makeVaultKeys, type VaultKeys } from '../storage/vault.ts'
import { ownRelay, receiveInvitations, webEditionOf } from './address.ts'
import { keepPagesOffline } from './offline.ts'
import { browserPreferences } from './preferences.ts'
import { copyText, downloadFile, warnBeforeClose } from './window.ts'

/** Says that this device was called the person's own; a shared device leaves no trace, not even this one. */
const ownDeviceMark = 'beraad.own-device'

const wasOwn = (window: Window): boolean => {
  try {
    return window.localStorage.getItem(ownDeviceMark) !== null
  } catch {
    return false
  }
}

/** The vault's keys live beside the records as keys that no script can read; two tabs agree on the first pair. */
const openBrowserStorage = async (
  databaseName?: string,
): Promise<{ database: DeviceDatabase; keys: VaultKeys }> => {
  const database = await openDatabase(databaseName)
  const candidate = await makeVaultKeys()
  const transaction = database.transaction('keys', 'readwrite')
  const known = await transaction.store.get('vault')
  if (known === undefined) await transaction.store.put(candidate, 'vault')
  await transaction.done
  return { database, keys: known ?? candidate }
}

/** The platform of a browser tab. An own device is opened at once; otherwise everything stays in memory. */
export const browserPlatform = async (window: Window, databaseName?: string): Promise<Platform> => {
  const inbox = invitationInbox()
  receiveInvitations(window, inbox)
  const storage = deviceStorage()
  const problems = new Set<DeviceProblem>()
  let trust: DeviceTrust | null = null

  const setTrust = async (wanted: DeviceTrust): Promise<void> => {
    if (trust === 'own') return
    trust = wanted
    if (wanted === 'own') {
      const failure = await storage.keep(() => openBrowserStorage(databaseName))
      if (failure === undefined) {
        window.localStorage.setItem(ownDeviceMark, 'yes')
        // Some browsers ask the person first; nothing here waits for the answer.
        void window.navigator.storage?.persist?.().catch(() => false)
      } else {
        trust = 'shared'
        problems.add('no-storage')
      }
    }
    await keepPagesOffline(window.navigator.serviceWorker, trust === 'own')
  }
  if (wasOwn(window)) await setTrust('own')

  return {
    kind: 'browser',
    preferences: browserPreferences(window),
    trust: () => trust,
    setTrust,
    vault: storage.vault,
    entries: storage.entries,
    persistent: storage.persistent,
    problems: () => [...problems],
    fileSetAside: null,
    deviceKey: null,
    hosting: null,
    updates: null,
    policy: () => noPolicy,
    keepRecoveryAccess: null,
    defaultRelay: () => ownRelay(window.location),
    webAddress: webEditionOf,
    saveFile: downloadFile(window),
    print: () => window.print(),
    copyText: copyText(window),
    takeInvitation: inbox.take,
    onInvitation: inbox.subscribe,
    warnBeforeClose: warnBeforeClose(window),
    shell: null,
  }
}
