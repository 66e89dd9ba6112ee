import { writeUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { type Bytes, concat, decodeBytes, encodeBytes, toBase64Url } from './bytes.ts'
import { readCertificate } from './invitation.ts'
import { domain, exportPublic, importSeed, keyLength, sign, signatureLength, verify } from './keys.ts'
import type { Card, Identity, Invitation, Role } from './types.ts'

/** Longest name and organisation, in UTF-16 units. */
const longestText = 200

/** A card whose binding to the device and to a role was checked. */
export interface ReadCard extends Card {
  readonly deviceId: string
  readonly agreementKey: string
  readonly role: Role
  /** Bound by the room's owner key itself, not by a role key. */
  readonly byOwner: boolean
  /** base64url of the role key that bound it; null for an owner. */
  readonly roleKey: string | null
  /** When it was written by its author's clock, ms since 1970: the latest of a device counts. */
  readonly at: number
  readonly bytes: Bytes
}

/**
 * Writes a member's card: who somebody is, for this device, bound by the invitation's key whose role the owner
 * certified. Format: docs/FORMATS.md §6.
 */
export const writeCard = async (
  card: Card,
  {
    identity,
    invitation,
    roomId,
    at,
  }: {
    readonly identity: Identity
    readonly invitation: Invitation
    readonly roomId: string
    readonly at: number
  },
): Promise<Bytes> => {
  const [device, agreement] = await Promise.all([
    exportPublic(identity.signing.publicKey),
    exportPublic(identity.agreement.publicKey),
  ])
  return bindCard(card, { device, agreement, invitation, roomId, at })
}

/**
 * Binds a card to a device with the key of the invitation that this device got: who made the invitation can do so before
 * its member comes. `at` is 0 then, so that the member's own card counts as later.
 */
export const bindCard = async (
  card: Card,
  {
    device,
    agreement,
    invitation,
    roomId,
    at,
  }: {
    readonly device: Uint8Array
    readonly agreement: Uint8Array
    readonly invitation: Invitation
    readonly roomId: string
    readonly at: number
  },
): Promise<Bytes> => {
  const binder = invitation.roleSecret ?? invitation.secrets.own
  if (!binder) throw new Error('an invitation without owner key has a role key')
  const body = encodeBytes((encoder) => {
    writeUint8Array(encoder, device)
    writeUint8Array(encoder, agreement)
    writeVarUint(encoder, at)
    writeVarString(encoder, card.name.slice(0, longestText))
    writeVarString(encoder, card.organisation.slice(0, longestText))
    writeVarUint8Array(encoder, invitation.certificate ?? new Uint8Array())
  })
  const key = await importSeed('Ed25519', binder)
  return concat(body, await sign(domain.card, concat(roomId, body), key))
}

/** Reads a card of this room, or null when it is malformed or not bound by a key that the owner vouches for. */
export const readCard = async (
  bytes: Bytes,
  room: { readonly roomId: string; readonly owner: Uint8Array },
): Promise<ReadCard | null> => {
  const read = decodeBytes(bytes, (reader) => {
    const device = reader.take(keyLength)
    const agreement = reader.take(keyLength)
    const at = reader.varUint()
    const name = reader.varText()
    const organisation = reader.varText()
    const certificate = reader.varBytes()
    const signature = reader.take(signatureLength)
    return name.length <= longestText && organisation.length <= longestText
      ? { device, agreement, at, name, organisation, certificate, signature }
      : null
  })
  if (!read.ok) return null
  const { device, agreement, at, name, organisation, certificate, signature } = read.value
  const byOwner = certificate.length === 0
  const certified = byOwner ? null : await readCertificate(certificate, room)
  const binder = byOwner ? room.owner : certified?.roleKey
  const role = byOwner ? 'facilitator' : certified?.role
  if (!binder || !role) return null
  const signed = concat(room.roomId, bytes.slice(0, -signatureLength))
  if (!(await verify(domain.card, signed, signature, binder))) return null
  const [deviceId, agreementKey] = [toBase64Url(device), toBase64Url(agreement)]
  const roleKey = certified ? toBase64Url(certified.roleKey) : null
  return { deviceId, agreementKey, at, name, organisation, role, byOwner, roleKey, bytes }
}
