import { isIsoDay } from '../report/dates.ts'

/** What retention asks of a session. */
export interface RetainedSession {
  /** `About.id`. */
  readonly id: string
  readonly title: string
  /** ISO day on which it must be exported or destroyed; '' when none was set. */
  readonly retainUntil: string
  readonly isDemo: boolean
}

/** Today by two clocks, as ISO days. `relay` is null while no relay has told the time since this device started. */
export interface TwoClocks {
  readonly device: string
  readonly relay: string | null
}

/**
 * How a session stands to its day. `unconfirmed`: the day has come by this device's clock alone, and that may be wrong; `no-day`:
 * none was set, or what was set is no day.
 */
export type RetentionStanding = 'no-day' | 'later' | 'soon' | 'due' | 'unconfirmed'

/** How many days before its day a session is announced. */
const announcedDays = 30

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

const isReached = (retainUntil: string, today: string): boolean => dayNumber(today) >= dayNumber(retainUntil)

/**
 * How a session stands to its day. When a relay has told the time, only its clock counts; before that nothing is ever due, because a
 * device whose clock runs years ahead would destroy everything it has.
 */
export const retentionStanding = (retainUntil: string, { device, relay }: TwoClocks): RetentionStanding => {
  if (!isIsoDay(retainUntil)) return 'no-day'
  const today = relay ?? device
  if (!isIsoDay(today)) return 'later'
  if (isReached(retainUntil, today)) return relay === null ? 'unconfirmed' : 'due'
  return dayNumber(retainUntil) - dayNumber(today) <= announcedDays ? 'soon' : 'later'
}

export interface DueSession<Session extends RetainedSession> {
  readonly session: Session
  readonly standing: Exclude<RetentionStanding, 'no-day' | 'later'>
  /** Days until its day; zero or less when it has come. */
  readonly days: number
}

/** The sessions that ask for attention: those longest due come first, and examples never do. */
export const dueSessions = <Session extends RetainedSession>(
  sessions: readonly Session[],
  clocks: TwoClocks,
): readonly DueSession<Session>[] =>
  sessions
    .flatMap((session): readonly DueSession<Session>[] => {
      const standing = session.isDemo ? 'later' : retentionStanding(session.retainUntil, clocks)
      if (standing === 'no-day' || standing === 'later') return []
      return [
        {
          session,
          standing,
          days: dayNumber(session.retainUntil) - dayNumber(clocks.relay ?? clocks.device),
        },
      ]
    })
    .sort((a, b) => a.days - b.days || (a.session.id < b.session.id ? -1 : 1))
