import { textSchema } from '../method/method.ts'
import { z } from '../zod.ts'
import type {
  CircleRecord,
  JournalEntry,
  JournalKind,
  LinkOutcome,
  MandateRequest,
  RecoveryHolder,
  SessionLink,
  SignedDecision,
} from './model.ts'
import { isDay, timeSchema } from './records.ts'

/** Records of circles, links, the journal and requests, as plain values in the documents, each with its schema. */

const idSchema = z.string().check(z.minLength(1))

const circleSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  roomId: z.string(),
  members: z.number().check(z.refine((count) => Number.isSafeInteger(count) && count >= 0)),
  createdAt: timeSchema,
  createdBy: z.string(),
  wrapped: z.array(z.string()),
})

const linkSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['branch', 'follow-up']),
  title: z.string(),
  question: z.string(),
  at: timeSchema,
  by: z.string(),
  roomId: z.string(),
  wrapped: z.array(z.string()),
})
/** A link without its outcome, which stands by itself: who files the one must not undo the other. */
type StoredLink = Omit<SessionLink, 'outcome'>

const outcomeSchema = z.strictObject({
  question: z.string(),
  conclusion: z.string(),
  at: timeSchema,
  by: z.string(),
})

/** The kinds of journal entry, in no telling order. */
export const journalKinds = [
  'joined',
  'admitted',
  'confirmed',
  'removed',
  'moved',
  'circle-made',
  'circle-admitted',
  'circle-left',
  'placed',
  'asked',
  'decided',
  'exported',
  'record-opened',
  'record-adopted',
  'record-signed',
  'recovery-key',
  'recovered',
] as const satisfies readonly JournalKind[]

const journalSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(journalKinds),
  at: timeSchema,
  by: idSchema,
  subject: z.string(),
  label: z.string(),
  signature: z.string(),
})

const recoverySchema = z.strictObject({
  key: idSchema,
  organisation: z.string(),
  at: timeSchema,
  by: z.string(),
  wrapped: z.string(),
})

const requestSchema = z.strictObject({
  id: idSchema,
  rungId: z.string(),
  rung: textSchema,
  blocker: z.string(),
  options: z.string(),
  question: z.string(),
  deadline: z.string().check(z.refine((text) => text === '' || isDay(text))),
  askedBy: z.strictObject({ name: z.string(), organisation: z.string() }),
  askedAt: timeSchema,
})

const decisionSchema = z.strictObject({
  requestId: idSchema,
  verdict: z.enum(['granted', 'refused', 'other']),
  decision: z.string(),
  reason: z.string(),
  name: z.string(),
  organisation: z.string(),
  at: timeSchema,
  deviceId: idSchema,
  signature: z.string(),
})

const readWith =
  <Value>(schema: z.ZodMiniType<Value>) =>
  (value: unknown): Value | null =>
    schema.safeParse(value).data ?? null

export const readCircle: (value: unknown) => CircleRecord | null = readWith(circleSchema)
export const readLink: (value: unknown) => StoredLink | null = readWith(linkSchema)
export const readOutcome: (value: unknown) => LinkOutcome | null = readWith(outcomeSchema)
export const readJournalEntry: (value: unknown) => JournalEntry | null = readWith(journalSchema)
export const readRecoveryHolder: (value: unknown) => RecoveryHolder | null = readWith(recoverySchema)
export const readMandateRequest: (value: unknown) => MandateRequest | null = readWith(requestSchema)
export const readSignedDecision: (value: unknown) => SignedDecision | null = readWith(decisionSchema)
