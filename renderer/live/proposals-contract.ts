import type { LibraryRecord } from '../../shared/library/record.ts'

/** What came out of one session for the library. Whoever was present answers here; the library gets it when all agreed. */
export interface LiveProposals {
  list(): readonly LibraryRecord[]
}
