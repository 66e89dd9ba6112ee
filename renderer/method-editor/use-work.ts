import { useEffect, useState } from 'react'
import { edited, filed, historyOf, redone, rested, undone } from '../../shared/method/edit-history.ts'
import type { Method } from '../../shared/method/method.ts'
import { useServices } from '../app/services.tsx'

/** The method that is being edited, with its history and its versions. */
export interface Work {
  readonly method: Method
  readonly hasUnsaved: boolean
  readonly mayUndo: boolean
  readonly mayRedo: boolean
  /** Every version that was saved, newest first. */
  readonly versions: readonly Method[]
  readonly change: (apply: (method: Method) => Method, key?: string) => void
  readonly rest: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Files the method as its next version, and answers with what was filed. */
  readonly save: () => Promise<Method>
  /** Files an earlier version as the newest; what was being edited can be undone to. */
  readonly restore: (version: Method) => Promise<Method>
}

/** Keeps a method while it is edited; nothing is stored before it is saved. */
export const useWork = (start: Method): Work => {
  const { sessions } = useServices()
  const [history, setHistory] = useState(() => historyOf(start))
  const [saved, setSaved] = useState(start)
  const [versions, setVersions] = useState<readonly Method[]>(() => sessions.methods.versions(start.id))
  useEffect(
    () => sessions.methods.subscribe(() => setVersions(sessions.methods.versions(start.id))),
    [sessions, start.id],
  )
  const method = history.present
  return {
    method,
    versions,
    hasUnsaved: method !== saved,
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
    change: (apply, key) => setHistory((before) => edited(before, apply(before.present), key)),
    rest: () => setHistory(rested),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    save: async () => {
      const kept = await sessions.methods.save(method)
      setHistory((before) => filed(before, method, kept))
      setSaved(kept)
      return kept
    },
    restore: async (version) => {
      const kept = await sessions.methods.save(version)
      setHistory((before) => edited(before, kept))
      setSaved(kept)
      return kept
    },
  }
}
