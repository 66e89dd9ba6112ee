import type { Block, Definition, ReportTree } from '../report/tree.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { RichRun } from '../session/model.ts'
import { recordLimits } from '../session/record-values.ts'
import { timeSchema } from '../session/records.ts'
import { z } from '../zod.ts'
import { canonicalJson } from './canonical.ts'

/** The report tree as it stands in a record: nothing that the tree does not know, nothing left out. */

const mark = z.exactOptional(z.literal(true))
const runSchema: z.ZodMiniType<RichRun> = z.strictObject({
  text: z.string(),
  bold: mark,
  italic: mark,
  underline: mark,
  strikethrough: mark,
})

const definitionSchema: z.ZodMiniType<Definition> = z.strictObject({
  term: z.string(),
  lines: z.array(z.string()),
})

const blockSchema: z.ZodMiniType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([2, 3, 4]),
    text: z.string(),
    mark: z.exactOptional(z.string()),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    look: z.enum(['plain', 'lead', 'quote']),
    runs: z.array(runSchema),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.strictObject({ title: z.string(), width: z.enum(['narrow', 'normal', 'wide']) })),
    rows: z.array(z.array(z.string())),
    rowHeaders: z.enum(['none', 'each', 'grouped']),
  }),
  z.strictObject({ kind: z.literal('definitions'), items: z.array(definitionSchema) }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ depth: z.number(), runs: z.array(runSchema) })),
  }),
  z.strictObject({ kind: z.literal('notice'), tone: z.enum(['information', 'attention']), text: z.string() }),
])

/** The schema of a report tree. */
export const treeSchema: z.ZodMiniType<ReportTree> = z.strictObject({
  language: z.enum(['nl', 'en']),
  kind: z.enum(['deliberation', 'conference']),
  title: z.string(),
  madeAt: timeSchema,
  facts: z.array(definitionSchema),
  blocks: z.array(blockSchema),
  footer: z.string(),
})

/** A tree as canonical JSON: equal trees are equal texts, on every device. */
export const treeText = (tree: ReportTree): string => canonicalJson(tree)

/** The tree of a text that `treeText` wrote; anything that was written otherwise is none. */
export const readTree = (text: string): Result<ReportTree, 'not-a-record'> => {
  if (text.length > recordLimits.text) return refuse('not-a-record')
  try {
    const read = treeSchema.safeParse(JSON.parse(text))
    return read.success && treeText(read.data) === text ? ok(read.data) : refuse('not-a-record')
  } catch {
    return refuse('not-a-record')
  }
}
