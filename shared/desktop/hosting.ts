import { z } from '../zod.ts'

/** From where a relay on this computer can be reached. */
export const reach = z.enum(['device', 'network'])
export type Reach = z.output<typeof reach>

/** How far an organisation lets its computers be relays; `off` not at all. */
export const allowedHosting = z.enum(['off', 'device', 'network'])
export type AllowedHosting = z.output<typeof allowedHosting>

const address = z.string().check(z.maxLength(200), z.regex(/^wss?:\/\//))

/**
 * Why the relay on this computer does not run: every port it may use is taken, its data folder cannot be used, it kept stopping
 * by itself, or the organisation does not allow it.
 */
export const hostingProblem = z.enum(['port-taken', 'folder-unusable', 'kept-stopping', 'not-allowed'])
export type HostingProblem = z.output<typeof hostingProblem>

/** How the relay on this computer stands. */
export const hostingState = z.object({
  phase: z.enum(['off', 'starting', 'on', 'stopping', 'failed']),
  problem: z.nullable(hostingProblem),
  /** What was chosen last. */
  reach,
  allowed: allowedHosting,
  /** Where this computer itself finds it; null when it never ran. */
  own: z.nullable(address),
  /** Where others on the network find it, the likeliest first. */
  addresses: z.array(address),
  /** Other devices that are connected now. */
  guests: z.number(),
  /** True when it stands at another port than before, so that older links lead nowhere. */
  hasMoved: z.boolean(),
})
export type HostingState = z.output<typeof hostingState>

/** What the interface may ask about the relay on this computer. */
export const hostingVerbs = {
  hosting: { input: z.undefined(), value: hostingState, codes: [] },
  /** Starts it with that reach, or gives a running one another reach; it runs until it is stopped, also over a restart. */
  startHosting: { input: reach, value: z.null(), codes: hostingProblem.options },
  stopHosting: { input: z.undefined(), value: z.null(), codes: [] },
} as const
