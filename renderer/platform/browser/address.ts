import type { InvitationInbox } from '../invitations.ts'

const invitationMark = '#u='

/**
 * Moves an invitation out of the address bar and the current history entry into `inbox`, now and whenever the
 * fragment changes. Call before anything is drawn: whatever reads the address later no longer sees the keys.
 */
export const receiveInvitations = (window: Window, inbox: InvitationInbox): void => {
  const receive = (): void => {
    const { hash, pathname, search } = window.location
    if (!hash.startsWith(invitationMark)) return
    window.history.replaceState(window.history.state, '', pathname + search)
    inbox.put(hash)
  }
  receive()
  window.addEventListener('hashchange', receive)
}

/** The relay that serves this page: its own origin, over WebSocket. */
export const ownRelay = (location: Pick<Location, 'protocol' | 'host'>): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`

/** Browsers encrypt nothing on a page that came unencrypted, unless it came from this computer. */
const isThisComputer = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** The web edition that a relay serves; null where a browser could not use it. */
export const webEditionOf = (relay: string): string | null => {
  if (!URL.canParse(relay)) return null
  const { protocol, host, hostname } = new URL(relay)
  if (protocol === 'wss:') return `https://${host}/`
  return protocol === 'ws:' && isThisComputer(hostname) ? `http://${host}/` : null
}
