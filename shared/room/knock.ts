import { writeUint8Array, writeVarString, writeVarUint8Array } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, decodeBytes, encodeBytes } from './bytes.ts'
import { readCard, writeCard } from './card.ts'
import { deviceKeyOf } from './identity.ts'
import {
  agree,
  decrypt,
  deriveAesKey,
  domain,
  encrypt,
  exportPublic,
  generatePair,
  ivLength,
  keyLength,
  roomIdOf,
  sign,
  signatureLength,
  verify,
} from './keys.ts'
import {
  addSealedKnock,
  doorKey,
  type LobbyDocuments,
  type SealedKnock,
  sealedKnocks,
  wantedRole,
} from './lobby-documents.ts'
import type { Card, Identity, Invitation, Role } from './types.ts'

/** Somebody at the door; who it is was signed by their device, and checked. */
export interface Knock extends Card {
  readonly id: string
  readonly deviceId: string
  /** To wrap the session's invitation to. */
  readonly agreementKey: string
  /** The role for which the link was made; the least of all when the lobby does not know the link. */
  readonly wants: Role
  /** By the visitor's clock, ms since 1970. */
  readonly at: number
}

export interface Knocking {
  /** The invitation to the lobby. */
  readonly invitation: Invitation
  /** This device as it will be in the session; in the lobby itself it shows another. */
  readonly identity: Identity
  readonly card: Card
  readonly now: number
  readonly newId: () => string
}

/** What opening knocks takes. */
export interface KnockOpener {
  readonly owner: Invitation
  readonly knock: CryptoKeyPair
}

const knockVersion = 1

/** The longest card and its signature fit in it, so that every knock has the same length. */
const paddedTo = 2048

/** Every knock makes a key of its own and uses it once, so the initialisation vector may be constant. */
const onlyIv = new Uint8Array(ivLength)

const keyFor = (shared: Bytes, ephemeral: Bytes, door: Bytes): Promise<CryptoKey> =>
  deriveAesKey(shared, new Uint8Array(keyLength), domain.knockKey, concat(ephemeral, door))

/** The lobby and the knock's own id: what is sealed or signed with it belongs nowhere else. */
const contextOf = (roomId: string, id: string): Bytes =>
  encodeBytes((encoder) => {
    writeVarString(encoder, roomId)
    writeVarString(encoder, id)
  })

const paddedKnock = (card: Bytes, signature: Bytes): Bytes => {
  const framed = encodeBytes((encoder) => {
    writeVarUint8Array(encoder, card)
    writeUint8Array(encoder, signature)
  })
  const whole = new Uint8Array(Math.ceil(framed.length / paddedTo) * paddedTo)
  whole.set(framed)
  return whole
}

/**
 * Knocks: says who is at the door, sealed to whoever owns the session and signed by this device. `not-open-yet`: no
 * owner has published a key to which a knock can be sealed. Format: docs/FORMATS.md §11.
 */
export const knock = async (
  documents: LobbyDocuments,
  { invitation, identity, card, now, newId }: Knocking,
): Promise<Result<{ readonly knockId: string }, 'not-open-yet'>> => {
  const door = deviceKeyOf(doorKey(documents.agenda) ?? '')
  const pair = await generatePair('X25519')
  const shared = door && (await agree(pair.privateKey, door))
  if (!door || !shared) return refuse('not-open-yet')
  const id = newId()
  const roomId = await roomIdOf(invitation.room)
  const context = contextOf(roomId, id)
  const written = await writeCard(card, { identity, invitation, roomId, at: Math.max(0, Math.round(now)) })
  const signature = await sign(domain.knock, concat(context, written), identity.signing.privateKey)
  const ephemeral = await exportPublic(pair.publicKey)
  const head = concat(new Uint8Array([knockVersion]), ephemeral)
  const key = await keyFor(shared, ephemeral, door)
  const plain = paddedKnock(written, signature)
  const sealed = concat(head, await encrypt(key, onlyIv, concat(context, head), plain))
  addSealedKnock(documents.case, { id, sealed })
  return ok({ knockId: id })
}

const openKnock = async (
  { id, sealed }: SealedKnock,
  { agenda, roomId, opener }: { agenda: LobbyDocuments['agenda']; roomId: string; opener: KnockOpener },
): Promise<Knock | null> => {
  const read = decodeBytes(sealed, (reader) =>
    reader.uint8() === knockVersion ? { ephemeral: reader.take(keyLength), cipher: reader.rest() } : null,
  )
  if (!read.ok) return null
  const { ephemeral, cipher } = read.value
  const shared = await agree(opener.knock.privateKey, ephemeral)
  if (!shared) return null
  const context = contextOf(roomId, id)
  const head = concat(new Uint8Array([knockVersion]), ephemeral)
  const key = await keyFor(shared, ephemeral, await exportPublic(opener.knock.publicKey))
  const plain = await decrypt(key, onlyIv, concat(context, head), cipher)
  if (!plain) return null
  const parts = decodeBytes(plain, (reader) => {
    const framed = { written: reader.varBytes(), signature: reader.take(signatureLength) }
    return reader.rest().every((byte) => byte === 0) ? framed : null
  })
  if (!parts.ok) return null
  const { written, signature } = parts.value
  const card = await readCard(written, { roomId, owner: opener.owner.room.owner })
  const device = card && deviceKeyOf(card.deviceId)
  if (!card || !device) return null
  if (!(await verify(domain.knock, concat(context, written), signature, device))) return null
  const { name, organisation, deviceId, agreementKey, at, roleKey } = card
  const wants = (roleKey === null ? null : wantedRole(agenda, roleKey)) ?? 'observer'
  return { id, name, organisation, deviceId, agreementKey, wants, at }
}

/**
 * Who knocked, longest ago first, answered or not. Forged, copied and damaged knocks are left out; of a device that
 * knocked more than once the latest counts.
 */
export const readKnocks = async (
  documents: LobbyDocuments,
  lobby: KnockOpener,
): Promise<readonly Knock[]> => {
  const { agenda } = documents
  const roomId = await roomIdOf(lobby.owner.room)
  const opened = await Promise.all(
    sealedKnocks(documents.case).map((sealed) => openKnock(sealed, { agenda, roomId, opener: lobby })),
  )
  const latest = new Map<string, Knock>()
  for (const one of opened)
    if (one !== null && (latest.get(one.deviceId)?.at ?? -1) < one.at) latest.set(one.deviceId, one)
  return [...latest.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
