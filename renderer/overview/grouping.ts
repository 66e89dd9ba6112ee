import { daysBetween, isoDay } from '../app/dates.ts'
import type { SessionSummary } from '../live/sessions.ts'

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
