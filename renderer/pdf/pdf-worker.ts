import compilerFile from '@myriaddreamin/typst-ts-web-compiler/wasm?url'
import type { ReportTree } from '../../shared/report/tree.ts'
import { openPdfCompiler } from './compile-pdf.ts'
import { pdfFonts } from './pdf-fonts.ts'
import type { FromPdfWorker, ToPdfWorker } from './pdf-messages.ts'

interface WorkerScope {
  onmessage: ((event: MessageEvent<ToPdfWorker>) => void) | null
  postMessage(message: FromPdfWorker, transfer?: readonly Transferable[]): void
}

const scope = globalThis as unknown as WorkerScope

const fetched = async (address: string): Promise<Response> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the answer was ${response.status}`)
  return response
}

const bytesOf = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetched(address)).arrayBuffer())

const compilerOf = async (address: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await (await fetched(address)).arrayBuffer())

/** Leaves the parts with whatever keeps files here: the service worker of an own device, or the browser. */
const fetchParts = async (): Promise<void> => {
  const all = await Promise.all([compilerFile, ...pdfFonts].map(bytesOf)).catch(() => null)
  scope.postMessage(all === null ? { kind: 'refused', code: 'cannot-run' } : { kind: 'fetched' })
}

/** One document per worker: when it is made the page ends the worker, and its memory goes with it. */
const make = async (tree: ReportTree): Promise<void> => {
  scope.postMessage({ kind: 'stage', stage: 'fetching' })
  const opened = await Promise.all([compilerOf(compilerFile), Promise.all(pdfFonts.map(bytesOf))])
    .then(([compiler, fonts]) => openPdfCompiler({ compiler, fonts }))
    .catch(() => null)
  if (opened === null) {
    scope.postMessage({ kind: 'refused', code: 'cannot-run' })
    return
  }
  scope.postMessage({ kind: 'stage', stage: 'setting' })
  const made = opened(tree)
  if (made.ok) scope.postMessage({ kind: 'made', made: made.value }, [made.value.bytes.buffer])
  else scope.postMessage({ kind: 'refused', code: made.code })
}

scope.onmessage = ({ data }) => {
  void (data.kind === 'make' ? make(data.tree) : fetchParts())
}
