/**
 * Chromium serves no scheme of ours, so `app://host/…` stands at `http://host.app.localhost/…`, which is answered here and
 * never leaves the process. Like `app://` in Electron it is a secure context, and unlike https it allows a WebSocket to a relay
 * in the local network that has no certificate. What main sees is always `app://…`.
 */
const suffix = 'app.localhost'

/** The address at which Chromium loads what main calls `address`. */
export const toChromium = (address: string): string => {
  const found = /^app:\/\/([^/?#]*)(.*)$/is.exec(address)
  return found === null ? address : `http://${found[1]}.${suffix}${found[2]}`
}

/** What main calls the address that Chromium loads. */
export const toMain = (address: string): string => {
  const found = /^(?:http|blob:http):\/\/([^/?#@]+)\.app\.localhost(?=[/?#]|$)(.*)$/is.exec(address)
  if (found === null) return address
  return `${address.startsWith('blob:') ? 'blob:' : ''}app://${found[1]}${found[2]}`
}

/** The origin of an address, as Electron writes it for a scheme that is registered as a standard one. */
export const originOf = (address: string): string => {
  const found = /^app:\/\/[^/?#]*/i.exec(address)
  if (found !== null) return found[0]
  return URL.canParse(address) ? new URL(address).origin : ''
}
