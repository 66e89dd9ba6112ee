import type * as Y from 'yjs'
import { roleTable } from './roles.ts'
import type { Role } from './types.ts'

/**
 * What stands in a lobby's inner documents. The agenda, which only owners may change, holds the key of the door, the
 * role for which each link was made, and the answers; the case document holds sealed knocks.
 */
export interface LobbyDocuments {
  readonly agenda: Y.Doc
  readonly case: Y.Doc
}

/** A knock as it stands in the document: nobody but an owner can open it. */
export interface SealedKnock {
  readonly id: string
  readonly sealed: Uint8Array
}

export type LobbyAnswer =
  /** `wrapped`: the session's invitation, wrapped to the device that knocked and hidden, base64url. */
  { readonly kind: 'admitted'; readonly wrapped: string } | { readonly kind: 'turned-away' }

/** No knock is longer; what is longer was never made by this program. */
const longestKnock = 8192

const door = (agenda: Y.Doc): Y.Map<unknown> => agenda.getMap('lobby')
const roles = (agenda: Y.Doc): Y.Map<unknown> => agenda.getMap('roles')
const answers = (agenda: Y.Doc): Y.Map<unknown> => agenda.getMap('answers')
const knocks = (shared: Y.Doc): Y.Array<unknown> => shared.getArray('knocks')

/** The key to which knocks are sealed (base64url), or null while the door is closed. */
export const doorKey = (agenda: Y.Doc): string | null => {
  const key = door(agenda).get('knock')
  return typeof key === 'string' ? key : null
}

export const setDoorKey = (agenda: Y.Doc, key: string): void => {
  if (doorKey(agenda) !== key) agenda.transact(() => door(agenda).set('knock', key), 'command')
}

/** The role for which the link with that role key was made, or null for a link that nobody filed. */
export const wantedRole = (agenda: Y.Doc, roleKey: string): Role | null => {
  const wanted = roles(agenda).get(roleKey)
  return roleTable.find(({ role }) => role === wanted)?.role ?? null
}

export const setWantedRole = (agenda: Y.Doc, roleKey: string, role: Role): void => {
  agenda.transact(() => roles(agenda).set(roleKey, role), 'command')
}

const readSealed = (element: unknown): SealedKnock | null => {
  if (typeof element !== 'object' || element === null) return null
  if (!('id' in element) || !('sealed' in element)) return null
  const { id, sealed } = element
  const isKnock = typeof id === 'string' && sealed instanceof Uint8Array && sealed.length <= longestKnock
  return isKnock ? { id, sealed } : null
}

/** All that stands there as a knock, sealed. Several may claim one id; only one of them opens. */
export const sealedKnocks = (shared: Y.Doc): readonly SealedKnock[] =>
  knocks(shared)
    .toArray()
    .flatMap((element) => readSealed(element) ?? [])

export const addSealedKnock = (shared: Y.Doc, knock: SealedKnock): void => {
  shared.transact(() => knocks(shared).push([knock]), 'command')
}

/** A visitor who stops waiting takes the knock away. */
export const withdrawKnock = (shared: Y.Doc, knockId: string): void => {
  shared.transact(() => {
    const array = knocks(shared)
    for (let at = array.length - 1; at >= 0; at -= 1)
      if (readSealed(array.get(at))?.id === knockId) array.delete(at, 1)
  }, 'command')
}

/** Answers a knock; only owners may change the agenda, so nobody else can. A later answer takes the place of an earlier. */
export const answerKnock = (agenda: Y.Doc, knockId: string, answer: LobbyAnswer): void => {
  agenda.transact(() => answers(agenda).set(knockId, { ...answer }), 'command')
}

/** The answer to a knock, or null while there is none that can be read. */
export const readAnswer = (agenda: Y.Doc, knockId: string): LobbyAnswer | null => {
  const answer = answers(agenda).get(knockId)
  if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return null
  if (answer.kind === 'turned-away') return { kind: 'turned-away' }
  const isAdmission = answer.kind === 'admitted' && 'wrapped' in answer && typeof answer.wrapped === 'string'
  return isAdmission ? { kind: 'admitted', wrapped: String(answer.wrapped) } : null
}

/** Takes a knock and its answer away; for an owner, when the visitor is in or gone. */
export const clearKnock = (documents: LobbyDocuments, knockId: string): void => {
  withdrawKnock(documents.case, knockId)
  documents.agenda.transact(() => answers(documents.agenda).delete(knockId), 'command')
}
