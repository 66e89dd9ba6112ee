import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyFileAt } from './key-file.ts'
import type { SecretStorage } from './keychain.ts'
import { makeKeyring } from './keyring.ts'

/** A keychain that really encrypts, under a key that a test may take away. */
const makeKeychain = () => {
  const system = {
    key: randomBytes(32),
    available: true,
    plainText: false,
    rotated: false,
    name: 'gnome_libsecret',
  }
  const keychain: SecretStorage = {
    isAvailable: async () => system.available,
    isPlainText: () => system.plainText,
    name: () => system.name,
    encrypt: async (text) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', system.key, iv)
      const sealed = Buffer.concat([cipher.update(text), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    decrypt: async (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', system.key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
      return { result: opened.toString(), shouldReEncrypt: system.rotated }
    },
  }
  return { system, keychain }
}

/** A device with a key file in a folder of its own; `start` is the program started once more. */
export const makeDevice = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-keyring-'))
  const path = join(folder, 'vault.key')
  const { system, keychain } = makeKeychain()
  const clock = { elapsed: 0, reloads: 0 }
  const start = (changes: Partial<Parameters<typeof makeKeyring>[0]> = {}) =>
    makeKeyring({
      keychain,
      file: keyFileAt(path),
      now: () => 1_790_000_000_000,
      elapsed: () => clock.elapsed,
      reload: () => {
        clock.reloads++
      },
      work: 10,
      ...changes,
    })
  return { folder, path, system, keychain, clock, start }
}
