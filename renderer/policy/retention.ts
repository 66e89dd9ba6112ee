import { type AppliedPolicy, isLocked } from '../../shared/desktop/policy.ts'

const dayLength = 86_400_000

/** The day so many days after an ISO day. */
const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** How long a session may be kept that is made or changed today. */
export interface RetentionRules {
  /** The day with which a new session begins; null where the policy says none. */
  readonly first: string | null
  /** The last day that may be chosen; null where there is none. */
  readonly latest: string | null
  readonly isLocked: boolean
}

/** What a policy says of how long sessions are kept. */
export const retentionRules = (policy: AppliedPolicy, today: string): RetentionRules => {
  const { retentionDays, retentionMaximumDays } = policy.values
  return {
    first: retentionDays === undefined ? null : daysLater(today, retentionDays),
    latest: retentionMaximumDays === undefined ? null : daysLater(today, retentionMaximumDays),
    isLocked: isLocked(policy, 'retentionDays'),
  }
}

/** The day with which the form of a new session begins: that of the policy, or the usual one as far as it may be. */
export const firstRetention = ({ first, latest }: RetentionRules, usual: string): string =>
  first ?? (latest !== null && usual > latest ? latest : usual)

/** Whether a day is later than may be. */
export const isTooLong = ({ latest }: RetentionRules, day: string): boolean => latest !== null && day > latest
