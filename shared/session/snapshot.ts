import type { Field } from '../method/method.ts'
import { circlesQuery, placementsQuery } from './circles.ts'
import { domainQuery } from './domains.ts'
import { fieldValue, type OpenedRounds } from './field-value.ts'
import type { Attendee, DomainPicture, Enclosed, FieldValue, JournalEntry, SessionSnapshot } from './model.ts'
import { domainPlace } from './place.ts'
import { aboutQuery, methodQuery, parkedQuery, progressQuery } from './queries.ts'
import { fieldsOf } from './read-agenda.ts'
import type { SessionDocuments } from './session.ts'

/** A circle that this member is in and chose to bring along. */
export interface OpenedCircle {
  readonly documents: SessionDocuments
  readonly rounds: OpenedRounds
  readonly name: string
  readonly members: number
}

/** What the documents alone do not tell: who took part, what envelopes and circles hold, and what was verified. */
export interface Opened {
  readonly attendees: readonly Attendee[]
  readonly rounds: OpenedRounds
  /** By circle id; of every other circle the snapshot says no more than that it is there. */
  readonly circles?: Readonly<Record<string, OpenedCircle>>
  /** Entries whose signature is genuine. */
  readonly journal?: readonly JournalEntry[]
  /** By escalation id, as far as signed decisions were checked. */
  readonly genuine?: Readonly<Record<string, boolean>>
}

type Where =
  | { readonly open: true }
  | { readonly open: false; readonly circleId: string; readonly enclosed: Enclosed }

/** Tells in which circle a place stands; a circle that nobody knows any more encloses all the same. */
const placesIn = (documents: SessionDocuments): ((place: string) => Where) => {
  const placements = placementsQuery.of(documents)
  const circles = new Map(circlesQuery.of(documents).map((circle) => [circle.id, circle]))
  return (place) => {
    const circleId = Object.hasOwn(placements, place) ? placements[place] : undefined
    if (circleId === undefined) return { open: true }
    const circle = circles.get(circleId)
    return { open: false, circleId, enclosed: { circle: circle?.name ?? '', members: circle?.members ?? 0 } }
  }
}

interface Placed {
  readonly value: FieldValue
  /** Names of the circles out of which something came, by place. */
  readonly from: Readonly<Record<string, Enclosed>>
}

const circleOf = (opened: Opened, circleId: string): OpenedCircle | null =>
  opened.circles !== undefined && Object.hasOwn(opened.circles, circleId)
    ? (opened.circles[circleId] ?? null)
    : null

const placedValue = (
  documents: SessionDocuments,
  field: Field,
  opened: Opened,
  whereIs: (place: string) => Where,
): Placed => {
  const where = whereIs(field.id)
  const circle = where.open ? null : circleOf(opened, where.circleId)
  if (!where.open && circle === null)
    return { value: { kind: 'enclosed', enclosed: where.enclosed }, from: {} }
  const own: { documents: SessionDocuments; rounds: OpenedRounds } = circle ?? {
    documents,
    rounds: opened.rounds,
  }
  const value = fieldValue(own.documents, field, own.rounds)
  const from = where.open ? {} : { [field.id]: where.enclosed }
  if (value.kind !== 'domains' || field.kind !== 'domains') return { value, from }

  const domains: [string, DomainPicture | Enclosed][] = []
  const domainsFrom: Record<string, Enclosed> = {}
  for (const { id } of field.domains) {
    const place = domainPlace(field.id, id)
    const there = whereIs(place)
    const inside = there.open ? null : circleOf(opened, there.circleId)
    if (!there.open && inside === null) domains.push([id, there.enclosed])
    else domains.push([id, domainQuery(field.id, id).of(inside?.documents ?? own.documents)])
    if (!there.open && inside !== null) domainsFrom[place] = there.enclosed
  }
  return {
    value: { kind: 'domains', domains: Object.fromEntries(domains) },
    from: { ...from, ...domainsFrom },
  }
}

/** What a field holds for who is in no circle: where it stands in one, it says no more than that. */
export const openValues = (documents: SessionDocuments): ((field: Field) => FieldValue) => {
  const whereIs = placesIn(documents)
  return (field) => placedValue(documents, field, { attendees: [], rounds: {} }, whereIs).value
}

/**
 * Everything a session holds, as one plain value. Every field of the method has a value, empty where nothing is. What
 * stands in a circle is in it only when that circle was opened and handed over; otherwise its name and size are.
 */
export const takeSnapshot = (documents: SessionDocuments, opened: Opened): SessionSnapshot => {
  const whereIs = placesIn(documents)
  const placed = fieldsOf(documents).map(
    (field) => [field.id, placedValue(documents, field, opened, whereIs)] as const,
  )
  return {
    about: aboutQuery.of(documents),
    method: methodQuery.of(documents),
    progress: progressQuery.of(documents),
    attendees: opened.attendees,
    values: Object.fromEntries(placed.map(([id, { value }]) => [id, value])),
    parked: parkedQuery.of(documents),
    journal: opened.journal ?? [],
    genuine: opened.genuine ?? {},
    fromCircles: Object.fromEntries(placed.flatMap(([, { from }]) => Object.entries(from))),
  }
}
