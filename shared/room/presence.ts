import { writeUint8, writeUint8Array, writeVarUint } from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import {
  type Bytes,
  concat,
  decodeBytes,
  encodeBytes,
  fromBase64Url,
  own,
  toBase64Url,
  utf8,
} from './bytes.ts'
import { runLength } from './entry.ts'
import {
  decrypt,
  deriveAesKey,
  domain,
  encrypt,
  ivLength,
  keyLength,
  sign,
  signatureLength,
  verify,
} from './keys.ts'

const presenceVersion = 1

/** Longest sealed presence in bytes. */
const longestPresence = 64 * 1024

/** How old or how far ahead a presence may be by the relay's clock, in ms: what is older was recorded. */
const presenceWindow = 5 * 60_000

export type Ranges = readonly (readonly [number, number])[]

/** What a run tells the others inside its sealed presence. */
export interface PresenceContent {
  /** ms since 1970 by the relay's clock. */
  readonly at: number
  readonly state: unknown
  /** Per run (`<signer>.<run>`) of those present: the sequences that were opened. */
  readonly opened: Readonly<Record<string, Ranges>>
  /** A reader's card, base64url: it cannot write one into the room. */
  readonly card: string | null
}

export interface ReadPresence {
  readonly deviceId: string
  readonly runId: string
  readonly counter: number
  readonly content: PresenceContent
}

const isRanges = (value: unknown): value is Ranges =>
  Array.isArray(value) &&
  value.every(
    (range) => Array.isArray(range) && range.length === 2 && range.every((end) => Number.isSafeInteger(end)),
  )

const contentOf = (plain: Bytes): PresenceContent | null => {
  try {
    const said: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain))
    if (typeof said !== 'object' || said === null) return null
    const { at, state, opened, card } = said as Partial<Record<keyof PresenceContent, unknown>>
    if (typeof at !== 'number' || typeof opened !== 'object' || opened === null) return null
    if (card !== null && typeof card !== 'string') return null
    const ranges = Object.entries(opened).filter((pair): pair is [string, Ranges] => isRanges(pair[1]))
    return { at, state, opened: Object.fromEntries(ranges), card }
  } catch {
    return null
  }
}

/** Seals and opens presences of one room. Format: docs/FORMATS.md §8. */
export const presenceCodec = (roomId: string, content: Uint8Array) => {
  const keys = new Map<string, Promise<CryptoKey>>()
  const keyOf = (signer: Bytes): Promise<CryptoKey> => {
    const name = toBase64Url(signer)
    const key =
      keys.get(name) ?? deriveAesKey(content, new Uint8Array(), domain.presenceKey, concat(roomId, signer))
    keys.set(name, key)
    return key
  }
  return {
    seal: async (
      said: PresenceContent,
      author: {
        readonly signerKey: Bytes
        readonly signingKey: CryptoKey
        readonly run: Bytes
        readonly counter: number
        readonly iv: Bytes
      },
    ): Promise<Bytes> => {
      const head = encodeBytes((encoder) => {
        writeUint8(encoder, presenceVersion)
        writeUint8Array(encoder, author.signerKey)
        writeUint8Array(encoder, author.run)
        writeVarUint(encoder, author.counter)
        writeUint8Array(encoder, author.iv)
      })
      const plain = utf8(JSON.stringify(said))
      const key = await keyOf(author.signerKey)
      const body = concat(head, await encrypt(key, author.iv, concat(roomId, head), plain))
      return concat(body, await sign(domain.presence, concat(roomId, body), author.signingKey))
    },

    open: async (bytes: Uint8Array): Promise<ReadPresence | null> => {
      if (bytes.length > longestPresence) return null
      const read = decodeBytes(bytes, (reader) => {
        if (reader.uint8() !== presenceVersion) return null
        const signer = reader.take(keyLength)
        const run = reader.take(runLength)
        const counter = reader.varUint()
        const iv = reader.take(ivLength)
        const head = own(bytes.subarray(0, reader.position))
        const cipher = reader.take(Math.max(0, reader.left - signatureLength))
        return { signer, run, counter, iv, head, cipher, signature: reader.take(signatureLength) }
      })
      if (!read.ok) return null
      const { signer, run, counter, iv, head, cipher, signature } = read.value
      if (!(await verify(domain.presence, concat(roomId, head, cipher), signature, signer))) return null
      const plain = await decrypt(await keyOf(signer), iv, concat(roomId, head), cipher)
      const said = plain && contentOf(plain)
      return said && { deviceId: toBase64Url(signer), runId: toBase64Url(run), counter, content: said }
    },
  }
}

type PresenceCodec = ReturnType<typeof presenceCodec>

interface PresenceParts {
  readonly codec: PresenceCodec
  readonly author: { readonly signerKey: Bytes; readonly signingKey: CryptoKey; readonly run: Bytes }
  readonly runId: string
  readonly randomBytes: (length: number) => Bytes
  readonly schedule: (task: () => void, ms: number) => () => void
  /** The relay's clock, ms since 1970. */
  readonly relayNow: () => number
  /** What this run has to say now. */
  readonly content: () => PresenceContent
  readonly changed: () => void
}

/** A presence is sealed again after this long, so that a recorded one grows too old. */
const heartbeatEvery = 20_000
/** After entries were opened, so long until the others are told which. */
const soon = 1_000
/** Changes within this time travel together. */
const gatherMs = 30

/**
 * Who is in the room now. In the outer awareness every client has one ciphertext, `{ e }`, bound to its signer
 * and run; a counter and the relay's clock keep recorded ones out.
 */
export class SealedPresence {
  readonly #parts: PresenceParts
  #awareness: Awareness | null = null
  #counter = 0
  #dirty = false
  #sealing: Promise<void> = Promise.resolve()
  #cancelSend: (() => void) | null = null
  #cancelSoon: (() => void) | null = null
  #cancelHeartbeat: (() => void) | null = null
  /** By ciphertext as it stands in awareness. */
  #opened = new Map<string, ReadPresence | null>()
  readonly #highest = new Map<string, number>()
  #present = new Map<string, ReadPresence>()
  #reading: Promise<void> = Promise.resolve()

  constructor(parts: PresenceParts) {
    this.#parts = parts
    this.#beat()
  }

  /** Everyone but this run, by run. */
  others(): readonly ReadPresence[] {
    return [...this.#present.values()]
  }

  /** Speaks and listens through another outer document's awareness from now on. */
  join(awareness: Awareness): void {
    this.#awareness = awareness
    awareness.on('change', (_change: unknown, origin: unknown) => {
      if (origin !== 'local' && awareness === this.#awareness) this.#read()
    })
    this.#read()
    this.say()
  }

  /** Tells the others what is new, together with what follows shortly. */
  say(): void {
    this.#dirty = true
    this.#cancelSend ??= this.#parts.schedule(() => void this.#send(), gatherMs)
  }

  /** Tells the others, if there are any, what was opened here. */
  saySoon(): void {
    if (!this.#awareness || this.#present.size === 0) return
    this.#cancelSoon ??= this.#parts.schedule(() => {
      this.#cancelSoon = null
      this.say()
    }, soon)
  }

  async settled(): Promise<void> {
    await this.#sealing
    await this.#reading
  }

  leave(): void {
    this.#cancelSend?.()
    this.#cancelSoon?.()
    this.#cancelHeartbeat?.()
    this.#awareness?.setLocalState(null)
    this.#awareness = null
  }

  #beat(): void {
    this.#cancelHeartbeat = this.#parts.schedule(() => {
      this.say()
      this.#choose()
      this.#beat()
    }, heartbeatEvery)
  }

  #send(): Promise<void> {
    this.#cancelSend = null
    this.#sealing = this.#sealing.then(async () => {
      if (!this.#dirty || !this.#awareness) return
      this.#dirty = false
      const { codec, author, randomBytes, content } = this.#parts
      const counter = ++this.#counter
      const sealed = await codec.seal(content(), { ...author, counter, iv: randomBytes(ivLength) })
      this.#awareness?.setLocalState({ e: toBase64Url(sealed) })
    })
    return this.#sealing
  }

  #ciphertexts(): readonly string[] {
    const awareness = this.#awareness
    if (!awareness) return []
    return [...awareness.getStates()].flatMap(([client, state]) =>
      client !== awareness.clientID && typeof state.e === 'string' ? [state.e] : [],
    )
  }

  #read(): void {
    this.#reading = this.#reading.then(async () => {
      const texts = this.#ciphertexts()
      const opened = await Promise.all(
        texts.map(async (text): Promise<[string, ReadPresence | null]> => {
          const known = this.#opened.get(text)
          if (known !== undefined) return [text, known]
          const bytes = text.length <= 2 * longestPresence ? fromBase64Url(text) : null
          return [text, bytes && (await this.#parts.codec.open(bytes))]
        }),
      )
      this.#opened = new Map(opened)
      this.#choose()
    })
  }

  /** Of every run the newest presence that is neither older than one seen before nor outside the window. */
  #choose(): void {
    const present = new Map<string, ReadPresence>()
    const now = this.#parts.relayNow()
    for (const read of this.#opened.values()) {
      if (read === null || read.runId === this.#parts.runId) continue
      const run = `${read.deviceId}.${read.runId}`
      if (read.counter < (this.#highest.get(run) ?? 0)) continue
      if (Math.abs(read.content.at - now) > presenceWindow) continue
      this.#highest.set(run, read.counter)
      if (read.counter >= (present.get(run)?.counter ?? 0)) present.set(run, read)
    }
    const same =
      present.size === this.#present.size &&
      [...present].every(([run, { counter }]) => this.#present.get(run)?.counter === counter)
    const newcomer = [...present.keys()].some((run) => !this.#present.has(run))
    this.#present = present
    // Awareness drops what it knows of everyone when a line breaks and then waits for something newer.
    if (newcomer) this.say()
    if (!same) this.#parts.changed()
  }
}
