import { methodSchema } from '../method/method.ts'
import { journalKinds } from '../session/circle-records.ts'
import { z } from '../zod.ts'
import { conferenceValues, day, describedAs, enclosed, moment } from './json-conference-schema.ts'
import { kindValues, writtenFirst } from './json-kinds-schema.ts'

export const reportFormatName = 'beraad-report'
/**
 * Version 1 knew no conferences, version 2 no method library, version 3 not what became of the parking lot; what they lack
 * is optional, so that their reports keep being read.
 */
export const reportFormatVersion = 4
const texts = z.record(z.string(), z.string())

const runs = z.array(
  z.strictObject({
    text: z.string(),
    bold: z.exactOptional(z.literal(true)),
    italic: z.exactOptional(z.literal(true)),
    underline: z.exactOptional(z.literal(true)),
    strikethrough: z.exactOptional(z.literal(true)),
  }),
)

const richBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['paragraph', 'heading', 'quote']), runs }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ depth: z.number(), runs })),
  }),
])

const horn = z.strictObject({ option: z.string(), damage: z.string() })
const status = z.enum(['open', 'done', 'not-done', 'overtaken', 'escalated'])

const agreement = z.strictObject({
  action: z.string(),
  person: z.string(),
  organisation: z.string(),
  condition: z.string(),
  due: day,
  sign: z.string(),
  evaluation: day,
  scope: z.exactOptional(
    z.enum(['case', 'chain']).check(describedAs('chain: between organisations, beyond this case.')),
  ),
  start: z.exactOptional(day),
  carriedOn: z.exactOptional(
    z.boolean().check(describedAs('Whether it carries on an agreement of an earlier session.')),
  ),
  status,
  reason: z.string(),
  history: z.array(
    z.strictObject({
      at: moment,
      by: z.string().check(describedAs('Name of the person, empty when it is not known.')),
      status,
      reason: z.string(),
    }),
  ),
})

const contribution = z.strictObject({
  name: z.string(),
  organisation: z.string(),
  parts: texts.check(describedAs('Text, choice id, value or ISO day by part id of the method.')),
  mark: z
    .enum(['sealed', 'after-reveal', 'on-paper'])
    .check(describedAs('sealed: written before the reveal; the others came afterwards.')),
})

const fieldValue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    blocks: z.array(richBlock),
    first: z.exactOptional(writtenFirst),
  }),
  z.strictObject({ kind: z.literal('line'), text: z.string() }),
  z.strictObject({ kind: z.literal('dilemma'), a: horn, b: horn }),
  z.strictObject({
    kind: z.enum(['list', 'matrix']),
    rows: z.array(texts).check(describedAs('Cells by column id of the method.')),
    first: z.exactOptional(writtenFirst),
  }),
  z.strictObject({
    kind: z.literal('round'),
    naming: z.exactOptional(
      z.enum(['named', 'hidden']).check(describedAs('hidden: no contribution has a name.')),
    ),
    revealed: z.boolean(),
    contributions: z.array(contribution).check(describedAs('In speaking order.')),
    everyoneHasSpoken: z.boolean(),
    closedUnopened: z
      .number()
      .check(describedAs('How many sealed contributions were closed without being opened.')),
  }),
  z.strictObject({ kind: z.enum(['agreements', 'review']), agreements: z.array(agreement) }),
  ...conferenceValues,
  ...kindValues,
  z.strictObject({ kind: z.literal('checklist'), checked: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('pulse'),
    averages: z.array(
      z.strictObject({
        questionId: z.string(),
        answers: z.number(),
        average: z
          .nullable(z.number())
          .check(describedAs('One to five; null with fewer than three answers, which could be traced.')),
      }),
    ),
  }),
])

/** The report as data, version 4. It names people, never devices; what is sealed is not in it. */
export const reportJsonSchema = z
  .strictObject({
    format: z.literal(reportFormatName),
    version: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(reportFormatVersion)]),
    language: z.enum(['nl', 'en']),
    madeAt: moment,
    about: z.strictObject({
      title: z.string(),
      purpose: z.string(),
      createdAt: moment,
      plannedAt: moment,
      startedAt: moment,
      closedAt: moment,
      residentInformed: z.strictObject({
        answer: z.enum(['yes', 'no', 'unknown']),
        explanation: z.string(),
      }),
      legalGrounds: z.array(z.strictObject({ organisation: z.string(), ground: z.string() })),
      retainUntil: day,
      origin: z.exactOptional(
        z.nullable(z.strictObject({ kind: z.enum(['branch', 'follow-up']), title: z.string() })),
      ),
    }),
    attendees: z.array(z.strictObject({ name: z.string(), organisation: z.string(), role: z.string() })),
    method: methodSchema,
    visitedSteps: z.array(z.string()).check(describedAs('Step ids in order of first visit.')),
    fields: z
      .array(
        z.strictObject({
          id: z.string(),
          value: fieldValue,
          fromCircle: z.exactOptional(enclosed.check(describedAs('The circle out of which this came.'))),
        }),
      )
      .check(describedAs('Every field of the method that has a value, in the order of the method.')),
    parked: z.array(z.string()),
    parkedHandled: z.exactOptional(
      z.array(z.number()).check(describedAs('What was dealt with: places in `parked`, from 0.')),
    ),
    carriedOver: z.exactOptional(
      z.array(z.string()).check(describedAs('What of the parking lot goes to a later session.')),
    ),
    journal: z.exactOptional(
      z
        .array(z.strictObject({ at: moment, kind: z.enum(journalKinds), label: z.string(), by: z.string() }))
        .check(describedAs('What happened to the session, as far as the signatures are genuine.')),
    ),
  })
  .check(describedAs('Report of a session in Beraad'))

export type ReportJson = z.infer<typeof reportJsonSchema>
export type ReportJsonValue = z.infer<typeof fieldValue>
