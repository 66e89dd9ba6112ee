import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { toBase64Url } from './bytes.ts'

/** One entry in an outer document, with the item that carries it. */
export interface OuterEntry {
  readonly item: Y.Item
  readonly bytes: Uint8Array
}

/** Where in the outer document an own entry went: on the relay when its clock is covered. */
export interface OuterPlace {
  readonly client: number
  readonly clock: number
}

const entryIn = (struct: unknown): OuterEntry | null =>
  struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentBinary
    ? { item: struct, bytes: struct.content.content }
    : null

/**
 * The document that the relay sees: sealed entries and nothing else. It always starts empty, so that it is a
 * document loaded from the room. Each one appends to an array of its own.
 */
export class OuterDocument {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  readonly #array: Y.Array<Uint8Array>

  constructor(
    randomBytes: (length: number) => Uint8Array,
    events: {
      readonly arrived: (entries: readonly Uint8Array[]) => void
      readonly deleted: () => void
    },
  ) {
    this.awareness.setLocalState(null)
    this.#array = this.doc.getArray(toBase64Url(randomBytes(12)))
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const arrived = transaction.local ? [] : this.#since(transaction.beforeState)
      if (arrived.length > 0) events.arrived(arrived.map(({ bytes }) => bytes))
      if (!transaction.local && transaction.deleteSet.clients.size > 0) events.deleted()
    })
  }

  /** Adds own entries at the end of this document's array. */
  append(entries: readonly Uint8Array[]): readonly OuterPlace[] {
    const client = this.doc.clientID
    const before = Y.getState(this.doc.store, client)
    this.#array.push(entries.map((bytes) => new Uint8Array(bytes)))
    return entries.map((_, at) => ({ client, clock: before + at + 1 }))
  }

  /** All entries that are not deleted. */
  entries(): readonly OuterEntry[] {
    return this.#since(new Map())
  }

  delete(entries: readonly OuterEntry[]): void {
    this.doc.transact((transaction) => {
      for (const { item } of entries) item.delete(transaction)
    })
  }

  destroy(): void {
    this.awareness.destroy()
    this.doc.destroy()
  }

  #since(state: ReadonlyMap<number, number>): readonly OuterEntry[] {
    return [...this.doc.store.clients].flatMap(([client, structs]) => {
      const from = state.get(client) ?? 0
      if (from >= Y.getState(this.doc.store, client)) return []
      return structs.slice(Y.findIndexSS(structs, from)).flatMap((struct) => entryIn(struct) ?? [])
    })
  }
}
