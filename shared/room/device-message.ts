import { writeUint8, writeUint8Array, writeVarString } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, decodeBytes, encodeBytes, utf8 } from './bytes.ts'
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
} from './keys.ts'
import type { Identity } from './types.ts'

const messageVersion = 1

/** Every message has this length, whatever it says, in bytes. */
const paddedTo = 128
const tagLength = 16
const blockLength = keyLength + paddedTo + tagLength

/** Every block makes a key of its own and uses it once, so the initialisation vector may be constant. */
const onlyIv = new Uint8Array(ivLength)

/** Where a short message was said and by whom: it means nothing anywhere else and in nobody else's name. */
export interface MessageContext {
  readonly roomId: string
  /** Device of who says it. Whatever carries the message must show that it comes from there. */
  readonly from: string
}

const contextOf = ({ roomId, from }: MessageContext): Bytes =>
  encodeBytes((encoder) => {
    writeVarString(encoder, roomId)
    writeVarString(encoder, from)
  })

const keyFor = (shared: Bytes, ephemeral: Bytes, recipient: Uint8Array): Promise<CryptoKey> =>
  deriveAesKey(shared, new Uint8Array(keyLength), domain.messageKey, concat(ephemeral, recipient))

/**
 * Seals a short text to some devices, by their agreement keys, so that it may pass where others see that something is
 * said and not what. `too-long`: more than 127 bytes of UTF-8; `bad-key`: one of the keys is no usable X25519 key.
 * Format: docs/FORMATS.md §18.
 */
export const sealToDevices = async (
  text: string,
  agreementKeys: readonly string[],
  context: MessageContext,
): Promise<Result<Bytes, 'too-long' | 'bad-key'>> => {
  const said = utf8(text)
  if (said.length >= paddedTo) return refuse('too-long')
  const plain = new Uint8Array(paddedTo)
  plain.set([said.length])
  plain.set(said, 1)
  const blocks: Bytes[] = []
  for (const agreementKey of agreementKeys) {
    const recipient = deviceKeyOf(agreementKey)
    const pair = await generatePair('X25519')
    const shared = recipient && (await agree(pair.privateKey, recipient))
    if (!recipient || !shared) return refuse('bad-key')
    const ephemeral = await exportPublic(pair.publicKey)
    const key = await keyFor(shared, ephemeral, recipient)
    blocks.push(concat(ephemeral, await encrypt(key, onlyIv, contextOf(context), plain)))
  }
  return ok(
    encodeBytes((encoder) => {
      writeUint8(encoder, messageVersion)
      for (const block of blocks) writeUint8Array(encoder, block)
    }),
  )
}

const textIn = (plain: Bytes): string | null => {
  const length = plain[0] ?? 0
  const isPadded = length < paddedTo && plain.subarray(length + 1).every((byte) => byte === 0)
  try {
    return isPadded ? new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(1, length + 1)) : null
  } catch {
    return null
  }
}

/** What a message says to this device, or null: it is for others, of another place or person, or no message. */
export const openForDevice = async (
  bytes: Uint8Array,
  identity: Identity,
  context: MessageContext,
): Promise<string | null> => {
  const read = decodeBytes(bytes, (reader) => {
    if (reader.uint8() !== messageVersion || reader.left % blockLength !== 0) return null
    const blocks: { readonly ephemeral: Bytes; readonly cipher: Bytes }[] = []
    while (reader.left > 0)
      blocks.push({ ephemeral: reader.take(keyLength), cipher: reader.take(blockLength - keyLength) })
    return blocks
  })
  if (!read.ok) return null
  const recipient = await exportPublic(identity.agreement.publicKey)
  for (const { ephemeral, cipher } of read.value) {
    const shared = await agree(identity.agreement.privateKey, ephemeral)
    const key = shared && (await keyFor(shared, ephemeral, recipient))
    const plain = key && (await decrypt(key, onlyIv, contextOf(context), cipher))
    if (plain) return textIn(plain)
  }
  return null
}
