import { parentPort } from 'node:worker_threads'
import { fold } from './fold.ts'

/** What goes to the worker, and what comes back: `folded` is null when the updates could not be folded. */
export interface FoldRequest {
  readonly id: number
  readonly base: Uint8Array
  readonly tail: readonly Uint8Array[]
}
export interface FoldAnswer {
  readonly id: number
  readonly folded: Uint8Array | null
}

const answer = ({ id, base, tail }: FoldRequest): FoldAnswer => {
  try {
    return { id, folded: fold(base, tail) }
  } catch {
    return { id, folded: null }
  }
}

parentPort?.on('message', (request: FoldRequest) => parentPort?.postMessage(answer(request)))
