import { z } from '../zod.ts'
import { backupLimits } from './limits.ts'

/** The readable part of a file's plaintext: everything but the sealed entries, which stand behind it. */

const time = z.number().check(z.gte(0), z.lte(8.64e15))
const short = z.string().check(z.maxLength(4_000))
/** An id stands in the names of what a device keeps, between colons: one with a colon could name something else. */
const id = short.check(z.refine((text) => !text.includes(':')))
const parts = z.record(z.string(), z.string())

const roundSchema = z.strictObject({
  draft: parts,
  revision: z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER), z.multipleOf(1)),
  sealed: z.nullable(parts),
  keys: parts,
  promised: z.exactOptional(z.enum(['named', 'hidden'])),
  addedLate: z.exactOptional(z.boolean()),
})

const roomSchema = z.strictObject({
  part: z.enum(['session', 'left', 'circle']),
  circleId: id,
  /** As in a link (docs/FORMATS.md §3). */
  invitation: short,
  /** How many of the entries behind the list are this room's. */
  entries: z.number().check(z.gte(0), z.lte(backupLimits.entries), z.multipleOf(1)),
  rounds: z.record(z.string(), roundSchema),
})

export const listSchema = z.strictObject({
  madeAt: time,
  purpose: z.enum(['restore', 'transfer', 'read']),
  session: z.strictObject({ id, title: z.string(), kind: z.enum(['deliberation', 'conference']) }),
  card: z.strictObject({ name: z.string(), organisation: z.string() }),
  device: z.nullable(short),
  rooms: z.array(roomSchema).check(z.minLength(1), z.maxLength(backupLimits.rooms)),
  aliases: z.array(z.strictObject({ name: z.string(), alias: z.string() })),
  notepad: z.nullable(z.string()),
})

export type BackupList = z.infer<typeof listSchema>
