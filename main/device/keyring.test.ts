import { beforeEach, describe, expect, test } from 'vitest'
import { type KeyFile, makeKeyring, type SecretStorage } from './keyring.ts'

/** A keychain that encrypts by turning bytes over with `key`, and the file beside it. */
let stored: Uint8Array | null
let writes: number
let system: { key: number; available: boolean; plainText: boolean; rotated: boolean }

const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ system.key)

const keychain: SecretStorage = {
  isAvailable: async () => system.available,
  isPlainText: () => system.plainText,
  encrypt: async (text) => turn(new TextEncoder().encode(`sealed:${text}`)),
  decrypt: async (bytes) => {
    const text = new TextDecoder().decode(turn(bytes))
    if (!text.startsWith('sealed:')) throw new Error('not by this keychain')
    return { result: text.slice('sealed:'.length), shouldReEncrypt: system.rotated }
  },
}

const file: KeyFile = {
  read: async () => stored,
  write: async (bytes) => {
    writes++
    stored = bytes
  },
}

const keyOf = async (): Promise<string> => {
  const found = await makeKeyring(keychain, file).masterKey()
  return found.ok ? found.value : found.code
}

beforeEach(() => {
  stored = null
  writes = 0
  system = { key: 0x55, available: true, plainText: false, rotated: false }
})

describe('the keyring', () => {
  test('R-KEY-1 the master key is made once and is the same ever after', async () => {
    const key = await keyOf()
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(await keyOf()).toBe(key)
    expect(writes).toBe(1)
    expect(new TextDecoder().decode(stored ?? undefined)).not.toContain(key)
  })

  test('R-KEY-1 two questions at once get one key', async () => {
    const keyring = makeKeyring(keychain, file)
    const [one, other] = await Promise.all([keyring.masterKey(), keyring.masterKey()])
    expect(one).toEqual(other)
    expect(writes).toBe(1)
  })

  test('R-KEY-2 a keychain that keeps secrets in plain text is refused', async () => {
    system.plainText = true
    expect(await keyOf()).toBe('no-keychain')
    expect(stored).toBeNull()
  })

  test('R-KEY-2 without a keychain nothing is stored; with a key stored earlier it is called locked', async () => {
    system.available = false
    expect(await keyOf()).toBe('no-keychain')
    expect(stored).toBeNull()
    system.available = true
    const key = await keyOf()
    system.available = false
    expect(await keyOf()).toBe('keychain-locked')
    system.available = true
    expect(await keyOf()).toBe(key)
  })

  test('R-KEY-3 a key that does not open any more is reported and never overwritten', async () => {
    const key = await keyOf()
    system.key = 0x11
    expect(await keyOf()).toBe('keychain-damaged')
    expect(writes).toBe(1)
    system.key = 0x55
    expect(await keyOf()).toBe(key)
    stored = await keychain.encrypt('not a key')
    expect(await keyOf()).toBe('keychain-damaged')
  })

  test('R-KEY-4 the key is encrypted anew when the system asks, and survives when that fails', async () => {
    const key = await keyOf()
    system.rotated = true
    expect(await keyOf()).toBe(key)
    expect(writes).toBe(2)
    const failing = makeKeyring(keychain, { ...file, write: () => Promise.reject(new Error('disk full')) })
    expect(await failing.masterKey()).toEqual({ ok: true, value: key })
  })

  test('R-KEY-4 a keychain that does not give back what it was given is not trusted', async () => {
    const forgetful = { ...keychain, decrypt: async () => ({ result: 'other', shouldReEncrypt: false }) }
    expect(await makeKeyring(forgetful, file).masterKey()).toMatchObject({ ok: false, code: 'no-keychain' })
    expect(stored).toBeNull()
  })
})
