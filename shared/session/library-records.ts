import { recordOf } from '../library/documents.ts'
import type { LibraryRecord } from '../library/record.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import type { Query } from './session.ts'
import { caseOf } from './shape.ts'

/** Nobody proposes more out of one session; what others write beyond this is not read. */
const mostProposed = 12

export const libraryRecordsReading: Reading<readonly LibraryRecord[]> = (documents, tell) => {
  const tellRecords = under(tell, 'case/records')
  const found = entriesOf(caseOf(documents).libraryRecords, tellRecords).flatMap(([id]) => {
    const record = recordOf(documents.case, id)
    if (record === null) tellRecords('record')
    return record === null ? [] : [record]
  })
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, mostProposed)
}

/**
 * Records for the library that are proposed out of this session, by id. They stand where everybody who was present can read and
 * answer them; few of those take part in a library. Nothing is checked here: that is for `standingOf`.
 */
export const libraryRecordsQuery: Query<readonly LibraryRecord[]> = queryOf(['case'], libraryRecordsReading)
