import { ok, type Result, refuse } from '../result.ts'
import { idSchema, presentSchema, recordLimits, shortSchema } from '../session/record-values.ts'
import { timeSchema } from '../session/records.ts'
import { z } from '../zod.ts'
import { canonicalJson } from './canonical.ts'
import type { CheckedRecord } from './check.ts'
import { partDigests } from './digest.ts'
import { treeSchema } from './tree-schema.ts'

/** An adopted record as a file that can be checked later, by anybody, without the session. Format: docs/FORMATS.md §21. */

export const recordFileExtension = '.beraad-verslag.json'
const formatName = 'beraad-record'
const formatVersion = 1

/** The most that a file may hold, in UTF-16 code units: the words, their digests and everybody's signatures. */
const longestFile = 2 * recordLimits.text

const signer = { at: timeSchema, name: shortSchema, organisation: shortSchema, signature: idSchema }

const fileSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  /** `About.id`, which every signature names. */
  session: shortSchema,
  digest: idSchema,
  parts: z.array(idSchema),
  record: treeSchema,
  present: z.array(presentSchema),
  adopted: z.strictObject({ deviceId: idSchema, ...signer }),
  signatures: z.array(z.strictObject({ deviceId: idSchema, ...signer })),
})

/** What a record's file says, read and not yet verified. */
export type RecordFile = z.infer<typeof fileSchema>

const fileText = (file: RecordFile): string => `${canonicalJson(file)}\n`

/**
 * The file of an adopted record with the signatures that stand under it. `damaged`: the words are not those of their digest;
 * `not-genuine`: who adopted it did not sign them so; `too-large`: more than a file may hold.
 */
export const toRecordFile = async (
  sessionId: string,
  record: Extract<CheckedRecord, { readonly status: 'adopted' }>,
): Promise<Result<string, 'damaged' | 'not-genuine' | 'too-large'>> => {
  if (record.tree === null) return refuse('damaged')
  if (!record.isGenuine) return refuse('not-genuine')
  const { digest, present, by, at, name, organisation, signature } = record.adoption
  const text = fileText({
    format: formatName,
    version: formatVersion,
    session: sessionId,
    digest,
    parts: [...(await partDigests(record.tree))],
    record: record.tree,
    present: [...present],
    adopted: { deviceId: by, at, name, organisation, signature },
    signatures: record.signatures.map(({ signature: { digest: _, ...signed } }) => signed),
  })
  return text.length > longestFile ? refuse('too-large') : ok(text)
}

export type RecordFileRefusal = 'too-large' | 'not-json' | 'newer-version' | 'not-a-record' | 'rewritten'

const isNewer = (data: unknown): boolean => {
  const head = z.object({ format: z.literal(formatName), version: z.number() }).safeParse(data)
  return head.success && head.data.version > formatVersion
}

/**
 * Reads a record's file. Only the very text that Beraad writes is one, so that nothing can be changed unseen. `newer-version`:
 * from a later Beraad; `not-a-record`: something else, or damaged; `rewritten`: a record that another program wrote anew.
 */
export const readRecordFile = (text: string): Result<RecordFile, RecordFileRefusal> => {
  if (text.length > longestFile) return refuse('too-large')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  const read = fileSchema.safeParse(data)
  if (!read.success) return refuse(isNewer(data) ? 'newer-version' : 'not-a-record')
  return fileText(read.data) === text ? ok(read.data) : refuse('rewritten')
}
