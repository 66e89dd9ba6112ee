import { writeUint8, writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, decodeBytes, encodeBytes, own, sameBytes, toBase64Url, utf8 } from './bytes.ts'
import { deviceKeyOf } from './identity.ts'
import {
  decrypt,
  domain,
  encrypt,
  importAesKey,
  ivLength,
  keyLength,
  randomBytes,
  sha256,
  sign,
  signatureLength,
  verify,
} from './keys.ts'
import type { Identity } from './types.ts'

const envelopeVersion = 1

/** Plaintexts are padded to a multiple of this, so that length does not tell what somebody chose. */
const paddedTo = 1024
const longestPlain = 64 * paddedTo

/** What a member seals: `parts` by part id of the round. */
export interface EnvelopeContent {
  readonly sessionId: string
  readonly fieldId: string
  readonly deviceId: string
  readonly revision: number
  readonly parts: Readonly<Record<string, string>>
}

/** What everyone can read of an envelope; its signature was checked. */
export interface EnvelopeHeader {
  readonly sessionId: string
  readonly fieldId: string
  readonly deviceId: string
  readonly revision: number
  /** SHA-256 of the key that opens it. */
  readonly keyHash: Bytes
}

/** A fresh key for one revision of one envelope; a revision must never share a key with an earlier one. */
export const newEnvelopeKey = (): Bytes => randomBytes(keyLength)

/** base64url SHA-256 of an envelope, by which a reveal names it. */
export const envelopeHash = async (bytes: Uint8Array): Promise<string> =>
  toBase64Url(await sha256(own(bytes)))

const padded = (parts: EnvelopeContent['parts']): Bytes => {
  const text = utf8(JSON.stringify(parts))
  const framed = encodeBytes((encoder) => writeVarUint8Array(encoder, text))
  const whole = new Uint8Array(Math.ceil(framed.length / paddedTo) * paddedTo)
  whole.set(framed)
  return whole
}

export type SealRefusal = 'too-long'

/**
 * Seals a private contribution under `key` (32 bytes), which only its author keeps until the reveal. The
 * signature binds session, round, device, revision and the key itself (AES-GCM alone does not commit to its
 * key). Format: docs/FORMATS.md §7. `too-long`: more than 64 kB.
 */
export const sealEnvelope = async (
  content: EnvelopeContent,
  key: Uint8Array,
  identity: Identity,
): Promise<Result<{ readonly bytes: Bytes; readonly hash: string }, SealRefusal>> => {
  const device = deviceKeyOf(content.deviceId)
  if (!device || content.deviceId !== identity.deviceId)
    throw new Error('an envelope is sealed by its own author')
  const plain = padded(content.parts)
  if (plain.length > longestPlain) return refuse('too-long')
  const keyHash = await sha256(own(key))
  const iv = randomBytes(ivLength)
  const head = encodeBytes((encoder) => {
    writeUint8(encoder, envelopeVersion)
    writeUint8Array(encoder, device)
    writeVarString(encoder, content.sessionId)
    writeVarString(encoder, content.fieldId)
    writeVarUint(encoder, content.revision)
    writeUint8Array(encoder, keyHash)
    writeUint8Array(encoder, iv)
  })
  const sealed = concat(head, await encrypt(await importAesKey(key), iv, head, plain))
  const bytes = concat(sealed, await sign(domain.envelope, sealed, identity.signing.privateKey))
  return ok({ bytes, hash: await envelopeHash(bytes) })
}

export type EnvelopeRefusal = 'malformed' | 'newer-version' | 'forged'

interface ReadEnvelope {
  readonly header: EnvelopeHeader
  readonly head: Bytes
  readonly iv: Bytes
  readonly cipher: Bytes
}

const readEnvelope = async (bytes: Uint8Array): Promise<Result<ReadEnvelope, EnvelopeRefusal>> => {
  if ((bytes[0] ?? 0) > envelopeVersion) return refuse('newer-version')
  if (bytes.length > longestPlain + paddedTo) return refuse('malformed')
  const read = decodeBytes(bytes, (reader) => {
    if (reader.uint8() !== envelopeVersion) return null
    const device = reader.take(keyLength)
    const sessionId = reader.varText()
    const fieldId = reader.varText()
    const revision = reader.varUint()
    const keyHash = reader.take(keyLength)
    const iv = reader.take(ivLength)
    const headLength = reader.position
    const cipher = reader.take(Math.max(0, reader.left - signatureLength))
    const signature = reader.take(signatureLength)
    return { device, sessionId, fieldId, revision, keyHash, iv, headLength, cipher, signature }
  })
  if (!read.ok) return read
  const { device, sessionId, fieldId, revision, keyHash, iv, headLength, cipher, signature } = read.value
  const signed = own(bytes.subarray(0, -signatureLength))
  if (!(await verify(domain.envelope, signed, signature, device))) return refuse('forged')
  const header = { sessionId, fieldId, deviceId: toBase64Url(device), revision, keyHash }
  return ok({ header, head: own(bytes.subarray(0, headLength)), iv, cipher })
}

/** What an envelope says on its outside, with its author's signature checked; needs no key. */
export const readEnvelopeHeader = async (
  bytes: Uint8Array,
): Promise<Result<EnvelopeHeader, EnvelopeRefusal>> => {
  const read = await readEnvelope(bytes)
  return read.ok ? ok(read.value.header) : read
}

const readParts = (plain: Uint8Array): EnvelopeContent['parts'] | null => {
  const read = decodeBytes(plain, (reader) => {
    const text = reader.varText()
    return reader.rest().every((byte) => byte === 0) ? text : null
  })
  if (!read.ok) return null
  try {
    const parts: unknown = JSON.parse(read.value)
    if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) return null
    const entries = Object.entries(parts)
    return entries.every(([, part]) => typeof part === 'string') ? Object.fromEntries(entries) : null
  } catch {
    return null
  }
}

/**
 * Opens an envelope with the key that its device published. `wrong-key`: not the key to which the author
 * committed; `undecryptable`: the committed key does not open it.
 */
export const openEnvelope = async (
  bytes: Uint8Array,
  key: Uint8Array,
): Promise<
  Result<
    { readonly header: EnvelopeHeader; readonly parts: EnvelopeContent['parts'] },
    EnvelopeRefusal | 'wrong-key' | 'undecryptable'
  >
> => {
  const read = await readEnvelope(bytes)
  if (!read.ok) return read
  const { header, head, iv, cipher } = read.value
  if (!sameBytes(await sha256(own(key)), header.keyHash)) return refuse('wrong-key')
  const plain = await decrypt(await importAesKey(key), iv, head, cipher)
  if (!plain) return refuse('undecryptable')
  const parts = readParts(plain)
  return parts ? ok({ header, parts }) : refuse('malformed')
}
