import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, decodeBytes, sameBytes, toBase64Url } from './bytes.ts'
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

/** Every wrapping makes a key of its own and uses it once, so the initialisation vector may be constant. */
const onlyIv = new Uint8Array(ivLength)

const keyBetween = (shared: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Promise<CryptoKey> =>
  deriveAesKey(shared, new Uint8Array(keyLength), domain.wrappedKey, concat(ephemeral, recipient))

export type WrapRefusal = 'bad-key'

/**
 * Seals an invitation to one device, so that it may travel where others can see it. `toAgreementKey` is the
 * member's agreement key; `ownerInvitation` is an owner's invitation to the room that `invitation` opens.
 * Format: docs/FORMATS.md §5. `bad-key`: that key is no usable X25519 key.
 */
export const wrapInvitation = async (
  invitation: Invitation,
  toAgreementKey: string,
  ownerInvitation: Invitation,
): Promise<Result<Bytes, WrapRefusal>> => {
  const ownerSeed = ownerInvitation.secrets.own
  if (!ownerSeed || !sameBytes(ownerInvitation.room.owner, invitation.room.owner))
    throw new Error('only the owner of a room wraps invitations to it')
  const recipient = deviceKeyOf(toAgreementKey)
  const ephemeral = await generatePair('X25519')
  const shared = recipient && (await agree(ephemeral.privateKey, recipient))
  if (!recipient || !shared) return refuse('bad-key')
  const ephemeralKey = await exportPublic(ephemeral.publicKey)
  const head = concat(new Uint8Array([wrappedVersion]), ephemeralKey, recipient)
  const key = await keyBetween(shared, ephemeralKey, recipient)
  const sealed = concat(head, await encrypt(key, onlyIv, head, await invitationBytes(invitation)))
  return ok(concat(sealed, await sign(domain.wrapped, sealed, await importSeed('Ed25519', ownerSeed))))
}

export type UnwrapRefusal = 'malformed' | 'newer' | 'not-for-me' | 'undecryptable' | 'forged'

/**
 * Opens an invitation that was wrapped to this device and checks that the owner of the very room it opens
 * signed it. Whether that room is the expected one is for the caller to compare (`roomIdOf`).
 */
export const unwrapInvitation = async (
  bytes: Uint8Array,
  identity: Identity,
): Promise<Result<Invitation, UnwrapRefusal>> => {
  const version = bytes[0] ?? 0
  if (version !== wrappedVersion) return refuse(version > wrappedVersion ? 'newer' : 'malformed')
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
  const plain = await decrypt(await keyBetween(shared, ephemeral, recipient), onlyIv, head, cipher)
  if (!plain) return refuse('undecryptable')
  const invitation = await readInvitationBytes(plain)
  if (!invitation.ok) return refuse(invitation.code === 'newer' ? 'newer' : 'malformed')
  const genuine = await verify(domain.wrapped, concat(head, cipher), signature, invitation.value.room.owner)
  return genuine ? invitation : refuse('forged')
}

/** The agreement key of a device as members see it. */
export const agreementKeyOf = async (identity: Identity): Promise<string> =>
  toBase64Url(await exportPublic(identity.agreement.publicKey))
