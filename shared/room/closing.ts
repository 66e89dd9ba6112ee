import { writeUint8Array, writeVarString } from 'lib0/encoding'
import { type Bytes, concat, encodeBytes, own } from './bytes.ts'
import { domain, importSeed, sha256, sign, verify } from './keys.ts'
import type { Invitation } from './types.ts'

/** What the relay asks an owner to sign: its own choice, so that no answer can be used twice. */
export const closingNonceLength = 32

interface Closing {
  readonly roomId: string
  /** As in a pass. */
  readonly relayName: string
  readonly nonce: Uint8Array
  /** All that the relay is to keep of the room; what stands there stays without it. */
  readonly tombstone?: Uint8Array
}

const signed = async ({ roomId, relayName, nonce, tombstone }: Closing): Promise<Bytes> =>
  concat(
    roomId,
    encodeBytes((encoder) => {
      writeVarString(encoder, relayName.toLowerCase())
      writeUint8Array(encoder, nonce)
    }),
    tombstone ? await sha256(own(tombstone)) : new Uint8Array(),
  )

const domainOf = ({ tombstone }: Closing) => (tombstone ? domain.erasing : domain.closing)

/** The owner's answer to the relay's challenge: close this room for good, or destroy it but for a tombstone. Format: docs/FORMATS.md §9. */
export const signClosing = async (invitation: Invitation, closing: Closing): Promise<Bytes> => {
  const seed = invitation.secrets.own
  if (!seed) throw new Error('only the owner of a room closes it')
  return sign(domainOf(closing), await signed(closing), await importSeed('Ed25519', seed))
}

/** Whether an answer is the owner's, to this very challenge. */
export const verifyClosing = async (
  signature: Uint8Array,
  closing: Closing & { readonly owner: Uint8Array },
): Promise<boolean> => verify(domainOf(closing), await signed(closing), signature, closing.owner)
