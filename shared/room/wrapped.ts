import { writeUint8Array, writeVarUint8Array } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, decodeBytes, encodeBytes, sameBytes, toBase64Url } from './bytes.ts'
import { deviceKeyOf } from './identity.ts'
import { invitationBytes, readInvitationBytes } from './invitation.ts'
import {
  agree,
  decrypt,
  deriveAesKey,
  domain,
  encrypt,
  exportPublic,
  generatePair,
  importSeed,
  ivLength,
  keyLength,
  sign,
  signatureLength,
  verify,
} from './keys.ts'
import type { Identity, Invitation } from './types.ts'

const wrappedVersion = 1
/** The form that does not show for whom it is. */
const hiddenVersion = 2

/** What is hidden is padded to a multiple of this, so that length does not tell a role either. */
const paddedTo = 1024

/** Every wrapping makes a key of its own and uses it once, so the initialisation vector may be constant. */
const onlyIv = new Uint8Array(ivLength)

const keyBetween = (
  label: string,
  shared: Uint8Array,
  ephemeral: Uint8Array,
  recipient: Uint8Array,
): Promise<CryptoKey> => deriveAesKey(shared, new Uint8Array(keyLength), label, concat(ephemeral, recipient))

export type WrapRefusal = 'bad-key'

/**
 * Seals an invitation to one device, so that it may travel where others can see it. `toAgreementKey` is the
 * member's agreement key; `ownerInvitation` is an owner's invitation to the room that `invitation` opens. With `hidden`
 * the bytes do not tell for whom they are, nor which role, nor by whom: a device finds out by trying to open them.
 * Format: docs/FORMATS.md §5. `bad-key`: that key is no usable X25519 key.
 */
export const wrapInvitation = async (
  invitation: Invitation,
  toAgreementKey: string,
  ownerInvitation: Invitation,
  { hidden = false }: { readonly hidden?: boolean } = {},
): Promise<Result<Bytes, WrapRefusal>> => {
  const ownerSeed = ownerInvitation.secrets.own
  if (!ownerSeed || !sameBytes(ownerInvitation.room.owner, invitation.room.owner))
    throw new Error('only the owner of a room wraps invitations to it')
  const ownerKey = await importSeed('Ed25519', ownerSeed)
  const recipient = deviceKeyOf(toAgreementKey)
  const ephemeral = await generatePair('X25519')
  const shared = recipient && (await agree(ephemeral.privateKey, recipient))
  if (!recipient || !shared) return refuse('bad-key')
  const ephemeralKey = await exportPublic(ephemeral.publicKey)
  const plain = await invitationBytes(invitation)
  if (hidden) {
    const head = concat(new Uint8Array([hiddenVersion]), ephemeralKey)
    const key = await keyBetween(domain.hiddenKey, shared, ephemeralKey, recipient)
    const signature = await sign(domain.hidden, concat(head, recipient, plain), ownerKey)
    return ok(concat(head, await encrypt(key, onlyIv, head, padded(plain, signature))))
  }
  const head = concat(new Uint8Array([wrappedVersion]), ephemeralKey, recipient)
  const key = await keyBetween(domain.wrappedKey, shared, ephemeralKey, recipient)
  const sealed = concat(head, await encrypt(key, onlyIv, head, plain))
  return ok(concat(sealed, await sign(domain.wrapped, sealed, ownerKey)))
}

const padded = (invitation: Bytes, signature: Bytes): Bytes => {
  const framed = encodeBytes((encoder) => {
    writeVarUint8Array(encoder, invitation)
    writeUint8Array(encoder, signature)
  })
  const whole = new Uint8Array(Math.ceil(framed.length / paddedTo) * paddedTo)
  whole.set(framed)
  return whole
}

export type UnwrapRefusal = 'malformed' | 'newer' | 'not-for-me' | 'undecryptable' | 'forged'

/**
 * Opens an invitation that was wrapped to this device, hidden or not, and checks that the owner of the very room it
 * opens signed it. Whether that room is the expected one is for the caller to compare (`roomIdOf`). A hidden one that
 * does not open is `not-for-me`: nobody can tell whether it is damaged.
 */
export const unwrapInvitation = async (
  bytes: Uint8Array,
  identity: Identity,
): Promise<Result<Invitation, UnwrapRefusal>> => {
  const version = bytes[0] ?? 0
  if (version === wrappedVersion) return unwrapOpenly(bytes, identity)
  if (version === hiddenVersion) return unwrapHidden(bytes, identity)
  return refuse(version > hiddenVersion ? 'newer' : 'malformed')
}

const unwrapOpenly = async (
  bytes: Uint8Array,
  identity: Identity,
): Promise<Result<Invitation, UnwrapRefusal>> => {
  const headLength = 1 + 2 * keyLength
  const read = decodeBytes(bytes, (reader) => {
    const head = reader.take(headLength)
    const cipher = reader.take(Math.max(0, reader.left - signatureLength))
    return { head, cipher, signature: reader.take(signatureLength) }
  })
  if (!read.ok) return read
  const { head, cipher, signature } = read.value
  const ephemeral = head.slice(1, 1 + keyLength)
  const recipient = head.slice(1 + keyLength)
  if (!sameBytes(recipient, await exportPublic(identity.agreement.publicKey))) return refuse('not-for-me')
  const shared = await agree(identity.agreement.privateKey, ephemeral)
  if (!shared) return refuse('malformed')
  const key = await keyBetween(domain.wrappedKey, shared, ephemeral, recipient)
  const plain = await decrypt(key, onlyIv, head, cipher)
  if (!plain) return refuse('undecryptable')
  const invitation = await readInvitationBytes(plain)
  if (!invitation.ok) return refuse(invitation.code === 'newer' ? 'newer' : 'malformed')
  const genuine = await verify(domain.wrapped, concat(head, cipher), signature, invitation.value.room.owner)
  return genuine ? invitation : refuse('forged')
}

/** For which agreement key an invitation was openly wrapped by the owner of a room; null when that owner did not. */
export const openlyWrappedFor = async (bytes: Uint8Array, owner: Uint8Array): Promise<string | null> => {
  if (bytes[0] !== wrappedVersion || bytes.length < 1 + 2 * keyLength + signatureLength) return null
  const sealed = new Uint8Array(bytes.subarray(0, -signatureLength))
  const signature = new Uint8Array(bytes.subarray(-signatureLength))
  const genuine = await verify(domain.wrapped, sealed, signature, new Uint8Array(owner))
  return genuine ? toBase64Url(bytes.subarray(1 + keyLength, 1 + 2 * keyLength)) : null
}

const unwrapHidden = async (
  bytes: Uint8Array,
  identity: Identity,
): Promise<Result<Invitation, UnwrapRefusal>> => {
  const read = decodeBytes(bytes, (reader) => ({ head: reader.take(1 + keyLength), cipher: reader.rest() }))
  if (!read.ok) return read
  const { head, cipher } = read.value
  const ephemeral = head.slice(1)
  const recipient = await exportPublic(identity.agreement.publicKey)
  const shared = await agree(identity.agreement.privateKey, ephemeral)
  if (!shared) return refuse('malformed')
  const plain = await decrypt(
    await keyBetween(domain.hiddenKey, shared, ephemeral, recipient),
    onlyIv,
    head,
    cipher,
  )
  if (!plain) return refuse('not-for-me')
  const parts = decodeBytes(plain, (reader) => {
    const framed = { invitation: reader.varBytes(), signature: reader.take(signatureLength) }
    return reader.rest().every((byte) => byte === 0) ? framed : null
  })
  if (!parts.ok) return parts
  const invitation = await readInvitationBytes(parts.value.invitation)
  if (!invitation.ok) return refuse(invitation.code === 'newer' ? 'newer' : 'malformed')
  const signed = concat(head, recipient, parts.value.invitation)
  const genuine = await verify(domain.hidden, signed, parts.value.signature, invitation.value.room.owner)
  return genuine ? invitation : refuse('forged')
}

/** The agreement key of a device as members see it. */
export const agreementKeyOf = async (identity: Identity): Promise<string> =>
  toBase64Url(await exportPublic(identity.agreement.publicKey))
