import { existsSync, readFileSync, renameSync } from 'node:fs'
import { safeStorage } from 'electron'
import Store from 'electron-store'
import type { SecretStorage } from './device/keyring.ts'
import type { SettingsFile, SettingsStore } from './device/settings.ts'

/** The system's keychain. On Linux `basic_text` is a password that everybody knows. */
export const systemKeychain = (): SecretStorage => ({
  isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
  isPlainText: () => process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text',
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: (bytes) => safeStorage.decryptStringAsync(Buffer.from(bytes)),
})

/** The settings file; a damaged one is kept beside it under another name. */
export const settingsFileAt = (path: string, now: number): SettingsFile => ({
  read: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  setAside: () => renameSync(path, path.replace(/\.json$/, `.damaged-${now}.json`)),
})

/** The settings as electron-store keeps them in `<folder>/<name>.json`. */
export const openSettingsStore = (folder: string, name: string): SettingsStore => {
  const store = new Store({ cwd: folder, name, clearInvalidConfig: false })
  return { get: () => store.store, set: (values) => store.set(values) }
}
