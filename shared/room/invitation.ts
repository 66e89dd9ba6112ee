import { writeUint8, writeUint8Array, writeVarString, writeVarUint8Array } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { concat, decodeBytes, encodeBytes, fromBase64Url, sameBytes, toBase64Url } from './bytes.ts'
import {
  domain,
  generateSigningBytes,
  importSeed,
  keyLength,
  randomBytes,
  roomIdOf,
  sha256,
  sign,
  signatureLength,
  verify,
} from './keys.ts'
import { numberOfRole, rightOf, roleOfNumber } from './roles.ts'
import type { Invitation, Right, Role, RoomPublicKeys } from './types.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Makes a room on a relay (its WebSocket address) and gives the owner's invitation to it. */
export const createRoom = async (relay: string): Promise<Invitation> => {
  const [owner, writer, reader] = await Promise.all([
    generateSigningBytes(),
    generateSigningBytes(),
    generateSigningBytes(),
  ])
  return {
    relay,
    room: { owner: owner.public, writer: writer.public, reader: reader.public },
    right: 'own',
    role: 'facilitator',
    secrets: { own: owner.seed, write: writer.seed, read: reader.seed },
    content: randomBytes(keyLength),
    certificate: null,
    roleSecret: null,
  }
}

const secretsFor = (right: Right, secrets: Invitation['secrets']): Invitation['secrets'] => {
  const { own, write, read } = secrets
  if (!own || !write || !read) throw new Error('only an owner can invite')
  return right === 'own' ? { own, write, read } : right === 'write' ? { write, read } : { read }
}

/** What the owner signs to say that the holder of `roleKey` has `role`. */
const certified = (roomId: string, role: Role, roleKey: Uint8Array): Bytes =>
  concat(roomId, new Uint8Array([numberOfRole(role)]), roleKey)

/** An invitation for one role, with a role key of its own that the owner certifies. Needs the owner's invitation. */
export const inviteFor = async (ownerInvitation: Invitation, role: Role): Promise<Invitation> => {
  const right = rightOf(role)
  const { relay, room, content } = ownerInvitation
  const secrets = secretsFor(right, ownerInvitation.secrets)
  if (right === 'own')
    return { relay, room, content, right, role, secrets, certificate: null, roleSecret: null }
  const ownerKey = await importSeed('Ed25519', ownerInvitation.secrets.own ?? new Uint8Array())
  const roleKey = await generateSigningBytes()
  const signature = await sign(domain.role, certified(await roomIdOf(room), role, roleKey.public), ownerKey)
  const certificate = concat(new Uint8Array([numberOfRole(role)]), roleKey.public, signature)
  return { relay, room, content, right, role, secrets, certificate, roleSecret: roleKey.seed }
}

/** The role and role key of a certificate, when it is the owner's for this room; null otherwise. */
export const readCertificate = async (
  certificate: Uint8Array,
  room: { readonly roomId: string; readonly owner: Uint8Array },
): Promise<{ readonly role: Role; readonly roleKey: Bytes } | null> => {
  const read = decodeBytes(certificate, (reader) => {
    const role = roleOfNumber(reader.uint8())
    const roleKey = reader.take(keyLength)
    const signature = reader.take(signatureLength)
    return role === null || rightOf(role) === 'own' ? null : { role, roleKey, signature }
  })
  if (!read.ok) return null
  const { role, roleKey, signature } = read.value
  const genuine = await verify(domain.role, certified(room.roomId, role, roleKey), signature, room.owner)
  return genuine ? { role, roleKey } : null
}

const invitationVersion = 1
const rights: readonly Right[] = ['read', 'write', 'own']

/** Text with which every encoded invitation begins, in every version. */
const invitationMark = 'beraadIN'
const checksumLength = 4
const markBytes = fromBase64Url(invitationMark) ?? new Uint8Array()
const headLength = markBytes.length + 3

const bodyOf = (invitation: Invitation): Bytes =>
  encodeBytes((encoder) => {
    writeUint8(encoder, rights.indexOf(invitation.right))
    writeUint8(encoder, numberOfRole(invitation.role))
    const { owner, writer, reader } = invitation.room
    for (const key of [owner, writer, reader, invitation.content]) writeUint8Array(encoder, key)
    for (const right of rights.slice(0, rights.indexOf(invitation.right) + 1))
      writeUint8Array(encoder, invitation.secrets[right] ?? new Uint8Array(keyLength))
    writeVarUint8Array(encoder, invitation.certificate ?? new Uint8Array())
    writeVarUint8Array(encoder, invitation.roleSecret ?? new Uint8Array())
    writeVarString(encoder, invitation.relay)
  })

/** The invitation as bytes with mark, version, length and checksum. Format: docs/FORMATS.md §3. */
export const invitationBytes = async (invitation: Invitation): Promise<Bytes> => {
  const body = bodyOf(invitation)
  const length = headLength + body.length + checksumLength
  const head = new Uint8Array([invitationVersion, length >> 8, length & 0xff])
  const framed = concat(markBytes, head, body)
  return concat(framed, (await sha256(framed)).slice(0, checksumLength))
}

/** The invitation as base64url text for a link's fragment, a QR code or a file. */
export const encodeInvitation = async (invitation: Invitation): Promise<string> =>
  toBase64Url(await invitationBytes(invitation))

export type InvitationRefusal = 'truncated' | 'foreign' | 'newer' | 'damaged'

const isRelay = (text: string): boolean => {
  try {
    return /^(wss?|https?):$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

const lengthOf = (right: Right): number => rights.indexOf(right) + 1

const readBody = (body: Uint8Array): Invitation | null => {
  const read = decodeBytes(body, (reader): Invitation | null => {
    const right = rights[reader.uint8()]
    const role = roleOfNumber(reader.uint8())
    if (right === undefined || role === null || rightOf(role) !== right) return null
    const room: RoomPublicKeys = {
      owner: reader.take(keyLength),
      writer: reader.take(keyLength),
      reader: reader.take(keyLength),
    }
    const content = reader.take(keyLength)
    const secrets = Object.fromEntries(
      rights.slice(0, lengthOf(right)).map((each) => [each, reader.take(keyLength)]),
    )
    const certificate = reader.varBytes()
    const roleSecret = reader.varBytes()
    const relay = reader.varText()
    const bound = certificate.length > 0 && roleSecret.length === keyLength
    if (!isRelay(relay) || bound !== (right !== 'own')) return null
    const binding = bound ? { certificate, roleSecret } : { certificate: null, roleSecret: null }
    return { relay, room, right, role, secrets, content, ...binding }
  })
  return read.ok ? read.value : null
}

/** Reads the bytes of `invitationBytes`. */
export const readInvitationBytes = async (
  bytes: Uint8Array,
): Promise<Result<Invitation, InvitationRefusal>> => {
  const known = Math.min(bytes.length, markBytes.length)
  if (known === 0 || !sameBytes(bytes.subarray(0, known), markBytes.subarray(0, known)))
    return refuse('foreign')
  if (bytes.length < headLength) return refuse('truncated')
  const length = ((bytes[headLength - 2] ?? 0) << 8) | (bytes[headLength - 1] ?? 0)
  if (bytes.length < length) return refuse('truncated')
  const framed = new Uint8Array(bytes.subarray(0, -checksumLength))
  const checksum = (await sha256(framed)).slice(0, checksumLength)
  if (bytes.length > length || !sameBytes(checksum, bytes.subarray(-checksumLength))) return refuse('damaged')
  if ((bytes[markBytes.length] ?? 0) > invitationVersion) return refuse('newer')
  const invitation = readBody(framed.subarray(headLength))
  return invitation ? ok(invitation) : refuse('damaged')
}

/**
 * Reads an invitation out of a text, a link or a fragment; line breaks of a mail program and closing
 * punctuation do not matter. `foreign`: no invitation of ours; `truncated`: a part is missing at the end;
 * `newer`: made by a later version of the program; `damaged`: changed on the way.
 */
export const decodeInvitation = async (text: string): Promise<Result<Invitation, InvitationRefusal>> => {
  const joined = text.replace(/\s/gu, '')
  const start = joined.indexOf(invitationMark)
  const found = start >= 0 ? joined.slice(start) : joined.slice(joined.lastIndexOf('#') + 1)
  if (start < 0) return refuse(found !== '' && invitationMark.startsWith(found) ? 'truncated' : 'foreign')
  const letters = /^[\w-]*/u.exec(found)?.[0] ?? ''
  if (/[\w-]/u.test(found.slice(letters.length))) return refuse('damaged')
  // A text cut in the middle of a byte group still tells its head; the last loose letters carry no whole byte.
  const bytes = fromBase64Url(letters)
  if (bytes) return readInvitationBytes(bytes)
  const whole = fromBase64Url(letters.slice(0, letters.length - (letters.length % 4)))
  if (!whole || whole.length < headLength) return refuse(whole ? 'truncated' : 'damaged')
  const read = await readInvitationBytes(whole)
  return read.ok ? refuse('damaged') : read
}
