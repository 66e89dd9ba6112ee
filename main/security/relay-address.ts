/** A host may contain `*`, `;` and quotes as far as URL is concerned; in a policy they would be rules. */
const plainHost = /^([a-z\d_.-]+|\[[\da-f:.]+\])(:\d+)?$/

/** The relay of a session, as origin: `wss://relay.example` or `ws://127.0.0.1:4310`; null when it is none. */
export const relayAddress = (text: string): string | null => {
  if (!URL.canParse(text)) return null
  const { protocol, host, username, password } = new URL(text)
  const isSocket = protocol === 'wss:' || protocol === 'ws:'
  return isSocket && plainHost.test(host) && username === '' && password === ''
    ? `${protocol}//${host}`
    : null
}

const parameter = '--relay='

/** The relay that the launcher names: `--relay=ws://127.0.0.1:4310`. */
export const relayInArguments = (parameters: readonly string[]): string | null => {
  const found = parameters.findLast((text) => text.startsWith(parameter))
  return found === undefined ? null : relayAddress(found.slice(parameter.length))
}
