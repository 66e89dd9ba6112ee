import type { Alias } from '../../shared/privacy/finding.ts'

/** The list of real names of one session. It is kept on this device alone and goes with the session. */
export interface LiveAliases {
  /** Empty, but for what was written, as long as the session cannot be read. */
  list(): readonly Alias[]
  /** The whole list anew. What is written before the list was read is added to it. */
  write(list: readonly Alias[]): void
}
