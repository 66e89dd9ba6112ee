import type { Field } from '../method/method.ts'
import { argumentsReading } from './arguments.ts'
import { blockersReading } from './blockers.ts'
import { choiceReading } from './choice.ts'
import { circlesReading, placementsReading } from './circles.ts'
import { decisionReading } from './decision.ts'
import { domainReading } from './domains.ts'
import { effectsReading } from './effects.ts'
import { escalationsReading } from './escalations.ts'
import { factsReading } from './facts.ts'
import { floorReading, watcherReading } from './floor.ts'
import { offerReading } from './handover.ts'
import { journalReading } from './journal.ts'
import { libraryRecordsReading } from './library-records.ts'
import { linksReading } from './links.ts'
import type { Problem } from './model.ts'
import { networkReading } from './network.ts'
import { checkSession } from './open.ts'
import { optionsReading } from './options.ts'
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
import { recordReading } from './record.ts'
import { tellUnknown } from './records.ts'
import { recoveryReading } from './recovery.ts'
import { roundReading } from './round.ts'
import type { Query } from './session.ts'
import { agendaOf } from './shape.ts'
import { silenceReading } from './silence.ts'
import { stakeholdersReading } from './stakeholders.ts'
import { talkRoundReading } from './talk-round.ts'
import { timePlanReading } from './time-plan.ts'
import { cornerReading } from './triangle.ts'

const together =
  (readings: readonly Reading<unknown>[]): Reading<void> =>
  (documents, tell) => {
    for (const read of readings) read(documents, tell)
  }

/** What is read of a field, by kind; what stands in a note is read by its editor, which says so itself. */
const fieldReading = (field: Field): Reading<unknown> => {
  const { id } = field
  switch (field.kind) {
    case 'note':
      return roundReading(id, () => null)
    case 'line':
      return lineReading(id)
    case 'dilemma':
      return dilemmaReading(id)
    case 'list':
      return together([rowsReading(id), roundReading(id, () => null)])
    case 'matrix':
      return rowsReading(id)
    case 'agreements':
    case 'review':
      return agreementsReading(id)
    case 'domains':
      return together(field.domains.map((domain) => domainReading(id, domain.id)))
    case 'network':
      return networkReading(id)
    case 'blockers':
      return blockersReading(id)
    case 'options':
      return optionsReading(id)
    case 'decision':
      return decisionReading(id)
    case 'choice':
      return choiceReading(id)
    case 'arguments':
      return argumentsReading(id)
    case 'facts':
      return together(field.dimensions.map((dimension) => factsReading(id, dimension.id)))
    case 'stakeholders':
      return stakeholdersReading(id)
    case 'effects':
      return effectsReading(id)
    case 'triangle':
      return together(field.corners.map((corner) => cornerReading(id, corner.id)))
    case 'escalation':
      return escalationsReading(id)
    case 'branch':
      return lineReading(`${id}/question`)
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
      circlesReading,
      recoveryReading,
      placementsReading,
      linksReading,
      journalReading,
      floorReading,
      watcherReading,
      talkRoundReading,
      silenceReading,
      timePlanReading,
      recordReading,
      libraryRecordsReading,
    ]
    for (const read of readings) read(documents, (where) => places.add(where))
    return [...places].map((where) => ({ code: 'invalid-value', where }))
  },
}
