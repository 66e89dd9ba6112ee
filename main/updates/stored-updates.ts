import { updateChannel } from '../../shared/desktop/updates.ts'
import { z } from '../../shared/zod.ts'

/** What the settings file holds of updates. */
export const storedUpdates = z.object({
  on: z.optional(z.boolean()),
  channel: z.optional(updateChannel),
  lastCheck: z.optional(z.string()),
})
