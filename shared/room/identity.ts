import { ok, type Result, refuse } from '../result.ts'
import { concat, decodeBytes, fromBase64Url, sameBytes, toBase64Url } from './bytes.ts'
import {
  agree,
  domain,
  exportPublic,
  exportSeed,
  generatePair,
  importPublic,
  importSeed,
  keyLength,
  sha256,
  sign,
  verify,
} from './keys.ts'
import type { Identity } from './types.ts'

const identityVersion = 1

/** X25519's base point: agreeing with it gives one's own public key (RFC 7748 §6.1). */
const basePoint = new Uint8Array(keyLength).fill(9, 0, 1)

const identityOf = async (signing: CryptoKeyPair, agreement: CryptoKeyPair): Promise<Identity> => ({
  deviceId: toBase64Url(await exportPublic(signing.publicKey)),
  signing,
  agreement,
})

/** A new device. */
export const createIdentity = async (): Promise<Identity> =>
  identityOf(await generatePair('Ed25519'), await generatePair('X25519'))

/** The identity as bytes, private keys included: only for a sealed vault. Format: docs/FORMATS.md §4. */
export const exportIdentity = async ({ signing, agreement }: Identity): Promise<Uint8Array<ArrayBuffer>> =>
  concat(
    new Uint8Array([identityVersion]),
    await exportSeed(signing.privateKey),
    await exportPublic(signing.publicKey),
    await exportSeed(agreement.privateKey),
    await exportPublic(agreement.publicKey),
  )

/** Reads what `exportIdentity` wrote. `malformed` also when a private key and its public key do not match. */
export const importIdentity = async (bytes: Uint8Array): Promise<Result<Identity, 'malformed'>> => {
  const read = decodeBytes(bytes, (reader) =>
    reader.uint8() === identityVersion
      ? {
          signingSeed: reader.take(keyLength),
          signingPublic: reader.take(keyLength),
          agreementSeed: reader.take(keyLength),
          agreementPublic: reader.take(keyLength),
        }
      : null,
  )
  if (!read.ok) return read
  const { signingSeed, signingPublic, agreementSeed, agreementPublic } = read.value
  const signingKey = await importSeed('Ed25519', signingSeed)
  const agreementKey = await importSeed('X25519', agreementSeed)
  const proof = await sign(domain.fingerprint, signingPublic, signingKey)
  const computed = await agree(agreementKey, basePoint)
  if (!(await verify(domain.fingerprint, signingPublic, proof, signingPublic))) return refuse('malformed')
  if (computed === null || !sameBytes(computed, agreementPublic)) return refuse('malformed')
  return ok(
    await identityOf(
      { privateKey: signingKey, publicKey: await importPublic('Ed25519', signingPublic) },
      { privateKey: agreementKey, publicKey: await importPublic('X25519', agreementPublic) },
    ),
  )
}

/** The 32 bytes of a device id, or null when the text is no device id. */
export const deviceKeyOf = (deviceId: string): Uint8Array<ArrayBuffer> | null => {
  const bytes = fromBase64Url(deviceId)
  return bytes?.length === keyLength ? bytes : null
}

/** Four groups of five digits (66 bits) that two people can read to each other to compare a device's key. */
export const fingerprint = async (deviceId: string): Promise<string> => {
  const hash = await sha256(concat(domain.fingerprint, deviceId))
  const view = new DataView(hash.buffer)
  return [0, 4, 8, 12].map((at) => String(view.getUint32(at) % 100_000).padStart(5, '0')).join(' ')
}
