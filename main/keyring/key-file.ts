import { readFile, rename, rm } from 'node:fs/promises'
import { writeWhole } from '../device/atomic-write.ts'
import { setAside } from '../device/set-aside.ts'

/** The one file that holds the sealed master key. Every call rejects with the system's error. */
export interface KeyFile {
  /** Null when there is none yet. */
  read(): Promise<Uint8Array | null>
  /**
   * Puts new bytes in the file's place once they were written, read back, and `opens` said that they open. Until then
   * the old file stays as it is. False when they do not open.
   */
  replace(bytes: Uint8Array, opens: (written: Uint8Array) => Promise<boolean>): Promise<boolean>
  /** Moves the file out of the way, under a name that nothing has. It is never deleted. */
  setAside(now: number): Promise<void>
}

/** The key file at a path. */
export const keyFileAt = (path: string): KeyFile => ({
  read: async () => {
    try {
      return await readFile(path)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  },
  replace: async (bytes, opens) => {
    const next = `${path}.next`
    try {
      await writeWhole(next, bytes)
      if (!(await opens(await readFile(next)))) return false
      await rename(next, path)
      return true
    } finally {
      await rm(next, { force: true })
    }
  },
  setAside: async (now) => {
    setAside(path, 'lost', now)
  },
})
