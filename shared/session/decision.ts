import type { Decision } from './model.ts'
import { picksReading, setPick } from './picks.ts'
import { lineReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query, SessionDocuments } from './session.ts'

const isPresence = (value: unknown): value is 'yes' | 'no' => value === 'yes' || value === 'no'

/** The lines of a decision; each is live text at `field/part`. */
export const decisionParts = ['decision', 'reason', 'holder', 'organisation', 'dissent'] as const

export const decisionReading =
  (fieldId: string): Reading<Decision> =>
  (documents, tell) => {
    const line = (part: (typeof decisionParts)[number]) => lineReading(`${fieldId}/${part}`)(documents, tell)
    return {
      decision: line('decision'),
      reason: line('reason'),
      holder: line('holder'),
      organisation: line('organisation'),
      present: picksReading(fieldId, { present: isPresence })(documents, tell).present ?? '',
      dissent: line('dissent'),
    }
  }

/** What was decided, by whose mandate, and who thinks otherwise. */
export const decisionQuery = (fieldId: string): Query<Decision> => queryOf(['case'], decisionReading(fieldId))

/** Says whether who has the mandate is at the table; '' leaves it open. */
export const setHolderPresent = (
  documents: SessionDocuments,
  fieldId: string,
  present: Decision['present'],
): void => setPick(documents, fieldId, 'present', present === '' ? null : present)
