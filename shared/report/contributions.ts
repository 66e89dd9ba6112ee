import type { Contribution, FieldValue } from '../session/model.ts'

type RoundValue = Extract<FieldValue, { readonly kind: 'round' }>

/** Opened contributions and those added in the clear, each once, in speaking order. */
export const contributionsIn = ({ round, contributions }: RoundValue): readonly Contribution[] => {
  const known = new Set(contributions.map(({ id }) => id))
  const all = [...contributions, ...round.added.filter(({ id }) => !known.has(id))]
  const place = new Map(round.order.map((id, at) => [id, at]))
  const placeOf = ({ id }: Contribution) => place.get(id) ?? round.order.length
  return [...all].sort((one, other) => placeOf(one) - placeOf(other))
}

const openedDevices = ({ contributions }: RoundValue): ReadonlySet<string> =>
  new Set(contributions.flatMap(({ mark, deviceId }) => (mark === 'sealed' ? [deviceId] : [])))

/**
 * Whether something in a round is still sealed: written and not revealed, or revealed and neither opened nor
 * closed. A round in which nobody wrote holds nothing back.
 */
export const isStillSealed = (value: RoundValue): boolean => {
  const { round } = value
  if (round.status === 'writing') return round.envelopes.length > 0
  const opened = openedDevices(value)
  const closed = new Set(round.closedUnopened)
  return round.envelopes.some(({ deviceId, hash }) => !opened.has(deviceId) && !closed.has(hash))
}

/** How many contributions were closed without being opened. */
export const unopenedIn = (value: RoundValue): number => {
  const opened = openedDevices(value)
  const openedAfterAll = new Set(
    value.round.envelopes.flatMap(({ deviceId, hash }) => (opened.has(deviceId) ? [hash] : [])),
  )
  return [...new Set(value.round.closedUnopened)].filter((hash) => !openedAfterAll.has(hash)).length
}
