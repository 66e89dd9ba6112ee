/**
 * A relay on somebody's own computer is known by a label at the end of its address, `ws://192.168.1.5:4310/k7mq2xpdab`, because
 * the rest of that address is a matter of the network it happens to be on: tomorrow another laptop may stand at the same
 * one. Such a relay refuses the labels of others, so that nobody's session ends up in two places.
 */
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const labelLength = 10
const labelPath = new RegExp(`^/([${letters}]{${labelLength}})/?$`)

/** The label at the end of a relay's address; null for a relay that is known by its address alone. */
export const relayLabelOf = (relay: string): string | null => {
  try {
    return labelPath.exec(new URL(relay).pathname)?.[1] ?? null
  } catch {
    return null
  }
}

/** A label that no other relay has. */
export const makeRelayLabel = (randomBytes: (length: number) => Uint8Array): string =>
  [...randomBytes(labelLength)].map((byte) => letters[byte % letters.length]).join('')

/** Whether two addresses are those of one relay. */
export const isSameRelay = (one: string, other: string): boolean => {
  const label = relayLabelOf(one)
  return one === other || (label !== null && label === relayLabelOf(other))
}
