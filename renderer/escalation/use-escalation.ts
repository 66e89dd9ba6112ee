import type { FieldOf, Step } from '../../shared/method/method.ts'
import { addEscalation, escalationsQuery, type InitialEscalation } from '../../shared/session/escalations.ts'
import type { Escalation } from '../../shared/session/model.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import type { Query } from '../../shared/session/session.ts'
import { useLive, useQuery, useTopic, useWholeSession } from '../live/use-live.tsx'

/** Where a method escalates: the first field of that kind, with its step. */
export interface EscalationPlace {
  readonly field: FieldOf<'escalation'>
  readonly step: Step
}

const placeQuery: Query<EscalationPlace | null> = {
  reads: methodQuery.reads,
  of: (documents) =>
    methodQuery
      .of(documents)
      .steps.flatMap((step) =>
        step.fields.flatMap((field) => (field.kind === 'escalation' ? [{ field, step }] : [])),
      )[0] ?? null,
}

const escalationsAt = (fieldId: string | undefined): Query<readonly Escalation[]> =>
  fieldId === undefined ? { reads: ['agenda'], of: () => [] } : escalationsQuery(fieldId)

export interface Escalating {
  /** Null when the method has no place to escalate. */
  readonly place: EscalationPlace | null
  /**
   * Whether a request made from here stands where this text already may be read. What is written in a circle never
   * leaves it by a button.
   */
  readonly isWithinReach: boolean
  readonly escalations: readonly Escalation[]
  /** Begins a request with these texts. */
  readonly escalate: (initial: InitialEscalation) => void
}

/** What it takes to begin a request from another field. */
export const useEscalation = (): Escalating => {
  const live = useLive()
  const whole = useWholeSession()
  const place = useQuery(placeQuery)
  const fieldId = place?.field.id
  const isWithinReach = useTopic(
    'circles',
    () => fieldId !== undefined && whole.within(fieldId)?.roomId === live.roomId,
  )
  const escalations = useQuery(escalationsAt(isWithinReach ? fieldId : undefined))
  return {
    place,
    isWithinReach,
    escalations,
    escalate: (initial) => {
      if (fieldId !== undefined && isWithinReach)
        addEscalation(live.documents, live.actor(), fieldId, initial)
    },
  }
}
