import { useEffect } from 'react'

/** The parts that are not in the first load, each fetched once and then kept by the browser. */
export const parts = {
  room: () => import('../room/room-page.tsx'),
  report: () => import('../report/report-page.tsx'),
  newSession: () => import('../new-session/new-session-page.tsx'),
  settings: () => import('../settings/settings-page.tsx'),
  noteEditor: () => import('../note/note-editor.tsx'),
  reportFormats: () => import('../../shared/report/formats.ts'),
} as const

/**
 * Fetches every part as soon as the first screen stands: a conversation that loses its network must go on, and a
 * part that was never fetched could not be shown. A part that cannot be fetched now is asked for again when it is
 * needed.
 */
export const useLoadAhead = (): void => {
  useEffect(() => {
    const fetchAll = async () => {
      for (const part of Object.values(parts)) await part().catch(() => undefined)
    }
    const timer = setTimeout(() => void fetchAll(), 300)
    return () => clearTimeout(timer)
  }, [])
}
