import type { MethodKind } from '../method/method.ts'
import { z } from '../zod.ts'
import { bands, type CodeList, coded, idsOf, kinds, type Outcome, voices } from './codes.ts'

/**
 * What one session counts for: codes and numbers, never words. Whoever holds a hundred of these still has no sentence
 * that anybody wrote.
 */
export interface SessionCounts {
  readonly version: 1
  readonly kind: MethodKind
  /** Id of a method that comes with the program, or `own`. */
  readonly method: string
  /** The month in which the session was closed (2026-11), or its quarter (2026-Q4). */
  readonly period: string
  /** What a person says it was about, from the list that the library of considerations has too. */
  readonly themes: readonly string[]
  /** Life domains in which something was worrying, unknown or going badly. */
  readonly domains: readonly string[]
  /** Values of the vocabulary that were named. */
  readonly values: readonly string[]
  /** Pairs of values that pulled to different sides, each in the order of the vocabulary. */
  readonly tensions: readonly (readonly [string, string])[]
  readonly blockers: readonly string[]
  /** Rungs of the escalation ladder at which something was asked. */
  readonly rungs: readonly string[]
  /** Whether somebody wrote what policy should learn; never what. */
  readonly learning: boolean
  readonly agreements: Readonly<Record<Outcome, number>>
  /** Average by question, one to five with one decimal, as far as enough people answered. */
  readonly pulse: Readonly<Partial<Record<string, number>>>
  readonly voice: (typeof voices)[number]
  readonly participants: (typeof bands)[number]
}

/** More agreements than this in one session count as this many. */
export const mostAgreements = 99
const mostTensions = 400

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at])

/** Some of a list's codes, each once and in the list's order: there is one way to write a set. */
const codesOf = (list: CodeList) =>
  z.array(z.enum([...idsOf(list)])).check(
    z.maxLength(idsOf(list).length),
    z.refine((ids) => same(coded(list, ids), ids)),
  )

const valueSchema = z.enum([...idsOf('value')])
const pairKey = ([one, other]: readonly [string, string]): number =>
  idsOf('value').indexOf(one) * idsOf('value').length + idsOf('value').indexOf(other)

const tensionsSchema = z.array(z.tuple([valueSchema, valueSchema])).check(
  z.maxLength(mostTensions),
  z.refine((pairs) =>
    pairs.every((pair, at) => {
      const before = pairs[at - 1]
      return same(coded('value', pair), pair) && (before === undefined || pairKey(before) < pairKey(pair))
    }),
  ),
)

const countSchema = z.number().check(z.int(), z.minimum(0), z.maximum(mostAgreements))
const averageSchema = z.number().check(
  z.minimum(1),
  z.maximum(5),
  z.refine((average) => Math.round(average * 10) / 10 === average),
)

const parts = {
  version: z.literal(1),
  kind: z.enum(kinds),
  method: z.enum([...idsOf('method')]),
  themes: codesOf('theme'),
  domains: codesOf('domain'),
  values: codesOf('value'),
  tensions: tensionsSchema,
  blockers: codesOf('blocker'),
  rungs: codesOf('rung'),
  learning: z.boolean(),
  agreements: z.strictObject({
    'in-time': countSchema,
    late: countSchema,
    done: countSchema,
    'not-done': countSchema,
    overtaken: countSchema,
    escalated: countSchema,
    open: countSchema,
  } satisfies Record<Outcome, typeof countSchema>),
  pulse: z.partialRecord(z.enum([...idsOf('pulse')]), averageSchema),
  voice: z.enum(voices),
  participants: z.enum(bands),
}

const quarterSchema = z.string().check(z.regex(/^20\d{2}-Q[1-4]$/))

const monthSchema = z.string().check(z.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u))
const countsSchema = z.strictObject({ ...parts, period: monthSchema })

/** Goes up when a session would be counted otherwise than before; what was counted under a lower one is counted again. */
export const countsForm = 1

/** Counts of a session as a device kept them; null for what is not exactly of the form, and has to be counted again. */
export const readCounts = (stored: unknown): SessionCounts | null => {
  const read = countsSchema.safeParse(stored)
  return read.success ? read.data : null
}

/** What a session may contribute to the region: the same, by quarter. Nothing but codes and numbers passes. */
export const contributionSchema = z.strictObject({ ...parts, period: quarterSchema })

/** The quarter of a month, or of a quarter. */
export const quarterOf = (period: string): string =>
  period.includes('Q') ? period : `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`

/** The counts as they may leave the organisation: no finer than a quarter. */
export const contributionOf = (counts: SessionCounts): SessionCounts => ({
  ...counts,
  period: quarterOf(counts.period),
})

/** The same in one order of keys: what was stored or parsed may have another. */
const inKeyOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two sessions count for exactly the same. */
export const sameCounts = (one: SessionCounts, other: SessionCounts): boolean =>
  JSON.stringify(one, inKeyOrder) === JSON.stringify(other, inKeyOrder)

/** Counts of agreements, none yet. */
export const noAgreements = (): Record<Outcome, number> => ({
  'in-time': 0,
  late: 0,
  done: 0,
  'not-done': 0,
  overtaken: 0,
  escalated: 0,
  open: 0,
})

/** Two values as one pair, in the order of the vocabulary; null when they are the same or unknown. */
export const tensionOf = (one: string, other: string): readonly [string, string] | null => {
  const [first, second] = coded('value', [one, other])
  return first === undefined || second === undefined ? null : [first, second]
}

/** Pairs in the one order in which counts hold them, each once. */
export const inOrder = (
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] =>
  [...new Map(pairs.map((pair) => [pairKey(pair), pair])).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, pair]) => pair)
    .slice(0, mostTensions)
