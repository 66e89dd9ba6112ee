import { timeSchema } from '../session/records.ts'
import { z } from '../zod.ts'
import { cleaned } from './clean.ts'
import { libraryLimits } from './limits.ts'
import {
  type Approval,
  type Consent,
  type FollowUp,
  type Offer,
  type RecordText,
  type Supersession,
  type Withdrawal,
  withdrawalReasons,
} from './record.ts'

/** Whether `cleaned` leaves a text as it is. One that it would change was not written by this program. */
export const isCleanText = (text: string, most: number): boolean =>
  text.length <= most && cleaned(text, most) === text

/** What others wrote in a library, read part by part. */
const textSchema = (most: number) => z.string().check(z.refine((text) => isCleanText(text, most)))
const itemsSchema = z.array(textSchema(libraryLimits.item).check(z.minLength(1))).check(
  z.maxLength(libraryLimits.items),
  z.refine((items) => new Set(items).size === items.length),
)

export const textSchemas = {
  language: z.enum(['nl', 'en']),
  title: textSchema(libraryLimits.title),
  abstract: textSchema(libraryLimits.abstract),
  question: textSchema(libraryLimits.question),
  themes: itemsSchema,
  values: itemsSchema,
  options: itemsSchema,
  decision: textSchema(libraryLimits.decision),
  counterArgument: textSchema(libraryLimits.counterArgument),
  conditions: textSchema(libraryLimits.conditions),
  limits: textSchema(libraryLimits.limits),
  law: itemsSchema,
} as const satisfies { readonly [Part in keyof RecordText]: z.ZodMiniType<RecordText[Part]> }

/** 32 bytes as base64url: a device, or a digest. */
const keySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const signatureSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/))

/** Whether a text is an ISO day that the calendar has: not every reader of dates minds 30 February. */
export const isCalendarDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last
}

/** Ids of records. */
export const isRecordId = (id: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(id)
export const isDeviceId = (id: string): boolean => keySchema.safeParse(id).success

const signed = { deviceId: keySchema, at: timeSchema, signature: signatureSchema }

export const presentSchema = z.array(keySchema).check(z.maxLength(libraryLimits.present))

export const consentSchema: z.ZodMiniType<Consent> = z.strictObject({
  ...signed,
  answer: z.enum(['yes', 'no']),
  digest: keySchema,
})

export const nameSchema = textSchema(libraryLimits.name)

export const signedSchemas = {
  offer: z.strictObject({ ...signed, digest: keySchema }),
  approval: z.strictObject({
    ...signed,
    name: nameSchema,
    organisation: nameSchema,
    digest: keySchema,
    reviewBy: z.string().check(z.refine(isCalendarDay)),
  }),
  followUp: z.strictObject({ ...signed, text: textSchema(libraryLimits.followUp), digest: keySchema }),
  supersession: z.strictObject({
    ...signed,
    digest: keySchema,
    recordId: z.string().check(z.refine(isRecordId)),
  }),
  withdrawal: z.strictObject({ ...signed, reason: z.enum(withdrawalReasons) }),
} as const satisfies {
  readonly offer: z.ZodMiniType<Offer>
  readonly approval: z.ZodMiniType<Approval>
  readonly followUp: z.ZodMiniType<FollowUp>
  readonly supersession: z.ZodMiniType<Supersession>
  readonly withdrawal: z.ZodMiniType<Withdrawal>
}
