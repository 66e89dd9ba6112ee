import type { Alias } from '../../shared/privacy/finding.ts'

/** The list of real names of one session. It is kept on this device alone and goes with the session. */
export interface LiveAliases {
  /** Empty as long as the session cannot be read. */
  list(): readonly Alias[]
  write(list: readonly Alias[]): void
}
