import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyFileAt } from './key-file.ts'
import { headOf, readRecord, writeRecord } from './key-record.ts'
import { makeDevice } from './keyring.fixture.ts'
import type { Keyring } from './keyring.ts'
import { isPassphraseSeal, openWithPassphrase, sealWithPassphrase } from './passphrase-seal.ts'

const passphrase = 'drie fietsen naast een molen'
const another = 'vier zwaluwen boven het kanaal'

let device: Awaited<ReturnType<typeof makeDevice>>
beforeEach(async () => {
  device = await makeDevice()
  device.system.plainText = true
})
afterEach(() => rm(device.folder, { recursive: true, force: true }))

const codeOf = (answer: { readonly ok: boolean; readonly code?: string }): string =>
  answer.ok ? 'ok' : (answer.code ?? '')

const keyOf = async (keyring: Keyring): Promise<string> => {
  const found = await keyring.masterKey(undefined)
  return found.ok ? found.value.key : found.code
}

/** A device with a passphrase, and the key behind it. */
const chosen = async (): Promise<string> => {
  const keyring = device.start()
  expect(codeOf(await keyring.choosePassphrase({ passphrase }))).toBe('ok')
  return keyOf(keyring)
}

describe('a key behind a passphrase', () => {
  test('R-KEY-5 the passphrase opens the same key after every start, and the file holds neither', async () => {
    const key = await chosen()
    expect(key).toMatch(/^[\w-]{43}$/)
    const keyring = device.start()
    expect(await keyOf(keyring)).toBe('passphrase-locked')
    expect(codeOf(await keyring.unlock({ passphrase }))).toBe('ok')
    expect(await keyOf(keyring)).toBe(key)
    const bytes = await readFile(device.path)
    for (const secret of [key, Buffer.from(key, 'base64url'), passphrase])
      expect(bytes.includes(secret)).toBe(false)
  })

  test('R-KEY-5 a passphrase is as long as one of a backup file, and is chosen once', async () => {
    const keyring = device.start()
    for (const short of ['kort', '   elf tekens   ', 'a          b c d'])
      expect(codeOf(await keyring.choosePassphrase({ passphrase: short }))).toBe('weak-passphrase')
    expect(await readdir(device.folder)).toEqual([])
    expect(codeOf(await keyring.choosePassphrase({ passphrase }))).toBe('ok')
    expect(codeOf(await keyring.choosePassphrase({ passphrase: another }))).toBe('has-key')
    expect(codeOf(await keyring.changePassphrase({ current: passphrase, next: 'kort' }))).toBe(
      'weak-passphrase',
    )
  })

  test('R-KEY-5 spaces and the way an accent was typed make no difference; capitals do', async () => {
    const keyring = device.start()
    await keyring.choosePassphrase({ passphrase: 'één café  aan zee' })
    const typed = 'e\u0301e\u0301n cafe\u0301 aan zee '
    expect(codeOf(await device.start().unlock({ passphrase: typed }))).toBe('ok')
    expect(codeOf(await device.start().unlock({ passphrase: 'Eén café aan zee' }))).toBe('wrong-passphrase')
  })

  test('R-KEY-6 who guesses waits longer and longer, also with the right passphrase, and hears no more', async () => {
    await chosen()
    const keyring = device.start()
    const attempt = async (text: string): Promise<string> =>
      JSON.stringify(await keyring.unlock({ passphrase: text }))
    const wrong = JSON.stringify({ ok: false, code: 'wrong-passphrase' })
    const wait = JSON.stringify({ ok: false, code: 'wait' })
    for (let time = 0; time < 3; time++) expect(await attempt(another)).toBe(wrong)
    const waits: number[] = []
    for (let time = 0; time < 9; time++) {
      expect(await attempt(passphrase)).toBe(wait)
      const state = await keyring.keyring(undefined)
      const seconds = state.ok ? state.value.waitSeconds : 0
      waits.push(seconds)
      device.clock.elapsed += seconds * 1000
      expect(await attempt(another)).toBe(wrong)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300])
    device.clock.elapsed += 300_000
    expect(codeOf(await keyring.unlock({ passphrase }))).toBe('ok')
    expect(await keyring.keyring(undefined)).toMatchObject({ value: { waitSeconds: 0 } })
  })

  test('R-KEY-6 many guesses at once count one by one', async () => {
    await chosen()
    const keyring = device.start()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => keyring.unlock({ passphrase: another })),
    )
    expect(answers.map(codeOf).filter((code) => code === 'wrong-passphrase')).toHaveLength(3)
  })

  test('R-KEY-5 another passphrase takes its place, for the same key', async () => {
    const key = await chosen()
    const before = await readFile(device.path)
    const keyring = device.start()
    expect(codeOf(await keyring.changePassphrase({ current: another, next: another }))).toBe(
      'wrong-passphrase',
    )
    expect(await readFile(device.path)).toEqual(before)
    expect(codeOf(await keyring.changePassphrase({ current: passphrase, next: another }))).toBe('ok')
    const later = device.start()
    expect(codeOf(await later.unlock({ passphrase }))).toBe('wrong-passphrase')
    expect(codeOf(await later.unlock({ passphrase: another }))).toBe('ok')
    expect(await keyOf(later)).toBe(key)
  })

  test('R-KEY-4 a full disk leaves the old passphrase as it was', async () => {
    await chosen()
    const before = await readFile(device.path)
    const file = { ...keyFileAt(device.path), replace: () => Promise.reject(new Error('ENOSPC')) }
    const keyring = device.start({ file })
    expect(codeOf(await keyring.changePassphrase({ current: passphrase, next: another }))).toBe('not-written')
    expect(await readFile(device.path)).toEqual(before)
  })

  test('R-KEY-7 locking forgets the key and loads the page anew', async () => {
    await chosen()
    const keyring = device.start()
    await keyring.unlock({ passphrase })
    expect(codeOf(await keyring.lock(undefined))).toBe('ok')
    expect([await keyOf(keyring), device.clock.reloads]).toEqual(['passphrase-locked', 1])
  })

  test('R-KEY-9 where a keychain comes, the open key moves there; without one, or locked, it stays', async () => {
    const key = await chosen()
    const keyring = device.start()
    expect(codeOf(await keyring.keepInKeychain(undefined))).toBe('no-passphrase')
    await keyring.unlock({ passphrase })
    expect(codeOf(await keyring.keepInKeychain(undefined))).toBe('no-keychain')
    device.system.plainText = false
    expect(await keyOf(keyring)).toBe(key)
    expect(await keyring.keyring(undefined)).toMatchObject({
      value: { keeper: 'passphrase', keychain: 'gnome_libsecret' },
    })
    expect(codeOf(await keyring.keepInKeychain(undefined))).toBe('ok')
    expect(await keyOf(device.start())).toBe(key)
    expect(codeOf(await keyring.lock(undefined))).toBe('no-passphrase')
    device.system.plainText = true
    expect(await keyOf(device.start())).toBe('keychain-locked')
  })

  test('R-KEY-8 a forgotten passphrase is a lost key: it can be set aside, and opens again when put back', async () => {
    const key = await chosen()
    const bytes = await readFile(device.path)
    const keyring = device.start()
    expect(codeOf(await keyring.startAgain(undefined))).toBe('ok')
    expect(await keyOf(keyring)).toBe('passphrase-unset')
    expect(codeOf(await keyring.choosePassphrase({ passphrase: another }))).toBe('ok')
    expect(await keyOf(keyring)).not.toBe(key)
    expect(codeOf(await keyring.startAgain(undefined))).toBe('not-lost')
    await writeFile(device.path, bytes)
    const back = device.start()
    await back.unlock({ passphrase })
    expect(await keyOf(back)).toBe(key)
  })

  test('R-KEY-11 only the one question is answered with the key', async () => {
    const key = await chosen()
    const keyring = device.start()
    const answers = [
      await keyring.unlock({ passphrase }),
      await keyring.keyring(undefined),
      await keyring.changePassphrase({ current: passphrase, next: another }),
      await keyring.choosePassphrase({ passphrase }),
      await keyring.startAgain(undefined),
      await keyring.keepInKeychain(undefined),
      await keyring.lock(undefined),
    ]
    expect(JSON.stringify(answers)).not.toContain(key)
  })
})

describe('the file of a passphrase', () => {
  test('R-KEY-5 it asks no more work or memory than it may', async () => {
    const head = headOf({ keeper: 'passphrase', vault: '' })
    const sealed = await sealWithPassphrase(new Uint8Array(32), passphrase, head, 10)
    expect(isPassphraseSeal(sealed)).toBe(true)
    for (const [at, values] of [
      [0, [0, 9, 19, 255]],
      [1, [0, 9, 255]],
      [2, [0, 5, 255]],
    ] as const)
      for (const value of values) {
        const greedy = Uint8Array.from(sealed)
        greedy[at] = value
        expect(isPassphraseSeal(greedy)).toBe(false)
      }
    expect(isPassphraseSeal(sealed.subarray(1))).toBe(false)
    expect(isPassphraseSeal(new Uint8Array())).toBe(false)
  })

  test('R-KEY-5 what is sealed is bound to its parameters and to its vault', async () => {
    const vault = '00112233445566ff'
    const head = headOf({ keeper: 'passphrase', vault })
    const key = new Uint8Array(32).fill(9)
    const sealed = await sealWithPassphrase(key, passphrase, head, 10)
    expect(await openWithPassphrase(sealed, passphrase, head)).toEqual(key)
    expect(
      await openWithPassphrase(sealed, passphrase, headOf({ keeper: 'passphrase', vault: '' })),
    ).toBeNull()
    const weaker = Uint8Array.from(sealed)
    weaker[0] = 11
    expect(await openWithPassphrase(weaker, passphrase, head)).toBeNull()
  })

  test('R-KEY-5 a file that was written once opens ever after (FORMATS §29)', async () => {
    const bySystem = 'YmVyYWFkL2RldmljZS1rZXkKAQABAgMEBQYHCAhrd2FsbGV0NnYxMQECAyiRnWKyzgyp'
    const byPassphrase = [
      'YmVyYWFkL2RldmljZS1rZXkKAQEBAgMEBQYHCAoIAWj8II8tT1cJ6hBB00itVl3IqXTf23uXZtLx8oRqXMBkofdGn1_Q80w2zPkf6gbD',
      'lBeOsDQi0fT9en1uKUWtsTpYVcPS60U4EDmtHLEz5rQ39nnvdw',
    ].join('')
    const vault = '0102030405060708'
    const first = readRecord(Buffer.from(bySystem, 'base64url'))
    expect(first).toMatchObject({ value: { keeper: 'keychain', vault, keychain: 'kwallet6' } })
    const second = readRecord(Buffer.from(byPassphrase, 'base64url'))
    if (!second.ok) throw new Error(second.code)
    expect(await openWithPassphrase(second.value.sealed, passphrase, headOf(second.value))).toEqual(
      Uint8Array.from({ length: 32 }, (_, at) => at),
    )
  })

  test('R-KEY-3 whatever a file holds, reading it never throws, and what was written reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof readRecord(bytes).ok).toBe('boolean')
      }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('keychain', 'passphrase'),
        fc.uint8Array({ minLength: 1 }),
        fc.stringMatching(/^[a-z_]{0,40}$/),
        (keeper, sealed, name) => {
          const keychain = keeper === 'keychain' ? name : ''
          const record = { keeper, vault: 'aabbccddeeff0011', keychain, sealed }
          const read = readRecord(writeRecord(record))
          expect(read.ok && { ...read.value, sealed: [...read.value.sealed] }).toEqual({
            ...record,
            sealed: [...sealed],
          })
        },
      ),
    )
  })
})
