import { safeStorage } from 'electron'
import Store from 'electron-store'
import type { SettingsStore } from './device/settings.ts'
import type { SecretStorage } from './keyring/keychain.ts'

/** The system's keychain. On Linux `basic_text` is a password that everybody knows. */
export const systemKeychain = (): SecretStorage => ({
  isAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
  isPlainText: () => process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text',
  name: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: (bytes) => safeStorage.decryptStringAsync(Buffer.from(bytes)),
})

/** The settings as electron-store keeps them in `<folder>/<name>.json`. */
export const openSettingsStore = (folder: string, name: string): SettingsStore => {
  const store = new Store({ cwd: folder, name, clearInvalidConfig: false })
  return { get: () => store.store, set: (values) => store.set(values) }
}
