import * as Y from 'yjs'
import type { SessionDocuments } from './session.ts'

/**
 * Where everything of a session stands in its documents. This file and the readers beside it are the only ones
 * that name a Y type. Names are top-level and fixed by the field's id, so that two people who begin to write in the
 * same empty field at the same time write in the same place.
 */

/** Marks the document of a type that stands in for one whose name is taken. */
const standIn = Symbol('stand-in')

/**
 * The document in which a type of that name can be had. Yjs throws when the name already belongs to a type of another
 * class; then a document of its own stands in, so that readers find nothing there and `isTaken` tells why.
 */
const holderOf = (document: Y.Doc, name: string, typeClass: unknown): Y.Doc => {
  const found = document.share.get(name)?.constructor
  const isFree = found === undefined || found === Y.AbstractType || found === typeClass
  return isFree ? document : new Y.Doc({ meta: standIn })
}

const mapAt = (document: Y.Doc, name: string): Y.Map<unknown> => holderOf(document, name, Y.Map).getMap(name)
const arrayAt = (document: Y.Doc, name: string): Y.Array<unknown> =>
  holderOf(document, name, Y.Array).getArray(name)
const textAt = (document: Y.Doc, name: string): Y.Text => holderOf(document, name, Y.Text).getText(name)

/** Whether the type's name belongs to something else, so that nothing can be read or kept there. */
export const isTaken = (type: Pick<Y.AbstractType<unknown>, 'doc'>): boolean => type.doc?.meta === standIn

export const agendaOf = ({ agenda }: SessionDocuments) => ({
  session: mapAt(agenda, 'session'),
  about: mapAt(agenda, 'about'),
  progress: mapAt(agenda, 'progress'),
  visited: arrayAt(agenda, 'visited'),
  handover: mapAt(agenda, 'handover'),
  reveals: (fieldId: string) => arrayAt(agenda, `reveals:${fieldId}`),
  closedUnopened: (fieldId: string) => mapAt(agenda, `closed:${fieldId}`),
  spoken: (fieldId: string) => arrayAt(agenda, `spoken:${fieldId}`),
  /** How fields are written, by field id, as far as it was chosen in the session. */
  modes: mapAt(agenda, 'modes'),
  /** The instruments of whoever leads: each map holds one plain value under `current`. */
  floor: mapAt(agenda, 'floor'),
  talkRound: mapAt(agenda, 'talk-round'),
  silence: mapAt(agenda, 'silence'),
  watcher: mapAt(agenda, 'watcher'),
  /** Minutes of later steps that were changed, and ms that each step took, by step id. */
  plan: mapAt(agenda, 'plan'),
  spent: mapAt(agenda, 'spent'),
  /** Closed circles by id, and the circle of each place that stands in one. */
  circles: mapAt(agenda, 'circles'),
  placements: mapAt(agenda, 'placements'),
  /** Organisations whose recovery key opens the session, by that key. */
  recovery: mapAt(agenda, 'recovery'),
  /** The record's cycle: the words that lie open, answers by an amendment's signature, and what was adopted. */
  record: mapAt(agenda, 'record'),
  recordAnswers: mapAt(agenda, 'record-answers'),
  recordAdoptions: arrayAt(agenda, 'record-adoptions'),
})

export const caseOf = ({ case: shared }: SessionDocuments) => ({
  line: (fieldId: string) => textAt(shared, `line:${fieldId}`),
  dilemma: (fieldId: string, part: string) => textAt(shared, `dilemma:${fieldId}:${part}`),
  rows: (fieldId: string) => arrayAt(shared, `rows:${fieldId}`),
  agreements: (fieldId: string) => arrayAt(shared, `agreements:${fieldId}`),
  checked: (fieldId: string) => mapAt(shared, `checked:${fieldId}`),
  pulse: (fieldId: string) => mapAt(shared, `pulse:${fieldId}`),
  /** Single choices of the group: the points of a domain, what was chosen, whether a mandate is at the table. */
  picks: (place: string) => mapAt(shared, `picks:${place}`),
  parked: arrayAt(shared, 'parked'),
  /** What became of what is on the parking lot, by item id. */
  parkedOutcomes: mapAt(shared, 'parked-outcomes'),
  /** Who passed in a talking round, by `round/device`. */
  passes: mapAt(shared, 'passes'),
  handoverDeclined: mapAt(shared, 'handover-declined'),
  envelopes: (fieldId: string) => arrayAt(shared, `envelopes:${fieldId}`),
  keys: (fieldId: string) => mapAt(shared, `keys:${fieldId}`),
  added: (fieldId: string) => arrayAt(shared, `added:${fieldId}`),
  journal: arrayAt(shared, 'journal'),
  /** Sessions that came out of this one by id, and what each brought back. */
  links: mapAt(shared, 'links'),
  outcomes: mapAt(shared, 'outcomes'),
  recordAmendments: arrayAt(shared, 'record-amendments'),
  recordSignatures: arrayAt(shared, 'record-signatures'),
  /** Records for the library that are proposed out of this session, by id; `shared/library/documents.ts` reads and writes them. */
  libraryRecords: mapAt(shared, 'records'),
})

/** Where everything of a request to the holder of a mandate stands, in the documents of the request's own room. */
export const requestOf = (agenda: Y.Doc): Y.Map<unknown> => mapAt(agenda, 'request')
export const decisionsOf = (shared: Y.Doc): Y.Array<unknown> => arrayAt(shared, 'decisions')

/** Where everything of the expertise register stands, in the documents of the register's own room. */
export const registerOf = (agenda: Y.Doc): Y.Map<unknown> => mapAt(agenda, 'register')
export const expertsMapOf = (shared: Y.Doc): Y.Map<unknown> => mapAt(shared, 'experts')

/** Who is in a circle, in the circle's own agenda. */
export const circleMembersOf = ({ agenda }: SessionDocuments): Y.Map<unknown> =>
  mapAt(agenda, 'circle-members')

/** The text that holds a rich note's blocks: the name is the editor's. */
export const noteRoot = (note: Y.Doc): Y.XmlText => holderOf(note, 'root', Y.XmlText).get('root', Y.XmlText)

/** Runs a change of the agenda as one transaction. */
export const changeAgenda = ({ agenda }: SessionDocuments, change: () => void): void => {
  agenda.transact(change, 'command')
}

/** Runs a change of the case document as one transaction. */
export const changeCase = ({ case: shared }: SessionDocuments, change: () => void): void => {
  shared.transact(change, 'command')
}

/** Deletes the first element of an array for which `matches` answers true. */
export const deleteWhere = (array: Y.Array<unknown>, matches: (element: unknown) => boolean): void => {
  const at = array.toArray().findIndex(matches)
  if (at >= 0) array.delete(at, 1)
}

/**
 * The same plain value without half characters (lone surrogates): Yjs replaces them on their way to the others, so
 * that the writer would read something else than everybody else.
 */
export const wellFormed = <Value>(value: Value): Value => wellFormedPart(value) as Value

const wellFormedPart = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormedPart)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wellFormedPart(part)]))
}
