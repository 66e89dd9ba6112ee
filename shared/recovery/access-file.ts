import { ok, type Result, refuse } from '../result.ts'
import { type Bytes, concat, sameBytes, utf8 } from '../room/bytes.ts'

/**
 * The sealed access to one session as a file: an owner's invitation, wrapped to a recovery key. It says nothing to whoever has
 * not that key. Format: docs/FORMATS.md §31.
 */

export const accessFileExtension = '.beraad-herstel'
const mark = utf8('beraad/recovery-access\n')
const version = 1
const headLength = mark.length + 1

/** No such file is longer, in bytes. */
export const longestAccessFile = 16 * 1024

export const accessFile = (wrapped: Uint8Array): Bytes => concat(mark, new Uint8Array([version]), wrapped)

export type AccessFileRefusal = 'not-access' | 'newer'

/** The wrapped invitation in such a file. */
export const readAccessFile = (file: Uint8Array): Result<Bytes, AccessFileRefusal> => {
  if (file.length > longestAccessFile || !sameBytes(file.subarray(0, mark.length), mark))
    return refuse('not-access')
  const written = file[mark.length] ?? 0
  if (written > version) return refuse('newer')
  return written === version && file.length > headLength
    ? ok(new Uint8Array(file.subarray(headLength)))
    : refuse('not-access')
}
