import { writeUint8, writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, decodeBytes, encodeBytes, fromBase64Url, own, toBase64Url } from './bytes.ts'
import { fitsNotice, type SignedDestroyed, writeDestroyed } from './destroyed.ts'
import {
  decrypt,
  deriveAesKey,
  domain,
  encrypt,
  importPublic,
  ivLength,
  keyLength,
  sign,
  signatureLength,
  verifyWhole,
} from './keys.ts'
import { isDocumentName } from './roles.ts'
import type { MovedNotice } from './types.ts'

const entryVersion = 1

/** What an entry holds. A kind that is not listed is kept as it is and never deleted. */
export const entryKind = {
  update: 0,
  snapshot: 1,
  card: 2,
  confirmation: 3,
  moved: 4,
  filed: 5,
  destroyed: 6,
} as const

const lastKind = Math.max(...Object.values(entryKind))

export const runLength = 16

/** Longest entry that is opened, in bytes: one change of a member, and the snapshot of a whole document. */
const longestEntry = 8 * 2 ** 20
const longestSnapshot = 64 * 2 ** 20

/** What stands readable on an entry. `id` is one text for (signer, run, sequence). */
export interface EntryHeader {
  readonly id: string
  readonly kind: number
  /** base64url of the device's Ed25519 key. */
  readonly signer: string
  /** base64url of the run. */
  readonly run: string
  readonly sequence: number
}

export interface ReadEntry extends EntryHeader {
  readonly signerKey: Bytes
  readonly runBytes: Bytes
  readonly head: Bytes
  readonly iv: Bytes
  readonly cipher: Bytes
  readonly signature: Bytes
}

type EntryRefusal = 'malformed' | 'newer-version' | 'bad-signature' | 'undecryptable'

/** Takes an entry apart without believing anything of it. Format: docs/FORMATS.md §6. */
export const readEntry = (bytes: Uint8Array): Result<ReadEntry, 'malformed' | 'newer-version'> => {
  if ((bytes[0] ?? 0) > entryVersion) return refuse('newer-version')
  if (bytes.length > (bytes[1] === entryKind.snapshot ? longestSnapshot : longestEntry))
    return refuse('malformed', 'too long')
  return decodeBytes(bytes, (reader) => {
    if (reader.uint8() !== entryVersion) return null
    const kind = reader.uint8()
    const signerKey = reader.take(keyLength)
    const runBytes = reader.take(runLength)
    const sequence = reader.varUint()
    const iv = reader.take(ivLength)
    const head = own(bytes.subarray(0, reader.position))
    const cipher = reader.take(Math.max(0, reader.left - signatureLength))
    const signature = reader.take(signatureLength)
    const signer = toBase64Url(signerKey)
    const run = toBase64Url(runBytes)
    const id = `${signer}.${run}.${sequence}`
    return { id, kind, signer, run, sequence, signerKey, runBytes, head, iv, cipher, signature }
  })
}

/** What an entry says, by kind. */
export type EntryContent =
  | { readonly kind: 'update' | 'snapshot'; readonly document: string; readonly update: Bytes }
  | { readonly kind: 'card'; readonly card: Bytes }
  | { readonly kind: 'confirmation'; readonly device: Bytes; readonly card: Bytes | null }
  /** An owner says where the room went. */
  | { readonly kind: 'moved'; readonly notice: MovedNotice }
  /** An owner says that the room was destroyed; whether the proof holds, whoever reads it checks. */
  | ({ readonly kind: 'destroyed' } & SignedDestroyed)
  /** An owner files somebody's card without saying that they are who they say they are. */
  | { readonly kind: 'filed'; readonly card: Bytes }
  | { readonly kind: 'unknown' }

const plainOf = (content: Exclude<EntryContent, { kind: 'unknown' }>): Bytes => {
  if (content.kind === 'card' || content.kind === 'filed') return content.card
  if (content.kind === 'destroyed') return writeDestroyed(content)
  return encodeBytes((encoder) => {
    if (content.kind === 'moved') {
      writeUint8Array(encoder, fromBase64Url(content.notice.roomId) ?? new Uint8Array(keyLength))
      for (const wrapped of content.notice.wrapped) writeVarUint8Array(encoder, wrapped)
    } else if (content.kind === 'confirmation') {
      writeUint8Array(encoder, content.device)
      writeVarUint8Array(encoder, content.card ?? new Uint8Array())
    } else {
      writeVarString(encoder, content.document)
      writeUint8Array(encoder, content.update)
    }
  })
}

const contentOf = (kind: number, plain: Bytes): EntryContent | null => {
  if (kind === entryKind.card) return { kind: 'card', card: plain }
  if (kind === entryKind.filed) return { kind: 'filed', card: plain }
  const read = decodeBytes<EntryContent>(plain, (reader) => {
    if (kind === entryKind.moved) {
      const roomId = toBase64Url(reader.take(keyLength))
      const wrapped: Bytes[] = []
      while (reader.left > 0) wrapped.push(reader.varBytes())
      return { kind: 'moved', notice: { roomId, wrapped } }
    }
    if (kind === entryKind.destroyed) {
      const notice = { at: reader.varUint(), name: reader.varText(), organisation: reader.varText() }
      const proof = reader.take(signatureLength)
      return fitsNotice(notice) ? { kind: 'destroyed', notice, proof } : null
    }
    if (kind === entryKind.confirmation) {
      const device = reader.take(keyLength)
      const card = reader.varBytes()
      return { kind: 'confirmation', device, card: card.length > 0 ? card : null }
    }
    const document = reader.varText()
    const update = reader.rest()
    if (!isDocumentName(document)) return null
    return { kind: kind === entryKind.snapshot ? 'snapshot' : 'update', document, update }
  })
  return read.ok ? read.value : null
}

/** Seals and opens the entries of one room. */
export interface EntryCodec {
  seal(
    content: Exclude<EntryContent, { kind: 'unknown' }>,
    author: {
      readonly signerKey: Bytes
      readonly signingKey: CryptoKey
      readonly run: Bytes
      readonly sequence: number
      readonly iv: Bytes
    },
  ): Promise<Bytes>
  /** Checks the signature and decrypts. An unknown kind of entry is only checked. */
  open(entry: ReadEntry): Promise<Result<EntryContent, Exclude<EntryRefusal, 'newer-version'>>>
}

const remember = <Value>(make: (key: Bytes) => Promise<Value>) => {
  const made = new Map<string, Promise<Value>>()
  return (name: string, key: Bytes): Promise<Value> => {
    const known = made.get(name) ?? make(key)
    made.set(name, known)
    return known
  }
}

/** The codec of a room. `content` is the room's content key; every signer gets a subkey of its own. */
export const entryCodec = (roomId: string, content: Uint8Array): EntryCodec => {
  const cipherKey = remember((signer) =>
    deriveAesKey(content, new Uint8Array(), domain.entryKey, concat(roomId, signer)),
  )
  const verifyKey = remember((signer) => importPublic('Ed25519', signer).catch(() => null))

  return {
    seal: async (sealed, { signerKey, signingKey, run, sequence, iv }) => {
      const head = encodeBytes((encoder) => {
        writeUint8(encoder, entryVersion)
        writeUint8(encoder, entryKind[sealed.kind])
        writeUint8Array(encoder, signerKey)
        writeUint8Array(encoder, run)
        writeVarUint(encoder, sequence)
        writeUint8Array(encoder, iv)
      })
      const key = await cipherKey(toBase64Url(signerKey), signerKey)
      const body = concat(head, await encrypt(key, iv, concat(roomId, head), plainOf(sealed)))
      return concat(body, await sign(domain.entry, concat(roomId, body), signingKey))
    },

    open: async ({ kind, signer, signerKey, head, iv, cipher, signature }) => {
      const key = await verifyKey(signer, signerKey)
      const signed = concat(domain.entry, roomId, head, cipher)
      if (!key || !(await verifyWhole(signed, signature, key))) return refuse('bad-signature')
      if (kind > lastKind) return ok({ kind: 'unknown' })
      const plain = await decrypt(await cipherKey(signer, signerKey), iv, concat(roomId, head), cipher)
      if (!plain) return refuse('undecryptable')
      const content = contentOf(kind, plain)
      return content ? ok(content) : refuse('malformed')
    },
  }
}
