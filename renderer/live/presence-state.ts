import { z } from '../../shared/zod.ts'
import type { PresenceState } from './live.ts'

/** Room for a signal sealed to each of a handful of devices, in characters. */
const longestSignal = 8_000

const presenceSchema = z.object({
  stepId: z.nullable(z.string()),
  hand: z.nullable(z.number()),
  cursors: z.record(z.string(), z.unknown()),
  /** Tabs of an earlier version of the program do not tell these. */
  speaking: z._default(z.nullable(z.number()), null),
  signal: z._default(z.nullable(z.string().check(z.maxLength(longestSignal))), null),
})

/** What another member's tab tells of itself, or null when it is nothing that this program knows. */
export const readPresenceState = (told: unknown): PresenceState | null => {
  const read = presenceSchema.safeParse(told)
  return read.success ? read.data : null
}

/** What a tab tells when it has just come in. */
export const quietPresence: PresenceState = {
  stepId: null,
  hand: null,
  cursors: {},
  speaking: null,
  signal: null,
}
