import { canonicalJson } from '../record/canonical.ts'
import { ok, type Result, refuse } from '../result.ts'
import { signStatement, verifyStatement } from '../room/statement.ts'
import type { Identity } from '../room/types.ts'
import { wellFormed } from '../session/shape.ts'
import { z } from '../zod.ts'
import { type Destruction, destructionSteps, isFinished, roomParts, stepOutcomes } from './destruction.ts'

/** What was destroyed, when, by whom and what is still to follow, signed by the device that did it. Format: docs/FORMATS.md §24. */

export const receiptFileExtension = '.beraad-bewijs.json'
const formatName = 'beraad-receipt'
const formatVersion = 1

/** UTF-16 code units of the longest file. */
const longest = 2_000_000
const most = 2_000

const time = z.number().check(z.gte(0), z.lte(8.64e15))
const short = z.string().check(z.maxLength(1_000))

const stepSchema = z.strictObject({
  what: z.enum(destructionSteps.map(({ id }) => id)),
  part: z.enum(roomParts),
  outcome: z.enum(stepOutcomes.filter((outcome) => outcome !== 'waiting' && outcome !== 'unreachable')),
})

const deviceSchema = z.strictObject({
  name: short,
  organisation: short,
  /** When it was last seen in the session; null when nobody knows. */
  lastSeenAt: z.nullable(time),
})

const fileSchema = z.strictObject({ what: short, at: time })

const saidSchema = z.strictObject({
  id: short.check(z.minLength(1)),
  /** `About.id`. */
  session: short,
  kind: z.enum(['deliberation', 'conference']),
  /** Empty when whoever destroyed it wanted no title in the receipt. */
  title: short,
  retainUntil: short,
  /** By the relay's clock, ms since 1970. */
  at: time,
  by: z.strictObject({ deviceId: short, name: short, organisation: short }),
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(most)),
  /** Devices of others that had the session. */
  devices: z.array(deviceSchema).check(z.maxLength(most)),
  /** What left the session before as a file, as far as its journal tells. */
  files: z.array(fileSchema).check(z.maxLength(most)),
})

const receiptSchema = z.extend(saidSchema, {
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  signature: short,
})

export type ReceiptSaid = z.infer<typeof saidSchema>
export type Receipt = z.infer<typeof receiptSchema>

/** The text that is signed: every list begins with how long it is, so that nothing slips from one into the next. */
export const receiptText = ({
  id,
  session,
  kind,
  title,
  retainUntil,
  at,
  by,
  ...lists
}: ReceiptSaid): string =>
  JSON.stringify([
    'beraad/receipt/1',
    ...[id, session, kind, title, retainUntil, at, by.deviceId, by.name, by.organisation],
    ...[lists.steps.length, ...lists.steps.flatMap(({ what, part, outcome }) => [what, part, outcome])],
    lists.devices.length,
    ...lists.devices.flatMap((one) => [one.name, one.organisation, one.lastSeenAt ?? -1]),
    ...[lists.files.length, ...lists.files.flatMap((one) => [one.what, one.at])],
  ])

export type SignReceiptRefusal = 'not-finished' | 'invalid'

/**
 * The receipt of a destruction that is finished, signed with this device's key. `invalid`: something in it is longer than a receipt
 * may hold.
 */
export const signReceipt = async (
  identity: Identity,
  destruction: Destruction,
  said: Omit<ReceiptSaid, 'id' | 'session' | 'steps' | 'by'> & {
    readonly by: Omit<ReceiptSaid['by'], 'deviceId'>
  },
): Promise<Result<Receipt, SignReceiptRefusal>> => {
  if (!isFinished(destruction)) return refuse('not-finished')
  const read = saidSchema.safeParse(
    wellFormed({
      ...said,
      id: destruction.id,
      session: destruction.sessionId,
      by: { ...said.by, deviceId: identity.deviceId },
      steps: destruction.steps.map(({ step, part, outcome }) => ({ what: step, part, outcome })),
    }),
  )
  if (!read.success) return refuse('invalid', read.error.issues[0]?.path.join('.') ?? '')
  const signature = await signStatement(identity, receiptText(read.data))
  return ok({ format: formatName, version: formatVersion, ...read.data, signature })
}

/** Whether the device that a receipt names signed exactly this. It says nothing of who held that device, or of copies elsewhere. */
export const isGenuineReceipt = async ({
  format: _,
  version: __,
  signature,
  ...said
}: Receipt): Promise<boolean> => verifyStatement(said.by.deviceId, receiptText(said), signature)

/** A receipt as a file's text. */
export const receiptFile = (receipt: Receipt): string => `${canonicalJson(receipt)}\n`

export type ReadReceiptRefusal = 'too-large' | 'not-json' | 'newer-version' | 'not-a-receipt' | 'rewritten'

const isNewer = (data: unknown): boolean => {
  const head = z.object({ format: z.literal(formatName), version: z.number() }).safeParse(data)
  return head.success && head.data.version > formatVersion
}

/**
 * Reads a receipt's file; whether it is genuine is for `isGenuineReceipt`. Only the very text that Beraad writes is one. `newer-version`:
 * from a later Beraad; `not-a-receipt`: something else, or damaged; `rewritten`: a receipt that another program wrote anew.
 */
export const readReceipt = (text: string): Result<Receipt, ReadReceiptRefusal> => {
  if (text.length > longest) return refuse('too-large')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  const read = receiptSchema.safeParse(data)
  if (!read.success) return refuse(isNewer(data) ? 'newer-version' : 'not-a-receipt')
  return receiptFile(read.data) === text ? ok(read.data) : refuse('rewritten')
}
