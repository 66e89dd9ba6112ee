import { z } from '../zod.ts'

/** What main says to the process of the relay on this computer. */
export const relayOrder = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    /** Folder for the rooms. */
    data: z.string(),
    host: z.string(),
    port: z.number(),
    /** By which it knows the invitations to itself. */
    label: z.string(),
    /** Folder of the web edition, for a browser on this computer. */
    web: z.string(),
  }),
  z.object({ type: z.literal('stop') }),
])
export type RelayOrder = z.output<typeof relayOrder>

/** What that process answers. After a fault it waits to be ended. */
export const relayReport = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), port: z.number() }),
  z.object({ type: z.literal('guests'), count: z.number() }),
  z.object({
    type: z.literal('fault'),
    code: z.enum(['port-taken', 'folder-unusable', 'failed']),
  }),
])
export type RelayReport = z.output<typeof relayReport>
