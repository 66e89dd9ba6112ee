import type { AgreementStatus } from '../../shared/session/model.ts'
import { plain } from '../app/plain.ts'
import {
  type AttendedAgreement,
  isOf,
  isOfOrganisation,
  isOverdue,
  isUnfinished,
  type Person,
} from './over-sessions.ts'

/** The views of the board, in the order in which they are offered. */
export const boardFilters = ['mine', 'organisation', 'overdue', 'escalated', 'all'] as const
export type BoardFilter = (typeof boardFilters)[number]

const passes: Readonly<Record<BoardFilter, (attended: AttendedAgreement, me: Person) => boolean>> = {
  mine: isOf,
  organisation: isOfOrganisation,
  overdue: isOverdue,
  escalated: ({ agreement }) => agreement.status === 'escalated',
  all: () => true,
}

/** What one view shows. */
export const filtered = (
  agreements: readonly AttendedAgreement[],
  filter: BoardFilter,
  me: Person,
): readonly AttendedAgreement[] => agreements.filter((attended) => passes[filter](attended, me))

/** How many agreements each view shows. */
export const countsOf = (
  agreements: readonly AttendedAgreement[],
  me: Person,
): Readonly<Record<BoardFilter, number>> => {
  const counts = { mine: 0, organisation: 0, overdue: 0, escalated: 0, all: 0 }
  for (const attended of agreements)
    for (const filter of boardFilters) if (passes[filter](attended, me)) counts[filter] += 1
  return counts
}

/** How soon something has to happen, the most urgent first. */
export const urgencies = ['overdue', 'week', 'escalated', 'later', 'undated', 'finished'] as const
export type Urgency = (typeof urgencies)[number]

const weekDays = 7

const urgencyOf = (attended: AttendedAgreement): Urgency => {
  const { agreement, daysLeft } = attended
  if (!isUnfinished(attended)) return 'finished'
  if (daysLeft !== null && daysLeft < 0) return 'overdue'
  if (daysLeft !== null && daysLeft < weekDays) return 'week'
  if (agreement.status === 'escalated') return 'escalated'
  return daysLeft === null ? 'undated' : 'later'
}

/** Made once: comparing by a language costs most in finding its rules. */
const inDutch = new Intl.Collator('nl').compare

/** The earliest day first, and for one day by what has to be done, so that the order does not jump. */
const byDay = (one: AttendedAgreement, other: AttendedAgreement): number =>
  (one.daysLeft ?? Number.MAX_SAFE_INTEGER) - (other.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
  inDutch(one.agreement.action, other.agreement.action)

export interface UrgencyGroup {
  readonly urgency: Urgency
  readonly agreements: readonly AttendedAgreement[]
}

/** The agreements by urgency, the most urgent group and day first; groups without agreements are left out. */
export const groupedByUrgency = (agreements: readonly AttendedAgreement[]): readonly UrgencyGroup[] => {
  const groups = new Map<Urgency, AttendedAgreement[]>(urgencies.map((urgency) => [urgency, []]))
  for (const attended of agreements) groups.get(urgencyOf(attended))?.push(attended)
  return [...groups].flatMap(([urgency, found]) =>
    found.length === 0 ? [] : [{ urgency, agreements: found.toSorted(byDay) }],
  )
}

/** The first `limit` agreements of the groups, so that a long board does not have to be drawn at once. */
export const firstOf = (groups: readonly UrgencyGroup[], limit: number): readonly UrgencyGroup[] => {
  let left = limit
  return groups.flatMap(({ urgency, agreements }) => {
    const shown = agreements.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length === 0 ? [] : [{ urgency, agreements: shown }]
  })
}

/** Makes a search: every word must occur, whatever the capitals and accents. Texts are read once, at the first search. */
export const searchIn = (
  agreements: readonly AttendedAgreement[],
): ((query: string) => readonly AttendedAgreement[]) => {
  let texts: readonly string[] | null = null
  return (query) => {
    const words = plain(query).split(/\s+/u).filter(Boolean)
    if (words.length === 0) return agreements
    texts ??= agreements.map(({ agreement, session }) =>
      plain(
        [
          agreement.action,
          agreement.person,
          agreement.organisation,
          agreement.condition,
          agreement.sign,
          session.title,
        ].join(' '),
      ),
    )
    const found = texts
    return agreements.filter((_, at) => words.every((word) => found[at]?.includes(word)))
  }
}

/** Who has to do it and by when: without one of these an agreement is a draft. */
export const isDraft = ({ agreement, daysLeft }: AttendedAgreement): boolean =>
  agreement.person.trim() === '' || daysLeft === null

const explained: ReadonlySet<AgreementStatus> = new Set(['not-done', 'overtaken'])

/** Whether a status says too little without a reason. */
export const needsReason = (status: AgreementStatus): boolean => explained.has(status)

/** Names an agreement among all agreements of the device. */
export const keyOf = ({ session, agreement }: AttendedAgreement): string =>
  `${session.roomId} ${agreement.fieldId} ${agreement.id}`

/** Agreements between organisations that hold beyond one case; what is reviewed first stands first. */
export const chainAgreements = (agreements: readonly AttendedAgreement[]): readonly AttendedAgreement[] =>
  agreements
    .filter(({ agreement }) => agreement.scope === 'chain')
    .toSorted((one, other) => {
      const [a, b] = [one, other].map(({ agreement }) => agreement.evaluation || '9999')
      return (
        Number(!isUnfinished(one)) - Number(!isUnfinished(other)) ||
        (a ?? '').localeCompare(b ?? '') ||
        inDutch(one.agreement.action, other.agreement.action)
      )
    })
