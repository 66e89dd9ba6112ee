import { randomBytes } from 'node:crypto'
import { ok, type Result, refuse } from '../../shared/result.ts'

/** The system's keychain, as Electron's asynchronous `safeStorage` offers it. */
export interface SecretStorage {
  isAvailable(): Promise<boolean>
  /** True when "encrypted" would mean: with a password that everybody knows (Linux without a secret service). */
  isPlainText(): boolean
  encrypt(text: string): Promise<Uint8Array>
  /** Rejects when the bytes were not encrypted by this person's keychain. */
  decrypt(bytes: Uint8Array): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>
}

/** The one file that holds the encrypted master key. */
export interface KeyFile {
  /** Null when there is none yet. */
  read(): Promise<Uint8Array | null>
  write(bytes: Uint8Array): Promise<void>
}

/**
 * `no-keychain`: this system keeps no secrets. `keychain-locked`: there is a key, but the keychain does not open
 * now. `keychain-damaged`: the stored key does not open any more; it is left as it is, for a repaired keychain.
 */
export type KeyringRefusal = 'no-keychain' | 'keychain-locked' | 'keychain-damaged'

const masterKey = /^[\w-]{43}$/

/** Keeps the 32-byte master key of this device's vault in the system's keychain. The key is base64url. */
export const makeKeyring = (secrets: SecretStorage, file: KeyFile) => {
  const create = async (): Promise<Result<string, KeyringRefusal>> => {
    const key = randomBytes(32).toString('base64url')
    const sealed = await secrets.encrypt(key)
    const opened = await secrets.decrypt(sealed)
    if (opened.result !== key)
      return refuse('no-keychain', 'the keychain does not give back what it was given')
    await file.write(sealed)
    return ok(key)
  }

  const open = async (sealed: Uint8Array): Promise<Result<string, KeyringRefusal>> => {
    const opened = await secrets.decrypt(sealed).catch(() => null)
    if (opened === null || !masterKey.test(opened.result)) return refuse('keychain-damaged')
    // The old bytes still open the key, so that a failure here costs nothing but another attempt next time.
    if (opened.shouldReEncrypt)
      await secrets
        .encrypt(opened.result)
        .then(file.write)
        .catch(() => undefined)
    return ok(opened.result)
  }

  const find = async (): Promise<Result<string, KeyringRefusal>> => {
    if (secrets.isPlainText()) return refuse('no-keychain')
    const sealed = await file.read()
    if (!(await secrets.isAvailable())) return refuse(sealed === null ? 'no-keychain' : 'keychain-locked')
    return sealed === null ? create() : open(sealed)
  }

  let finding: Promise<Result<string, KeyringRefusal>> | null = null
  return {
    /** The master key, made on first use. A refusal may be different the next time. */
    masterKey: (): Promise<Result<string, KeyringRefusal>> => {
      finding ??= find().finally(() => {
        finding = null
      })
      return finding
    },
  }
}
