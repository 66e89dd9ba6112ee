import * as Y from 'yjs'
import type { Bytes } from './bytes.ts'
import type { EntryCodec, EntryContent } from './entry.ts'
import { readEntry } from './entry.ts'
import { isWork, type Ledger, type LedgerEntry } from './ledger.ts'
import type { OuterPlace } from './outer-document.ts'
import type { Shelf } from './shelf.ts'
import type { StorageCounts } from './types.ts'

interface OutboxParts {
  readonly codec: EntryCodec
  readonly ledger: Ledger
  readonly shelf: Shelf
  readonly author: { readonly signerKey: Bytes; readonly signingKey: CryptoKey; readonly run: Bytes }
  /** The inner clientID of this run. */
  readonly client: number
  readonly randomBytes: (length: number) => Bytes
  readonly schedule: (task: () => void, ms: number) => () => void
  readonly gatherMs: number
  readonly mayChange: (document: string) => boolean
  /** The room went elsewhere: whoever was not taken along must see nothing more. */
  readonly isMoved: () => boolean
  /** Puts entries into the outer document of now. */
  readonly append: (entries: readonly Uint8Array[]) => readonly OuterPlace[]
  readonly changed: () => void
}

type OwnContent = Exclude<EntryContent, { kind: 'unknown' }>

/** How long to wait before asking a store again that could not keep something, in ms. */
const storeAgainAfter = 3_000

/** So many updates are merged at a time: `Y.mergeUpdates` over a long row takes time by its square. */
const mergedAtOnce = 32

const mergeAll = (updates: readonly Uint8Array[]): Uint8Array => {
  let left = updates
  while (left.length > 1) {
    const merged: Uint8Array[] = []
    for (let at = 0; at < left.length; at += mergedAtOnce)
      merged.push(Y.mergeUpdates(left.slice(at, at + mergedAtOnce)))
    left = merged
  }
  return left[0] ?? Y.encodeStateAsUpdate(new Y.Doc())
}

/**
 * This run's own work on its way out: gathered, sealed in order, put into the outer document and stored on the
 * device, and counted until the relay has it.
 */
export class Outbox {
  readonly #parts: OutboxParts
  #gathered = new Map<string, Uint8Array[]>()
  #cancelTimer: (() => void) | null = null
  #sealing = 0
  #sequence = 0
  #chain: Promise<unknown> = Promise.resolve()
  #storing: Promise<unknown> = Promise.resolve()
  /** Entries of this device that the store has not confirmed yet. */
  readonly #unstored = new Set<LedgerEntry>()
  /** Entries of this device that the relay has not confirmed yet, with their place in the outer document. */
  readonly #awaited = new Map<string, OuterPlace | null>()

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  counts(): StorageCounts {
    const allowed = [...this.#gathered.keys()].filter(this.#parts.mayChange).length
    const inMemory = allowed + this.#sealing
    return { notOnDevice: inMemory + this.#unstored.size, notOnRelay: inMemory + this.#awaited.size }
  }

  readonly isAwaited = (id: string): boolean => this.#awaited.has(id)

  /** Whether an entry stands in the outer document of now because this run put it there. */
  isPlaced(id: string): boolean {
    return Boolean(this.#awaited.get(id))
  }

  /** Takes a local change of an inner document; it is sealed together with what follows shortly. */
  gather(document: string, update: Uint8Array): void {
    const updates = this.#gathered.get(document)
    if (updates) updates.push(update)
    else this.#gathered.set(document, [update])
    if (!this.#parts.mayChange(document)) return
    this.#cancelTimer ??= this.#parts.schedule(() => void this.flush(), this.#parts.gatherMs)
    this.#parts.changed()
  }

  /** Seals what was gathered and resolves when the store was asked to keep it. */
  flush(): Promise<void> {
    this.#cancelTimer?.()
    this.#cancelTimer = null
    const allowed = [...this.#gathered].filter(([document]) => this.#parts.mayChange(document))
    for (const [document] of allowed) this.#gathered.delete(document)
    return this.publish(
      allowed.map(([document, updates]) => ({
        kind: 'update',
        document,
        update: new Uint8Array(mergeAll(updates)),
      })),
    ).then(async () => {
      await this.#storing
    })
  }

  /** Seals contents in order; resolves with the entries when the store was asked to keep them. */
  publish(contents: readonly OwnContent[]): Promise<readonly LedgerEntry[]> {
    this.#sealing += contents.length
    const sealed = this.#chain.then(async () => {
      const entries = await Promise.all(contents.map((content) => this.#seal(content)))
      for (const entry of entries) this.#parts.ledger.add(entry)
      this.place(entries)
      this.#sealing -= contents.length
      const stored = this.#store(entries)
      this.#storing = Promise.all([this.#storing, stored])
      this.#parts.changed()
      return { entries, stored }
    })
    this.#chain = sealed.catch(() => {})
    return sealed.then(async ({ entries, stored }) => {
      await stored
      return entries
    })
  }

  /** Puts own entries into the outer document of now; they count as awaited until the relay has them. */
  place(entries: readonly LedgerEntry[]): void {
    const held = this.#parts.isMoved() ? entries.filter(isWork) : []
    for (const { header } of held) this.#awaited.set(header.id, null)
    const going = entries.filter((entry) => !held.includes(entry))
    if (going.length === 0) return
    const places = this.#parts.append(going.map(({ bytes }) => bytes))
    going.forEach(({ header }, at) => {
      this.#awaited.set(header.id, places[at] ?? null)
    })
  }

  /** Counts an entry of an earlier run until it is found in the room. */
  await(id: string): void {
    this.#awaited.set(id, null)
  }

  /** The outer document is given up: what was under way in it has no place any more. */
  displace(): void {
    for (const id of this.#awaited.keys()) this.#awaited.set(id, null)
  }

  /** The relay has an entry: it was found in a document loaded from the room. */
  found(id: string): void {
    this.#awaited.delete(id)
  }

  /** Everything below this state vector is on the relay; the ids that this settles. */
  durable(stateVector: ReadonlyMap<number, number>): readonly string[] {
    const settled = [...this.#awaited].flatMap(([id, place]) =>
      place && (stateVector.get(place.client) ?? 0) >= place.clock ? [id] : [],
    )
    for (const id of settled) this.#awaited.delete(id)
    return settled
  }

  async #seal(content: OwnContent): Promise<LedgerEntry> {
    const { codec, author, client, randomBytes } = this.#parts
    const sequence = this.#sequence++
    const bytes = await codec.seal(content, { ...author, sequence, iv: randomBytes(12) })
    const read = readEntry(bytes)
    if (!read.ok) throw new Error(`an own entry cannot be read: ${read.detail ?? read.code}`)
    const { id, kind, signer, run } = read.value
    const header = { id, kind, signer, run, sequence }
    return { header, bytes, content, client, card: null, state: 'applied' }
  }

  async #store(entries: readonly LedgerEntry[]): Promise<void> {
    if (entries.length === 0) return
    for (const entry of entries) this.#unstored.add(entry)
    try {
      await this.#parts.shelf.add(entries, true)
      for (const entry of entries) this.#unstored.delete(entry)
    } catch {
      // What a device cannot keep stays counted as such, in words the person sees, and is offered again.
      this.#parts.schedule(() => void this.#store(entries), storeAgainAfter)
    }
    this.#parts.changed()
  }
}
