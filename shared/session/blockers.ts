import { blockerKinds } from './columns.ts'
import { addRow, removeRow, setCell } from './commands.ts'
import type { Blocker, BlockerKind } from './model.ts'
import { rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'

export const blockersReading =
  (fieldId: string): Reading<readonly Blocker[]> =>
  (documents, tell) =>
    rowsReading(fieldId)(documents, tell).map(({ id, addedBy, cells }) => ({
      id,
      addedBy,
      kind: blockerKinds.find((kind) => kind === cells.kind) ?? '',
      text: cells.text ?? '',
      who: cells.who ?? '',
    }))

/** What is stuck, in the order in which it was named. */
export const blockersQuery = (fieldId: string): Query<readonly Blocker[]> =>
  queryOf(['agenda', 'case'], blockersReading(fieldId))

/** Names something that is stuck and returns its id. */
export const addBlocker = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  initial: Partial<Pick<Blocker, 'kind' | 'text' | 'who'>> = {},
): string => addRow(documents, actor, fieldId, { ...initial })

export const removeBlocker = (documents: SessionDocuments, fieldId: string, id: string): void =>
  removeRow(documents, fieldId, id)

/** Says what kind of thing is stuck; '' leaves it open. */
export const setBlockerKind = (
  documents: SessionDocuments,
  fieldId: string,
  id: string,
  kind: BlockerKind | '',
): void => setCell(documents, fieldId, id, 'kind', kind)
