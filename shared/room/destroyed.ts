import { writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { type Bytes, concat, encodeBytes } from './bytes.ts'
import { domain, importSeed, sign, verify } from './keys.ts'
import type { Card, DestroyedNotice, Invitation } from './types.ts'

/** Longest name and organisation, in UTF-16 units. */
const longestText = 200

/** A notice with the owner key's signature, as it stands in the room. */
export interface SignedDestroyed {
  readonly notice: DestroyedNotice
  readonly proof: Bytes
}

/** Of what room, and by what device, a notice speaks. */
interface Place {
  readonly roomId: string
  readonly signer: Uint8Array
}

const bodyOf = ({ at, name, organisation }: DestroyedNotice): Bytes =>
  encodeBytes((encoder) => {
    writeVarUint(encoder, at)
    writeVarString(encoder, name)
    writeVarString(encoder, organisation)
  })

const signed = (notice: DestroyedNotice, { roomId, signer }: Place): Bytes =>
  concat(roomId, signer, bodyOf(notice))

/** Whether texts are as short as a notice may hold. */
export const fitsNotice = ({ name, organisation }: Card): boolean =>
  name.length <= longestText && organisation.length <= longestText

/** Writes what stands in the entry. Format: docs/FORMATS.md §6. */
export const writeDestroyed = ({ notice, proof }: SignedDestroyed): Bytes =>
  encodeBytes((encoder) => {
    writeUint8Array(encoder, bodyOf(notice))
    writeUint8Array(encoder, proof)
  })

/**
 * Signs that the room was destroyed, with the room's own key: whoever reads it later knows no member's card any more, so
 * it must speak for itself.
 */
export const signDestroyed = async (
  { at, name, organisation }: DestroyedNotice,
  { invitation, ...place }: Place & { readonly invitation: Invitation },
): Promise<SignedDestroyed> => {
  const seed = invitation.secrets.own
  if (!seed) throw new Error('only the owner of a room destroys it')
  const short = (text: string): string => text.slice(0, longestText).toWellFormed()
  const notice = { at, name: short(name), organisation: short(organisation) }
  const key = await importSeed('Ed25519', seed)
  return { notice, proof: await sign(domain.destroyed, signed(notice, place), key) }
}

/** Whether a notice is the owner's, of this very room and by this very device. */
export const verifyDestroyed = (
  { notice, proof }: SignedDestroyed,
  { owner, ...place }: Place & { readonly owner: Uint8Array },
): Promise<boolean> => verify(domain.destroyed, signed(notice, place), proof, owner)
