import type { Agreement } from '../../shared/session/model.ts'
import { daysBetween, isIsoDay, isoDay } from '../app/dates.ts'
import type { SessionSummary } from '../live/sessions.ts'

/** How far ahead an open agreement asks for attention, in days. */
const attentionDays = 14

/** How long before its planned time a session is still being prepared, in ms. */
const startMargin = 15 * 60_000

/** Sessions that are open: planned ones by their time, then the others, last opened first. */
export const openSessions = (sessions: readonly SessionSummary[]): readonly SessionSummary[] =>
  sessions
    .filter(({ closedAt }) => closedAt === null)
    .toSorted(
      (one, other) =>
        (one.plannedAt ?? Number.POSITIVE_INFINITY) - (other.plannedAt ?? Number.POSITIVE_INFINITY) ||
        other.lastOpenedAt - one.lastOpenedAt,
    )

/** Sessions that were closed, the latest first. */
export const closedSessions = (sessions: readonly SessionSummary[]): readonly SessionSummary[] =>
  sessions
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0))

/** What stands beside a session: how far it is. */
export type SessionState = 'underway' | 'planned' | 'not-started'

export const stateOf = (session: SessionSummary, now: number): SessionState => {
  if (session.stepNumber > 1) return 'underway'
  if (session.plannedAt !== null && session.plannedAt - startMargin > now) return 'planned'
  return 'not-started'
}

/** An agreement with the session it comes from. */
export interface AttendedAgreement {
  readonly session: SessionSummary
  readonly agreement: Agreement
  /** Days until it is due, negative when late, null without a day. */
  readonly daysLeft: number | null
}

/** Every agreement of every session, with the days that are left on `today` (ISO day). */
export const allAgreements = (
  sessions: readonly SessionSummary[],
  today: string,
): readonly AttendedAgreement[] =>
  sessions.flatMap((session) =>
    session.agreements.map((agreement) => ({
      session,
      agreement,
      daysLeft: isIsoDay(agreement.due) ? daysBetween(today, agreement.due) : null,
    })),
  )

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

/** How many of them are the person's own or their organisation's; the example's do not count. */
export const countMine = (
  agreements: readonly AttendedAgreement[],
  me: { readonly name: string; readonly organisation: string },
): number =>
  agreements.filter(
    ({ session, agreement }) =>
      !session.demo && (same(agreement.person, me.name) || same(agreement.organisation, me.organisation)),
  ).length

/** How many open sessions fall in the coming seven days, or have begun; the example does not count. */
export const countThisWeek = (sessions: readonly SessionSummary[], now: number): number =>
  openSessions(sessions).filter((session) => {
    if (session.demo) return false
    if (session.plannedAt === null) return stateOf(session, now) === 'underway'
    return daysBetween(isoDay(now), isoDay(session.plannedAt)) < 7
  }).length

export type PartOfDay = 'goodNight' | 'goodMorning' | 'goodAfternoon' | 'goodEvening'

/** Which greeting fits an hour (0–23). */
export const partOfDay = (hour: number): PartOfDay => {
  if (hour < 6) return 'goodNight'
  if (hour < 12) return 'goodMorning'
  return hour < 18 ? 'goodAfternoon' : 'goodEvening'
}
