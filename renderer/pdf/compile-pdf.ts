import init, { TypstCompilerBuilder, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { ReportTree } from '../../shared/report/tree.ts'
import { toTypst, typstDataPath } from '../../shared/report/typst.ts'
import { toArchivePdf } from '../../shared/report/typst-archive.ts'
import { coverageOf } from '../../shared/report/typst-fonts.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'

const mainPath = '/main.typ'
/** As objects: the compiler's own words for the form in which it names what is wrong. */
const problemsAsObjects = 3

/** What the compiler runs on: itself, and the fonts the document is set in. */
export interface PdfParts {
  readonly compiler: WebAssembly.Module | BufferSource
  readonly fonts: readonly Uint8Array[]
}

export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Characters that no font could show, as they were written; in the document they are a box. */
  readonly missing: readonly string[]
}

/**
 * The compiler makes stand-ins for what it was not given out of strings of code, which a page that runs nothing but its
 * own files refuses. None of them is ever called, so each may be a function that throws.
 */
const withoutCodeFromStrings = <Made>(make: () => Made): Made => {
  const { Function: original } = globalThis
  function Refusing() {
    return () => {
      throw new Error('the compiler asked for something that it was not given')
    }
  }
  Object.assign(globalThis, { Function: Refusing })
  try {
    return make()
  } finally {
    Object.assign(globalThis, { Function: original })
  }
}

/** A compiler that can read the files it is handed and nothing else: no disk, no network, no packages. */
const openCompiler = async ({ compiler, fonts }: PdfParts) => {
  await init({ module_or_path: compiler })
  const builder = withoutCodeFromStrings(() => new TypstCompilerBuilder())
  const nothing = () => undefined
  const noFile = () => false
  await builder.set_access_model({}, nothing, noFile, (path: string) => path, nothing)
  await builder.set_package_registry({}, nothing)
  const opened = await builder.build()
  const resolver = new TypstFontResolverBuilder()
  for (const font of fonts) resolver.add_raw_font(font)
  opened.set_fonts(await resolver.build())
  return opened
}

/**
 * The report as a tagged PDF/A-2a. Runs the compiler in this thread: call it in a worker. Throws when the compiler cannot
 * be started here; `failed` when it can and makes no document of this report.
 */
export const openPdfCompiler = async (parts: PdfParts) => {
  const compiler = await openCompiler(parts)
  const covers = coverageOf(parts.fonts)
  return (tree: ReportTree): Result<MadePdf, 'failed'> => {
    const { source, data, rowNames, missing } = toTypst(tree, covers)
    try {
      compiler.add_source(mainPath, source)
      compiler.map_shadow(typstDataPath, new TextEncoder().encode(data))
      const { result }: { result?: Uint8Array } = compiler.compile(
        mainPath,
        undefined,
        'pdf',
        problemsAsObjects,
      )
      if (!(result instanceof Uint8Array)) return refuse('failed', 'the compiler refused its template')
      const archived = toArchivePdf(result, rowNames)
      return archived.ok ? ok({ bytes: archived.value, missing }) : refuse('failed', archived.code)
    } catch {
      return refuse('failed', 'the compiler stopped')
    }
  }
}
