import { certainties } from './columns.ts'
import type { Fact } from './model.ts'
import { domainPlace } from './place.ts'
import { rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query } from './session.ts'

/** Facts are rows at `domainPlace(field, dimension)`; `addRow`, `removeRow` and `setCell` change them there. */
export const factsReading =
  (fieldId: string, dimensionId: string): Reading<readonly Fact[]> =>
  (documents, tell) =>
    rowsReading(domainPlace(fieldId, dimensionId))(documents, tell).map(({ id, addedBy, cells }) => ({
      id,
      addedBy,
      fact: cells.fact ?? '',
      source: cells.source ?? '',
      certainty: certainties.find((certainty) => certainty === cells.certainty) ?? '',
    }))

/** What is known of one dimension, in the order in which it was written. */
export const factsQuery = (fieldId: string, dimensionId: string): Query<readonly Fact[]> =>
  queryOf(['agenda', 'case'], factsReading(fieldId, dimensionId))
