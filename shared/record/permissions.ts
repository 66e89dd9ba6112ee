import { mayChange } from '../room/roles.ts'
import type { Role } from '../room/types.ts'

/**
 * What can be done with a record, and in which document it stands. Rooms enforce by document who may write there, so this
 * table says who may do what: whoever leads changes the agenda, every member who writes changes the case.
 */
const documentOf = {
  open: 'agenda',
  withdraw: 'agenda',
  answer: 'agenda',
  adopt: 'agenda',
  amend: 'case',
  sign: 'case',
} as const satisfies Readonly<Record<string, 'agenda' | 'case'>>

export type RecordAction = keyof typeof documentOf

export const recordActions = Object.keys(documentOf) as readonly RecordAction[]

/** Roles of links to other rooms than a session's: who came by one is in no session. */
const elsewhere: readonly Role[] = [
  'visitor',
  'mandate-holder',
  'register-member',
  'library-member',
  'region-member',
]

/** Whether a member in that role may do it; whether it can be done now is for the command to say. */
export const mayWithRecord = (role: Role, action: RecordAction): boolean =>
  !elsewhere.includes(role) && mayChange(role, documentOf[action])
