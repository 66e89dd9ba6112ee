import {
  argumentBases,
  argumentSides,
  argumentWeights,
  attendances,
  certainties,
  directions,
  terms,
} from '../session/columns.ts'
import { z } from '../zod.ts'
import { describedAs } from './json-conference-schema.ts'

/** One of a list of ids, or '' where nobody chose. */
const oneOf = <const Ids extends readonly string[]>(ids: Ids) => z.enum([...ids, ''])

const score = z.nullable(z.number()).check(describedAs('1 (worst) to 5, or null.'))

/** What fields hold that came with the method library: version 3 of the format. */
export const kindValues = [
  z.strictObject({
    kind: z.literal('arguments'),
    arguments: z.array(
      z.strictObject({
        side: oneOf(argumentSides),
        argument: z.string(),
        option: z.string(),
        basis: oneOf(argumentBases),
        weight: oneOf(argumentWeights),
        why: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('facts'),
    dimensions: z.array(
      z.strictObject({
        id: z.string(),
        facts: z.array(
          z.strictObject({ fact: z.string(), source: z.string(), certainty: oneOf(certainties) }),
        ),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('stakeholders'),
    stakeholders: z.array(
      z.strictObject({
        who: z.string(),
        presence: oneOf(attendances),
        rights: z.string(),
        interests: z.string(),
        view: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('effects'),
    effects: z.array(
      z.strictObject({
        who: z.string(),
        effect: z.string(),
        term: oneOf(terms),
        direction: oneOf(directions),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('triangle'),
    corners: z.array(z.strictObject({ id: z.string(), for: z.string(), against: z.string(), score })),
  }),
] as const

/** What each wrote in private before a note or list was shared. */
export const writtenFirst = z.strictObject({
  naming: z.enum(['named', 'hidden']),
  revealed: z.boolean(),
  contributions: z.array(
    z.strictObject({
      name: z.string().check(describedAs('Empty where names are hidden.')),
      organisation: z.string(),
      rows: z
        .array(z.record(z.string(), z.string()))
        .check(describedAs('Cells by column id of the method; of a note one row with `text`.')),
      mark: z.enum(['sealed', 'after-reveal', 'on-paper']),
    }),
  ),
  closedUnopened: z.number(),
})
