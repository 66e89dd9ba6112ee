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
export type SenderFrame = { readonly url: string; readonly parent: unknown } | null

/** Only the main frame of the app's own page may speak to the shell. */
export const isOwnFrame = (frame: SenderFrame): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url)
