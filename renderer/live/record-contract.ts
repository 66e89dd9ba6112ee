import type { CheckedRecord } from '../../shared/record/check.ts'

/** The record of one session, as far as this device checked what is signed in it. */
export interface LiveRecord {
  /** Null while it is being checked. */
  current(): CheckedRecord | null
}
