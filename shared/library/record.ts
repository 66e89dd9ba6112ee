import type { Language } from '../method/method.ts'

/**
 * A record of moresprudentie: what one deliberation can teach the next, without whom it was about. It is no precedent.
 *
 * `RecordText` is all that people read. Its digest is what the privacy check looked at, what everybody present consented
 * to and what the reviewer approved, so that whoever changes one character has a text of which none of that is true.
 */
export interface RecordText {
  readonly language: Language
  readonly title: string
  readonly abstract: string
  readonly question: string
  /** Ids of `themes`, or own words. */
  readonly themes: readonly string[]
  /** Ids of the value vocabulary, or own words. */
  readonly values: readonly string[]
  readonly options: readonly string[]
  readonly decision: string
  readonly counterArgument: string
  /** Under which the decision holds. */
  readonly conditions: string
  /** Where it does not carry over to. */
  readonly limits: string
  /** References to the law, as people write them. */
  readonly law: readonly string[]
}

/** Signed by somebody who was present. It bears no name: a record must not lead to its case by way of its people. */
export interface Consent {
  readonly deviceId: string
  readonly answer: 'yes' | 'no'
  readonly digest: string
  /** ms since 1970 by the relay's clock, here and below. */
  readonly at: number
  readonly signature: string
}

/** Signed by who hands the record in: that this text was checked, and who was present. */
export interface Offer {
  readonly deviceId: string
  readonly digest: string
  readonly at: number
  readonly signature: string
}

/** Signed by a reviewer who was not there. */
export interface Approval {
  readonly deviceId: string
  readonly name: string
  readonly organisation: string
  readonly digest: string
  /** ISO day after which the record must be looked at again before anybody relies on it. */
  readonly reviewBy: string
  readonly at: number
  readonly signature: string
}

/** What became of it later, signed by a reviewer. Beside the text, because those present cannot all be asked again. */
export interface FollowUp {
  readonly deviceId: string
  readonly text: string
  readonly digest: string
  readonly at: number
  readonly signature: string
}

/** A newer record takes its place; signed by a reviewer. */
export interface Supersession {
  readonly deviceId: string
  readonly digest: string
  readonly recordId: string
  readonly at: number
  readonly signature: string
}

export const withdrawalReasons = ['consent', 'traceable', 'wrong', 'outdated', 'other'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** Signed by somebody who was present, who offered it, or by a reviewer. It is for good. */
export interface Withdrawal {
  readonly deviceId: string
  readonly reason: WithdrawalReason
  readonly at: number
  readonly signature: string
}

export interface LibraryRecord {
  readonly id: string
  readonly text: RecordText
  /** Devices of those who took part, sorted, each once. */
  readonly present: readonly string[]
  /** The last of each device, sorted by device. */
  readonly consents: readonly Consent[]
  readonly offer: Offer | null
  readonly approval: Approval | null
  readonly followUp: FollowUp | null
  readonly supersession: Supersession | null
  readonly withdrawal: Withdrawal | null
}

export const recordStatuses = ['draft', 'offered', 'validated', 'superseded', 'withdrawn'] as const
export type RecordStatus = (typeof recordStatuses)[number]

export const emptyText = (language: Language): RecordText => ({
  language,
  title: '',
  abstract: '',
  question: '',
  themes: [],
  values: [],
  options: [],
  decision: '',
  counterArgument: '',
  conditions: '',
  limits: '',
  law: [],
})

/** A record of which nobody has agreed to anything. */
export const newRecord = (id: string, text: RecordText, present: readonly string[]): LibraryRecord => ({
  id,
  text,
  present: [...new Set(present)].sort(),
  consents: [],
  offer: null,
  approval: null,
  followUp: null,
  supersession: null,
  withdrawal: null,
})

/**
 * The status that a record claims, by what stands in it. For lists and search; before anybody relies on it,
 * `standingOf` says whether the claim is true.
 */
export const claimedStatus = (record: LibraryRecord): RecordStatus => {
  const { present, consents, offer, approval, supersession, withdrawal } = record
  const isRefused = consents.some(({ answer, deviceId }) => answer === 'no' && present.includes(deviceId))
  if (withdrawal !== null) return 'withdrawn'
  if (offer === null) return 'draft'
  if (isRefused) return approval === null ? 'draft' : 'withdrawn'
  if (approval === null) return 'offered'
  return supersession === null ? 'validated' : 'superseded'
}

const neededParts = ['title', 'abstract', 'question', 'decision', 'counterArgument', 'limits'] as const

export type MissingPart = (typeof neededParts)[number] | 'themes' | 'values'

/** What must still be written before a record can be offered. Values compete, so there are at least two. */
export const missingParts = (text: RecordText): readonly MissingPart[] => [
  ...neededParts.filter((part) => text[part].trim() === ''),
  ...(text.themes.length === 0 ? ['themes' as const] : []),
  ...(text.values.length < 2 ? ['values' as const] : []),
]

/** How far a record can be relied on today. */
export type Validity = 'valid' | 'review-due' | 'superseded' | 'withdrawn' | 'not-validated'

/** By its claimed status; `today` is an ISO day. On the review-by date itself it still holds. */
export const validityOf = (record: LibraryRecord, today: string): Validity => {
  const status = claimedStatus(record)
  if (status === 'superseded' || status === 'withdrawn') return status
  if (status !== 'validated' || record.approval === null) return 'not-validated'
  return record.approval.reviewBy < today ? 'review-due' : 'valid'
}

/** The record at the end of a chain of records that took each other's place; its own id when nothing did. */
export const newestOf = (records: ReadonlyMap<string, LibraryRecord>, id: string): string => {
  const seen = new Set<string>()
  let current = id
  while (!seen.has(current)) {
    seen.add(current)
    const next = records.get(current)?.supersession?.recordId
    if (next === undefined || !records.has(next)) return current
    current = next
  }
  return id
}
