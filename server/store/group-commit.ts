import type { Metrics } from '../metrics.ts'
import type { RoomStore } from './room-store.ts'

/** An update on its way to the store, and who wants to know. Exactly one of the two is called. */
export interface PendingUpdate {
  readonly roomId: string
  readonly bytes: Uint8Array
  stored(position: number): void
  failed(): void
}

interface CommitOptions {
  readonly store: RoomStore
  readonly metrics: Metrics
  readonly onFailure: (error: unknown) => void
  /** Called after every commit that succeeded, when all its updates have been told. */
  readonly onCommitted: () => void
}

/** Makes all updates of one turn of the event loop durable together, one commit after the other. */
export class GroupCommit {
  readonly #options: CommitOptions
  #pending: PendingUpdate[] = []
  #running: Promise<void> | null = null

  constructor(options: CommitOptions) {
    this.#options = options
  }

  add(update: PendingUpdate): void {
    this.#pending.push(update)
    this.#running ??= this.#run()
  }

  /** Resolves when everything added so far is durable or has failed. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#pending.length > 0) {
      // Two turns: what was received in this one goes out to the other clients before the disk is waited for.
      await new Promise(setImmediate)
      await new Promise(setImmediate)
      const batch = this.#pending
      this.#pending = []
      await this.#commit(batch)
    }
    this.#running = null
  }

  async #commit(batch: readonly PendingUpdate[]): Promise<void> {
    const { store, metrics, onFailure, onCommitted } = this.#options
    metrics.commitUpdates.observe(batch.length)
    const done = metrics.commit.startTimer()
    try {
      const positions = await store.append(batch)
      done()
      batch.forEach((update, at) => {
        const position = positions[at]
        if (position === undefined) throw new Error('the store must answer a position for each update')
        update.stored(position)
      })
      onCommitted()
    } catch (error) {
      metrics.commitFailures.inc()
      onFailure(error)
      for (const update of batch) update.failed()
    }
  }
}
