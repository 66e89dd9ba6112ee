import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, sameBytes, utf8 } from '../room/bytes.ts'
import { decrypt, encrypt, ivLength, sha256 } from '../room/keys.ts'
import type { BackupContent } from './content.ts'
import { deriveKey, normalPassphrase } from './derive.ts'
import { backupLimits } from './limits.ts'
import { packContent, unpackContent } from './packed.ts'
import type { Watch } from './work.ts'

/** A whole session as one file that a passphrase opens. Format: docs/FORMATS.md §22. */

const mark = utf8('beraad/backup\n')
const version = 1
const saltLength = 16
const checksumLength = 8
const headLength = mark.length + 2 + saltLength + ivLength
const tagLength = 16

const checksumOf = async (bytes: Bytes): Promise<Bytes> => (await sha256(bytes)).slice(0, checksumLength)

export type SealBackupRefusal = 'weak-passphrase' | 'invalid' | 'too-large' | 'cancelled'

/**
 * Writes a session as a file. `weak-passphrase`: shorter than may be; `invalid`: something in it that does not belong in a file of
 * its purpose; `too-large`: more than a file may hold. `work` is for tests alone.
 */
export const sealBackup = async (
  content: BackupContent,
  passphrase: string,
  {
    randomBytes,
    work = backupLimits.work.usual,
    ...watch
  }: Watch & { readonly randomBytes: (length: number) => Bytes; readonly work?: number },
): Promise<Result<Bytes, SealBackupRefusal>> => {
  if (normalPassphrase(passphrase).length < backupLimits.passphrase) return refuse('weak-passphrase')
  const packed = await packContent(content)
  if (!packed.ok) return packed
  if (headLength + packed.value.length + tagLength + checksumLength > backupLimits.file)
    return refuse('too-large')
  const [salt, iv] = [randomBytes(saltLength), randomBytes(ivLength)]
  const head = concat(mark, new Uint8Array([version, work]), salt, iv)
  const key = await deriveKey(passphrase, salt, work, watch)
  if (!key.ok) return key
  const sealed = concat(head, await encrypt(key.value, iv, head, packed.value))
  return ok(concat(sealed, await checksumOf(sealed)))
}

export type OpenBackupRefusal =
  | 'not-a-backup'
  | 'newer'
  | 'too-large'
  | 'damaged'
  | 'wrong-passphrase'
  | 'cancelled'

/**
 * Reads a backup file. `damaged`: cut off or changed; that is known without the passphrase, so that `wrong-passphrase` is worth
 * another try. `too-large`: bigger than a file may be, or asking for more work or memory than one may. `newer`: made by a later
 * Beraad.
 */
export const openBackup = async (
  file: Uint8Array,
  passphrase: string,
  watch: Watch = {},
): Promise<Result<BackupContent, OpenBackupRefusal>> => {
  if (!sameBytes(file.subarray(0, mark.length), mark)) return refuse('not-a-backup')
  const [written = 0, work = 0] = file.subarray(mark.length, mark.length + 2)
  if (written > version) return refuse('newer')
  if (file.length > backupLimits.file) return refuse('too-large')
  if (file.length < headLength + tagLength + checksumLength || written < version) return refuse('damaged')
  const bytes = new Uint8Array(file)
  const sealed = bytes.subarray(0, -checksumLength)
  if (!sameBytes(await checksumOf(sealed), bytes.subarray(-checksumLength))) return refuse('damaged')
  if (work > backupLimits.work.most) return refuse('too-large')
  if (work < backupLimits.work.least) return refuse('damaged')
  const head = bytes.slice(0, headLength)
  const salt = head.slice(mark.length + 2, mark.length + 2 + saltLength)
  const key = await deriveKey(passphrase, salt, work, watch)
  if (!key.ok) return key
  const plain = await decrypt(key.value, head.slice(-ivLength), head, sealed.slice(headLength))
  if (plain === null) return refuse('wrong-passphrase')
  const content = await unpackContent(plain)
  return content.ok ? content : refuse('damaged', content.detail)
}
