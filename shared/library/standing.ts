import { verifyStatement } from '../room/statement.ts'
import { type LibraryRecord, missingParts, type RecordStatus } from './record.ts'
import {
  approvalStatement,
  consentStatement,
  digestOf,
  followUpStatement,
  offerStatement,
  supersessionStatement,
  withdrawalStatement,
} from './statements.ts'

/** Why a record does not stand where it claims to, or what it still lacks. */
export type Lack =
  | 'incomplete'
  | 'nobody-present'
  | 'consent-missing'
  | 'consent-withheld'
  | 'not-offered'
  | 'not-approved'

/** What somebody who was present answered: to this text, to an earlier one, or nothing that is genuine. */
export type Answer = 'yes' | 'no' | 'earlier-text' | 'none'

/** Where a record truly stands: every signature was checked. */
export interface Standing {
  readonly status: RecordStatus
  /** Of the text as it stands. */
  readonly digest: string
  /** By device of those present. */
  readonly answers: ReadonlyMap<string, Answer>
  /** What it lacks to be validated, in the order in which people take the steps. */
  readonly lacks: readonly Lack[]
  /** Whether what became of it later may be shown. */
  readonly followUp: boolean
}

/** Whom the library trusts with reviewing. */
export interface Trust {
  readonly isReviewer: (deviceId: string) => boolean
}

const answersOf = async (record: LibraryRecord, digest: string): Promise<ReadonlyMap<string, Answer>> => {
  const answers = await Promise.all(
    record.present.map(async (deviceId): Promise<readonly [string, Answer]> => {
      const consent = record.consents.find((one) => one.deviceId === deviceId)
      if (consent === undefined) return [deviceId, 'none']
      const isGenuine = await verifyStatement(
        deviceId,
        consentStatement(record.id, consent),
        consent.signature,
      )
      if (!isGenuine) return [deviceId, 'none']
      // Who said no said it of the case, whatever was written afterwards.
      if (consent.answer === 'no') return [deviceId, 'no']
      return [deviceId, consent.digest === digest ? 'yes' : 'earlier-text']
    }),
  )
  return new Map(answers)
}

/** Whether the reviewer is one, and was not there. */
const isImpartial = ({ present, offer }: LibraryRecord, deviceId: string, { isReviewer }: Trust): boolean =>
  isReviewer(deviceId) && !present.includes(deviceId) && offer?.deviceId !== deviceId

const isOffered = async (record: LibraryRecord, digest: string): Promise<boolean> => {
  const { id, present, offer } = record
  return (
    offer !== null &&
    offer.digest === digest &&
    (await verifyStatement(offer.deviceId, offerStatement(id, present, offer), offer.signature))
  )
}

const isApproved = async (record: LibraryRecord, digest: string, trust: Trust): Promise<boolean> => {
  const { id, present, approval } = record
  return (
    approval !== null &&
    approval.digest === digest &&
    isImpartial(record, approval.deviceId, trust) &&
    (await verifyStatement(approval.deviceId, approvalStatement(id, present, approval), approval.signature))
  )
}

const isSuperseded = async (record: LibraryRecord, digest: string, trust: Trust): Promise<boolean> => {
  const { id, supersession } = record
  return (
    supersession !== null &&
    supersession.digest === digest &&
    supersession.recordId !== id &&
    trust.isReviewer(supersession.deviceId) &&
    (await verifyStatement(
      supersession.deviceId,
      supersessionStatement(id, supersession),
      supersession.signature,
    ))
  )
}

const hasFollowUp = async (record: LibraryRecord, digest: string, trust: Trust): Promise<boolean> => {
  const { id, followUp } = record
  return (
    followUp !== null &&
    followUp.digest === digest &&
    trust.isReviewer(followUp.deviceId) &&
    (await verifyStatement(followUp.deviceId, followUpStatement(id, followUp), followUp.signature))
  )
}

const isWithdrawn = async (record: LibraryRecord, trust: Trust): Promise<boolean> => {
  const { id, present, offer, withdrawal } = record
  if (withdrawal === null) return false
  const { deviceId, signature } = withdrawal
  const mayWithdraw = present.includes(deviceId) || offer?.deviceId === deviceId || trust.isReviewer(deviceId)
  return mayWithdraw && (await verifyStatement(deviceId, withdrawalStatement(id, withdrawal), signature))
}

/**
 * Where a record truly stands. Nothing in it is taken at its word: the text is hashed again, and every signature checked
 * over exactly that text. A record that was validated and loses a consent is withdrawn; any other is a draft again.
 */
export const standingOf = async (record: LibraryRecord, trust: Trust): Promise<Standing> => {
  const digest = await digestOf(record.text)
  const [answers, offered, approved, superseded, followUp, withdrawn] = await Promise.all([
    answersOf(record, digest),
    isOffered(record, digest),
    isApproved(record, digest, trust),
    isSuperseded(record, digest, trust),
    hasFollowUp(record, digest, trust),
    isWithdrawn(record, trust),
  ])
  const given = [...answers.values()]
  const isRefused = given.includes('no')
  const lacks: readonly Lack[] = [
    ...(missingParts(record.text).length > 0 ? ['incomplete' as const] : []),
    ...(given.length === 0 ? ['nobody-present' as const] : []),
    ...(given.some((answer) => answer === 'none' || answer === 'earlier-text')
      ? ['consent-missing' as const]
      : []),
    ...(isRefused ? ['consent-withheld' as const] : []),
    ...(offered ? [] : ['not-offered' as const]),
    ...(approved ? [] : ['not-approved' as const]),
  ]
  const status = ((): RecordStatus => {
    if (withdrawn || (isRefused && offered && approved)) return 'withdrawn'
    if (lacks.length === 0) return superseded ? 'superseded' : 'validated'
    return lacks.length === 1 && lacks[0] === 'not-approved' ? 'offered' : 'draft'
  })()
  const isSettled = status === 'validated' || status === 'superseded'
  return { status, digest, answers, lacks, followUp: followUp && isSettled }
}

/** The newest record in the place of another, as far as signatures were checked. */
export interface Newer {
  /** '' when nothing that was approved took its place. */
  readonly id: string
  /** What must be checked before anybody can look further; '' when nothing must. */
  readonly unchecked: string
}

/**
 * Follows records that took each other's place, only where that is genuine: what anybody wrote beside a record leads nobody
 * astray.
 */
export const newerOf = (
  records: ReadonlyMap<string, LibraryRecord>,
  standings: ReadonlyMap<string, Standing>,
  id: string,
): Newer => {
  const seen = new Set<string>()
  let newest = id
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const record = records.get(at)
    if (record === undefined) break
    const status = standings.get(at)?.status
    if (status === undefined) return { id: newest === id ? '' : newest, unchecked: at }
    if (status !== 'validated' && status !== 'superseded') break
    newest = at
    if (status === 'validated' || record.supersession === null) break
    at = record.supersession.recordId
  }
  return { id: newest === id ? '' : newest, unchecked: '' }
}
