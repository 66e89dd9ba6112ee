import { sha256 } from '@noble/hashes/sha2.js'
import { concat, fromBase64Url, toBase64Url, utf8 } from '../room/bytes.ts'

/**
 * The public part of an organisation's recovery key, as it stands in a policy: a mark, the X25519 key and a checksum. A key
 * with one letter wrong would seal sessions to nobody, and nobody would notice until the day that they are needed.
 */
const mark = 'beraad-herstel-1'
const keyLength = 32
const checksumLength = 6

/** Every key that agrees with nobody (RFC 7748 §6.1 and its twist), of which one is the same for all. */
const isBlank = (key: Uint8Array): boolean => key.slice(1).every((byte) => byte === 0)

const checksumOf = (key: Uint8Array): string =>
  toBase64Url(sha256(concat(utf8(`${mark}\n`), key)).slice(0, checksumLength))

/** Writes an agreement key (base64url) as text for a policy. */
export const recoveryKeyText = (agreementKey: string): string =>
  `${mark}.${agreementKey}.${checksumOf(fromBase64Url(agreementKey) ?? new Uint8Array())}`

/** The agreement key (base64url) in that text; null when it is none or a letter of it is wrong. */
export const readRecoveryKey = (text: string): string | null => {
  const [found, key = '', checksum, ...rest] = text.trim().split('.')
  const bytes = fromBase64Url(key)
  const isKey = bytes?.length === keyLength && toBase64Url(bytes) === key && !isBlank(bytes)
  return found === mark && isKey && rest.length === 0 && checksum === checksumOf(bytes) ? key : null
}
