import type * as Y from 'yjs'
import type { SessionDocuments } from './session.ts'

/**
 * Where everything of a session stands in its documents. This file and the readers beside it are the only ones
 * that name a Y type. Names are top-level and fixed by the field's id, so that two people who begin to write in the
 * same empty field at the same time write in the same place.
 */
export const sessionVersion = 1

export const agendaOf = ({ agenda }: SessionDocuments) => ({
  session: agenda.getMap<unknown>('session'),
  about: agenda.getMap<unknown>('about'),
  progress: agenda.getMap<unknown>('progress'),
  visited: agenda.getArray<unknown>('visited'),
  reveals: (fieldId: string) => agenda.getArray<unknown>(`reveals:${fieldId}`),
  closedUnopened: (fieldId: string) => agenda.getMap<unknown>(`closed:${fieldId}`),
  spoken: (fieldId: string) => agenda.getArray<unknown>(`spoken:${fieldId}`),
})

export const caseOf = ({ case: shared }: SessionDocuments) => ({
  line: (fieldId: string) => shared.getText(`line:${fieldId}`),
  dilemma: (fieldId: string, part: string) => shared.getText(`dilemma:${fieldId}:${part}`),
  rows: (fieldId: string) => shared.getArray<unknown>(`rows:${fieldId}`),
  agreements: (fieldId: string) => shared.getArray<unknown>(`agreements:${fieldId}`),
  checked: (fieldId: string) => shared.getMap<unknown>(`checked:${fieldId}`),
  pulse: (fieldId: string) => shared.getMap<unknown>(`pulse:${fieldId}`),
  parked: shared.getArray<unknown>('parked'),
  envelopes: (fieldId: string) => shared.getArray<unknown>(`envelopes:${fieldId}`),
  keys: (fieldId: string) => shared.getMap<unknown>(`keys:${fieldId}`),
  added: (fieldId: string) => shared.getArray<unknown>(`added:${fieldId}`),
})

/** Runs a change of the agenda as one transaction. */
export const changeAgenda = ({ agenda }: SessionDocuments, change: () => void): void => {
  agenda.transact(change, 'command')
}

/** Runs a change of the case document as one transaction. */
export const changeCase = ({ case: shared }: SessionDocuments, change: () => void): void => {
  shared.transact(change, 'command')
}

/** Deletes the first element of an array for which `matches` answers true. */
export const deleteWhere = (array: Y.Array<unknown>, matches: (element: unknown) => boolean): void => {
  const at = array.toArray().findIndex(matches)
  if (at >= 0) array.delete(at, 1)
}
