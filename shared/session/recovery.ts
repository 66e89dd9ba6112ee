import { readRecoveryHolder } from './circle-records.ts'
import type { RecoveryHolder } from './model.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import type { Query, SessionDocuments } from './session.ts'
import { agendaOf, changeAgenda } from './shape.ts'

/**
 * Organisations whose recovery key opens the session besides its members. They stand in the agenda, which only whoever leads may
 * change, and every member reads it.
 */

/** What stands in place of a holder of whom nothing can be read: a key that opens the session never hides. */
const unnamed = (key: string): RecoveryHolder => ({ key, organisation: '', at: 0, by: '', wrapped: '' })

export const recoveryReading: Reading<readonly RecoveryHolder[]> = (documents, tell) => {
  const tellHolders = under(tell, 'agenda/recovery')
  return entriesOf(agendaOf(documents).recovery, tellHolders)
    .map(([key, value]) => {
      const holder = readRecoveryHolder(value)
      if (holder?.key === key) return holder
      tellHolders('holder')
      return unnamed(key)
    })
    .sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1))
}

/** Whose recovery keys open the session, the first one first. */
export const recoveryQuery: Query<readonly RecoveryHolder[]> = queryOf(['agenda'], recoveryReading)

/** Files a holder by their key; an invitation that was wrapped anew takes the place of the one before it. */
export const fileRecoveryHolder = (documents: SessionDocuments, holder: RecoveryHolder): void => {
  changeAgenda(documents, () => agendaOf(documents).recovery.set(holder.key, holder))
}
