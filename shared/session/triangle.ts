import type { TriangleCorner } from './model.ts'
import { picksReading, setPick } from './picks.ts'
import { domainPlace } from './place.ts'
import { isScore, lineReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Query, SessionDocuments } from './session.ts'

/** Where the live text of one side of a corner stands, as the `field` of a line. */
export const cornerLine = (fieldId: string, cornerId: string, side: 'for' | 'against'): string =>
  `${domainPlace(fieldId, cornerId)}/${side}`

export const cornerReading =
  (fieldId: string, cornerId: string): Reading<TriangleCorner> =>
  (documents, tell) => ({
    for: lineReading(cornerLine(fieldId, cornerId, 'for'))(documents, tell),
    against: lineReading(cornerLine(fieldId, cornerId, 'against'))(documents, tell),
    score: picksReading(domainPlace(fieldId, cornerId), { score: isScore })(documents, tell).score,
  })

/** One value of the triangle. */
export const cornerQuery = (fieldId: string, cornerId: string): Query<TriangleCorner> =>
  queryOf(['agenda', 'case'], cornerReading(fieldId, cornerId))

/** Says how far a value is served, 1 (worst) to 5; null takes it back. */
export const setCornerScore = (
  documents: SessionDocuments,
  fieldId: string,
  cornerId: string,
  score: number | null,
): void => {
  if (score === null || isScore(score)) setPick(documents, domainPlace(fieldId, cornerId), 'score', score)
}
