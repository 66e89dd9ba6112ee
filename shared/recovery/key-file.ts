import { deriveKey, normalPassphrase } from '../backup/derive.ts'
import { backupLimits } from '../backup/limits.ts'
import type { Watch } from '../backup/work.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, sameBytes, utf8 } from '../room/bytes.ts'
import { exportIdentity, importIdentity } from '../room/identity.ts'
import { decrypt, encrypt, ivLength, sha256 } from '../room/keys.ts'
import type { Identity } from '../room/types.ts'

/** A recovery key as a file that a passphrase opens, sealed as a backup copy is. Format: docs/FORMATS.md §30. */

export const keyFileExtension = '.beraad-herstelsleutel'
const mark = utf8('beraad/recovery-key\n')
const version = 1
const saltLength = 16
const checksumLength = 8
const headLength = mark.length + 2 + saltLength + ivLength
const tagLength = 16

/** No such file is longer, in bytes. */
export const longestKeyFile = 4 * 1024

const checksumOf = async (bytes: Bytes): Promise<Bytes> => (await sha256(bytes)).slice(0, checksumLength)

/** Seals a recovery key; it is made as the keys of a device are. `work` is for tests alone. */
export const sealKeyFile = async (
  key: Identity,
  passphrase: string,
  {
    randomBytes,
    work = backupLimits.work.usual,
    ...watch
  }: Watch & { readonly randomBytes: (length: number) => Bytes; readonly work?: number },
): Promise<Result<Bytes, 'weak-passphrase' | 'cancelled'>> => {
  if (normalPassphrase(passphrase).length < backupLimits.passphrase) return refuse('weak-passphrase')
  const [salt, iv] = [randomBytes(saltLength), randomBytes(ivLength)]
  const head = concat(mark, new Uint8Array([version, work]), salt, iv)
  const derived = await deriveKey(passphrase, salt, work, watch)
  if (!derived.ok) return derived
  const sealed = concat(head, await encrypt(derived.value, iv, head, await exportIdentity(key)))
  return ok(concat(sealed, await checksumOf(sealed)))
}

export type OpenKeyFileRefusal = 'not-a-key' | 'newer' | 'damaged' | 'wrong-passphrase' | 'cancelled'

/** Opens a recovery key. That a file is damaged is known without its passphrase, so that a wrong one is worth another try. */
export const openKeyFile = async (
  file: Uint8Array,
  passphrase: string,
  watch: Watch = {},
): Promise<Result<Identity, OpenKeyFileRefusal>> => {
  if (!sameBytes(file.subarray(0, mark.length), mark)) return refuse('not-a-key')
  const [written = 0, work = 0] = file.subarray(mark.length, mark.length + 2)
  if (written > version) return refuse('newer')
  const isWhole = file.length >= headLength + tagLength + checksumLength && file.length <= longestKeyFile
  if (!isWhole || written < version) return refuse('damaged')
  const bytes = new Uint8Array(file)
  const sealed = bytes.subarray(0, -checksumLength)
  if (!sameBytes(await checksumOf(sealed), bytes.subarray(-checksumLength))) return refuse('damaged')
  if (work > backupLimits.work.most || work < backupLimits.work.least) return refuse('damaged')
  const head = bytes.slice(0, headLength)
  const salt = head.slice(mark.length + 2, mark.length + 2 + saltLength)
  const derived = await deriveKey(passphrase, salt, work, watch)
  if (!derived.ok) return derived
  const plain = await decrypt(derived.value, head.slice(-ivLength), head, sealed.slice(headLength))
  if (plain === null) return refuse('wrong-passphrase')
  const identity = await importIdentity(plain)
  return identity.ok ? identity : refuse('damaged')
}
