import type { ReportTree } from '../../shared/report/tree.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { MadePdf } from './compile-pdf.ts'
import type { FromPdfWorker, PdfStage } from './pdf-messages.ts'

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
        case 'refused':
          return end(refuse(data.code))
      }
    }
    worker.onerror = () => end(refuse(stage === 'setting' ? 'failed' : 'cannot-run'))
    worker.postMessage(tree)
  })
