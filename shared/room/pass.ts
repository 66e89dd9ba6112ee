import { writeUint8, writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { concat, decodeBytes, encodeBytes, fromBase64Url, toBase64Url } from './bytes.ts'
import { domain, importSeed, keyLength, roomIdOf, sign, signatureLength, verify } from './keys.ts'
import { passLifetime } from './relay-protocol.ts'
import type { Invitation, Right, RoomPublicKeys } from './types.ts'

const passVersion = 1
const rights: readonly Right[] = ['read', 'write', 'own']
const keyNameOf = { own: 'owner', write: 'writer', read: 'reader' } as const

/** How far a client's clock may run ahead of the relay's, in ms. */
const clockTolerance = 60_000

/** Longest relay name in UTF-8 bytes: a DNS name (253) with a port. */
const longestRelayName = 260

/** The name by which a pass calls a relay: host[:port] of its URL in lower case, without the scheme's own port. */
export const relayNameOf = (relay: string): string => new URL(relay).host.toLowerCase()

/**
 * A pass for the relay: says which right of the room its bearer holds, for one relay and five minutes.
 * `now` is ms since 1970, by the relay's clock when that is known. Format: docs/FORMATS.md §2.
 */
export const signPass = async (
  invitation: Pick<Invitation, 'room' | 'right' | 'secrets'>,
  { now, relayName }: { readonly now: number; readonly relayName: string },
): Promise<string> => {
  const seed = invitation.secrets[invitation.right]
  if (!seed) throw new Error(`an invitation with right "${invitation.right}" lacks that right's key`)
  const body = encodeBytes((encoder) => {
    writeUint8(encoder, passVersion)
    writeUint8(encoder, rights.indexOf(invitation.right))
    writeUint8Array(encoder, invitation.room.owner)
    writeUint8Array(encoder, invitation.room.writer)
    writeUint8Array(encoder, invitation.room.reader)
    writeVarUint(encoder, now + passLifetime)
    writeVarString(encoder, relayName.toLowerCase())
  })
  return toBase64Url(concat(body, await sign(domain.pass, body, await importSeed('Ed25519', seed))))
}

interface ReadPass {
  readonly right: Right
  readonly room: RoomPublicKeys
  readonly expires: number
  readonly relayName: string
}

/** What a pass proved: who its bearer is in the room, and by which of its names the relay was called. */
export interface VerifiedPass {
  readonly right: Right
  readonly expires: number
  /** The room's owner key. */
  readonly owner: Uint8Array
  readonly relayName: string
}

export type PassRefusal = 'malformed' | 'expired' | 'wrong-room' | 'wrong-relay' | 'forged'

const longestPass = 4 * Math.ceil((2 + 3 * keyLength + 8 + 2 + longestRelayName + signatureLength) / 3)

/**
 * Checks a pass at the relay. `relayNames` are the names under which this relay is known (lower case);
 * `now` is its clock. Refusals: `expired` also when it would be valid for longer than a pass may be, because a
 * device whose clock is ahead must be told the relay's time and sign again.
 */
export const verifyPass = async (
  pass: string,
  expected: { readonly roomId: string; readonly relayNames: readonly string[]; readonly now: number },
): Promise<Result<VerifiedPass, PassRefusal>> => {
  const bytes = pass.length > longestPass ? null : fromBase64Url(pass)
  if (bytes === null || bytes.length <= signatureLength) return refuse('malformed')
  const body = bytes.slice(0, -signatureLength)
  const read = decodeBytes<ReadPass>(body, (reader) => {
    if (reader.uint8() !== passVersion) return null
    const right = rights[reader.uint8()]
    const room = {
      owner: reader.take(keyLength),
      writer: reader.take(keyLength),
      reader: reader.take(keyLength),
    }
    const expires = reader.varUint()
    const relayName = reader.varText()
    return right === undefined ? null : { right, room, expires, relayName }
  })
  if (!read.ok) return refuse('malformed', read.detail)
  const { right, room, expires, relayName } = read.value
  if ((await roomIdOf(room)) !== expected.roomId) return refuse('wrong-room')
  const genuine = await verify(domain.pass, body, bytes.slice(-signatureLength), room[keyNameOf[right]])
  if (!genuine) return refuse('forged')
  if (!expected.relayNames.includes(relayName)) return refuse('wrong-relay')
  if (expires <= expected.now) return refuse('expired')
  if (expires > expected.now + passLifetime + clockTolerance) return refuse('expired', 'valid for too long')
  return ok({ right, expires, owner: room.owner, relayName })
}
