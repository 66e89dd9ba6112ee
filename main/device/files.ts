import { readFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { writeWhole } from './atomic-write.ts'
import type { KeyFile } from './keyring.ts'

/** A file on disk that holds the keyring's sealed key. */
export const keyFileAt = (path: string): KeyFile => ({
  read: async () => {
    try {
      return await readFile(path)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  },
  write: (bytes) => writeWhole(path, bytes),
})

/** A name that every system accepts: no folders, no devices, no control characters. */
export const plainFileName = (name: string): string => {
  const cleaned = name.replace(/[\p{Cc}\s<>:"/\\|?*]+/gu, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  return cleaned === '' ? 'beraad' : cleaned
}

/** Asks where to keep a file and writes it there. `ask` resolves with the chosen path, or null. */
export const saveFile = async (
  file: { readonly name: string; readonly content: string | Uint8Array },
  ask: (name: string) => Promise<string | null>,
): Promise<Result<null, 'cancelled' | 'failed'>> => {
  const path = await ask(plainFileName(file.name))
  if (path === null) return refuse('cancelled')
  try {
    await writeWhole(path, file.content)
    return ok(null)
  } catch (error) {
    return refuse('failed', error instanceof Error && 'code' in error ? String(error.code) : undefined)
  }
}
