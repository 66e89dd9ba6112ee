import type { LibraryDocuments } from '../../shared/library/documents.ts'
import type { LibraryRecord, WithdrawalReason } from '../../shared/library/record.ts'
import type { LibraryRefusal, PrivacyCheck } from '../../shared/library/transitions.ts'
import type { Result } from '../../shared/result.ts'
import type { Member } from '../../shared/room/types.ts'
import type { StorageState } from './live.ts'
import type { SharedRoomService } from './sessions.ts'

/**
 * Why this device changed nothing in the library. `closed`: it takes part in none, or it is not open yet. `read-only`: it
 * may not write there. `gone`: the record is not there any more.
 */
export type LibraryActRefusal = LibraryRefusal | 'closed' | 'read-only' | 'gone'

/** What became of the record; `LibraryActRefusal` says why nothing did. */
export type LibraryActed = Promise<Result<LibraryRecord, LibraryActRefusal>>

/**
 * The library of moresprudentie in which this device takes part. Whatever is signed is signed with this device's key, at
 * the relay's time, over the record as it stands at that moment.
 */
export interface LibraryRoom extends SharedRoomService {
  /** Whether what this device kept of the library cannot be read, so that it does not open. */
  isDamaged(): boolean
  /** Throws away what this device kept of the library, and gets it anew from the relay. */
  fetchAgain(): Promise<void>
  /** Null when this device takes part in none, or it is not open yet. Read them through `useLibrary`. */
  documents(): LibraryDocuments | null
  /** '' until the library is open. */
  deviceId(): string
  /** Whoever came in, this device too; out of them reviewers are chosen. */
  members(): readonly Member[]
  /** Where this device's own work is; null until the library is open. */
  storage(): StorageState | null
  /** The relay's clock, ms since 1970. */
  now(): number
  /** Puts a record in as it is, for instance with consents and an offer; one of the same id becomes this one. */
  put(record: LibraryRecord): Result<LibraryRecord, 'closed' | 'read-only'>
  /** Takes a record out, for everybody. */
  remove(recordId: string): Result<null, 'closed' | 'read-only'>
  answer(recordId: string, answer: 'yes' | 'no'): LibraryActed
  offer(recordId: string, check: PrivacyCheck): LibraryActed
  /** `reviewBy`: ISO day. */
  approve(recordId: string, reviewBy: string): LibraryActed
  /** Back to who offered it. */
  giveBack(recordId: string): LibraryActed
  followUp(recordId: string, text: string, check: PrivacyCheck): LibraryActed
  supersede(recordId: string, successorId: string): LibraryActed
  withdraw(recordId: string, reason: WithdrawalReason): LibraryActed
  /** Trusts a member with reviewing, or no longer. Only who leads the library can. */
  trust(deviceId: string, isReviewer: boolean): Result<null, 'closed' | 'read-only' | 'gone'>
}
