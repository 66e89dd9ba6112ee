/** Main's only message of its own accord: an invitation is waiting to be taken. It carries nothing. */
export const invitationArrived = 'beraad/invitation-arrived'

/** The name under which the preload script offers the bridge to the page. */
export const bridgeName = 'beraad'
