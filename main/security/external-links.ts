/**
 * The address that may be opened in the person's browser, or null. Only https, and only where one of the known
 * relays serves its web edition: a link in a session never leads a colleague elsewhere.
 */
export const externalAddress = (address: string, relays: readonly string[]): string | null => {
  if (!URL.canParse(address)) return null
  const { protocol, host, username, password, href } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '') return null
  return relays.includes(`wss://${host}`) ? href : null
}
