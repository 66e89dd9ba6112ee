import type { ReportTree } from '../../shared/report/tree.ts'
import type { MadePdf } from './compile-pdf.ts'

/** How far a document is: its parts are being fetched, or its pages set. */
export type PdfStage = 'fetching' | 'setting'

/** A worker is asked one thing: to make this report, or to fetch what making one takes, so that it is there later. */
export type ToPdfWorker = { readonly kind: 'make'; readonly tree: ReportTree } | { readonly kind: 'fetch' }

export type FromPdfWorker =
  | { readonly kind: 'stage'; readonly stage: PdfStage }
  | { readonly kind: 'made'; readonly made: MadePdf }
  | { readonly kind: 'fetched' }
  | { readonly kind: 'refused'; readonly code: 'cannot-run' | 'failed' }
