import type { Right, Role } from './types.ts'

/** Which inner documents of a room a role may change. */
type Reach = 'everything' | 'case-and-notes' | 'nothing'

interface RoleRow {
  readonly role: Role
  readonly right: Right
  readonly changes: Reach
}

/**
 * What every role may do, weakest last. The place in this list is the role's number in every format, so rows
 * are only ever added at the end. An owner's right also allows snapshots and confirmations.
 */
export const roleTable = [
  { role: 'facilitator', right: 'own', changes: 'everything' },
  { role: 'co-facilitator', right: 'write', changes: 'everything' },
  { role: 'participant', right: 'write', changes: 'case-and-notes' },
  { role: 'note-taker', right: 'write', changes: 'case-and-notes' },
  { role: 'resident', right: 'write', changes: 'case-and-notes' },
  { role: 'reviewer', right: 'write', changes: 'case-and-notes' },
  { role: 'observer', right: 'read', changes: 'nothing' },
  { role: 'visitor', right: 'write', changes: 'case-and-notes' },
  { role: 'mandate-holder', right: 'write', changes: 'case-and-notes' },
  { role: 'register-member', right: 'write', changes: 'case-and-notes' },
  { role: 'library-member', right: 'write', changes: 'case-and-notes' },
  { role: 'region-member', right: 'write', changes: 'case-and-notes' },
] as const satisfies readonly RoleRow[]

const rowOf = (role: Role): RoleRow => {
  const row = roleTable.find((candidate) => candidate.role === role)
  if (!row) throw new Error(`unknown role ${role}`)
  return row
}

export const rightOf = (role: Role): Right => rowOf(role).right
export const numberOfRole = (role: Role): number => roleTable.findIndex((row) => row.role === role)
export const roleOfNumber = (number: number): Role | null => roleTable[number]?.role ?? null

/** The strongest of two roles: certificates add rights and never take them away. */
export const strongestRole = (a: Role, b: Role): Role => (numberOfRole(a) <= numberOfRole(b) ? a : b)

/** Longest name of an inner document, in UTF-16 units. */
const longestName = 120

/** Whether a text is the name of an inner document that this version knows. */
export const isDocumentName = (name: string): boolean =>
  name === 'agenda' || name === 'case' || (/^note:./u.test(name) && name.length <= longestName)

/** Whether a signature by `role` may change the inner document `name`. */
export const mayChange = (role: Role, name: string): boolean => {
  const reach = rowOf(role).changes
  return reach === 'everything' || (reach === 'case-and-notes' && name !== 'agenda')
}
