import { argumentBases, argumentSides, argumentWeights } from './columns.ts'
import type { Argument } from './model.ts'
import { rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query } from './session.ts'

/** Arguments are rows; `addRow`, `removeRow` and `setCell` change them. */
export const argumentsReading =
  (fieldId: string): Reading<readonly Argument[]> =>
  (documents, tell) =>
    rowsReading(fieldId)(documents, tell).map(({ id, addedBy, cells }) => ({
      id,
      addedBy,
      side: argumentSides.find((side) => side === cells.side) ?? '',
      argument: cells.argument ?? '',
      option: cells.option ?? '',
      basis: argumentBases.find((basis) => basis === cells.basis) ?? '',
      weight: argumentWeights.find((weight) => weight === cells.weight) ?? '',
      why: cells.why ?? '',
    }))

/** Arguments for and against, in the order in which they were named. */
export const argumentsQuery = (fieldId: string): Query<readonly Argument[]> =>
  queryOf(['agenda', 'case'], argumentsReading(fieldId))
