import type { Field, FieldKind, Method, Text } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import { readCircle } from './circle-records.ts'
import { linksPlace, nodesPlace } from './columns.ts'
import { fillDocuments } from './create.ts'
import { fieldValue, isEmptyValue } from './field-value.ts'
import type { About, CircleRecord } from './model.ts'
import { readNote } from './note.ts'
import { domainPlace } from './place.ts'
import { methodQuery } from './queries.ts'
import { fieldOf } from './read-agenda.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import { readId } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, isTaken, wellFormed } from './shape.ts'
import { hasContributions } from './writing-mode.ts'

/**
 * Closed circles of a session, and what stands in them. A circle's content is in documents of the circle's own room;
 * here stands only that there is one, how many are in it, and which places are its. That is in the agenda, so that only
 * those who lead can put something in a circle.
 */

type Placements = Readonly<Record<string, string>>

export const placementsReading: Reading<Placements> = (documents, tell) => {
  const tellPlacements = under(tell, 'agenda/placements')
  const placed = entriesOf(agendaOf(documents).placements, tellPlacements).flatMap(([place, value]) => {
    const circle = readId(value)
    if (circle === null) tellPlacements('circle')
    return circle === null ? [] : [[place, circle] as const]
  })
  return Object.fromEntries(placed)
}

/** The circle of every place that stands in one. A life domain also follows its field: see `circleOfPlace`. */
export const placementsQuery: Query<Placements> = queryOf(['agenda'], placementsReading)

/** The circle in which a place stands, itself or with the field of which it is a part; null when it stands open. */
export const circleOfPlace = (placements: Placements, place: string): string | null => {
  const slash = place.indexOf('/')
  const whole = slash > 0 ? place.slice(0, slash) : place
  for (const key of [place, whole]) if (Object.hasOwn(placements, key)) return placements[key] ?? null
  return null
}

/** What stands in place of a circle of which nothing can be read: its places stay closed to everybody. */
const lostCircle = (id: string): CircleRecord => ({
  id,
  name: '',
  roomId: '',
  members: 0,
  createdAt: 0,
  createdBy: '',
  wrapped: [],
})

export const circlesReading: Reading<readonly CircleRecord[]> = (documents, tell) => {
  const tellCircles = under(tell, 'agenda/circles')
  const known = entriesOf(agendaOf(documents).circles, tellCircles).flatMap(([id, value]) => {
    const circle = readCircle(value)
    if (circle?.id !== id) tellCircles('circle')
    return circle?.id === id ? [circle] : []
  })
  const ids = new Set(known.map(({ id }) => id))
  const lost = new Set(Object.values(placementsReading(documents, () => {})).filter((id) => !ids.has(id)))
  return [...known, ...[...lost].map(lostCircle)].sort(
    (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  )
}

/**
 * The circles of a session, in the order in which they were made. A circle that something stands in is there even when
 * its record cannot be read, so that what is closed never shows as open.
 */
export const circlesQuery: Query<readonly CircleRecord[]> = queryOf(['agenda'], circlesReading)

/** Files a circle, or replaces the one with its id. Invitations are sorted, so that their order tells nothing. */
export const fileCircle = (documents: SessionDocuments, record: CircleRecord): void => {
  const stored = wellFormed({ ...record, wrapped: [...record.wrapped].sort() })
  changeAgenda(documents, () => agendaOf(documents).circles.set(record.id, stored))
}

/** Something that can be put in a circle. */
export interface Place {
  readonly place: string
  readonly title: Text
  readonly fieldId: string
  /** The life domain, or null for the whole field. */
  readonly domainId: string | null
}

/** Whether nothing stands there yet, not even a row in which nothing was written: others could be writing in it. */
type IsEmpty = (documents: SessionDocuments, fieldId: string) => boolean

const noRows: IsEmpty = (documents, place) => {
  const rows = caseOf(documents).rows(place)
  return !isTaken(rows) && rows.length === 0
}
const noPicks: IsEmpty = (documents, place) =>
  [...caseOf(documents).picks(place).values()].every((pick) => pick === null || pick === '')
const noTicks: IsEmpty = (documents, fieldId) =>
  [...caseOf(documents).checked(fieldId).values()].every((ticked) => ticked === false)

/** Of a field that keeps its words in several places. */
const saysNothing: IsEmpty = (documents, fieldId) => {
  const field = fieldOf(documents, fieldId)
  return field !== null && isEmptyValue(fieldValue(documents, field, {}))
}

/**
 * The kinds of field that can stand in a circle, and when they are empty. The others belong to the whole group: what
 * is written privately, measured, agreed, decided or asked is everybody's.
 */
const emptiness = {
  note: (documents, fieldId) =>
    !hasContributions(documents, fieldId) && readNote(documents.note(fieldId)).length === 0,
  line: (documents, fieldId) => {
    const line = caseOf(documents).line(fieldId)
    return line.length === line.toString().length && line.toString().trim() === ''
  },
  // What was sealed before a list stood in a circle would stay behind, and could never be revealed there.
  list: (documents, fieldId) => !hasContributions(documents, fieldId) && noRows(documents, fieldId),
  matrix: noRows,
  domains: (documents, place) => noRows(documents, place) && noPicks(documents, place),
  network: (documents, fieldId) =>
    noRows(documents, nodesPlace(fieldId)) && noRows(documents, linksPlace(fieldId)),
  blockers: noRows,
  options: noRows,
  checklist: noTicks,
  arguments: noRows,
  stakeholders: noRows,
  effects: noRows,
  facts: saysNothing,
  triangle: saysNothing,
} as const satisfies Partial<Record<FieldKind, IsEmpty>>

const emptinessOf = (kind: FieldKind): IsEmpty | null =>
  Object.hasOwn(emptiness, kind) ? emptiness[kind as keyof typeof emptiness] : null

const fieldsIn = (method: Method): readonly Field[] => method.steps.flatMap((step) => step.fields)

/** What of a method can be put in a circle, in the method's order; a field of life domains also domain by domain. */
export const placesOf = (method: Method): readonly Place[] =>
  fieldsIn(method).flatMap((field): readonly Place[] => {
    if (emptinessOf(field.kind) === null) return []
    const whole: Place = { place: field.id, title: field.title, fieldId: field.id, domainId: null }
    if (field.kind !== 'domains') return [whole]
    return [
      whole,
      ...field.domains.map(({ id, title }) => ({
        place: domainPlace(field.id, id),
        title,
        fieldId: field.id,
        domainId: id,
      })),
    ]
  })

/** Whether nothing was written at a place. A place that nothing can be put in a circle of is never empty. */
export const isEmptyPlace = (documents: SessionDocuments, place: string): boolean => {
  const method = methodQuery.of(documents)
  const found = placesOf(method).find((one) => one.place === place)
  const field = fieldsIn(method).find(({ id }) => id === found?.fieldId)
  const isEmpty = field === undefined ? null : emptinessOf(field.kind)
  if (found === undefined || field === undefined || isEmpty === null) return false
  if (field.kind !== 'domains' || found.domainId !== null) return isEmpty(documents, place)
  return field.domains.every(({ id }) => isEmpty(documents, domainPlace(field.id, id)))
}

export type PlacingRefusal = 'not-empty' | 'unknown-place' | 'no-circle' | 'already-placed'

/**
 * Puts an empty place in a circle; it stays there. `not-empty`: what stands there everybody could read already.
 * `no-circle`: there is none, or nobody is left in it. `already-placed`: it, its field or one of its life domains stands in a circle.
 */
export const placeInCircle = (
  documents: SessionDocuments,
  place: string,
  circleId: string,
): Result<null, PlacingRefusal> => {
  const places = placesOf(methodQuery.of(documents))
  if (!places.some((one) => one.place === place)) return refuse('unknown-place')
  const circle = readCircle(agendaOf(documents).circles.get(circleId))
  if (circle === null || circle.members === 0) return refuse('no-circle')
  const placements = placementsQuery.of(documents)
  const isPartPlaced = Object.keys(placements).some((placed) => placed.startsWith(`${place}/`))
  if (circleOfPlace(placements, place) !== null || isPartPlaced) return refuse('already-placed')
  if (!isEmptyPlace(documents, place)) return refuse('not-empty')
  changeAgenda(documents, () => agendaOf(documents).placements.set(place, circleId))
  return ok(null)
}

/**
 * Writes into a circle's own, empty documents what every query and command needs: the session's method and what it is
 * about. It keeps the session's id, because a circle is a part of the session and no session of its own.
 */
export const createCircleDocuments = (
  circleDocuments: SessionDocuments,
  actor: Actor,
  method: Method,
  about: About,
): void => fillDocuments(circleDocuments, actor, method, about)
