import { z } from '../../shared/zod.ts'
import type { TalkShare } from './live.ts'

/** Somebody who speaks, since when by the relay's clock. */
export interface Speaking {
  readonly deviceId: string
  readonly since: number
}

/** What was counted so far, in ms by device, and the turn that is under way. */
export interface TalkCount {
  readonly ms: Readonly<Record<string, number>>
  readonly current: Speaking | null
}

const nothingCounted: TalkCount = { ms: {}, current: null }

/** Longer than this without a press, somebody forgot to press; the rest is not counted. In ms. */
const longestTurn = 15 * 60_000

/** Less than this share of what would be an equal part counts as quiet. */
const quietBelow = 0.25

const turnOf = ({ since }: Speaking, now: number): number => Math.min(longestTurn, Math.max(0, now - since))

const add = (ms: TalkCount['ms'], deviceId: string, more: number): TalkCount['ms'] => ({
  ...ms,
  [deviceId]: (Object.hasOwn(ms, deviceId) ? (ms[deviceId] ?? 0) : 0) + more,
})

/** Goes on counting: whoever spoke until `now` gets that time when somebody else, or nobody, speaks. */
export const countTalk = (count: TalkCount, speaking: Speaking | null, now: number): TalkCount => {
  const { ms, current } = count
  if (current?.deviceId === speaking?.deviceId && current?.since === speaking?.since) return count
  return {
    ms: current === null ? ms : add(ms, current.deviceId, turnOf(current, now)),
    current: speaking,
  }
}

/** How long each has spoken at relay time `now`, longest first; everyone here is in it. */
export const talkShares = (
  { ms, current }: TalkCount,
  here: readonly string[],
  now: number,
): readonly TalkShare[] => {
  const whole = current === null ? ms : add(ms, current.deviceId, turnOf(current, now))
  return [...new Set([...here, ...Object.keys(whole)])]
    .map((deviceId) => ({ deviceId, ms: Object.hasOwn(whole, deviceId) ? (whole[deviceId] ?? 0) : 0 }))
    .sort((one, other) => other.ms - one.ms || (one.deviceId < other.deviceId ? -1 : 1))
}

/** Who of those here has hardly spoken, measured against an equal part; nobody while little was said at all. */
export const quietOf = (shares: readonly TalkShare[], here: readonly string[]): readonly string[] => {
  const total = shares.reduce((sum, { ms }) => sum + ms, 0)
  if (here.length < 2 || total < here.length * 60_000) return []
  const equal = total / here.length
  return shares
    .filter(({ deviceId, ms }) => here.includes(deviceId) && ms < equal * quietBelow)
    .map(({ deviceId }) => deviceId)
    .toReversed()
}

const countSchema = z.object({
  ms: z.record(z.string(), z.number()),
  current: z.nullable(z.object({ deviceId: z.string(), since: z.number() })),
})

/**
 * What was kept of an earlier opening; anything else counts as nothing. A turn that was under way goes on, so that a
 * facilitator's screen that was reloaded misses none of it.
 */
export const readTalkCount = (stored: unknown): TalkCount => {
  const read = countSchema.safeParse(stored)
  return read.success ? read.data : nothingCounted
}
