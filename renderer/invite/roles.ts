import type { Role } from '../../shared/room/types.ts'

/** Whom one can invite or admit, most usual first. */
export const invitedRoles = [
  'participant',
  'resident',
  'note-taker',
  'co-facilitator',
  'observer',
] as const satisfies readonly Role[]
export type InvitedRole = (typeof invitedRoles)[number]

/** The role as one that can be given; a participant when it is none of these. */
export const invitedRole = (role: Role): InvitedRole =>
  invitedRoles.find((candidate) => candidate === role) ?? 'participant'
