import { z } from '../zod.ts'
import { methodLimits } from './limits.ts'

/** A text in both languages of the interface. */
export const textSchema = z.strictObject({
  nl: z.string().check(z.minLength(1), z.maxLength(methodLimits.text)),
  en: z.string().check(z.minLength(1), z.maxLength(methodLimits.text)),
})
export type Text = z.infer<typeof textSchema>
export type Language = keyof Text

const idSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))

const choiceSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  /** Ties a choice to a horn of the dilemma, so that it has the same letter and line everywhere. */
  tone: z.optional(z.enum(['a', 'b', 'neutral'])),
})
export type Choice = z.infer<typeof choiceSchema>

/** How a private contribution is revealed: with its writer's name, or with nobody's. */
export const namingSchema = z.enum(['named', 'hidden'])
export type Naming = z.infer<typeof namingSchema>

/** A part of somebody's life of which a conference forms a picture. Lists of them are data; ids are shared between lists. */
const domainSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** What belongs to it, in a few words. */
  about: z.optional(textSchema),
})
export type LifeDomain = z.infer<typeof domainSchema>

/** A rung of the ladder along which a blocked case goes up to somebody with a mandate. */
const rungSchema = z.strictObject({ id: idSchema, title: textSchema, who: textSchema })
export type Rung = z.infer<typeof rungSchema>

/** A column of rows, or a part of a private contribution. */
const columnSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  hint: z.optional(textSchema),
  /**
   * text: live text · choice: one of `choices` · value: a value from the vocabulary or one's own · date: ISO day ·
   * tag: what sort of statement (`statement-tags.ts`) the text of column `of` is.
   */
  input: z.enum(['text', 'choice', 'value', 'date', 'tag']),
  choices: z.optional(z.array(choiceSchema)),
  /** Of a tag: the column with the statement. */
  of: z.optional(idSchema),
  width: z.optional(z.enum(['narrow', 'normal', 'wide'])),
})
export type Column = z.infer<typeof columnSchema>

const common = {
  id: idSchema,
  title: textSchema,
  hint: z.optional(textSchema),
  /** When present, closing warns with this sentence as long as the field is empty. */
  neededToClose: z.optional(textSchema),
}

/** One kind of field; the room maps it to a component and the report to a paragraph or table. */
export const fieldSchema = z.discriminatedUnion('kind', [
  /** Rich text with a document of its own. */
  z.strictObject({ ...common, kind: z.literal('note'), writeFirst: z.optional(namingSchema) }),
  /** Plain live text of one or some lines. */
  z.strictObject({
    ...common,
    kind: z.literal('line'),
    lines: z.number(),
    coach: z.optional(z.enum(['moral-question'])),
  }),
  /** Two horns, each with what is lost. */
  z.strictObject({
    ...common,
    kind: z.literal('dilemma'),
    a: z.strictObject({ option: textSchema, damage: textSchema }),
    b: z.strictObject({ option: textSchema, damage: textSchema }),
  }),
  /** Rows of cells. `writeFirst`: each first writes rows in private, which are revealed together. */
  z.strictObject({
    ...common,
    kind: z.literal('list'),
    columns: z.array(columnSchema),
    add: textSchema,
    writeFirst: z.optional(namingSchema),
  }),
  /** Rows grouped by their first column: perspective × value × norm × fits. */
  z.strictObject({
    ...common,
    kind: z.literal('matrix'),
    columns: z.array(columnSchema),
    add: textSchema,
    /** Who should be heard; whoever is not in the first column yet is suggested, in this order. */
    voices: z.array(textSchema),
  }),
  /** Written in private, sealed, revealed together. `distribution` names the choice part that is drawn afterwards. */
  z.strictObject({
    ...common,
    kind: z.literal('round'),
    parts: z.array(columnSchema),
    distribution: z.optional(idSchema),
    /** Named when it is left out. */
    naming: z.optional(namingSchema),
  }),
  z.strictObject({ ...common, kind: z.literal('agreements'), add: textSchema }),
  /** Earlier agreements, up for review: done, overtaken by events, or not done and why. */
  z.strictObject({ ...common, kind: z.literal('review') }),
  /** One choice of the group, with its reasons. */
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    choices: z.array(choiceSchema),
    /** The choices are rungs, lowest first. */
    ladder: z.optional(z.boolean()),
    reason: textSchema,
  }),
  /** One picture per life domain: facts, strengths, worries, unknowns; now and wished on five points. */
  z.strictObject({
    ...common,
    kind: z.literal('domains'),
    domains: z.array(domainSchema),
    /** The words of the five points, worst first. */
    scale: z.array(textSchema).check(z.length(5)),
  }),
  /** People, organisations and trajectories around the household, drawn and as a list. */
  z.strictObject({ ...common, kind: z.literal('network') }),
  /** What is stuck: a rule, money, a mandate, a waiting list, a disagreement. */
  z.strictObject({ ...common, kind: z.literal('blockers'), add: textSchema }),
  /** Ways out, with purpose and room in law, commitment, return, and two judgements by different people. */
  z.strictObject({ ...common, kind: z.literal('options'), add: textSchema }),
  /** What is decided, by whose mandate, and who thinks otherwise. */
  z.strictObject({ ...common, kind: z.literal('decision') }),
  /** Arguments for and against, each with its weight and why it weighs that much. */
  z.strictObject({
    ...common,
    kind: z.literal('arguments'),
    add: textSchema,
    /** What else is asked of each: of which option it speaks; whether it rests on a principle or on consequences. */
    asks: z.array(z.enum(['option', 'basis'])),
  }),
  /** What is known per dimension, from whom, and how sure. */
  z.strictObject({ ...common, kind: z.literal('facts'), dimensions: z.array(domainSchema), add: textSchema }),
  /** Whom it touches: their rights, their interests, how they see it, and who speaks for them. */
  z.strictObject({
    ...common,
    kind: z.literal('stakeholders'),
    add: textSchema,
    /** Who should be among them; whoever is not there yet is suggested, in this order. */
    voices: z.array(textSchema),
  }),
  /** What happens to whom, soon and later. */
  z.strictObject({ ...common, kind: z.literal('effects'), add: textSchema }),
  /** Three values in balance: what speaks for and against on each, and how far it is served, on five points. */
  z.strictObject({
    ...common,
    kind: z.literal('triangle'),
    corners: z.array(domainSchema).check(z.length(3)),
    /** The words of the five points, worst first. */
    scale: z.array(textSchema).check(z.length(5)),
  }),
  /** Requests to whoever has the mandate, rung by rung. */
  z.strictObject({ ...common, kind: z.literal('escalation'), rungs: z.array(rungSchema), add: textSchema }),
  /** A moral question that gets a deliberation of its own, and what came out of it. */
  z.strictObject({ ...common, kind: z.literal('branch') }),
  z.strictObject({
    ...common,
    kind: z.literal('checklist'),
    items: z.array(z.strictObject({ id: idSchema, text: textSchema })),
  }),
  /** Each member answers for themself, one to five. */
  z.strictObject({
    ...common,
    kind: z.literal('pulse'),
    questions: z.array(z.strictObject({ id: idSchema, text: textSchema, low: textSchema, high: textSchema })),
  }),
])
export type Field = z.infer<typeof fieldSchema>
export type FieldKind = Field['kind']
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>

export const stepSchema = z.strictObject({
  id: idSchema,
  /** Short, for the rail. */
  title: textSchema,
  /** The question or sentence at the top of the step. */
  heading: textSchema,
  goal: textSchema,
  /** Planned minutes. */
  minutes: z.number(),
  phase: idSchema,
  /** What the facilitator may say or ask. */
  prompts: z.array(textSchema),
  pitfalls: z.array(textSchema),
  fields: z.array(fieldSchema),
  /** Fields of earlier steps that stay in sight, read-only. */
  context: z.array(idSchema),
  /** The closing checks are shown here. */
  closing: z.boolean(),
})
export type Step = z.infer<typeof stepSchema>

export const methodSchema = z.strictObject({
  id: idSchema,
  /** Counts from 1; a session keeps the version with which it started. */
  version: z.number(),
  /** Of a method that somebody made: from which it was copied. */
  copiedFrom: z.optional(z.strictObject({ id: idSchema, version: z.number() })),
  kind: z.enum(['deliberation', 'conference']),
  title: textSchema,
  /** Whom the idea comes from: "naar …". */
  credit: textSchema,
  /** When to choose it, one sentence on its card. */
  chooseWhen: textSchema,
  chooseNotWhen: textSchema,
  groupSize: z.strictObject({ min: z.number(), max: z.number() }),
  /** Sum of the steps' minutes. */
  minutes: z.number(),
  /** Can somebody do it alone, or with one colleague? */
  solo: z.optional(z.boolean()),
  phases: z.array(z.strictObject({ id: idSchema, title: textSchema })),
  steps: z.array(stepSchema),
})
export type Method = z.infer<typeof methodSchema>
export type MethodKind = Method['kind']
