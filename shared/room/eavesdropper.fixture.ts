import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { type Bytes, concat, fromBase64Url, own, toBase64Url } from './bytes.ts'
import { readEntry } from './entry.ts'
import { readInvitationBytes } from './invitation.ts'
import { decrypt, deriveAesKey, domain, ivLength, keyLength } from './keys.ts'
import type { Identity, Invitation } from './types.ts'
import { unwrapInvitation } from './wrapped.ts'

/** A ciphertext as it went over the wire: what of it is derived from a key, a room and its signer. */
interface Sealed {
  readonly label: string
  readonly signer: Bytes
  readonly head: Bytes
  readonly iv: Bytes
  readonly cipher: Bytes
}

const attempt = <Value>(read: () => Value): Value | null => {
  try {
    return read()
  } catch {
    return null
  }
}

/** All byte strings inside a Yjs update, whatever holds them. */
const bytesInUpdate = (update: Uint8Array): readonly Uint8Array[] =>
  (attempt(() => Y.decodeUpdate(update))?.structs ?? []).flatMap((struct) => {
    if (!(struct instanceof Y.Item)) return []
    const { content } = struct
    if (content instanceof Y.ContentBinary) return [content.content]
    const values: readonly unknown[] = content instanceof Y.ContentAny ? content.arr : []
    return values.filter((value) => value instanceof Uint8Array)
  })

const sealedStates = (update: Uint8Array): readonly Uint8Array[] => {
  const found: Uint8Array[] = []
  attempt(() => {
    const decoder = decoding.createDecoder(update)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      const text = typeof state === 'object' && state !== null && 'e' in state ? state.e : null
      const bytes = typeof text === 'string' ? fromBase64Url(text) : null
      if (bytes) found.push(bytes)
    }
  })
  return found
}

const sealedEntry = (bytes: Uint8Array): Sealed | null => {
  const read = readEntry(bytes)
  if (!read.ok) return null
  const { signerKey: signer, head, iv, cipher } = read.value
  return { label: domain.entryKey, signer, head, iv, cipher }
}

const signatureLength = 64

const sealedPresence = (bytes: Uint8Array): Sealed | null =>
  attempt(() => {
    const decoder = decoding.createDecoder(bytes)
    decoding.readUint8(decoder)
    const signer = own(decoding.readUint8Array(decoder, keyLength))
    decoding.readUint8Array(decoder, 16)
    decoding.readVarUint(decoder)
    const iv = own(decoding.readUint8Array(decoder, ivLength))
    const cipher = own(bytes.subarray(decoder.pos, -signatureLength))
    return { label: domain.presenceKey, signer, head: own(bytes.subarray(0, decoder.pos)), iv, cipher }
  })

/** Every tail of some bytes that begins like a list of byte strings: an owner's notice, for one. */
const listedBytes = (plain: Uint8Array): readonly Uint8Array[] =>
  attempt(() => {
    const decoder = decoding.createDecoder(plain.subarray(keyLength))
    const found: Uint8Array[] = []
    while (decoding.hasContent(decoder)) found.push(decoding.readVarUint8Array(decoder))
    return found
  }) ?? []

/** What follows a document's name. */
const updateIn = (plain: Uint8Array): Uint8Array =>
  attempt(() => {
    const decoder = decoding.createDecoder(plain)
    decoding.readVarString(decoder)
    return plain.subarray(decoder.pos)
  }) ?? new Uint8Array()

/**
 * Somebody who was given every byte that the relay ever saw, and tries on it every key they could ever get at: keys they
 * were handed, and those in every invitation that they find and can open, and so on. Keys are tried on every ciphertext
 * with every room's name, and nobody's signature is asked for.
 */
export class Eavesdropper {
  readonly #sealed: readonly Sealed[]
  readonly #inTheOpen: readonly Uint8Array[]
  readonly #rooms: readonly string[]
  readonly #opened = new Map<string, Promise<readonly Bytes[]>>()

  constructor(wire: readonly Uint8Array[], rooms: readonly string[]) {
    const binaries = wire.flatMap(bytesInUpdate)
    const entries = new Map(binaries.map((bytes) => [toBase64Url(bytes), sealedEntry(bytes)]))
    const states = new Map(
      wire.flatMap(sealedStates).map((bytes) => [toBase64Url(bytes), sealedPresence(bytes)]),
    )
    this.#sealed = [...entries.values(), ...states.values()].filter((sealed) => sealed !== null)
    this.#inTheOpen = [...wire, ...binaries]
    this.#rooms = rooms
  }

  /** Ciphertexts that were found. */
  get count(): number {
    return this.#sealed.length
  }

  /** Everything that a device can read, as one text to search in. */
  async read(identity: Identity, given: readonly Invitation[]): Promise<string> {
    const keys = new Map<string, Bytes>()
    const learn = ({ content }: Invitation): boolean => {
      const name = toBase64Url(content)
      const isNew = !keys.has(name)
      keys.set(name, content)
      return isNew
    }
    given.forEach(learn)
    const texts: string[] = []
    const tried = new Set<string>()
    const search = async (bytes: Uint8Array): Promise<void> => {
      const name = toBase64Url(bytes)
      if (tried.has(name)) return
      tried.add(name)
      const plainly = await readInvitationBytes(bytes)
      const invitation = plainly.ok ? plainly : await unwrapInvitation(bytes, identity)
      if (invitation.ok) learn(invitation.value)
    }
    for (const bytes of this.#inTheOpen) await search(bytes)
    const done = new Set<string>()
    for (;;) {
      const next = [...keys].find(([name]) => !done.has(name))
      if (!next) return texts.join('\n')
      done.add(next[0])
      for (const plain of await this.#open(...next)) {
        texts.push(Buffer.from(plain).toString('latin1'))
        for (const bytes of [...listedBytes(plain), ...bytesInUpdate(updateIn(plain))]) await search(bytes)
      }
    }
  }

  /** All that one content key opens; the same for everybody who has it. */
  #open(name: string, content: Bytes): Promise<readonly Bytes[]> {
    const opened = this.#opened.get(name) ?? this.#tryAll(content)
    this.#opened.set(name, opened)
    return opened
  }

  async #tryAll(content: Bytes): Promise<readonly Bytes[]> {
    const keys = new Map<string, Promise<CryptoKey>>()
    const tries = this.#rooms.flatMap((room) =>
      this.#sealed.map(async ({ label, signer, head, iv, cipher }) => {
        const name = `${label} ${room} ${toBase64Url(signer)}`
        const key = keys.get(name) ?? deriveAesKey(content, new Uint8Array(), label, concat(room, signer))
        keys.set(name, key)
        return decrypt(await key, iv, concat(room, head), cipher)
      }),
    )
    return (await Promise.all(tries)).filter((plain) => plain !== null)
  }
}
