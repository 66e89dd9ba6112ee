import type { SessionDocuments } from './session.ts'
import { agendaOf, changeAgenda } from './shape.ts'

/** What the agenda's records hold, by name, as plain values. The case document is never migrated: a cell or field
 * that an older version did not have reads as empty, and what members wrote stays as they wrote it. */
export type AgendaValues = Readonly<
  Record<'session' | 'about' | 'progress', Readonly<Record<string, unknown>>>
>

/**
 * One step from a version of the agenda to the next. Pure: two devices that take it at the same time write the same.
 * Never edited once released.
 */
export type Migration = (values: AgendaValues) => AgendaValues

/** The first leads from version 1 to 2, the second from 2 to 3, and so on. */
export const migrations: readonly Migration[] = []

/** The version that this program writes. Raise it, by a migration, also when methods get a new form. */
export const sessionVersion = migrations.length + 1

/** Whether something is a version's number, of this program or a later one. */
export const isVersion = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1

/** The same values in the newest form. What no version names, or a later one made, is left as it is. */
export const upgraded = (values: AgendaValues, steps: readonly Migration[] = migrations): AgendaValues => {
  const { version } = values.session
  if (!isVersion(version) || version > steps.length) return values
  const newest = steps.slice(version - 1).reduce((older, step) => step(older), values)
  return { ...newest, session: { ...newest.session, version: steps.length + 1 } }
}

const names = ['session', 'about', 'progress'] as const

/** The agenda's records as they stand in the document. */
export const storedAgenda = (documents: SessionDocuments): AgendaValues => {
  const agenda = agendaOf(documents)
  const plain = (name: (typeof names)[number]) => Object.fromEntries(agenda[name].entries())
  return { session: plain('session'), about: plain('about'), progress: plain('progress') }
}

/**
 * Writes an older session's agenda in the newest form; only for whoever may change the agenda. Others read it in the
 * newest form without writing. It does nothing to a session of this version or a later one.
 */
export const migrateSession = (
  documents: SessionDocuments,
  steps: readonly Migration[] = migrations,
): void => {
  const before = storedAgenda(documents)
  const after = upgraded(before, steps)
  if (after === before) return
  const agenda = agendaOf(documents)
  changeAgenda(documents, () => {
    for (const name of names) {
      for (const [key, value] of Object.entries(after[name]))
        if (value !== before[name][key]) agenda[name].set(key, value)
      for (const key of Object.keys(before[name])) if (!(key in after[name])) agenda[name].delete(key)
    }
  })
}
