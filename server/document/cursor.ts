import { ok, type Result, refuse } from '../../shared/result.ts'

class Malformed extends Error {}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads lib0's encoding in place. It never reads past the end of its view (lib0's decoder would reach into the
 * rest of the socket's buffer) and copies nothing, because the relay walks over far more bytes than it looks at.
 */
export class Cursor {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get at(): number {
    return this.#at
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  uint8(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new Malformed()
    this.#at++
    return byte
  }

  /** At most 2^53 − 1. */
  varUint(): number {
    let value = 0
    let unit = 1
    for (;;) {
      const byte = this.uint8()
      value += (byte & 0x7f) * unit
      if (!Number.isSafeInteger(value) || unit > 2 ** 49) throw new Malformed()
      if (byte < 0x80) return value
      unit *= 128
    }
  }

  /** A length of something that has one: more than nothing, and its end is still a number. */
  lengthAfter(start: number): number {
    const length = this.varUint()
    if (length === 0 || !Number.isSafeInteger(start + length)) throw new Malformed()
    return length
  }

  /** A view of the bytes whose length comes first. */
  varBytes(): Uint8Array {
    const length = this.varUint()
    if (length > this.#bytes.length - this.#at) throw new Malformed()
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  varText(): string {
    try {
      return text.decode(this.varBytes())
    } catch {
      throw new Malformed()
    }
  }
}

/** Reads all of `bytes`; anything missing, left over or out of range makes it malformed. */
export const readAll = <Value>(
  bytes: Uint8Array,
  read: (cursor: Cursor) => Value,
): Result<Value, 'malformed'> => {
  const cursor = new Cursor(bytes)
  try {
    const value = read(cursor)
    return cursor.atEnd ? ok(value) : refuse('malformed')
  } catch (error) {
    if (error instanceof Malformed) return refuse('malformed')
    throw error
  }
}

/** Called where a format allows nothing else. */
export const malformed = (): never => {
  throw new Malformed()
}
