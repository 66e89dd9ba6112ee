import type { Contribution, Envelope, FieldValue, WrittenFirst } from '../session/model.ts'
import { inSpeakingOrder } from '../session/round.ts'

/** A round, or what was written in private before a note or list was shared. */
export type RoundValue = Extract<FieldValue, { readonly kind: 'round' }> | WrittenFirst

/**
 * Opened contributions and those added in the clear, each once, in speaking order. Every format goes through here, so
 * where names are hidden there are none beyond this point, whatever the snapshot holds.
 */
export const contributionsIn = ({ round, contributions }: RoundValue): readonly Contribution[] => {
  const known = new Set(contributions.map(({ id }) => id))
  const all = inSpeakingOrder(round, [...contributions, ...round.added.filter(({ id }) => !known.has(id))])
  return round.naming === 'hidden'
    ? all.map((one) => ({ ...one, deviceId: '', name: '', organisation: '' }))
    : all
}

/** Whether an envelope was opened: its contribution goes by its device, or by its hash where names are hidden. */
const opens = ({ contributions }: RoundValue): ((envelope: Envelope) => boolean) => {
  const opened = new Set(contributions.flatMap(({ mark, id }) => (mark === 'sealed' ? [id] : [])))
  return ({ deviceId, hash }) => opened.has(deviceId) || opened.has(hash)
}

/**
 * Whether something in a round is still sealed: written and not revealed, or revealed and neither opened nor
 * closed. A round in which nobody wrote holds nothing back.
 */
export const isStillSealed = (value: RoundValue): boolean => {
  const { round } = value
  if (round.status === 'writing') return round.envelopes.length > 0
  const isOpened = opens(value)
  const closed = new Set(round.closedUnopened)
  return round.envelopes.some((envelope) => !isOpened(envelope) && !closed.has(envelope.hash))
}

/** How many contributions were closed without being opened. */
export const unopenedIn = (value: RoundValue): number => {
  const isOpened = opens(value)
  const openedAfterAll = new Set(
    value.round.envelopes.flatMap((envelope) => (isOpened(envelope) ? [envelope.hash] : [])),
  )
  return [...new Set(value.round.closedUnopened)].filter((hash) => !openedAfterAll.has(hash)).length
}
