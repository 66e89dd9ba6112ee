import { textSchema } from '../method/method.ts'
import { blockerKinds, domainItemKinds, nodeKinds, verdicts } from '../session/columns.ts'
import { z } from '../zod.ts'

/** Parts of the schema that several kinds of field share. */
export const describedAs = (description: string) => z.describe(description)

export const moment = z
  .nullable(z.number())
  .check(describedAs('Milliseconds since 1970-01-01T00:00:00Z, or null when it is not known.'))
export const day = z.string().check(describedAs('ISO day (2026-11-22), or an empty text.'))

/** A closed circle, for who is not in it. */
export const enclosed = z
  .strictObject({ circle: z.string(), members: z.number() })
  .check(describedAs('A closed circle: its name and how many are in it.'))

const point = z.nullable(z.number()).check(describedAs('1 (worst) to 5, or null.'))

const domain = z.union([
  z
    .strictObject({ id: z.string(), enclosed })
    .check(describedAs('A domain in a circle that was not brought along.')),
  z.strictObject({
    id: z.string(),
    now: point,
    wished: point,
    items: z.array(
      z.strictObject({ kind: z.enum(domainItemKinds), text: z.string(), source: z.string(), date: day }),
    ),
    fromCircle: z.exactOptional(enclosed.check(describedAs('The circle out of which this came.'))),
  }),
])

const place = z.number().check(describedAs('Place in `nodes`, from 0.'))

const judgement = z.strictObject({
  verdict: z.enum(verdicts),
  reason: z.string(),
  by: z
    .nullable(z.strictObject({ name: z.string(), organisation: z.string(), role: z.string() }))
    .check(describedAs('Who judged, or null when it is not known.')),
})

const request = z.strictObject({
  rung: textSchema,
  blocker: z.string(),
  options: z.string(),
  question: z.string(),
  deadline: day,
  askedBy: z.strictObject({ name: z.string(), organisation: z.string() }),
  askedAt: moment,
})

const answer = z.strictObject({
  verdict: z.enum(['granted', 'refused', 'other']),
  decision: z.string(),
  reason: z.string(),
  name: z.string(),
  organisation: z.string(),
  at: moment,
  signature: z
    .enum(['genuine', 'not-genuine', 'unchecked'])
    .check(describedAs('What checking the signature showed when the report was made.')),
})

/** What a conference's fields hold, in the report as data. */
export const conferenceValues = [
  z.strictObject({ kind: z.literal('enclosed'), enclosed }),
  z.strictObject({ kind: z.literal('choice'), choice: z.string(), reason: z.string() }),
  z.strictObject({ kind: z.literal('domains'), domains: z.array(domain) }),
  z.strictObject({
    kind: z.literal('network'),
    nodes: z.array(z.strictObject({ kind: z.enum(nodeKinds), name: z.string(), does: z.string() })),
    links: z.array(z.strictObject({ from: place, to: place, label: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('blockers'),
    blockers: z.array(
      z.strictObject({ kind: z.enum([...blockerKinds, '']), text: z.string(), who: z.string() }),
    ),
  }),
  z.strictObject({
    kind: z.literal('options'),
    options: z.array(
      z.strictObject({
        option: z.string(),
        purpose: z.string(),
        commitment: z.string(),
        return: z.string(),
        legality: judgement,
        effectiveness: judgement,
        samePerson: z.exactOptional(
          z.literal(true).check(describedAs('Legality and effectiveness were judged on one device.')),
        ),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    decision: z.string(),
    reason: z.string(),
    holder: z.string(),
    organisation: z.string(),
    present: z.enum(['yes', 'no', '']),
    dissent: z.string(),
  }),
  z.strictObject({
    kind: z.literal('escalation'),
    escalations: z.array(
      z.strictObject({
        rungId: z.string(),
        blocker: z.string(),
        options: z.string(),
        question: z.string(),
        deadline: day,
        learning: z.string(),
        status: z.enum(['draft', 'asked', 'decided']),
        request: z.nullable(request).check(describedAs('What was asked; null while it is a draft.')),
        answer: z.nullable(answer),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('branch'),
    question: z.string(),
    links: z.array(
      z.strictObject({
        title: z.string(),
        question: z.string(),
        at: moment,
        outcome: z.nullable(z.strictObject({ question: z.string(), conclusion: z.string(), at: moment })),
      }),
    ),
  }),
] as const
