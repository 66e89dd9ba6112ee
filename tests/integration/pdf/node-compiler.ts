import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { openPdfCompiler } from '../../../renderer/pdf/compile-pdf.ts'

const { resolve } = createRequire(import.meta.url)

const fontFiles = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  '@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
]

const readFonts = (): Promise<readonly Uint8Array[]> =>
  Promise.all(fontFiles.map(async (file) => new Uint8Array(await readFile(resolve(file)))))

export const readCompiler = (): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))

/** The compiler of the browser, with the same fonts, in Node. */
export const openCompilerInNode = async () =>
  openPdfCompiler({
    compiler: await readCompiler(),
    fonts: await readFonts(),
  })
