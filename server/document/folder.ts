import { Worker } from 'node:worker_threads'
import type { FoldAnswer, FoldRequest } from './fold-worker.ts'

/** The worker lies beside this file: as source, and in the desktop app as a bundle of its own. */
const workerFile = import.meta.url.endsWith('.ts') ? './fold-worker.ts' : './fold-worker.js'

/**
 * Folds rooms in one worker, one after the other, so that a big room never holds up the others. The worker starts
 * with the first room to fold.
 */
export class Folder {
  #worker: Worker | null = null
  #lastId = 0
  readonly #waiting = new Map<number, (folded: Uint8Array | null) => void>()

  /** The folded update, or null when it could not be made; the room then stays as it is. */
  fold(base: Uint8Array, tail: readonly Uint8Array[]): Promise<Uint8Array | null> {
    const { promise, resolve } = Promise.withResolvers<Uint8Array | null>()
    const id = ++this.#lastId
    this.#waiting.set(id, resolve)
    this.#worker ??= this.#start()
    this.#worker.postMessage({ id, base, tail } satisfies FoldRequest)
    return promise
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL(workerFile, import.meta.url))
    worker.unref()
    worker.on('message', ({ id, folded }: FoldAnswer) => {
      this.#waiting.get(id)?.(folded)
      this.#waiting.delete(id)
    })
    // An error always ends in an exit, and with it ends every fold that was under way.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
      for (const resolve of this.#waiting.values()) resolve(null)
      this.#waiting.clear()
    })
    return worker
  }
}
