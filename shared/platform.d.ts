/**
 * The only platform that shared/ may assume: WebCrypto, text coding and URL, as Node, Chromium and Electron
 * all have them. Layers with real DOM or Node types do not load this file.
 */
interface CryptoKey {
  readonly type: 'secret' | 'private' | 'public'
  readonly extractable: boolean
  readonly algorithm: { readonly name: string }
  readonly usages: string[]
}
interface CryptoKeyPair {
  readonly publicKey: CryptoKey
  readonly privateKey: CryptoKey
}
type BufferSource = ArrayBuffer | ArrayBufferView<ArrayBuffer>
interface SubtleCrypto {
  digest(algorithm: string, data: BufferSource): Promise<ArrayBuffer>
  encrypt(algorithm: object, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>
  decrypt(algorithm: object, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>
  sign(algorithm: string | object, key: CryptoKey, data: BufferSource): Promise<ArrayBuffer>
  verify(
    algorithm: string | object,
    key: CryptoKey,
    signature: BufferSource,
    data: BufferSource,
  ): Promise<boolean>
  deriveBits(algorithm: object, key: CryptoKey, length: number): Promise<ArrayBuffer>
  deriveKey(
    algorithm: object,
    key: CryptoKey,
    derived: object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>
  generateKey(
    algorithm: string | object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKeyPair | CryptoKey>
  importKey(
    format: 'raw' | 'pkcs8' | 'spki',
    data: BufferSource,
    algorithm: string | object,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>
  exportKey(format: 'raw' | 'pkcs8' | 'spki', key: CryptoKey): Promise<ArrayBuffer>
  exportKey(format: 'jwk', key: CryptoKey): Promise<{ readonly x?: string }>
}
declare const crypto: {
  readonly subtle: SubtleCrypto
  getRandomValues(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean })
  decode(bytes: BufferSource): string
}
declare class URL {
  constructor(url: string, base?: string)
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly origin: string
  readonly pathname: string
  hash: string
  href: string
}
