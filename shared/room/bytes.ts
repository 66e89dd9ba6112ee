import * as encoding from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'

export type Bytes = Uint8Array<ArrayBuffer>

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueByLetter = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Bytes as base64url text without padding (RFC 4648 §5). */
export const toBase64Url = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = Math.min(4, bytes.length - at + 1)
    for (let letter = 0; letter < letters; letter++)
      text += alphabet.charAt((group >> (18 - 6 * letter)) & 63)
  }
  return text
}

/** The bytes of base64url text, or null when it is not exactly what `toBase64Url` writes. */
export const fromBase64Url = (text: string): Bytes | null => {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let gathered = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = valueByLetter.get(letter)
    if (value === undefined) return null
    gathered = ((gathered << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (gathered >> bits) & 0xff
    }
  }
  return (gathered & ((1 << bits) - 1)) === 0 ? bytes : null
}

/** A copy that is sure to have an ArrayBuffer of its own, as WebCrypto wants. */
export const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Labels and room ids, encoded once: they come back with every entry of a long room. */
const encodedLabels = new Map<string, Bytes>()
const mostLabels = 256

const encodedLabel = (text: string): Bytes => {
  const known = encodedLabels.get(text)
  if (known !== undefined) return known
  const bytes = utf8(text)
  if (encodedLabels.size < mostLabels) encodedLabels.set(text, bytes)
  return bytes
}

/** All parts after each other; texts, which are labels and ids, as UTF-8. */
export const concat = (...parts: readonly (Uint8Array | string)[]): Bytes => {
  const all: Uint8Array[] = []
  let length = 0
  for (const part of parts) {
    const bytes = typeof part === 'string' ? encodedLabel(part) : part
    all.push(bytes)
    length += bytes.length
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Writes a binary format; `write` gets a lib0 encoder. */
export const encodeBytes = (write: (encoder: encoding.Encoder) => void): Bytes => {
  const target = encoding.createEncoder()
  write(target)
  return own(encoding.toUint8Array(target))
}

class Malformed extends Error {}

/**
 * Reads a binary format from the front. Unlike lib0's decoder it never reads past the end of a view, so a
 * shortened message is an error instead of a neighbour's bytes. Use it inside `decodeBytes`.
 */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get position(): number {
    return this.#at
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  uint8(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw new Malformed('shorter than its format')
    return byte
  }

  take(length: number): Bytes {
    if (length > this.left) throw new Malformed('shorter than its format')
    this.#at += length
    return own(this.#bytes.subarray(this.#at - length, this.#at))
  }

  rest(): Bytes {
    return this.take(this.left)
  }

  /** lib0's variable-length unsigned integer, at most 2^53 − 1. */
  varUint(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.uint8()
      value += (byte & 0x7f) * unit
      if (!Number.isSafeInteger(value)) throw new Malformed('number too big')
      if (byte < 0x80) return value
      unit *= 128
    }
  }

  varBytes(): Bytes {
    return this.take(this.varUint())
  }

  varText(): string {
    try {
      return decoder.decode(this.varBytes())
    } catch {
      throw new Malformed('not UTF-8')
    }
  }
}

/** Reads a whole message; anything left over, missing or out of range makes it malformed. */
export const decodeBytes = <Value>(
  bytes: Uint8Array,
  read: (reader: ByteReader) => Value | null,
): Result<Value, 'malformed'> => {
  const reader = new ByteReader(bytes)
  try {
    const value = read(reader)
    if (value === null) return refuse('malformed')
    return reader.left === 0 ? ok(value) : refuse('malformed', 'longer than its format')
  } catch (error) {
    if (error instanceof Malformed) return refuse('malformed', error.message)
    throw error
  }
}

/** Which comes first byte for byte; the same everywhere, for choices that all members must make alike. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
