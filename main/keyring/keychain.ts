/** The system's keychain, as Electron's asynchronous `safeStorage` offers it. */
export interface SecretStorage {
  isAvailable(): Promise<boolean>
  /** True when "encrypted" would mean: with a password that everybody knows (Linux without a secret service). */
  isPlainText(): boolean
  /** Which keychain that is, for whoever must find it again: `kwallet6`, `darwin`. */
  name(): string
  encrypt(text: string): Promise<Uint8Array>
  /** Rejects when the bytes were not encrypted by this person's keychain. */
  decrypt(bytes: Uint8Array): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>
}

const masterKey = /^[\w-]{43}$/

/** Whether this system keeps secrets. One that has to be asked and does not answer keeps none now. */
export const keepsSecrets = async (keychain: SecretStorage): Promise<boolean> =>
  !keychain.isPlainText() && (await keychain.isAvailable().catch(() => false))

/** The key that the keychain finds in these bytes; null when it does not open them, or something else comes out. */
export const openByKeychain = async (
  keychain: SecretStorage,
  sealed: Uint8Array,
): Promise<{ readonly key: string; readonly shouldReEncrypt: boolean } | null> => {
  const opened = await keychain.decrypt(sealed).catch(() => null)
  if (opened === null || !masterKey.test(opened.result)) return null
  return { key: opened.result, shouldReEncrypt: opened.shouldReEncrypt }
}
