import type { Field, FieldOf } from '../method/method.ts'
import { firstColumns, rowsOfParts } from '../session/first-written.ts'
import type { FieldValue, WrittenFirst } from '../session/model.ts'
import type { z } from '../zod.ts'
import { contributionsIn, isStillSealed, unopenedIn } from './contributions.ts'
import { finite } from './json-conference.ts'
import type { writtenFirst } from './json-kinds-schema.ts'
import type { ReportJsonValue } from './json-schema.ts'
import { own } from './text.ts'

/** What was written first, without devices and without what is sealed. */
export const firstOf = (
  field: FieldOf<'note' | 'list'>,
  first: WrittenFirst,
): z.infer<typeof writtenFirst> => ({
  naming: first.round.naming,
  revealed: first.round.status === 'revealed',
  contributions: (isStillSealed(first) ? [] : contributionsIn(first)).map(
    ({ name, organisation, parts, mark }) => ({
      name,
      organisation,
      rows: rowsOfParts(parts, firstColumns(field)).map((row) => ({ ...row })),
      mark,
    }),
  ),
  closedUnopened: unopenedIn(first),
})

/** What a field of the method library holds, without devices and ids; null when it is of another kind. */
export const kindValue = (field: Field, value: FieldValue): ReportJsonValue | null => {
  if (value.kind === 'arguments' && field.kind === 'arguments')
    return {
      kind: 'arguments',
      arguments: value.arguments.map(({ side, argument, option, basis, weight, why }) => ({
        side,
        argument,
        option,
        basis,
        weight,
        why,
      })),
    }
  if (value.kind === 'facts' && field.kind === 'facts')
    return {
      kind: 'facts',
      dimensions: field.dimensions.map(({ id }) => ({
        id,
        facts: (own(value.dimensions, id) ?? []).map(({ fact, source, certainty }) => ({
          fact,
          source,
          certainty,
        })),
      })),
    }
  if (value.kind === 'stakeholders' && field.kind === 'stakeholders')
    return {
      kind: 'stakeholders',
      stakeholders: value.stakeholders.map(({ who, presence, rights, interests, view }) => ({
        who,
        presence,
        rights,
        interests,
        view,
      })),
    }
  if (value.kind === 'effects' && field.kind === 'effects')
    return {
      kind: 'effects',
      effects: value.effects.map(({ who, effect, term, direction }) => ({ who, effect, term, direction })),
    }
  if (value.kind === 'triangle' && field.kind === 'triangle')
    return {
      kind: 'triangle',
      corners: field.corners.flatMap(({ id }) => {
        const corner = own(value.corners, id)
        if (corner === undefined) return []
        const score = corner.score === null ? null : finite(corner.score)
        return [{ id, for: corner.for, against: corner.against, score }]
      }),
    }
  return null
}
