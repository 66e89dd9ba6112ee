import { z } from '../zod.ts'

/** Which updates a computer gets: those for everybody, or also those that are being tried. */
export const updateChannel = z.enum(['stable', 'beta'])
export type UpdateChannel = z.output<typeof updateChannel>

/**
 * Why there are no updates from within the app: it runs from source; its installer leaves updating to whoever manages the
 * computer; nobody named a place to look; the organisation or the person does not want them; or the program was not signed, so
 * that nothing could tell whether an update comes from the same makers.
 */
export const updatesOff = z.enum(['source', 'managed', 'no-feed', 'organisation', 'unsigned', 'person'])
export type UpdatesOff = z.output<typeof updatesOff>

/**
 * What went wrong with an update: the place did not answer, what it offered is not what its makers signed or described, or
 * something else.
 */
export const updateProblem = z.enum(['unreachable', 'not-trusted', 'failed'])
export type UpdateProblem = z.output<typeof updateProblem>

/** How it stands with updates. */
export const updateState = z.object({
  /** Of the program that runs. */
  version: z.string(),
  status: z.enum(['off', 'idle', 'checking', 'current', 'available', 'downloading', 'ready', 'failed']),
  off: z.nullable(updatesOff),
  problem: z.nullable(updateProblem),
  /** The version that is offered. */
  next: z.nullable(z.string()),
  /** How much of it was fetched, in whole percents. */
  percent: z.nullable(z.number()),
  channel: updateChannel,
  /** When was last looked with success, as ISO 8601. */
  lastCheck: z.nullable(z.string()),
  /** Fetches and installs without asking, because the organisation says so. */
  isAutomatic: z.boolean(),
  /** What the organisation set, so that the person cannot. */
  locked: z.array(z.enum(['on', 'channel'])),
})
export type UpdateState = z.output<typeof updateState>

/** What the interface may ask about updates. The event `update` says that the answer of `updateState` changed. */
export const updateVerbs = {
  updateState: { input: z.undefined(), value: updateState, codes: [] },
  changeUpdates: {
    input: z.strictObject({ on: z.optional(z.boolean()), channel: z.optional(updateChannel) }),
    value: z.null(),
    codes: ['locked'],
  },
  /** Looks whether there is a newer version; fetches nothing. */
  checkForUpdates: { input: z.undefined(), value: z.null(), codes: ['off'] },
  /** Fetches the version that is offered, and when it was fetched closes the app and installs it. */
  installUpdate: { input: z.undefined(), value: z.null(), codes: ['nothing-new'] },
} as const
