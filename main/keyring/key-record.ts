import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { concat, sameBytes, utf8 } from '../../shared/room/bytes.ts'

/** The file that holds the sealed master key. Format: docs/FORMATS.md §29. */

const mark = utf8('beraad/device-key\n')
const version = 1
const vaultLength = 8
const checksumLength = 8
const headLength = mark.length + 2 + vaultLength
const longestKeychainName = 40

const keepers = ['keychain', 'passphrase'] as const
export type Keeper = (typeof keepers)[number]

/** What a key file says. */
export interface KeyRecord {
  readonly keeper: Keeper
  /** Which of this device's vaults the key opens, as hex; empty for the one of before vaults had names. */
  readonly vault: string
  /** Which keychain sealed the key; empty when that is not known, or when it was a passphrase. */
  readonly keychain: string
  readonly sealed: Uint8Array
}

const checksumOf = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes).digest().subarray(0, checksumLength)

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The head of a file; what a passphrase seals is bound to it. */
export const headOf = ({ keeper, vault }: Pick<KeyRecord, 'keeper' | 'vault'>): Uint8Array => {
  const bytes = Buffer.alloc(vaultLength)
  bytes.write(vault, 'hex')
  return concat(mark, new Uint8Array([version, keepers.indexOf(keeper)]), bytes)
}

/** A key file's bytes. */
export const writeRecord = (record: KeyRecord): Uint8Array => {
  const name = utf8(record.keychain.slice(0, longestKeychainName))
  const body =
    record.keeper === 'keychain'
      ? concat(new Uint8Array([name.length]), name, record.sealed)
      : concat(record.sealed)
  const all = concat(headOf(record), body)
  return concat(all, checksumOf(all))
}

/**
 * Reads a key file. One without the mark is of before: what a keychain made and nothing else. `damaged`: cut off,
 * changed, or written by a version that does other things; the key may still be in it.
 */
export const readRecord = (file: Uint8Array): Result<KeyRecord, 'damaged'> => {
  if (!sameBytes(file.subarray(0, mark.length), mark))
    return ok({ keeper: 'keychain', vault: '', keychain: '', sealed: file })
  const all = file.subarray(0, -checksumLength)
  if (all.length <= headLength || !sameBytes(checksumOf(all), file.subarray(-checksumLength)))
    return refuse('damaged')
  const [written, number = -1] = all.subarray(mark.length)
  const keeper = keepers[number]
  if (written !== version || keeper === undefined) return refuse('damaged')
  const named = all.subarray(mark.length + 2, headLength)
  const vault = named.every((byte) => byte === 0) ? '' : hexOf(named)
  const body = all.subarray(headLength)
  if (keeper === 'passphrase') return ok({ keeper, vault, keychain: '', sealed: body })
  const [length = 0] = body
  const keychain = Buffer.from(body.subarray(1, 1 + length)).toString()
  return ok({ keeper, vault, keychain, sealed: body.subarray(1 + length) })
}
