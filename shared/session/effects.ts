import { directions, terms } from './columns.ts'
import type { Effect } from './model.ts'
import { rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query } from './session.ts'

/** Effects are rows; `addRow`, `removeRow` and `setCell` change them. */
export const effectsReading =
  (fieldId: string): Reading<readonly Effect[]> =>
  (documents, tell) =>
    rowsReading(fieldId)(documents, tell).map(({ id, addedBy, cells }) => ({
      id,
      addedBy,
      who: cells.who ?? '',
      effect: cells.effect ?? '',
      term: terms.find((term) => term === cells.term) ?? '',
      direction: directions.find((direction) => direction === cells.direction) ?? '',
    }))

/** What happens to whom, soon and later, in the order in which it was named. */
export const effectsQuery = (fieldId: string): Query<readonly Effect[]> =>
  queryOf(['agenda', 'case'], effectsReading(fieldId))
