import { type Bytes, concat, fromBase64Url, own, toBase64Url, utf8 } from './bytes.ts'
import type { RoomPublicKeys } from './types.ts'

/** Everything that is signed, hashed or derived starts with one of these, so that no format can pose as another. */
export const domain = {
  room: 'beraad/room/1',
  pass: 'beraad/pass/1',
  role: 'beraad/role/1',
  card: 'beraad/card/1',
  entry: 'beraad/entry/1',
  entryKey: 'beraad/entry-key/1',
  client: 'beraad/client/1',
  presence: 'beraad/presence/1',
  presenceKey: 'beraad/presence-key/1',
  wrapped: 'beraad/wrapped/1',
  wrappedKey: 'beraad/wrapped-key/1',
  hidden: 'beraad/hidden/1',
  hiddenKey: 'beraad/hidden-key/1',
  envelope: 'beraad/envelope/1',
  fingerprint: 'beraad/fingerprint/1',
  closing: 'beraad/close/1',
  erasing: 'beraad/erase/1',
  destroyed: 'beraad/destroyed/1',
  carried: 'beraad/carried/1',
  statement: 'beraad/statement/1',
  lobby: 'beraad/lobby/1',
  knock: 'beraad/knock/1',
  knockKey: 'beraad/knock-key/1',
  messageKey: 'beraad/message-key/1',
} as const

export const keyLength = 32
export const signatureLength = 64

/** RFC 8410: what stands before a 32-byte seed in PKCS#8, the only form in which WebCrypto takes one. */
const pkcs8Head = {
  Ed25519: new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]),
  X25519: new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]),
} as const

type Curve = keyof typeof pkcs8Head
const privateUsage = { Ed25519: ['sign'], X25519: ['deriveBits'] } as const
const publicUsage = { Ed25519: ['verify'], X25519: [] } as const

/** A private key from its 32-byte seed. */
export const importSeed = (curve: Curve, seed: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', concat(pkcs8Head[curve], seed), curve, true, privateUsage[curve])

/** A public key from its 32 bytes. */
export const importPublic = (curve: Curve, bytes: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(bytes), curve, true, publicUsage[curve])

/** The 32-byte seed of an extractable private key. */
export const exportSeed = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)).slice(-keyLength)

/** The 32 bytes of the public key that belongs to an extractable private key: WebCrypto tells them in a JWK only. */
export const publicOf = async (privateKey: CryptoKey): Promise<Bytes> => {
  const bytes = fromBase64Url((await crypto.subtle.exportKey('jwk', privateKey)).x ?? '')
  if (bytes?.length !== keyLength) throw new Error('a private key tells its public key')
  return bytes
}

/** The 32 bytes of a public key. */
export const exportPublic = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key))

export const generatePair = async (curve: Curve): Promise<CryptoKeyPair> => {
  const made = await crypto.subtle.generateKey(
    curve,
    true,
    curve === 'Ed25519' ? ['sign', 'verify'] : ['deriveBits'],
  )
  if (!('privateKey' in made)) throw new Error(`${curve} is no key pair on this platform`)
  return made
}

/** A fresh Ed25519 pair as bytes, for keys that travel in invitations. */
export const generateSigningBytes = async (): Promise<{ readonly seed: Bytes; readonly public: Bytes }> => {
  const pair = await generatePair('Ed25519')
  return { seed: await exportSeed(pair.privateKey), public: await exportPublic(pair.publicKey) }
}

/** Ed25519 over `label ‖ message`; 64 bytes. */
export const sign = async (label: string, message: Uint8Array, key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('Ed25519', key, concat(label, message)))

/** Whether `signature` over `label ‖ message` is by the holder of `publicKey` (32 bytes, or imported before). */
export const verify = (
  label: string,
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array | CryptoKey,
): Promise<boolean> => verifyWhole(concat(label, message), own(signature), publicKey)

/** As `verify`, for whoever puts label and message together themself: opening a long room does it ten thousand times. */
export const verifyWhole = async (
  labelled: Bytes,
  signature: Bytes,
  publicKey: Uint8Array | CryptoKey,
): Promise<boolean> => {
  try {
    const key = publicKey instanceof Uint8Array ? await importPublic('Ed25519', publicKey) : publicKey
    return await crypto.subtle.verify('Ed25519', key, signature, labelled)
  } catch {
    // WebCrypto throws on bytes that are no point of the curve; for us that is simply not a valid signature.
    return false
  }
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** An AES-256-GCM key by HKDF-SHA-256; `info` is `label ‖ context`. */
export const deriveAesKey = async (
  secret: Uint8Array,
  salt: Uint8Array,
  label: string,
  context: Uint8Array,
): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: concat(label, context) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** 32 bytes by HKDF-SHA-256 from a secret of 32 random bytes; `info` is `label ‖ context`. */
export const deriveSeed = async (secret: Uint8Array, label: string, context: string): Promise<Bytes> => {
  const base = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: concat(label, context) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 8 * keyLength))
}

/** 53 bits of a hash as a safe integer: the inner clientID of one run of one device. */
export const clientIdOf = async (signer: Uint8Array, run: Uint8Array): Promise<number> => {
  const view = new DataView((await sha256(concat(domain.client, signer, run))).buffer)
  return (view.getUint32(0) & 0x1f_ffff) * 2 ** 32 + view.getUint32(4)
}

export const importAesKey = (bytes: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(bytes), 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Bytes of the platform's cryptographic source, for keys and initialisation vectors made outside an open room. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export const ivLength = 12

/** AES-GCM; the result ends with the 16-byte tag. */
export const encrypt = async (key: CryptoKey, iv: Bytes, additional: Bytes, plain: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: additional }, key, plain))

/** The plaintext, or null when key, additional data or ciphertext do not belong together. */
export const decrypt = async (
  key: CryptoKey,
  iv: Bytes,
  additional: Bytes,
  cipher: Bytes,
): Promise<Bytes | null> => {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: additional }, key, cipher),
    )
  } catch {
    return null
  }
}

/** The X25519 shared secret, or null when the other's public key is no usable point. */
export const agree = async (privateKey: CryptoKey, publicKey: Uint8Array): Promise<Bytes | null> => {
  try {
    const other = await importPublic('X25519', publicKey)
    return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: other }, privateKey, 256))
  } catch {
    return null
  }
}

/** The room's id: base64url of SHA-256 over a label and its three public keys, so that nobody can squat it. */
export const roomIdOf = async (room: RoomPublicKeys): Promise<string> =>
  toBase64Url(await sha256(concat(utf8(domain.room), room.owner, room.writer, room.reader)))
