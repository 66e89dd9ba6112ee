/** What the interface may ask of the desktop shell; `contract.ts` says how. */
export const verbs = [
  'settings',
  'changePreferences',
  'masterKey',
  'saveFile',
  'copyText',
  'takeInvitation',
  'admitRelay',
] as const

export type Verb = (typeof verbs)[number]

/** The channel of a verb. This file stands alone, so that the preload script holds names and nothing else. */
export const channelOf = (verb: Verb): string => `beraad/${verb}`

/** Main's only message of its own accord: an invitation is waiting to be taken. It carries nothing. */
export const invitationArrived = 'beraad/invitation-arrived'

/** The name under which the preload script offers the bridge to the page. */
export const bridgeName = 'beraad'
