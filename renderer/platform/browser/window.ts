import { ok, refuse } from '../../../shared/result.ts'
import type { Platform } from '../platform.ts'

/** Asks before the window closes while `unsafe` answers true. The words of the question are the browser's. */
export const warnBeforeClose =
  (window: Window): Platform['warnBeforeClose'] =>
  (unsafe) => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsafe()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }

/**
 * Hands a file to the browser's downloads, where the person's own settings decide whether it asks for a name and
 * a place. `showSaveFilePicker` would ask always, but reports a picker that cannot open as if the person had
 * cancelled, so that a file could be lost without a word.
 */
export const downloadFile =
  (window: Window): Platform['saveFile'] =>
  async ({ name, mime, content }) => {
    try {
      const address = URL.createObjectURL(new Blob([content], { type: mime }))
      const link = window.document.createElement('a')
      link.href = address
      link.download = name
      window.document.body.append(link)
      link.click()
      link.remove()
      // The download has begun, but may still read from the address; it is let go with the next minute.
      window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
      return ok(null)
    } catch (error) {
      return refuse('failed', error instanceof Error ? error.message : undefined)
    }
  }

/** Puts text on the clipboard. */
export const copyText =
  (window: Window): Platform['copyText'] =>
  async (text) => {
    try {
      await window.navigator.clipboard.writeText(text)
      return ok(null)
    } catch {
      return refuse('failed')
    }
  }
