import { daysBetween, isIsoDay } from '../app/dates.ts'
import type { SessionSummary, SummaryAgreement } from '../live/sessions.ts'

/** How far ahead an open agreement asks for attention, in days. */
const attentionDays = 14

/** An agreement with the session it comes from. */
export interface AttendedAgreement {
  readonly session: SessionSummary
  readonly agreement: SummaryAgreement
  /** Days until it is due, negative when late, null without a day. */
  readonly daysLeft: number | null
  /** Id of the very first agreement that this one carries on; its own when it carries none. */
  readonly rootId: string
}

/** Whoever uses this device, as agreements name people. */
export interface Person {
  readonly name: string
  readonly organisation: string
}

interface Placed {
  readonly session: SessionSummary
  readonly agreement: SummaryAgreement
}

/** Follows a chain from one id to the next as far as it leads; null when it bites its own tail. */
const endOf = (start: string, next: (id: string) => string | undefined): string | null => {
  let following = next(start)
  // Most agreements are in no chain at all.
  if (following === undefined) return start
  const seen = new Set([start])
  let id = start
  for (;;) {
    if (following === undefined) return id
    if (seen.has(following)) return null
    seen.add(following)
    id = following
    following = next(id)
  }
}

/** Counts the days until a day. Many agreements are due on the same day, and each is looked at once. */
const daysUntil = (today: string): ((due: string) => number | null) => {
  const known = new Map<string, number | null>()
  return (due) => {
    const found = known.get(due)
    if (found !== undefined) return found
    const days = isIsoDay(due) ? daysBetween(today, due) : null
    known.set(due, days)
    return days
  }
}

/**
 * Every agreement of every session, with the days that are left on `today` (ISO day). One that a later session carries
 * on is there once: as the newest. What claims to carry on itself, by whatever detour, hides nothing.
 */
export const allAgreements = (
  sessions: readonly SessionSummary[],
  today: string,
): readonly AttendedAgreement[] => {
  const daysLeft = daysUntil(today)
  const placed: readonly Placed[] = sessions.flatMap((session) =>
    session.agreements.map((agreement) => ({ session, agreement })),
  )
  const before = new Map<string, string>()
  const after = new Map<string, string>()
  const known = new Set(placed.map(({ agreement }) => agreement.id))
  for (const { id, carriedFrom } of placed.map(({ agreement }) => agreement)) {
    if (!known.has(carriedFrom)) continue
    before.set(id, carriedFrom)
    after.set(carriedFrom, id)
  }
  return placed.flatMap(({ session, agreement }) => {
    const newest = endOf(agreement.id, (id) => after.get(id))
    if (newest !== null && newest !== agreement.id) return []
    const rootId = endOf(agreement.id, (id) => before.get(id)) ?? agreement.id
    return [{ session, agreement, daysLeft: daysLeft(dayOf(agreement)), rootId }]
  })
}

/** The day on which somebody has to look at it: a chain agreement is reviewed where another is due. ISO day or ''. */
export const dayOf = ({ scope, evaluation, due }: SummaryAgreement): string =>
  scope === 'chain' ? evaluation : due

/** Whether somebody still has to do something for it. */
export const isUnfinished = ({ agreement: { status } }: AttendedAgreement): boolean =>
  status === 'open' || status === 'escalated'

export const isOverdue = (attended: AttendedAgreement): boolean =>
  isUnfinished(attended) && attended.daysLeft !== null && attended.daysLeft < 0

const byUrgency = (one: AttendedAgreement, other: AttendedAgreement): number =>
  (one.daysLeft ?? attentionDays + 1) - (other.daysLeft ?? attentionDays + 1)

/** Agreements that are late, due within two weeks, escalated or without a day; the most urgent first. */
export const agreementsNeedingAttention = (
  sessions: readonly SessionSummary[],
  today: string,
): readonly AttendedAgreement[] =>
  allAgreements(sessions, today)
    .filter(({ agreement, daysLeft }) => {
      if (agreement.status === 'escalated') return true
      return agreement.status === 'open' && (daysLeft === null || daysLeft <= attentionDays)
    })
    .toSorted(byUrgency)

const same = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLocaleLowerCase('nl') === other.trim().toLocaleLowerCase('nl')

/** Whether an agreement names this person. */
export const isOf = ({ agreement }: AttendedAgreement, me: Person): boolean => same(agreement.person, me.name)

/** Whether an agreement names this person's organisation. */
export const isOfOrganisation = ({ agreement }: AttendedAgreement, me: Person): boolean =>
  same(agreement.organisation, me.organisation)

/** How many of them are the person's own or their organisation's; the example's do not count. */
export const countMine = (agreements: readonly AttendedAgreement[], me: Person): number =>
  agreements.filter(
    (attended) => !attended.session.demo && (isOf(attended, me) || isOfOrganisation(attended, me)),
  ).length
