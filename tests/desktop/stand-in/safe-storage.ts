import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { strict } from './strict.ts'

/** The keychain of the stand-in, a file that a spec may change or remove between or during runs. */
export interface Keychain {
  /** base64 of the key; another one makes what was sealed unreadable. */
  readonly key: string
  readonly backend: 'basic_text' | 'gnome_libsecret' | 'kwallet' | 'kwallet5' | 'kwallet6' | 'unknown'
  readonly isAvailable: boolean
  /** Whether what is opened is to be sealed anew. */
  readonly shouldReEncrypt: boolean
}

const version = Buffer.from('v11')

/** `safeStorage`, with real encryption under a key in `file`. */
export const makeSafeStorage = (file: string) => {
  const write = (keychain: Keychain): Keychain => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(keychain))
    return keychain
  }
  const read = (): Keychain => {
    const made: Keychain = {
      key: randomBytes(32).toString('base64'),
      backend: 'gnome_libsecret',
      isAvailable: true,
      shouldReEncrypt: false,
    }
    if (!existsSync(file)) return write(made)
    const found: Partial<Keychain> = JSON.parse(readFileSync(file, 'utf8'))
    return found.key === undefined ? write({ ...made, ...found }) : { ...made, ...found }
  }
  let usesPlainText = false

  const keyNow = (): Buffer => {
    const { key, isAvailable } = read()
    if (!isAvailable) throw new Error('Error while encrypting the text: encryption is not available.')
    return Buffer.from(key, 'base64')
  }
  const encrypt = (text: string): Buffer => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keyNow(), iv)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([version, iv, cipher.getAuthTag(), sealed])
  }
  const decrypt = (sealed: Buffer): string => {
    const bytes = Buffer.from(sealed)
    if (!bytes.subarray(0, 3).equals(version))
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptString. Ciphertext does not appear to be encrypted.',
      )
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyNow(), bytes.subarray(3, 15))
      decipher.setAuthTag(bytes.subarray(15, 31))
      return Buffer.concat([decipher.update(bytes.subarray(31)), decipher.final()]).toString('utf8')
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    }
  }
  const isAvailable = (): boolean => {
    const { isAvailable, backend } = read()
    return isAvailable && (backend !== 'basic_text' || usesPlainText)
  }
  const safeStorage = strict('SafeStorage', {
    isEncryptionAvailable: isAvailable,
    isAsyncEncryptionAvailable: async () => read().isAvailable,
    encryptString: encrypt,
    encryptStringAsync: async (text: string) => encrypt(text),
    decryptString: decrypt,
    decryptStringAsync: async (sealed: Buffer) => ({
      result: decrypt(sealed),
      shouldReEncrypt: read().shouldReEncrypt,
    }),
    getSelectedStorageBackend: () => read().backend,
    setUsePlainTextEncryption: (wanted: boolean) => {
      usesPlainText = wanted
    },
  })
  return {
    safeStorage,
    change: (change: Partial<Keychain>) => {
      write({ ...read(), ...change })
    },
  }
}
