import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyFileAt } from './key-file.ts'
import { readRecord } from './key-record.ts'
import { makeDevice } from './keyring.fixture.ts'
import type { Keyring } from './keyring.ts'

let device: Awaited<ReturnType<typeof makeDevice>>
beforeEach(async () => {
  device = await makeDevice()
})
afterEach(() => rm(device.folder, { recursive: true, force: true }))

const keyOf = async (keyring: Keyring = device.start()): Promise<string> => {
  const found = await keyring.masterKey(undefined)
  return found.ok ? found.value.key : found.code
}

const recordOnDisk = async () => {
  const read = readRecord(await readFile(device.path))
  if (!read.ok) throw new Error(read.code)
  return read.value
}

describe('a key in the keychain', () => {
  test('R-KEY-1 the master key is made once and is the same ever after', async () => {
    const key = await keyOf()
    expect(key).toMatch(/^[\w-]{43}$/)
    const bytes = await readFile(device.path)
    expect(await keyOf()).toBe(key)
    expect(await readFile(device.path)).toEqual(bytes)
    for (const form of [key, Buffer.from(key, 'base64url')]) expect(bytes.includes(form)).toBe(false)
  })

  test('R-KEY-1 two questions at once get one key', async () => {
    const keyring = device.start()
    const [one, other] = await Promise.all([keyring.masterKey(undefined), keyring.masterKey(undefined)])
    expect(one).toEqual(other)
  })

  test('R-KEY-2 a system that keeps no secrets, or in plain text, gets no key to keep', async () => {
    device.system.plainText = true
    expect(await keyOf()).toBe('passphrase-unset')
    device.system.plainText = false
    device.system.available = false
    expect(await keyOf()).toBe('passphrase-unset')
    const failing = { ...device.keychain, isAvailable: () => Promise.reject(new Error('no bus')) }
    expect(await keyOf(device.start({ keychain: failing }))).toBe('passphrase-unset')
    expect(await readdir(device.folder)).toEqual([])
  })

  test.each(['available', 'plainText'] as const)(
    'R-KEY-2 a key whose keychain is gone (%s) is called locked, and opens once it is back',
    async (part) => {
      const key = await keyOf()
      device.system[part] = !device.system[part]
      expect(await keyOf()).toBe('keychain-locked')
      device.system[part] = !device.system[part]
      expect(await keyOf()).toBe(key)
    },
  )

  test('R-KEY-3 a key that does not open any more is reported and never overwritten', async () => {
    const key = await keyOf()
    const before = await readFile(device.path)
    const { key: systemKey } = device.system
    device.system.key = Buffer.alloc(32, 7)
    expect(await keyOf()).toBe('keychain-damaged')
    expect(await device.start().choosePassphrase({ passphrase: 'lang genoeg voor een slot' })).toEqual({
      ok: false,
      code: 'has-key',
    })
    device.system.key = systemKey
    expect(await readFile(device.path)).toEqual(before)
    expect(await keyOf()).toBe(key)
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -5)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 30), Buffer.of(1), bytes.subarray(31)])],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('not a key')],
  ])('R-KEY-3 a key file that is %s is reported and left as it is', async (_what, damage) => {
    await keyOf()
    const damaged = damage(await readFile(device.path))
    await writeFile(device.path, damaged)
    expect(await keyOf()).toBe('keychain-damaged')
    expect(await readFile(device.path)).toEqual(damaged)
  })

  test('R-KEY-3 a file that cannot be read now is called locked', async () => {
    const file = { ...keyFileAt(device.path), read: () => Promise.reject(new Error('EIO')) }
    expect(await keyOf(device.start({ file }))).toBe('keychain-locked')
  })

  test('R-KEY-4 the key is sealed anew when the system asks and when the keychain is another', async () => {
    const key = await keyOf()
    const bytes = [await readFile(device.path)]
    device.system.rotated = true
    expect(await keyOf()).toBe(key)
    bytes.push(await readFile(device.path))
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(false)
    device.system.rotated = false
    device.system.name = 'kwallet6'
    expect(await keyOf()).toBe(key)
    expect((await recordOnDisk()).keychain).toBe('kwallet6')
    expect(await readdir(device.folder)).toEqual(['vault.key'])
  })

  test('R-KEY-4 the old file stays until the new one was written, read back and opened', async () => {
    const key = await keyOf()
    const before = await readFile(device.path)
    device.system.rotated = true
    const full = { ...keyFileAt(device.path), replace: () => Promise.reject(new Error('ENOSPC')) }
    expect(await keyOf(device.start({ file: full }))).toBe(key)
    let calls = 0
    const forgetful = {
      ...device.keychain,
      encrypt: async (text: string) => device.keychain.encrypt(calls++ === 0 ? 'something else' : text),
    }
    expect(await keyOf(device.start({ keychain: forgetful }))).toBe(key)
    expect(calls).toBe(1)
    expect(await readFile(device.path)).toEqual(before)
    expect(await readdir(device.folder)).toEqual(['vault.key'])
  })

  test('R-KEY-4 a keychain that does not give back what it was given is not trusted with a first key', async () => {
    const other = Buffer.alloc(32).toString('base64url')
    const keychain = { ...device.keychain, decrypt: async () => ({ result: other, shouldReEncrypt: false }) }
    expect(await keyOf(device.start({ keychain }))).toBe('passphrase-unset')
    expect(await readdir(device.folder)).toEqual([])
  })

  test('R-KEY-4 a key of before there was a format still opens, in the vault of before', async () => {
    const key = Buffer.alloc(32, 3).toString('base64url')
    await writeFile(device.path, await device.keychain.encrypt(key))
    const found = { ok: true, value: { key, vault: '' } }
    expect(await device.start().masterKey(undefined)).toEqual(found)
    expect((await recordOnDisk()).keychain).toBe('gnome_libsecret')
    expect(await device.start().masterKey(undefined)).toEqual(found)
  })

  test('R-KEY-1 a disk that takes no key gets none, and is not called a keychain without secrets', async () => {
    const file = { ...keyFileAt(device.path), replace: () => Promise.reject(new Error('EROFS')) }
    expect(await keyOf(device.start({ file }))).toBe('not-written')
  })
})

describe('starting again', () => {
  test('R-KEY-8 only a key that does not open can be set aside', async () => {
    expect(await device.start().startAgain(undefined)).toEqual({ ok: false, code: 'not-lost' })
    const key = await keyOf()
    expect(await device.start().startAgain(undefined)).toEqual({ ok: false, code: 'not-lost' })
    expect(await keyOf()).toBe(key)
  })

  test('R-KEY-8 a lost key is set aside, never deleted, and the new one opens a vault of its own', async () => {
    const systemKey = device.system.key
    const first = await device.start().masterKey(undefined)
    const bytes = await readFile(device.path)
    const vaults = [first.ok && first.value.vault]
    for (const fill of [1, 2]) {
      device.system.key = Buffer.alloc(32, fill)
      const keyring = device.start()
      expect(await keyOf(keyring)).toBe('keychain-damaged')
      expect(await keyring.startAgain(undefined)).toEqual({ ok: true, value: null })
      const next = await keyring.masterKey(undefined)
      vaults.push(next.ok && next.value.vault)
    }
    expect(new Set(vaults).size).toBe(3)
    const aside = ['vault.lost-1790000000000-2.key', 'vault.lost-1790000000000.key']
    expect((await readdir(device.folder)).sort()).toEqual(['vault.key', ...aside].sort())
    const oldest = await readFile(`${device.folder}/vault.lost-1790000000000.key`)
    expect(oldest).toEqual(bytes)
    // Should the old keychain come back, the old key opens the old vault again.
    device.system.key = systemKey
    await writeFile(device.path, oldest)
    expect(await device.start().masterKey(undefined)).toEqual(first)
  })

  test('R-KEY-8 whose keychain is gone for good starts again behind a passphrase', async () => {
    const key = await keyOf()
    device.system.plainText = true
    const keyring = device.start()
    expect(await keyring.startAgain(undefined)).toEqual({ ok: true, value: null })
    expect(await keyOf(keyring)).toBe('passphrase-unset')
    expect((await keyring.choosePassphrase({ passphrase: 'drie fietsen naast een molen' })).ok).toBe(true)
    expect(await keyOf(keyring)).not.toBe(key)
    expect((await recordOnDisk()).keeper).toBe('passphrase')
  })

  test('R-KEY-8 where the disk takes nothing, the lost key stays where it is', async () => {
    await keyOf()
    device.system.available = false
    const file = { ...keyFileAt(device.path), setAside: () => Promise.reject(new Error('EROFS')) }
    expect(await device.start({ file }).startAgain(undefined)).toEqual({ ok: false, code: 'not-written' })
    expect(await readdir(device.folder)).toEqual(['vault.key'])
  })
})
