import * as Y from 'yjs'
import { type CheckedUpdate, checkUpdate, isSnapshot, nestsTooDeep } from './update-check.ts'

/** Origin of every transaction that comes from the room or from the device's store. */
export const roomOrigin = 'beraad/room'

type InnerRefusal = 'malformed' | 'foreign-client' | 'replayed'

/** One accepted entry on its way into an inner document; it is told once what became of it. */
export interface Offer {
  readonly document: string
  readonly update: Uint8Array
  /** The author's inner clientID, or null for an owner's snapshot, which may hold everyone's structs. */
  readonly client: number | null
  readonly applied: () => void
  readonly refused: (reason: InnerRefusal) => void
}

interface Waiting {
  readonly offer: Offer
  readonly checked: CheckedUpdate
}

/**
 * Holds back what cannot be applied yet. Yjs could do that itself, but then an author who writes the same clock
 * twice would decide, by order of arrival, which of the two each member sees; and retries would cost a pass
 * over everything that waits.
 */
class Queue {
  /** By client: updates that wait until that client's clock is at least so far. */
  readonly #blocked = new Map<number, Map<number, Waiting[]>>()

  hold(waiting: Waiting, client: number, clock: number): void {
    const byClock = this.#blocked.get(client) ?? new Map<number, Waiting[]>()
    this.#blocked.set(client, byClock)
    byClock.set(clock, [...(byClock.get(clock) ?? []), waiting])
  }

  /** Takes out what waited for clocks in (from, to] of a client. */
  release(client: number, from: number, to: number): Waiting[] {
    const byClock = this.#blocked.get(client)
    if (!byClock) return []
    const clocks =
      to - from < byClock.size
        ? Array.from({ length: to - from }, (_, at) => from + 1 + at)
        : [...byClock.keys()].filter((clock) => clock <= to).sort((a, b) => a - b)
    return clocks.flatMap((clock) => {
      const released = byClock.get(clock) ?? []
      byClock.delete(clock)
      return released
    })
  }

  releaseAll(): Waiting[] {
    const all = [...this.#blocked.values()].flatMap((byClock) => [...byClock.values()].flat())
    this.#blocked.clear()
    return all
  }
}

/** Applies an update that was checked; what Yjs still finds wrong with it is its author's fault, not ours. */
const applies = (doc: Y.Doc, update: Uint8Array): boolean => {
  try {
    Y.applyUpdate(doc, update, roomOrigin)
    return true
  } catch {
    return false
  }
}

/** The documents inside a room, in memory only. */
export class InnerDocuments {
  readonly #docs = new Map<string, Y.Doc>()
  readonly #queues = new Map<string, Queue>()
  readonly #opened: (name: string, doc: Y.Doc) => void

  /** `opened` is called once for every document, before anything is in it. */
  constructor(opened: (name: string, doc: Y.Doc) => void = () => {}) {
    this.#opened = opened
  }

  get(name: string): Y.Doc {
    const known = this.#docs.get(name)
    if (known) return known
    const doc = new Y.Doc()
    this.#docs.set(name, doc)
    this.#opened(name, doc)
    return doc
  }

  names(): readonly string[] {
    return [...this.#docs.keys()]
  }

  /** Applies what can be applied, each document in one transaction, and holds back the rest. */
  offer(offers: readonly Offer[]): void {
    for (const [name, ofDocument] of Map.groupBy(offers, ({ document }) => document)) {
      const doc = this.get(name)
      Y.transact(doc, () => this.#applyAll(name, doc, ofDocument), roomOrigin, false)
    }
  }

  destroy(): void {
    for (const doc of this.#docs.values()) doc.destroy()
  }

  #applyAll(name: string, doc: Y.Doc, offers: readonly Offer[]): void {
    const queue = this.#queues.get(name) ?? new Queue()
    this.#queues.set(name, queue)
    const ready: Waiting[] = []
    for (const offer of offers) {
      if (offer.client === null) {
        this.#applySnapshot(doc, offer)
        ready.push(...queue.releaseAll())
        continue
      }
      const checked = checkUpdate(offer.update, offer.client)
      if (checked.ok) ready.push({ offer, checked: checked.value })
      else offer.refused(checked.code)
    }
    ready.reverse()
    for (let next = ready.pop(); next; next = ready.pop()) {
      const { client } = next.checked
      const before = Y.getState(doc.store, client)
      this.#apply(doc, next, queue)
      const after = Y.getState(doc.store, client)
      if (after > before) ready.push(...queue.release(client, before, after).reverse())
    }
  }

  #applySnapshot(doc: Y.Doc, { update, applied, refused }: Offer): void {
    if (isSnapshot(update) && applies(doc, update)) applied()
    else refused('malformed')
  }

  #apply(doc: Y.Doc, waiting: Waiting, queue: Queue): void {
    const { offer, checked } = waiting
    const missing = this.#missing(doc, checked)
    const state = Y.getState(doc.store, checked.client)
    if (missing) queue.hold(waiting, ...missing)
    else if (checked.from < state && state < checked.to) offer.refused('replayed')
    else if (checked.to > state && nestsTooDeep(doc, checked)) offer.refused('malformed')
    else if (applies(doc, checked.update)) offer.applied()
    else offer.refused('malformed')
  }

  /** The first clock that is still missing before an update can be applied. */
  #missing(doc: Y.Doc, { client, from, to, needs }: CheckedUpdate): [client: number, clock: number] | null {
    if (to > from && from > Y.getState(doc.store, client)) return [client, from]
    for (const [of, clock] of needs) if (Y.getState(doc.store, of) < clock) return [of, clock]
    return null
  }
}

/** Whether a document already holds all that an update would bring, deletions included. */
export const covers = (snapshot: Y.Snapshot, update: Uint8Array): boolean =>
  Y.snapshotContainsUpdate(snapshot, update)
