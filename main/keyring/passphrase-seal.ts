import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { normalPassphrase } from '../../shared/backup/derive.ts'
import { backupLimits } from '../../shared/backup/limits.ts'
import { concat } from '../../shared/room/bytes.ts'

/** What a passphrase seals: parameters ‖ salt ‖ iv ‖ AES-256-GCM. Format: docs/FORMATS.md §29. */

const keyLength = 32
const saltLength = 16
const ivLength = 12
const tagLength = 16
const openLength = 3 + saltLength + ivLength
const mebibyte = 1024 * 1024

/** What a file may ask of whoever opens it; what is written lies within. */
const limits = {
  work: backupLimits.work,
  blockSize: { least: 1, most: 8, usual: 8 },
  lanes: { least: 1, most: 4, usual: 1 },
}

const isWithin = (
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): boolean => value >= least && value <= most

const derive = (
  passphrase: string,
  salt: Uint8Array,
  [work = 0, blockSize = 0, lanes = 0]: Uint8Array,
): Promise<Buffer> => {
  const cost = 2 ** work
  const options = { N: cost, r: blockSize, p: lanes, maxmem: 128 * cost * blockSize + 32 * mebibyte }
  return new Promise((resolve, reject) => {
    scrypt(normalPassphrase(passphrase), salt, keyLength, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** Whether a passphrase may seal the key of a device: as long as one that seals a backup file. */
export const isLongEnough = (passphrase: string): boolean =>
  normalPassphrase(passphrase).length >= backupLimits.passphrase

/** Seals the master key; `head` is bound to it. `work` is for tests alone. */
export const sealWithPassphrase = async (
  key: Uint8Array,
  passphrase: string,
  head: Uint8Array,
  work: number = limits.work.usual,
): Promise<Uint8Array> => {
  const parameters = new Uint8Array([work, limits.blockSize.usual, limits.lanes.usual])
  const salt = randomBytes(saltLength)
  const iv = randomBytes(ivLength)
  const derived = await derive(passphrase, salt, parameters)
  const open = concat(parameters, salt, iv)
  const cipher = createCipheriv('aes-256-gcm', derived, iv).setAAD(concat(head, open))
  const sealed = concat(cipher.update(key), cipher.final(), cipher.getAuthTag())
  derived.fill(0)
  return concat(open, sealed)
}

/** Whether these bytes can be what a passphrase sealed, and ask no more work or memory than they may. */
export const isPassphraseSeal = (sealed: Uint8Array): boolean => {
  const [work = 0, blockSize = 0, lanes = 0] = sealed
  return (
    sealed.length === openLength + keyLength + tagLength &&
    isWithin(work, limits.work) &&
    isWithin(blockSize, limits.blockSize) &&
    isWithin(lanes, limits.lanes)
  )
}

/** The master key, or null when the passphrase is another one. Only for what `isPassphraseSeal` accepts. */
export const openWithPassphrase = async (
  sealed: Uint8Array,
  passphrase: string,
  head: Uint8Array,
): Promise<Uint8Array | null> => {
  if (!isPassphraseSeal(sealed)) throw new Error('not what a passphrase sealed')
  const open = sealed.subarray(0, openLength)
  const derived = await derive(passphrase, open.subarray(3, 3 + saltLength), open)
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived, open.subarray(-ivLength))
      .setAAD(concat(head, open))
      .setAuthTag(sealed.subarray(-tagLength))
    return concat(decipher.update(sealed.subarray(openLength, -tagLength)), decipher.final())
  } catch {
    return null
  } finally {
    derived.fill(0)
  }
}
