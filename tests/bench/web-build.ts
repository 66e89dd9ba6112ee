import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')

/** A script of the web edition as the build tells of it. Files are relative to the folder. */
export interface BuiltChunk {
  readonly file: string
  /** Files it imports statically. */
  readonly imports: readonly string[]
  readonly styles: readonly string[]
  /** Source files it is made of. */
  readonly modules: readonly string[]
}

export interface WebBuild {
  readonly folder: string
  /** File of the page's own script. */
  readonly entry: string
  readonly chunks: ReadonlyMap<string, BuiltChunk>
  remove(): Promise<void>
}

/** Builds the web edition as it is shipped, in a folder of its own. */
export const buildWebEdition = async (): Promise<WebBuild> => {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-web-'))
  const result = await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'renderer'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
  if (!('output' in result)) throw new Error('the build did not answer with one output')
  const scripts = result.output.flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const entry = scripts.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/index.html'))
  if (entry === undefined) throw new Error('the build has no script of the page')
  const chunks = scripts.map(
    ({ fileName, imports, moduleIds, viteMetadata }): BuiltChunk => ({
      file: fileName,
      imports,
      styles: [...(viteMetadata?.importedCss ?? [])],
      modules: moduleIds,
    }),
  )
  return {
    folder,
    entry: entry.fileName,
    chunks: new Map(chunks.map((chunk) => [chunk.file, chunk])),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
