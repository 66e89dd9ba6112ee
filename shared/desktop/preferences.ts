import { z } from '../zod.ts'

/** Settings that may lie readable on a disk, in a browser and in the desktop app alike. */
export const preferenceValues = z.object({
  language: z.catch(z.enum(['nl', 'en']), 'nl'),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Whether programs that share the screen see an empty window; only the desktop app can do that. */
  contentProtection: z.catch(z.boolean(), false),
})

/** What a person changes at once; strict, because it comes from another process. */
export const preferenceChange = z.strictObject({
  language: z.optional(z.enum(['nl', 'en'])),
  theme: z.optional(z.enum(['system', 'light', 'dark'])),
  contentProtection: z.optional(z.boolean()),
})

/** Reads stored settings; what is missing or not understood becomes the default. */
export const readPreferences = (stored: unknown): z.output<typeof preferenceValues> => {
  const read = preferenceValues.safeParse(stored)
  return read.success ? read.data : { language: 'nl', theme: 'system', contentProtection: false }
}
