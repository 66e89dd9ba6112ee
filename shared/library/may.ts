import type { LibraryRecord } from './record.ts'
import type { Standing } from './standing.ts'
import { transitions } from './transitions.ts'

/** What somebody can do with a record on its page. `renew`: approve again what was approved. */
export const recordActs = [
  'approve',
  'renew',
  'give-back',
  'follow-up',
  'supersede',
  'agree',
  'object',
  'withdraw',
  'remove',
] as const
export type RecordAct = (typeof recordActs)[number]

/** Who looks at a record. */
export interface Reader {
  readonly deviceId: string
  readonly isReviewer: boolean
  /** Whoever leads the library. */
  readonly isLeader: boolean
  readonly mayWrite: boolean
}

/** Whether somebody was there or offered the record, and so cannot review it. */
export const tookPart = ({ present, offer }: LibraryRecord, deviceId: string): boolean =>
  present.includes(deviceId) || offer?.deviceId === deviceId

/** What a person can do with a record where it truly stands, in the order in which it is offered to them. */
export const actsOn = (
  record: LibraryRecord,
  { status, answers }: Standing,
  { deviceId, isReviewer, isLeader, mayWrite }: Reader,
): readonly RecordAct[] => {
  if (!mayWrite) return []
  const isConcerned = tookPart(record, deviceId) || isReviewer
  const mayReview = isReviewer && !tookPart(record, deviceId)
  const wasThere = record.present.includes(deviceId)
  const allows = (operation: keyof typeof transitions): boolean =>
    typeof transitions[operation][status] === 'string'
  const asked: Readonly<Record<RecordAct, boolean>> = {
    approve: status === 'offered' && mayReview,
    renew: status === 'validated' && mayReview,
    'give-back': allows('return') && isReviewer,
    'follow-up': allows('follow-up') && isReviewer,
    supersede: allows('supersede') && isReviewer,
    agree: allows('agree') && wasThere && answers.get(deviceId) !== 'yes',
    object: allows('object') && wasThere && answers.get(deviceId) !== 'no',
    withdraw: allows('withdraw') && isConcerned,
    // What was approved is withdrawn first, so that everybody can see that it was.
    remove: (status === 'draft' || status === 'withdrawn') && (isConcerned || isLeader),
  }
  return recordActs.filter((act) => asked[act])
}
