import { ok, type Result, refuse } from '../../shared/result.ts'
import { writeWhole } from './atomic-write.ts'

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
