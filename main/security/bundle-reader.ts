import { readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * Reads files below a folder, and never one that lies elsewhere: a link inside the folder that points out of it leads nowhere.
 * Rejects when there is no such file.
 */
export const bundleReader = (folder: string) => {
  const real = realpath(folder)
  return async (path: readonly string[]): Promise<Uint8Array<ArrayBuffer>> => {
    const root = await real
    const found = await realpath(join(root, ...path))
    if (!found.startsWith(root + sep)) throw new Error('a file outside the bundle')
    return Uint8Array.from(await readFile(found))
  }
}
