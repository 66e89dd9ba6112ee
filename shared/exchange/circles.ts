import { own } from '../report/text.ts'
import type { FieldValue, SessionSnapshot } from '../session/model.ts'
import { domainPlace } from '../session/place.ts'

/**
 * The same session as those see it who are in none of its circles: who receives an exchange is not asked whether they are, so what
 * came out of a circle stays there.
 */
export const outsideCircles = (snapshot: SessionSnapshot): SessionSnapshot => {
  const { fromCircles = {} } = snapshot
  const outside = (fieldId: string, value: FieldValue): FieldValue => {
    const enclosed = own(fromCircles, fieldId)
    if (enclosed !== undefined) return { kind: 'enclosed', enclosed }
    if (value.kind !== 'domains') return value
    const domains = Object.entries(value.domains).map(([id, picture]) => [
      id,
      own(fromCircles, domainPlace(fieldId, id)) ?? picture,
    ])
    return { kind: 'domains', domains: Object.fromEntries(domains) }
  }
  const values = Object.entries(snapshot.values).map(([id, value]) => [id, outside(id, value)])
  return { ...snapshot, values: Object.fromEntries(values), fromCircles: {} }
}
