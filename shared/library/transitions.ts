import { ok, type Result, refuse } from '../result.ts'
import { signStatement } from '../room/statement.ts'
import type { Identity } from '../room/types.ts'
import { cleaned, cleanedText } from './clean.ts'
import { libraryLimits } from './limits.ts'
import type { LibraryRecord, RecordStatus, RecordText, WithdrawalReason } from './record.ts'
import { isCalendarDay, isDeviceId } from './schema.ts'
import { type Standing, standingOf, type Trust } from './standing.ts'
import {
  approvalStatement,
  consentStatement,
  followUpDigest,
  followUpStatement,
  offerStatement,
  supersessionStatement,
  withdrawalStatement,
} from './statements.ts'

type Operation =
  | 'edit'
  | 'agree'
  | 'object'
  | 'offer'
  | 'return'
  | 'approve'
  | 'follow-up'
  | 'supersede'
  | 'withdraw'

/** What the status itself forbids. */
type StatusRefusal =
  | 'not-offered'
  | 'not-validated'
  | 'already-offered'
  | 'already-validated'
  | 'is-superseded'
  | 'is-withdrawn'

export type LibraryRefusal =
  | StatusRefusal
  | 'incomplete'
  | 'not-clean'
  | 'checked-other-text'
  | 'nobody-present'
  | 'consent-missing'
  | 'consent-withheld'
  | 'not-present'
  | 'not-a-reviewer'
  | 'reviewer-took-part'
  | 'not-concerned'
  | 'review-date'
  | 'unknown-successor'
  | 'successor-not-validated'
  | 'circular'

type Row = Readonly<Record<RecordStatus, RecordStatus | { readonly refused: StatusRefusal }>>

const no = (refused: StatusRefusal) => ({ refused })
const closed = { superseded: no('is-superseded'), withdrawn: no('is-withdrawn') }

/** Every operation from every status: to which status it leads, or why not. What else it asks stands with the operation. */
export const transitions: Readonly<Record<Operation, Row>> = {
  edit: { draft: 'draft', offered: 'draft', validated: no('already-validated'), ...closed },
  agree: { draft: 'draft', offered: no('already-offered'), validated: no('already-validated'), ...closed },
  object: {
    draft: 'draft',
    offered: 'draft',
    validated: 'withdrawn',
    superseded: 'withdrawn',
    withdrawn: no('is-withdrawn'),
  },
  offer: { draft: 'offered', offered: no('already-offered'), validated: no('already-validated'), ...closed },
  return: { draft: no('not-offered'), offered: 'draft', validated: no('already-validated'), ...closed },
  /** Of a validated record: it was looked at again, and holds until a later date. */
  approve: { draft: no('not-offered'), offered: 'validated', validated: 'validated', ...closed },
  'follow-up': {
    draft: no('not-validated'),
    offered: no('not-validated'),
    validated: 'validated',
    superseded: 'superseded',
    withdrawn: no('is-withdrawn'),
  },
  supersede: { draft: no('not-validated'), offered: no('not-validated'), validated: 'superseded', ...closed },
  withdraw: {
    draft: 'withdrawn',
    offered: 'withdrawn',
    validated: 'withdrawn',
    superseded: 'withdrawn',
    withdrawn: no('is-withdrawn'),
  },
}

/** Who acts, when by the relay's clock, and whom the library trusts. */
export interface Acting {
  readonly identity: Identity
  readonly now: number
  readonly trust: Trust
}

type Outcome = Promise<Result<LibraryRecord, LibraryRefusal>>

/** Asks where the record truly stands and whether the operation may begin there. */
const begin = async (
  operation: Operation,
  record: LibraryRecord,
  trust: Trust,
): Promise<Result<Standing, StatusRefusal>> => {
  const standing = await standingOf(record, trust)
  const next = transitions[operation][standing.status]
  return typeof next === 'string' ? ok(standing) : refuse(next.refused)
}

/** Without anything that somebody agreed to. */
const unsigned = (record: LibraryRecord): LibraryRecord => ({
  ...record,
  offer: null,
  approval: null,
  followUp: null,
  supersession: null,
})

/** Replaces the text. Any change takes away consents and approval; the refusals of those present stay. */
export const editText = async (record: LibraryRecord, text: RecordText, trust: Trust): Outcome => {
  const begun = await begin('edit', record, trust)
  if (!begun.ok) return begun
  const next = cleanedText(text)
  if (JSON.stringify(next) === JSON.stringify(record.text)) return ok(record)
  return ok({
    ...unsigned(record),
    text: next,
    consents: record.consents.filter(({ answer }) => answer === 'no'),
  })
}

/**
 * Says who took part. What was offered or approved was so with others, and goes; consents to this text stay. Nobody is rid of
 * an objection by leaving out who made it.
 */
export const setPresent = async (
  record: LibraryRecord,
  deviceIds: readonly string[],
  trust: Trust,
): Outcome => {
  const begun = await begin('edit', record, trust)
  if (!begun.ok) return begun
  const objected = record.consents.filter(({ answer }) => answer === 'no').map(({ deviceId }) => deviceId)
  const present = [...new Set([...objected, ...deviceIds])]
    .filter(isDeviceId)
    .slice(0, libraryLimits.present)
    .sort()
  const consents = record.consents.filter(({ deviceId }) => present.includes(deviceId))
  return ok({ ...unsigned(record), present, consents })
}

/** Somebody who was present agrees to exactly this text, or objects to there being a record at all. */
export const answerConsent = async (
  record: LibraryRecord,
  answer: 'yes' | 'no',
  { identity, now, trust }: Acting,
): Outcome => {
  const begun = await begin(answer === 'yes' ? 'agree' : 'object', record, trust)
  if (!begun.ok) return begun
  const { deviceId } = identity
  if (!record.present.includes(deviceId)) return refuse('not-present')
  const consent = { deviceId, answer, digest: begun.value.digest, at: now }
  const signature = await signStatement(identity, consentStatement(record.id, consent))
  const others = record.consents.filter((one) => one.deviceId !== deviceId)
  const consents = [...others, { ...consent, signature }].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
  // An objection after the approval must be seen to withdraw the record, so what was signed stays.
  const isSettled = begun.value.status === 'validated' || begun.value.status === 'superseded'
  return ok(answer === 'no' && !isSettled ? { ...unsigned(record), consents } : { ...record, consents })
}

/** What the privacy check found, and the digest of the text that it looked at. */
export interface PrivacyCheck {
  readonly isClean: boolean
  readonly digest: string
}

const refusalOf = ({ lacks }: Standing): LibraryRefusal | null => {
  for (const lack of lacks) if (lack !== 'not-offered' && lack !== 'not-approved') return lack
  return null
}

/** Hands a record in: it is complete and clean, and everybody who was present agreed to exactly this text. */
export const offerRecord = async (
  record: LibraryRecord,
  check: PrivacyCheck,
  { identity, now, trust }: Acting,
): Outcome => {
  const begun = await begin('offer', record, trust)
  if (!begun.ok) return begun
  const { digest } = begun.value
  if (!check.isClean) return refuse('not-clean')
  if (check.digest !== digest) return refuse('checked-other-text')
  const refusal = refusalOf(begun.value)
  if (refusal !== null) return refuse(refusal)
  const offer = { deviceId: identity.deviceId, digest, at: now }
  const signature = await signStatement(identity, offerStatement(record.id, record.present, offer))
  return ok({ ...unsigned(record), offer: { ...offer, signature } })
}

/** A reviewer gives an offered record back; the consents to this text stay. */
export const returnRecord = async (record: LibraryRecord, { identity, trust }: Acting): Outcome => {
  const begun = await begin('return', record, trust)
  if (!begun.ok) return begun
  return trust.isReviewer(identity.deviceId) ? ok(unsigned(record)) : refuse('not-a-reviewer')
}

const plusMonths = (now: number, months: number): string => {
  const from = new Date(now)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), last))
  return first.toISOString().slice(0, 10)
}

/** The review-by date that is proposed, and the last one that may be chosen, as ISO days. */
export const reviewDates = (now: number): { readonly proposed: string; readonly latest: string } => ({
  proposed: plusMonths(now, libraryLimits.usualReviewMonths),
  latest: plusMonths(now, libraryLimits.reviewMonths),
})

/** How the reviewer is named, and until when the record holds. */
export interface Review {
  readonly name: string
  readonly organisation: string
  readonly reviewBy: string
}

/** A reviewer who neither took part nor offered the record approves it, or approves it again until a later date. */
export const approveRecord = async (
  record: LibraryRecord,
  review: Review,
  { identity, now, trust }: Acting,
): Outcome => {
  const begun = await begin('approve', record, trust)
  if (!begun.ok) return begun
  const { deviceId } = identity
  if (!trust.isReviewer(deviceId)) return refuse('not-a-reviewer')
  if (record.present.includes(deviceId) || record.offer?.deviceId === deviceId)
    return refuse('reviewer-took-part')
  const today = new Date(now).toISOString().slice(0, 10)
  const { reviewBy } = review
  if (!isCalendarDay(reviewBy) || reviewBy < today || reviewBy > reviewDates(now).latest)
    return refuse('review-date')
  const approval = {
    deviceId,
    name: cleaned(review.name, libraryLimits.name),
    organisation: cleaned(review.organisation, libraryLimits.name),
    digest: begun.value.digest,
    reviewBy,
    at: now,
  }
  const signature = await signStatement(identity, approvalStatement(record.id, record.present, approval))
  return ok({ ...record, approval: { ...approval, signature } })
}

/** A reviewer adds what became of it later, in words of which the privacy check is clean. */
export const addFollowUp = async (
  record: LibraryRecord,
  written: string,
  check: PrivacyCheck,
  { identity, now, trust }: Acting,
): Outcome => {
  const begun = await begin('follow-up', record, trust)
  if (!begun.ok) return begun
  if (!trust.isReviewer(identity.deviceId)) return refuse('not-a-reviewer')
  const text = cleaned(written, libraryLimits.followUp)
  if (text === '') return refuse('incomplete')
  if (!check.isClean) return refuse('not-clean')
  if (check.digest !== (await followUpDigest(record.id, text))) return refuse('checked-other-text')
  const followUp = { deviceId: identity.deviceId, text, digest: begun.value.digest, at: now }
  const signature = await signStatement(identity, followUpStatement(record.id, followUp))
  return ok({ ...record, followUp: { ...followUp, signature } })
}

const leadsTo = (records: ReadonlyMap<string, LibraryRecord>, from: string, to: string): boolean => {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); ) {
    if (at === to) return true
    seen.add(at)
    at = records.get(at)?.supersession?.recordId
  }
  return false
}

/** A reviewer lets a newer, validated record take this one's place. */
export const supersedeRecord = async (
  record: LibraryRecord,
  successorId: string,
  records: ReadonlyMap<string, LibraryRecord>,
  { identity, now, trust }: Acting,
): Outcome => {
  const begun = await begin('supersede', record, trust)
  if (!begun.ok) return begun
  if (!trust.isReviewer(identity.deviceId)) return refuse('not-a-reviewer')
  const successor = records.get(successorId)
  if (successor === undefined) return refuse('unknown-successor')
  if (leadsTo(records, successorId, record.id)) return refuse('circular')
  if ((await standingOf(successor, trust)).status !== 'validated') return refuse('successor-not-validated')
  const supersession = {
    deviceId: identity.deviceId,
    digest: begun.value.digest,
    recordId: successorId,
    at: now,
  }
  const signature = await signStatement(identity, supersessionStatement(record.id, supersession))
  return ok({ ...record, supersession: { ...supersession, signature } })
}

/** Takes a record out of use for good: anybody who was present, who offered it, or a reviewer. */
export const withdrawRecord = async (
  record: LibraryRecord,
  reason: WithdrawalReason,
  { identity, now, trust }: Acting,
): Outcome => {
  const begun = await begin('withdraw', record, trust)
  if (!begun.ok) return begun
  const { deviceId } = identity
  const isConcerned =
    record.present.includes(deviceId) || record.offer?.deviceId === deviceId || trust.isReviewer(deviceId)
  if (!isConcerned) return refuse('not-concerned')
  const withdrawal = { deviceId, reason, at: now }
  const signature = await signStatement(identity, withdrawalStatement(record.id, withdrawal))
  return ok({ ...record, withdrawal: { ...withdrawal, signature } })
}
