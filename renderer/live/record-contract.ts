import type { AdoptionProblem } from '../../shared/record/adopt.ts'
import type { CheckedRecord } from '../../shared/record/check.ts'
import type { RecordAction } from '../../shared/record/permissions.ts'
import type { ReportOptions } from '../../shared/report/build-report.ts'
import type { Result } from '../../shared/result.ts'
import type { Amendment, AmendmentAnswer } from '../../shared/session/record-model.ts'

/** What somebody proposes, before their device signs it. */
export type ProposedChange = Pick<Amendment, 'place' | 'change' | 'words' | 'reason'>

/** This member's role does not do that. Whoever shows the screen does not offer it. */
type NotAllowed = 'not-allowed'

export type OpeningRefusal =
  | NotAllowed
  | 'round-open'
  | 'from-circle'
  | 'too-large'
  | 'adopted'
  | 'already-open'
export type AmendRefusal = NotAllowed | 'adopted' | 'not-open' | 'other-text' | 'misplaced' | 'too-long'
export type TakeBackRefusal = NotAllowed | 'adopted' | 'not-open' | 'not-there' | 'not-yours' | 'answered'
export type AnswerRefusal =
  | NotAllowed
  | 'adopted'
  | 'not-open'
  | 'not-there'
  | 'not-genuine'
  | 'other-text'
  | 'place-taken'
  | 'too-long'
export type AdoptRefusal =
  | NotAllowed
  | AdoptionProblem
  | 'adopted'
  | 'not-open'
  | 'other-text'
  | 'answers-changed'
  | 'too-large'
export type SignRefusal = NotAllowed | 'not-adopted' | 'damaged' | 'other-text' | 'too-long'
export type FileRefusal = 'not-adopted' | 'damaged' | 'not-genuine' | 'too-large'
export type ChangedRefusal = 'draft' | 'round-open' | 'from-circle' | 'not-a-record'

/**
 * The record of one session, as far as this device checked what is signed in it. Every action is signed with this device,
 * stands in the session's own documents, and therefore also works without a connection.
 */
export interface LiveRecord {
  /** Null while it is being checked. */
  current(): CheckedRecord | null
  /** Whether this member's role does that at all; whether it can be done now the action itself says. */
  may(action: RecordAction): boolean
  /** Freezes what the session says now, without what stands in circles, and lays it open. */
  open(options: Omit<ReportOptions, 'now'>): Promise<Result<null, OpeningRefusal>>
  /** Makes it a draft again; amendments that were filed stay. */
  withdraw(): Result<null, NotAllowed | 'adopted' | 'not-open'>
  /** `misplaced`: the words cannot be put there, or change nothing. */
  amend(change: ProposedChange): Promise<Result<null, AmendRefusal>>
  takeBack(amendment: Amendment): Result<null, TakeBackRefusal>
  /** `not-genuine`: its author did not sign it so; nothing is answered then. */
  answer(
    amendment: Amendment,
    verdict: AmendmentAnswer['verdict'],
    reply: string,
  ): Promise<Result<null, AnswerRefusal>>
  /** Adopts what lies open with all that was accepted, naming these devices of the session as present. */
  adopt(present: ReadonlySet<string>): Promise<Result<null, AdoptRefusal>>
  /** Signs the adopted words. Doing it again changes nothing: the first of each device stands. */
  sign(): Promise<Result<null, SignRefusal>>
  /** The adopted record as the text of a file that anybody can check later. */
  file(): Promise<Result<string, FileRefusal>>
  /** In which sections the session says something else than when the words were frozen; '' is what stands under the title. */
  changedSince(): Promise<Result<readonly string[], ChangedRefusal>>
}
