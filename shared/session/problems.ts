import type { Field } from '../method/method.ts'
import { offerReading } from './handover.ts'
import type { Problem } from './model.ts'
import { checkSession } from './open.ts'
import { aboutReading, fieldsOf, progressReading } from './read-agenda.ts'
import {
  agreementsReading,
  checkedReading,
  dilemmaReading,
  lineReading,
  parkedReading,
  pulseReading,
  rowsReading,
} from './read-case.ts'
import { entriesOf, type Reading, under } from './reading.ts'
import { tellUnknown } from './records.ts'
import { roundReading } from './round.ts'
import type { Query } from './session.ts'
import { agendaOf } from './shape.ts'

/** What is read of a field, by kind; a note is read by its editor, which says so itself. */
const fieldReading = ({ id, kind }: Field): Reading<unknown> => {
  switch (kind) {
    case 'note':
      return () => null
    case 'line':
      return lineReading(id)
    case 'dilemma':
      return dilemmaReading(id)
    case 'list':
    case 'matrix':
      return rowsReading(id)
    case 'agreements':
      return agreementsReading(id)
    case 'round':
      return roundReading(id, () => null)
    case 'checklist':
      return checkedReading(id)
    case 'pulse':
      return pulseReading(id)
  }
}

const sessionReading: Reading<void> = (documents, tell) => {
  const tellSession = under(tell, 'agenda/session')
  const values = Object.fromEntries(entriesOf(agendaOf(documents).session, tellSession))
  tellUnknown(values, ['version', 'method'], tellSession)
}

/** What stands in the documents and cannot be read. It is shown to whoever leads; the rest of the session works on. */
export const problemsQuery: Query<readonly Problem[]> = {
  reads: ['agenda', 'case'],
  of: (documents) => {
    const checked = checkSession(documents)
    if (!checked.ok) return [{ code: checked.code, where: 'agenda/session' }]
    const places = new Set<string>()
    const readings: readonly Reading<unknown>[] = [
      sessionReading,
      aboutReading,
      progressReading,
      offerReading,
      ...fieldsOf(documents).map(fieldReading),
      parkedReading,
    ]
    for (const read of readings) read(documents, (where) => places.add(where))
    return [...places].map((where) => ({ code: 'invalid-value', where }))
  },
}
