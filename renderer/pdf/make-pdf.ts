import type { ReportTree } from '../../shared/report/tree.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { MadePdf } from './compile-pdf.ts'
import type { FromPdfWorker, PdfStage, ToPdfWorker } from './pdf-messages.ts'

export interface MakePdfOptions {
  /** Cancels: the worker is ended at once, whatever it was doing. */
  readonly signal?: AbortSignal
  readonly onProgress?: (stage: PdfStage) => void
}

export type MakePdfRefusal = 'cancelled' | 'cannot-run' | 'failed'

const startWorker = (): Worker | null => {
  if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined') return null
  try {
    return new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  } catch {
    return null
  }
}

const ask = (worker: Worker, question: ToPdfWorker): void => worker.postMessage(question)

/**
 * Makes the report as PDF/A, in a worker of its own that is ended with it. `cannot-run`: this browser cannot, or the parts
 * cannot be fetched now; printing the page is what remains.
 */
export const makePdf = (
  tree: ReportTree,
  { signal, onProgress }: MakePdfOptions = {},
): Promise<Result<MadePdf, MakePdfRefusal>> =>
  new Promise((resolve) => {
    const worker = signal?.aborted === true ? null : startWorker()
    if (worker === null) {
      resolve(refuse(signal?.aborted === true ? 'cancelled' : 'cannot-run'))
      return
    }
    let stage: PdfStage | null = null
    const end = (result: Result<MadePdf, MakePdfRefusal>): void => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => end(refuse('cancelled'))
    signal?.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<FromPdfWorker>) => {
      switch (data.kind) {
        case 'stage':
          stage = data.stage
          onProgress?.(data.stage)
          return
        case 'made':
          return end(ok(data.made))
        case 'fetched':
          return
        case 'refused':
          return end(refuse(data.code))
      }
    }
    worker.onerror = () => end(refuse(stage === 'setting' ? 'failed' : 'cannot-run'))
    ask(worker, { kind: 'make', tree })
  })

let parts: Promise<boolean> | null = null

const fetchParts = (): Promise<boolean> =>
  new Promise((resolve) => {
    const worker = startWorker()
    if (worker === null) {
      resolve(false)
      return
    }
    const end = (isThere: boolean): void => {
      worker.terminate()
      resolve(isThere)
    }
    worker.onmessage = ({ data }: MessageEvent<FromPdfWorker>) => end(data.kind === 'fetched')
    worker.onerror = () => end(false)
    ask(worker, { kind: 'fetch' })
  })

/**
 * Fetches what making a PDF takes, so that one can be made after the network went. Answers whether all of it is there; what
 * did not come is asked for again the next time.
 */
export const fetchPdfParts = (): Promise<boolean> => {
  parts ??= fetchParts().then((isThere) => {
    if (!isThere) parts = null
    return isThere
  })
  return parts
}
