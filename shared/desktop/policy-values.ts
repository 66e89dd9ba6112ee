import { readRecoveryKey } from '../recovery/recovery-key.ts'
import { z } from '../zod.ts'
import { allowedHosting } from './hosting.ts'
import { policyFormats, policyLevels } from './leaving.ts'

/** What an organisation may set for all who use Beraad on a computer: the values of its policy, each of which may be missing. */

const line = (most: number) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\ufffd]*$/u), z.regex(/^\S(.*\S)?$/u))

/** An origin, as the shell compares relays. */
const relay = z
  .string()
  .check(z.maxLength(300), z.regex(/^wss?:\/\/([a-z\d_.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/))
const days = z.number().check(z.int(), z.minimum(1), z.maximum(36_500))
const yes = z.boolean()

export const policyValues = z.strictObject({
  organisationName: z.optional(line(200)),
  organisationContact: z.optional(line(500)),
  revision: z.optional(line(100)),
  relay: z.optional(relay),
  relays: z.optional(z.array(relay).check(z.minLength(1), z.maxLength(100))),
  onlyTheseRelays: z.optional(yes),
  language: z.optional(z.enum(['nl', 'en'])),
  theme: z.optional(z.enum(['system', 'light', 'dark'])),
  contentProtection: z.optional(yes),
  retentionDays: z.optional(days),
  retentionMaximumDays: z.optional(days),
  exportFormats: z.optional(z.array(z.enum(policyFormats)).check(z.maxLength(policyFormats.length))),
  exportLevels: z.optional(
    z.array(z.enum(policyLevels)).check(z.minLength(1), z.maxLength(policyLevels.length)),
  ),
  backups: z.optional(yes),
  localHosting: z.optional(allowedHosting),
  updates: z.optional(z.enum(['off', 'ask', 'automatic'])),
  updateChannel: z.optional(z.enum(['stable', 'beta'])),
  updateFeed: z.optional(z.string().check(z.maxLength(1_000), z.regex(/^https:\/\/[^\s@/]+(\/\S*)?$/))),
  recoveryKey: z.optional(z.string().check(z.refine((text) => readRecoveryKey(text) !== null))),
  recoveryFolder: z.optional(line(1_000)),
})

export type PolicyValues = Readonly<z.output<typeof policyValues>>
export type SettingName = keyof PolicyValues

export const settingNames: readonly SettingName[] = z.keyof(policyValues).options
