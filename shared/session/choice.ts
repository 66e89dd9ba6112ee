import { picksReading, setPick } from './picks.ts'
import { fieldOf } from './read-agenda.ts'
import { lineReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query, SessionDocuments } from './session.ts'

/** One choice of the group. `choice` is the id of a choice, or ''. */
export interface GroupChoice {
  readonly choice: string
  readonly reason: string
}

const choicesOf = (documents: SessionDocuments, fieldId: string): readonly string[] => {
  const field = fieldOf(documents, fieldId)
  return field?.kind === 'choice' ? field.choices.map(({ id }) => id) : []
}

export const choiceReading =
  (fieldId: string): Reading<GroupChoice> =>
  (documents, tell) => {
    const known = choicesOf(documents, fieldId)
    const isKnown = (value: unknown): value is string => known.some((id) => id === value)
    return {
      choice: picksReading(fieldId, { choice: isKnown })(documents, tell).choice ?? '',
      reason: lineReading(`${fieldId}/reason`)(documents, tell),
    }
  }

export const choiceQuery = (fieldId: string): Query<GroupChoice> =>
  queryOf(['agenda', 'case'], choiceReading(fieldId))

/** Chooses for the group; '' takes the choice back. A choice that the method does not have is not written. */
export const setChoice = (documents: SessionDocuments, fieldId: string, choiceId: string): void => {
  if (choiceId === '' || choicesOf(documents, fieldId).includes(choiceId))
    setPick(documents, fieldId, 'choice', choiceId === '' ? null : choiceId)
}
