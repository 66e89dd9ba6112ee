/** The one address the window shows. */
export const appScheme = 'app'
const appHost = 'beraad'
export const startAddress = `${appScheme}://${appHost}/`

/** Whether an address is a page of the app itself. */
export const isOwnAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === ''
}

/** The frame that sent a message; null when it is gone already. */
export type SenderFrame = {
  readonly url: string
  readonly parent: unknown
  readonly detached: boolean
} | null

/** Only the main frame of the app's own page may speak to the shell; a frame that has left its page has no say. */
export const isOwnFrame = (frame: SenderFrame): boolean => {
  try {
    return frame !== null && frame.parent === null && !frame.detached && isOwnAddress(frame.url)
  } catch {
    // Electron throws when the page went away between sending and looking.
    return false
  }
}
