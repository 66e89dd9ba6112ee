import type { LedgerEntry } from './ledger.ts'
import type { EntryStore, StoredEntry } from './types.ts'

/** This room's entries on the device, one call after the other. */
export class Shelf {
  readonly #store: EntryStore
  readonly #roomId: string
  /** What this run knows to be stored, by id: whether it is marked as not yet on the relay. */
  readonly #marked = new Map<string, boolean>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(store: EntryStore, roomId: string) {
    this.#store = store
    this.#roomId = roomId
  }

  /** Says that an entry was found in the store. */
  found({ header }: LedgerEntry, outbox: boolean): void {
    this.#marked.set(header.id, outbox)
  }

  /** Resolves when the entries are stored; rejects when the device could not. */
  add(entries: readonly LedgerEntry[], outbox: boolean): Promise<void> {
    const fresh = entries.filter(({ header }) => !this.#marked.has(header.id))
    if (fresh.length === 0) return Promise.resolve()
    return this.#inTurn(async () => {
      await this.#store.append(
        this.#roomId,
        fresh.map(({ bytes }) => ({ bytes, outbox })),
      )
      for (const { header } of fresh) this.#marked.set(header.id, outbox)
    })
  }

  /**
   * Takes `dropped` off the device and marks everything in `entries` that the relay has as such. Entries that
   * this run does not know stay as they are.
   */
  tidy(
    entries: readonly LedgerEntry[],
    dropped: ReadonlySet<LedgerEntry>,
    isAwaited: (id: string) => boolean,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const stored = entries.filter(({ header }) => this.#marked.has(header.id))
      const gone = stored.filter((entry) => dropped.has(entry))
      const arrived = stored.filter((entry) => !dropped.has(entry) && this.#hasArrived(entry, isAwaited))
      if (gone.length + arrived.length === 0) return
      await this.#store.replace(
        this.#roomId,
        [...gone, ...arrived].map(({ bytes }) => bytes),
        arrived.map(({ bytes }): StoredEntry => ({ bytes, outbox: false })),
      )
      for (const { header } of gone) this.#marked.delete(header.id)
      for (const { header } of arrived) this.#marked.set(header.id, false)
    })
  }

  #hasArrived({ header }: LedgerEntry, isAwaited: (id: string) => boolean): boolean {
    return this.#marked.get(header.id) === true && !isAwaited(header.id)
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(task)
    this.#queue = done.catch(() => {})
    return done
  }
}
