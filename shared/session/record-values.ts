import { z } from '../zod.ts'
import type { Adoption, Amendment, AmendmentAnswer, FrozenRecord, RecordSignature } from './record-model.ts'
import { readWith, timeSchema } from './records.ts'

/** What stands in the documents of a record's cycle, as plain values, each with its schema and its limits. */

/** The most that each part may hold, in UTF-16 code units, and in bytes for what one update has to carry. */
export const recordLimits = {
  /** Of the record's words as canonical JSON. */
  text: 3_000_000,
  words: 20_000,
  reason: 4_000,
  /** Of names, ids and places. */
  short: 1_000,
  /** Bytes of an adoption in all; a room takes no update above 8 MiB. */
  adoption: 7_000_000,
} as const

/** Names and ids; also in the file of a record. */
export const shortSchema = z.string().check(z.maxLength(recordLimits.short))
export const idSchema = z.string().check(z.minLength(1), z.maxLength(recordLimits.short))
const textSchema = z.string().check(z.maxLength(recordLimits.text))
const reasonSchema = z.string().check(z.maxLength(recordLimits.reason))
const sectionsSchema = z.array(z.strictObject({ title: z.string(), digest: idSchema }))

const frozenSchema = z.strictObject({
  text: textSchema,
  digest: idSchema,
  session: sectionsSchema,
  at: timeSchema,
  by: idSchema,
})

const amendmentSchema = z.strictObject({
  id: idSchema,
  digest: idSchema,
  place: shortSchema,
  change: z.enum(['replace', 'add']),
  words: z.string().check(z.maxLength(recordLimits.words)),
  reason: reasonSchema,
  at: timeSchema,
  by: idSchema,
  signature: idSchema,
})

const answerSchema = z.strictObject({
  amendment: amendmentSchema,
  verdict: z.enum(['accepted', 'declined']),
  reply: reasonSchema,
  at: timeSchema,
  by: idSchema,
})

/** Somebody who was there; also in the file of a record. */
export const presentSchema = z.strictObject({
  deviceId: idSchema,
  name: shortSchema,
  organisation: shortSchema,
})

const adoptionSchema = z.strictObject({
  text: textSchema,
  digest: idSchema,
  from: idSchema,
  session: sectionsSchema,
  present: z.array(presentSchema),
  answered: z.array(answerSchema),
  at: timeSchema,
  by: idSchema,
  name: shortSchema,
  organisation: shortSchema,
  signature: idSchema,
})

const signatureSchema = z.strictObject({
  digest: idSchema,
  deviceId: idSchema,
  name: shortSchema,
  organisation: shortSchema,
  at: timeSchema,
  signature: idSchema,
})

export const readFrozen: (value: unknown) => FrozenRecord | null = readWith(frozenSchema)
export const readAmendment: (value: unknown) => Amendment | null = readWith(amendmentSchema)
export const readAnswer: (value: unknown) => AmendmentAnswer | null = readWith(answerSchema)
export const readAdoption: (value: unknown) => Adoption | null = readWith(adoptionSchema)
export const readRecordSignature: (value: unknown) => RecordSignature | null = readWith(signatureSchema)
