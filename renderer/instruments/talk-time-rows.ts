import type { TalkShare } from '../live/live.ts'

/** One person in the panel of talk-time. */
export interface TalkRow {
  readonly deviceId: string
  /** Whole minutes that somebody spoke; null when it is less than one. */
  readonly minutes: number | null
  /** False for who has not spoken at all. */
  readonly hasSpoken: boolean
  /** Part of all that was said, 0 to 1, in hundredths. */
  readonly share: number
}

/**
 * Everybody here in the order of the list of people, and behind them who spoke and left. Never by how long: this is to
 * see whether all are heard, not to compare. Whole minutes, so that nothing on the screen counts along with a speaker.
 */
export const talkRows = (shares: readonly TalkShare[], here: readonly string[]): readonly TalkRow[] => {
  const total = shares.reduce((sum, { ms }) => sum + ms, 0)
  const left = shares.filter(({ deviceId, ms }) => ms > 0 && !here.includes(deviceId))
  return [...here, ...left.map(({ deviceId }) => deviceId).sort()].map((deviceId) => {
    const ms = shares.find((share) => share.deviceId === deviceId)?.ms ?? 0
    return {
      deviceId,
      minutes: ms < 60_000 ? null : Math.floor(ms / 60_000),
      hasSpoken: ms >= 1000,
      share: total === 0 ? 0 : Math.round((100 * ms) / total) / 100,
    }
  })
}

/** Nothing can be said about who speaks little before so much was counted, in ms. */
const firstHintAfter = 10 * 60_000
/** So long nothing is said after a hint was put away, in ms. */
const restBetween = 5 * 60_000

/** Which hints were put away, and when the last was. */
export interface PutAway {
  readonly deviceIds: readonly string[]
  readonly at: number | null
}

/**
 * About whom the one hint is, or null. It stays with the same person until it is put away or they spoke; who was put
 * away does not come back.
 */
export const quietHint = (
  quiet: readonly string[],
  shares: readonly TalkShare[],
  shown: string | null,
  putAway: PutAway,
  now: number,
): string | null => {
  const counted = shares.reduce((sum, { ms }) => sum + ms, 0)
  if (counted < firstHintAfter || (putAway.at !== null && now - putAway.at < restBetween)) return null
  const candidates = quiet.filter((deviceId) => !putAway.deviceIds.includes(deviceId))
  return candidates.find((deviceId) => deviceId === shown) ?? candidates[0] ?? null
}
