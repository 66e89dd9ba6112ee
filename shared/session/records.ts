import { z } from '../zod.ts'
import type { AgendaValues } from './migrations.ts'
import type { About, Contribution, Origin, ParkedItem, Timer } from './model.ts'
import { type Tell, under } from './reading.ts'
import { longestElapsed, longestStep } from './timer.ts'

/** Records that stand in the documents as plain values, each with its schema and what holds when it is missing. */

/** The last moment that a Date can hold. */
export const lastTime = 8.64e15

/** ms since 1970, within what a Date can hold: anything else would make formatting it fail. */
export const timeSchema = z.number().check(z.gte(0), z.lte(lastTime))

/** A moment that was reckoned, or the nearest one that `timeSchema` knows. */
export const nearestTime = (moment: number): number => Math.min(lastTime, Math.max(0, moment))

/** Whether a text is an ISO day that exists, such as 2026-11-22. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

const daySchema = z.string().check(z.refine((text) => text === '' || isDay(text)))

const originSchema: z.ZodMiniType<Origin> = z.strictObject({
  kind: z.enum(['branch', 'follow-up']),
  sessionId: z.string(),
  title: z.string(),
  linkId: z.string(),
})

const aboutSchemas = {
  id: z.string().check(z.minLength(1)),
  title: z.string(),
  purpose: z.string(),
  createdAt: timeSchema,
  plannedAt: z.nullable(timeSchema),
  startedAt: z.nullable(timeSchema),
  closedAt: z.nullable(timeSchema),
  residentInformed: z.strictObject({ answer: z.enum(['yes', 'no', 'unknown']), explanation: z.string() }),
  legalGrounds: z.array(z.strictObject({ organisation: z.string(), ground: z.string() })),
  retainUntil: daySchema,
  /** Sessions of before it existed have none. */
  origin: z._default(z.nullable(originSchema), null),
} as const satisfies Record<keyof About, z.ZodMiniType>

const emptyAbout: About = {
  id: '',
  title: '',
  purpose: '',
  createdAt: 0,
  plannedAt: null,
  startedAt: null,
  closedAt: null,
  residentInformed: { answer: 'unknown', explanation: '' },
  legalGrounds: [],
  retainUntil: '',
  origin: null,
}

/** Tells of keys that no record of this version has. */
export const tellUnknown = (
  values: Readonly<Record<string, unknown>>,
  known: readonly string[],
  tell: Tell,
): void => {
  for (const key of Object.keys(values)) if (!known.includes(key)) tell('unknown')
}

/** Reads each part by itself, so that one that does not fit costs no other. */
export const readAbout = (values: AgendaValues['about'], tell: Tell): About => {
  const keys = Object.keys(aboutSchemas) as (keyof About)[]
  tellUnknown(values, keys, tell)
  const parts = keys.flatMap((key) => {
    const part = aboutSchemas[key].safeParse(values[key])
    if (!part.success) under(tell, key)('')
    return part.success ? [[key, part.data]] : []
  })
  return { ...emptyAbout, ...Object.fromEntries(parts) }
}

/** A timer says which step it was set for: when two lead at once, the step and the timer may be of different hands. */
const timerSchema = z.strictObject({
  stepId: z.string(),
  duration: z.number().check(z.gte(0), z.lte(longestStep)),
  elapsedBefore: z.number().check(z.gte(0), z.lte(longestElapsed)),
  startedAt: z.nullable(timeSchema),
})

/** The timer that was set for a step; null when none was. */
export const readTimer = (value: unknown, stepId: string, tell: Tell): Timer | null => {
  const read = timerSchema.safeParse(value)
  if (!read.success) tell('')
  if (!read.success || read.data.stepId !== stepId) return null
  const { duration, elapsedBefore, startedAt } = read.data
  return { duration, elapsedBefore, startedAt }
}

const contributionSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  deviceId: z.string(),
  name: z.string(),
  organisation: z.string(),
  parts: z.record(z.string(), z.string()),
  /** Whatever stands here in the clear was never sealed. */
  mark: z.enum(['after-reveal', 'on-paper']),
})

const parkedSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  addedBy: z.string(),
  text: z.string(),
})

const revealSchema = z.strictObject({
  envelopes: z.array(z.string()),
  order: z.array(z.string()),
  at: timeSchema,
  by: z.string(),
})
export type Reveal = z.infer<typeof revealSchema>

const offerSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** base64url of the wrapped invitation that carries the rights; only the device `to` can open it. */
  wrapped: z.string(),
  offeredAt: timeSchema,
  /** Absent in offers of before a co-facilitator could be asked. */
  role: z._default(z.enum(['facilitator', 'co-facilitator']), 'facilitator'),
})
export type Offer = z.infer<typeof offerSchema>

/** Reads a value by its schema; null when it does not fit. */
export const readWith =
  <Value>(schema: z.ZodMiniType<Value>) =>
  (value: unknown): Value | null =>
    schema.safeParse(value).data ?? null

export const readContribution: (value: unknown) => Contribution | null = readWith(contributionSchema)
export const readParked: (value: unknown) => Omit<ParkedItem, 'outcome'> | null = readWith(parkedSchema)
export const readReveal: (value: unknown) => Reveal | null = readWith(revealSchema)
export const readOffer: (value: unknown) => Offer | null = readWith(offerSchema)

/** A text that is not empty, such as an id. */
export const readId = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
