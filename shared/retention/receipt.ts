import { canonicalJson } from '../record/canonical.ts'
import { ok, type Result, refuse } from '../result.ts'
import { roleTable } from '../room/roles.ts'
import { signStatement, verifyStatement } from '../room/statement.ts'
import type { Identity } from '../room/types.ts'
import { wellFormed } from '../session/shape.ts'
import { z } from '../zod.ts'

/**
 * The receipt of a destruction as it is kept on the device (docs/FORMATS.md §26), and as a file that can be kept elsewhere and
 * checked by anybody (§24). What is kept names no session and nobody who took part; the file may say more, where a person chose so.
 */

export const receiptFileExtension = '.beraad-bewijs.json'
const formatName = 'beraad-receipt'
const formatVersion = 1

/** UTF-16 code units of the longest file. */
const longest = 2_000_000
const most = 2_000

const time = z.number().check(z.gte(0), z.lte(8.64e15))
const short = z.string().check(z.maxLength(1_000))

export const receiptRoomKinds = ['session', 'lobby', 'circle', 'request', 'earlier'] as const
export const receiptRoomStates = ['destroyed', 'closed-before', 'waiting', 'of-another'] as const

const receiptSchema = z.strictObject({
  id: short.check(z.minLength(1)),
  scope: z.enum(['everywhere', 'this-device']),
  cause: z.enum(['asked-here', 'owner']),
  at: time,
  by: z.strictObject({ name: short, organisation: short }),
  rooms: z.readonly(
    z
      .array(z.strictObject({ kind: z.enum(receiptRoomKinds), state: z.enum(receiptRoomStates) }))
      .check(z.maxLength(most)),
  ),
  devices: z.readonly(
    z
      .array(
        z.strictObject({
          role: z.enum(roleTable.map(({ role }) => role)),
          organisation: short,
          reached: z.boolean(),
        }),
      )
      .check(z.maxLength(most)),
  ),
  unsent: z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER), z.multipleOf(1)),
  deviceId: short,
  signature: short,
})

/**
 * As the device keeps it: that a session was destroyed, by whom, when and how far, and nothing of what it was about, nor a name
 * of those who took part. `this-device`: the session may go on elsewhere, or was destroyed by somebody else. `at`: the relay's
 * clock, ms since 1970; this device's where no relay was asked. `unsent`: changes of this device that never reached the others.
 */
export type DestructionReceipt = z.infer<typeof receiptSchema>

/**
 * How a room of the session stands on the relay. `earlier`: one that it left, which was not emptied yet. `waiting`: this device
 * still closes it. `of-another`: only the device of whoever made it can.
 */
export type ReceiptRoom = DestructionReceipt['rooms'][number]

/** A device that had the session. `reached`: it was connected when the session was destroyed. */
export type ReceiptDevice = DestructionReceipt['devices'][number]

type Unsigned = Omit<DestructionReceipt, 'deviceId' | 'signature'>

const besideSchema = z.strictObject({
  kind: z.enum(['deliberation', 'conference']),
  title: short,
  /** ISO day or ''. */
  retainUntil: short,
  /** What left the session before as a file, as far as its journal told. */
  files: z.readonly(z.array(z.strictObject({ what: short, at: time })).check(z.maxLength(most))),
  signature: short,
})

/** What a person wanted to stand in the file beside the receipt, signed by the same device. */
export type ReceiptBeside = z.infer<typeof besideSchema>

const fileSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  receipt: receiptSchema,
  beside: z.nullable(besideSchema),
})

export type ReceiptFile = z.infer<typeof fileSchema>

/** Everything that a receipt says, in the one text that is signed. */
export const receiptText = (receipt: Unsigned): string => {
  const { id, scope, cause, at, by, rooms, devices, unsent } = receipt
  return JSON.stringify([
    'beraad/destruction/1',
    ...[id, scope, cause, at, by.name, by.organisation, unsent],
    rooms.map(({ kind, state }) => [kind, state]),
    devices.map(({ role, organisation, reached }) => [role, organisation, reached ? 1 : 0]),
  ])
}

/** Signs a receipt with this device's key. */
export const signReceipt = async (identity: Identity, said: Unsigned): Promise<DestructionReceipt> => {
  // A notice from the relay may carry more than a receipt holds.
  const receipt = { ...said, by: { name: said.by.name, organisation: said.by.organisation } }
  const signature = await signStatement(identity, receiptText(receipt))
  return { ...receipt, deviceId: identity.deviceId, signature }
}

/** What stands beside a receipt, with the receipt itself as one text, so that neither passes for part of another. */
const besideText = (receipt: DestructionReceipt, beside: Omit<ReceiptBeside, 'signature'>): string => {
  const { kind, title, retainUntil, files } = beside
  const listed = files.map(({ what, at }) => [what, at])
  return JSON.stringify([
    'beraad/receipt/1',
    receiptText(receipt),
    receipt.signature,
    kind,
    title,
    retainUntil,
    listed,
  ])
}

/** Signs with the device that made the receipt what is to stand beside it. */
export const signBeside = async (
  identity: Identity,
  receipt: DestructionReceipt,
  beside: Omit<ReceiptBeside, 'signature'>,
): Promise<ReceiptBeside> => {
  const said = wellFormed(beside)
  return { ...said, signature: await signStatement(identity, besideText(receipt, said)) }
}

/** Whether the device that a receipt names signed exactly this. It says nothing of who held that device. */
export const isGenuineReceipt = (receipt: DestructionReceipt): Promise<boolean> =>
  verifyStatement(receipt.deviceId, receiptText(receipt), receipt.signature)

/** Whether everything in a file was signed by the device that its receipt names. */
export const isGenuineFile = async ({ receipt, beside }: ReceiptFile): Promise<boolean> => {
  if (!(await isGenuineReceipt(receipt))) return false
  return beside === null || verifyStatement(receipt.deviceId, besideText(receipt, beside), beside.signature)
}

/** A receipt with what stands beside it, as it is written to a file and told in words. */
export const asFile = (receipt: DestructionReceipt, beside: ReceiptBeside | null = null): ReceiptFile => ({
  format: formatName,
  version: formatVersion,
  receipt,
  beside,
})

/**
 * A receipt as a file's text. `invalid`: something in it is longer than a file may hold, or is no receipt.
 */
export const receiptFile = (
  receipt: DestructionReceipt,
  beside: ReceiptBeside | null = null,
): Result<string, 'invalid'> => {
  const read = fileSchema.safeParse(asFile(receipt, beside))
  return read.success
    ? ok(`${canonicalJson(read.data)}\n`)
    : refuse('invalid', read.error.issues[0]?.path.join('.') ?? '')
}

export type ReadReceiptRefusal = 'too-large' | 'not-json' | 'newer-version' | 'not-a-receipt' | 'rewritten'

const isNewer = (data: unknown): boolean => {
  const head = z.object({ format: z.literal(formatName), version: z.number() }).safeParse(data)
  return head.success && head.data.version > formatVersion
}

/**
 * Reads a receipt's file; whether it is genuine is for `isGenuineFile`. Only the very text that Beraad writes is one. `newer-version`:
 * from a later Beraad; `not-a-receipt`: something else, or damaged; `rewritten`: a receipt that another program wrote anew.
 */
export const readReceipt = (text: string): Result<ReceiptFile, ReadReceiptRefusal> => {
  if (text.length > longest) return refuse('too-large')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  const read = fileSchema.safeParse(data)
  if (!read.success) return refuse(isNewer(data) ? 'newer-version' : 'not-a-receipt')
  return `${canonicalJson(read.data)}\n` === text ? ok(read.data) : refuse('rewritten')
}
