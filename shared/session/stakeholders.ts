import { attendances } from './columns.ts'
import type { Stakeholder } from './model.ts'
import { rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query } from './session.ts'

/** Stakeholders are rows; `addRow`, `removeRow` and `setCell` change them. */
export const stakeholdersReading =
  (fieldId: string): Reading<readonly Stakeholder[]> =>
  (documents, tell) =>
    rowsReading(fieldId)(documents, tell).map(({ id, addedBy, cells }) => ({
      id,
      addedBy,
      who: cells.who ?? '',
      presence: attendances.find((presence) => presence === cells.presence) ?? '',
      rights: cells.rights ?? '',
      interests: cells.interests ?? '',
      view: cells.view ?? '',
    }))

/** Whom it touches, in the order in which they were named. */
export const stakeholdersQuery = (fieldId: string): Query<readonly Stakeholder[]> =>
  queryOf(['agenda', 'case'], stakeholdersReading(fieldId))
