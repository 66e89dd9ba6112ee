import { open } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readableBackupExtensions } from '../../shared/backup/extensions.ts'
import { backupLimits } from '../../shared/backup/limits.ts'
import type { OpenedFile } from '../../shared/desktop/window.ts'

/** The path of a file that opens the app, from what a system hands over; null for anything else. */
const filePathIn = (text: string, folder: string): string | null => {
  if (text.startsWith('-') || !readableBackupExtensions.some((ending) => text.toLowerCase().endsWith(ending)))
    return null
  if (!/^[a-z][a-z\d+.-]+:/i.test(text)) return resolve(folder, text)
  try {
    return text.startsWith('file:') ? fileURLToPath(text) : null
  } catch {
    return null
  }
}

/** The file among a program's arguments; the last one counts. `folder` is where the program was started. */
export const fileInArguments = (parameters: readonly string[], folder: string): string | null =>
  parameters
    .slice(1)
    .map((text) => filePathIn(text, folder))
    .findLast((path) => path !== null) ?? null

/** Reads a file as the page may have it: whole, or why not. */
export const readOpenedFile = async (path: string): Promise<OpenedFile> => {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > backupLimits.file) return { name, problem: 'too-large' }
      const content = new Uint8Array(size)
      const { bytesRead } = await file.read(content, 0, size, 0)
      return bytesRead === size ? { name, content } : { name, problem: 'unreadable' }
    } finally {
      await file.close()
    }
  } catch {
    return { name, problem: 'unreadable' }
  }
}

/** Keeps which file somebody opened until the page takes it, once; `tell` lets a page that is there already know. */
export const fileDesk = (tell: () => void) => {
  let waiting: string | null = null
  return {
    put: (path: string | null): void => {
      if (path === null) return
      waiting = path
      tell()
    },
    take: async (): Promise<OpenedFile | null> => {
      const path = waiting
      waiting = null
      return path === null ? null : readOpenedFile(path)
    },
  }
}
