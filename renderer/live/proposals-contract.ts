import type { LibraryRecord, RecordText } from '../../shared/library/record.ts'
import type { Standing } from '../../shared/library/standing.ts'
import type { LibraryRefusal, PrivacyCheck } from '../../shared/library/transitions.ts'
import type { Result } from '../../shared/result.ts'

/** A record that is proposed out of this session, with where it truly stands here: no reviewer is known in a session. */
export interface Proposal {
  readonly record: LibraryRecord
  readonly standing: Standing
}

/** `unknown-record`: it was taken away meanwhile. `other-person`: nobody else's device may be left out. */
export type ProposalRefusal = LibraryRefusal | 'unknown-record' | 'other-person'

/** What comes out of one session for the library. Whoever was present answers here; the library gets it when all agreed. */
export interface LiveProposals {
  /** By id, as far as they were checked. Topic 'proposals'. */
  list(): readonly Proposal[]
  /** Writes a first version for those who are members now, without onlookers; answers with its id. */
  begin(text: RecordText): string
  /**
   * Writes what changed of the text that the writer saw, and who is present now. Any change takes consents and the offer
   * away.
   */
  write(id: string, text: RecordText, seen: RecordText): Promise<Result<null, ProposalRefusal>>
  /** Signs this device's own answer to the text as it stands. */
  answer(id: string, answer: 'yes' | 'no'): Promise<Result<null, ProposalRefusal>>
  /**
   * Leaves out a device of somebody who agreed with another one, until the text is written or agreement is asked anew. An
   * objection stays.
   */
  leaveOut(id: string, deviceId: string): Promise<Result<null, ProposalRefusal>>
  /** Signs that the record is handed in, and answers with what a library gets. */
  offer(id: string, check: PrivacyCheck): Promise<Result<LibraryRecord, ProposalRefusal>>
  remove(id: string): void
}
