import { scryptAsync } from '@noble/hashes/scrypt.js'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, own, utf8 } from '../room/bytes.ts'
import { importAesKey, keyLength } from '../room/keys.ts'
import type { Watch } from './work.ts'

/** scrypt's block size; with it the work 2¹⁷ takes 128 MiB. */
const blockSize = 8

/** How long deriving may keep the screen from drawing, in ms. */
const longestTurn = 12

/**
 * A passphrase as it counts: however an accent was typed, and however often a space. Capitals and signs make a
 * difference.
 */
export const normalPassphrase = (passphrase: string): string =>
  passphrase.toWellFormed().normalize('NFKC').replace(/\s+/gu, ' ').trim()

/**
 * The key that a passphrase gives, by scrypt with 2^`work` rounds. It takes about a second on purpose, in small turns; `watch`
 * says how far it is and can stop it.
 */
export const deriveKey = async (
  passphrase: string,
  salt: Bytes,
  work: number,
  { progress, signal }: Watch,
): Promise<Result<CryptoKey, 'cancelled'>> => {
  const stopped = new Error('stopped by whoever waited')
  try {
    const bytes = await scryptAsync(utf8(normalPassphrase(passphrase)), salt, {
      N: 2 ** work,
      r: blockSize,
      p: 1,
      dkLen: keyLength,
      asyncTick: longestTurn,
      onProgress: (fraction) => {
        if (signal?.aborted) throw stopped
        progress?.(fraction)
      },
    })
    const key = await importAesKey(own(bytes))
    bytes.fill(0)
    return signal?.aborted ? refuse('cancelled') : ok(key)
  } catch (problem) {
    if (problem === stopped) return refuse('cancelled')
    throw problem
  }
}
