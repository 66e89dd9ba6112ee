import { isOwnAddress } from './origin.ts'

/**
 * Whether a frame may go to an address: the main frame to the start page, with whatever fragment, and nothing else. The files of
 * the interface are own addresses too, but a window that shows one of them has lost its session.
 */
export const mayNavigate = ({
  url,
  isMainFrame,
}: {
  readonly url: string
  readonly isMainFrame: boolean
}): boolean => {
  if (!isMainFrame || !isOwnAddress(url)) return false
  const { pathname, search } = new URL(url)
  return (pathname === '/' || pathname === '/index.html') && search === ''
}

/** Schemes that lead off this device, or to its files. */
const remote = new Set(['http:', 'https:', 'ftp:', 'file:', 'filesystem:'])

/**
 * Whether a request may leave the window, whatever asked for it: sockets to the given relays, the interface itself, and what the
 * page made in memory. The content security policy says the same; this holds where a policy does not reach.
 */
export const mayRequest = (url: string, relays: readonly string[]): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === 'ws:' || protocol === 'wss:') return relays.includes(`${protocol}//${host}`)
  return !remote.has(protocol)
}
