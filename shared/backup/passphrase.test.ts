import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advisePassphrase, passphraseWords, suggestPassphrase } from './passphrase.ts'

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

test('R-BACKUP-9 advice on a passphrase says how strong it is, and why not stronger', () => {
  const strengthOf = (text: string, known: readonly string[] = []) => advisePassphrase(text, known).strength
  expect(strengthOf('kort')).toBe('too-short')
  expect(strengthOf('wachtwoord123')).toBe('weak')
  expect(strengthOf('Welkom2026!!')).toBe('weak')
  expect(strengthOf('aaaaaaaaaaaaaaaa')).toBe('weak')
  expect(strengthOf('1234567890123456')).toBe('weak')
  expect(strengthOf('lamp fiets wolk tuin')).toBe('fair')
  expect(strengthOf('lantaarn fietsbel onweer moestuin kruimel')).toBe('strong')
  expect(advisePassphrase('abcd1234abcd1234').remarks).toContain('sequence')
  expect(advisePassphrase('tomtomtomtomtom').remarks).toContain('repeats')
  const known = ['Taaleis of tempo', 'Samira Voorbeeld']
  expect(strengthOf('samira taaleis tempo voorbeeld', known)).toBe('weak')
  expect(advisePassphrase('samira taaleis tempo voorbeeld', known).remarks).toContain('says-the-case')
})

test('R-BACKUP-9 what is suggested is strong, can be typed anywhere and is never twice the same', () => {
  const suggested = Array.from({ length: 200 }, () => suggestPassphrase(randomBytes))
  expect(new Set(suggested).size).toBe(200)
  for (const one of suggested) {
    expect(one).toMatch(/^([a-z]{6}-){4}[a-z]{6}$/)
    expect(['fair', 'strong']).toContain(advisePassphrase(one).strength)
  }
  expect(suggested.filter((one) => advisePassphrase(one).strength === 'strong').length).toBeGreaterThan(180)
})

test('R-BACKUP-9 advice comes at once whatever is typed, and has words in both languages', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.string()), (text, known) => {
      const { bits, remarks } = advisePassphrase(text, known)
      expect(bits).toBeGreaterThanOrEqual(0)
      for (const remark of remarks) expect(passphraseWords.remarks[remark].nl).not.toBe('')
    }),
  )
  for (const long of [
    'a'.repeat(1_000_000),
    'ab'.repeat(500_000),
    '\ud800'.repeat(1_000_000),
    '\ufdfa'.repeat(1_000_000),
  ]) {
    advisePassphrase(long, [long])
  }
})
