import { newAgreement } from './agreement.ts'
import type { Agreement } from './model.ts'
import { agreementsQuery } from './queries.ts'
import type { Actor, SessionDocuments } from './session.ts'
import { caseOf, changeCase } from './shape.ts'

/**
 * Puts agreements of an earlier session up for review. Each keeps its history and names the one it carries on; one
 * that is there already is not added again.
 */
export const seedReview = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  earlier: readonly Agreement[],
): void => {
  const there = new Set(
    agreementsQuery(fieldId)
      .of(documents)
      .map(({ carriedFrom }) => carriedFrom),
  )
  const missing = earlier.filter(({ id }) => !there.has(id))
  if (missing.length === 0) return
  const rows = missing.map((agreement) =>
    newAgreement(actor.newId(), actor.deviceId, { ...agreement, carriedFrom: agreement.id }),
  )
  changeCase(documents, () => caseOf(documents).agreements(fieldId).push(rows))
}
