import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every way in which a text could lie readable in a file or a frame. */
const disguises = (text: string): readonly { readonly how: string; readonly bytes: Buffer }[] => {
  const utf8 = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '')
    // The first and last characters depend on what stands beside the text.
    return encoded.slice(offset === 0 ? 0 : 4, -2)
  })
  return [
    { how: 'UTF-8', bytes: utf8 },
    { how: 'UTF-16', bytes: Buffer.from(text, 'utf16le') },
    ...base64.map((part) => ({ how: 'base64', bytes: Buffer.from(part, 'latin1') })),
  ]
}

/** Where `texts` stand readable in some bytes: one line per find. */
export const findIn = (where: string, bytes: Buffer, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    disguises(text).flatMap(({ how, bytes: disguised }) =>
      bytes.includes(disguised) ? [`${text} in ${where} as ${how}`] : [],
    ),
  )

/** Where `texts` stand readable in the files below a folder. */
export const findInFolder = async (folder: string, texts: readonly string[]): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.push(...findIn(path.slice(folder.length), await readFile(path), texts))
  }
  return found
}
