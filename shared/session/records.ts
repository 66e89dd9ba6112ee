import { type Method, methodSchema } from '../method/method.ts'
import { z } from '../zod.ts'
import type { About, Contribution, ParkedItem, Timer } from './model.ts'

/** Records that stand in the documents as plain values, each with its schema and what holds when it is missing. */
export const aboutSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  createdAt: z.number(),
  plannedAt: z.nullable(z.number()),
  startedAt: z.nullable(z.number()),
  closedAt: z.nullable(z.number()),
  residentInformed: z.strictObject({ answer: z.enum(['yes', 'no', 'unknown']), explanation: z.string() }),
  legalGrounds: z.array(z.strictObject({ organisation: z.string(), ground: z.string() })),
  retainUntil: z.string(),
})

export const emptyAbout: About = {
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
}

const timerSchema = z.strictObject({
  duration: z.number(),
  elapsedBefore: z.number(),
  startedAt: z.nullable(z.number()),
})

export const stoppedTimer: Timer = { duration: 0, elapsedBefore: 0, startedAt: null }

export const contributionSchema = z.strictObject({
  id: z.string(),
  deviceId: z.string(),
  name: z.string(),
  organisation: z.string(),
  parts: z.record(z.string(), z.string()),
  mark: z.enum(['sealed', 'after-reveal', 'on-paper']),
})

export const parkedSchema = z.strictObject({ id: z.string(), addedBy: z.string(), text: z.string() })

export const revealSchema = z.strictObject({
  envelopes: z.array(z.string()),
  order: z.array(z.string()),
  at: z.number(),
  by: z.string(),
})
export type Reveal = z.infer<typeof revealSchema>

const read = <Value>(result: { success: boolean; data?: Value }): Value | null =>
  result.success && result.data !== undefined ? result.data : null

export const readAbout = (values: unknown): About | null => read(aboutSchema.safeParse(values))
export const readTimer = (value: unknown): Timer => read<Timer>(timerSchema.safeParse(value)) ?? stoppedTimer
export const readContribution = (value: unknown): Contribution | null =>
  read(contributionSchema.safeParse(value))
export const readParked = (value: unknown): ParkedItem | null => read(parkedSchema.safeParse(value))
export const readReveal = (value: unknown): Reveal | null => read(revealSchema.safeParse(value))

/** A method is large and never changes in a session, so that it is checked once for each time it arrives. */
const checkedMethods = new WeakMap<object, Method | null>()

export const readMethod = (value: unknown): Method | null => {
  if (typeof value !== 'object' || value === null) return null
  const known = checkedMethods.get(value)
  if (known !== undefined) return known
  const method = read<Method>(methodSchema.safeParse(value))
  checkedMethods.set(value, method)
  return method
}
