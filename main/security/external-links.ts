/** No invitation is longer, and no mail program or browser takes more. */
const longestAddress = 16_384

/** Blanks and what cannot be seen; a backslash is a slash to some programs and not to others. */
const misleading = /[\p{C}\p{Z}\\]/u

/**
 * The address that may be opened in the person's browser, or null. Only https, and only where one of the known
 * relays serves its web edition: a link in a session never leads a colleague elsewhere.
 */
export const externalAddress = (address: string, relays: readonly string[]): string | null => {
  if (address.length > longestAddress || misleading.test(address) || !URL.canParse(address)) return null
  const { protocol, host, username, password, href } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '') return null
  return relays.includes(`wss://${host}`) ? href : null
}
