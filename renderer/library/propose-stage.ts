import { claimedStatus, type LibraryRecord, missingParts } from '../../shared/library/record.ts'
import type { Standing } from '../../shared/library/standing.ts'
import type { Proposal } from '../live/proposals-contract.ts'

/** How far a proposal is, as people speak of it. */
export type Stage =
  | 'draft'
  | 'asked'
  | 'agreed'
  | 'refused'
  | 'offered'
  | 'returned'
  | 'validated'
  | 'superseded'
  | 'withdrawn'

/** The same record as it stands in the library of this device. */
export interface InLibrary {
  readonly record: LibraryRecord
  /** Null until its signatures were checked. */
  readonly standing: Standing | null
}

const ofSession = ({ record, standing }: Proposal): Stage => {
  const answers = [...standing.answers.values()]
  if (standing.status === 'withdrawn' || standing.status === 'offered') return standing.status
  if (answers.includes('no')) return 'refused'
  if (!answers.includes('yes')) return 'draft'
  return answers.every((answer) => answer === 'yes') && missingParts(record.text).length === 0
    ? 'agreed'
    : 'asked'
}

/**
 * Where a proposal is. Who takes part in the library sees what became of it there; an objection made here goes before, as it
 * takes the record out of the library.
 */
export const stageOf = (proposal: Proposal, there: InLibrary | null): Stage => {
  const here = ofSession(proposal)
  if (there === null || here === 'refused') return here
  const status = there.standing?.status
  if (status === 'validated' || status === 'superseded' || status === 'withdrawn') return status
  return here === 'offered' && claimedStatus(there.record) === 'draft' ? 'returned' : here
}

/** Whether whoever leads may still write in it. */
export const isWritable = (stage: Stage): boolean =>
  stage !== 'validated' && stage !== 'superseded' && stage !== 'withdrawn'

/**
 * The record of the library with the answers that were given in the session since, or null when there are none. Whoever objects
 * there is seldom a member of the library; a member brings it over.
 */
export const withAnswers = ({ record, standing }: Proposal, there: InLibrary): LibraryRecord | null => {
  const digest = there.standing?.digest
  const newer = record.consents.filter((consent) => {
    const isGenuine = standing.answers.get(consent.deviceId) !== 'none'
    const counts = consent.answer === 'no' || consent.digest === digest
    const known = there.record.consents.find(({ deviceId }) => deviceId === consent.deviceId)
    return isGenuine && counts && (known === undefined || known.at < consent.at)
  })
  if (newer.length === 0) return null
  const kept = there.record.consents.filter(
    ({ deviceId }) => !newer.some((consent) => consent.deviceId === deviceId),
  )
  const consents = [...kept, ...newer].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
  return { ...there.record, consents }
}
