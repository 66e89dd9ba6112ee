import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdentity, exportIdentity } from '../room/identity.ts'
import { randomBytes } from '../room/keys.ts'
import { accessFile, longestAccessFile, readAccessFile } from './access-file.ts'
import { openKeyFile, sealKeyFile } from './key-file.ts'

const passphrase = 'vier losse woorden samen'
const quick = { randomBytes, work: 14 }

test('R-RECOVER-8 a recovery key opens with its passphrase alone, and comes back as it was', async () => {
  const key = await createIdentity()
  const file = await sealKeyFile(key, passphrase, quick)
  if (!file.ok) throw new Error(file.code)
  const opened = await openKeyFile(file.value, `  ${passphrase} `)
  if (!opened.ok) throw new Error(opened.code)
  expect(await exportIdentity(opened.value)).toEqual(await exportIdentity(key))
  expect(await openKeyFile(file.value, 'vier andere woorden samen')).toEqual({
    ok: false,
    code: 'wrong-passphrase',
  })
  expect(await sealKeyFile(key, 'kort', quick)).toEqual({ ok: false, code: 'weak-passphrase' })
})

test('R-RECOVER-8 a cut or changed key file is damaged, whatever was changed, and other files are none', async () => {
  const file = await sealKeyFile(await createIdentity(), passphrase, quick)
  if (!file.ok) throw new Error(file.code)
  const { value } = file
  for (let at = 20; at < value.length; at += 17) {
    const changed = value.map((byte, place) => (place === at ? byte ^ 1 : byte))
    expect(await openKeyFile(changed, passphrase), String(at)).toEqual({ ok: false, code: 'damaged' })
    expect(await openKeyFile(value.slice(0, at), passphrase)).toEqual({ ok: false, code: 'damaged' })
  }
  const newer = value.map((byte, place) => (place === 20 ? 9 : byte))
  expect(await openKeyFile(newer, passphrase)).toEqual({ ok: false, code: 'newer' })
  expect(await openKeyFile(new Uint8Array(30), passphrase)).toEqual({ ok: false, code: 'not-a-key' })
})

test('R-RECOVER-9 a file of sealed access holds what was sealed and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), (wrapped) => {
      const read = readAccessFile(accessFile(wrapped))
      expect(read.ok && [...read.value]).toEqual([...wrapped])
      expect(readAccessFile(wrapped).ok).toBe(false)
    }),
  )
  expect(readAccessFile(accessFile(new Uint8Array(longestAccessFile)))).toMatchObject({ code: 'not-access' })
})
