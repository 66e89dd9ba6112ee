import { copyOf } from '../../shared/method/copy-method.ts'
import { type RefusedFile, readMethodFile } from '../../shared/method/file.ts'
import { methodLimits } from '../../shared/method/limits.ts'
import type { Language, Method } from '../../shared/method/method.ts'

/** What came of a file that somebody picked. `copyOnly`: it is of a method that comes with the program. */
export type ReadFile =
  | { readonly state: 'unreadable' }
  | { readonly state: 'refused'; readonly refused: RefusedFile }
  | { readonly state: 'read'; readonly method: Method; readonly copyOnly: boolean }

/** Reads a picked file, and no more of it than a method may hold. */
export const readPicked = async (file: Blob): Promise<ReadFile> => {
  const bytes = await file
    .slice(0, methodLimits.file + 1)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null)
  if (bytes === null) return { state: 'unreadable' }
  const read = readMethodFile(bytes)
  if (read.ok) return { state: 'read', method: read.value, copyOnly: false }
  // Read once more only where that can help: reading is work, and whoever sends a hostile file counts on it.
  if (read.code !== 'reserved-id' || read.problems.length > 1) return { state: 'refused', refused: read }
  const copy = readMethodFile(bytes, { asCopy: true })
  return copy.ok ? { state: 'read', method: copy.value, copyOnly: true } : { state: 'refused', refused: read }
}

/** A method from a file as one of its own: with its own title, unless one of `known` is called so already. */
export const importedCopy = (method: Method, known: readonly Method[]): Method => {
  const copy = copyOf(method, Math.random)
  const titleIn = (language: Language): string =>
    known.some(({ title }) => title[language] === method.title[language])
      ? copy.title[language]
      : method.title[language]
  return { ...copy, title: { nl: titleIn('nl'), en: titleIn('en') } }
}
