import type { Naming } from '../method/method.ts'
import type { Contribution, Envelope, Round } from './model.ts'
import { elementsOf, entriesOf, queryOf, type Reading, recordsOf, under } from './reading.ts'
import { type Reveal, readContribution, readId, readReveal } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase, wellFormed } from './shape.ts'
import { chosenModeReading } from './writing-mode.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What an envelope says on its outside, once its signature was checked; null for one that is not to be trusted. */
export type CheckEnvelope = (bytes: Bytes) => {
  readonly deviceId: string
  readonly revision: number
  readonly hash: string
  /** Under which promise it was sealed. */
  readonly naming: Naming
} | null

const revealsReading =
  (fieldId: string): Reading<readonly Reveal[]> =>
  (documents, tell) =>
    elementsOf(agendaOf(documents).reveals(fieldId), under(tell, `agenda/${fieldId}/reveals`), readReveal)

const revealsOf = (documents: SessionDocuments, fieldId: string): readonly Reveal[] =>
  queryOf([], revealsReading(fieldId)).of(documents)

/** Puts a sealed contribution where everyone can see that it is there and nobody can read it. */
export const submitEnvelope = (documents: SessionDocuments, fieldId: string, bytes: Bytes): void => {
  changeCase(documents, () => caseOf(documents).envelopes(fieldId).push([bytes]))
}

/**
 * Publishes the key of one's own envelope after a reveal that lists it; before that it does nothing. `key` is
 * base64url.
 */
export const publishKey = (documents: SessionDocuments, fieldId: string, hash: string, key: string): void => {
  if (!revealsOf(documents, fieldId).some(({ envelopes }) => envelopes.includes(hash))) return
  changeCase(documents, () => caseOf(documents).keys(fieldId).set(hash, key))
}

/**
 * Reveals what is listed. Cannot be taken back. Reveals at the same time count together; one that comes later adds
 * nothing, because what was sealed after a reveal was not part of it.
 */
export const revealRound = (
  documents: SessionDocuments,
  fieldId: string,
  reveal: { readonly envelopes: readonly string[]; readonly order: readonly string[] },
  actor: Actor,
): void => {
  if (revealsOf(documents, fieldId).length > 0) return
  const value: Reveal = {
    envelopes: [...reveal.envelopes],
    order: [...reveal.order],
    at: actor.now,
    by: actor.deviceId,
  }
  changeAgenda(documents, () => agendaOf(documents).reveals(fieldId).push([value]))
}

/** Gives up on an envelope that will never be opened; it blocks nothing any more. */
export const closeUnopened = (documents: SessionDocuments, fieldId: string, hash: string): void => {
  changeAgenda(documents, () => agendaOf(documents).closedUnopened(fieldId).set(hash, true))
}

/** Notes that the author of a contribution has spoken. */
export const markSpoken = (documents: SessionDocuments, fieldId: string, contributionId: string): void => {
  const spoken = agendaOf(documents).spoken(fieldId)
  if (spoken.toArray().includes(contributionId)) return
  changeAgenda(documents, () => spoken.push([contributionId]))
}

/**
 * Adds a contribution after the reveal, in the clear and marked: late, or written on paper. Before the reveal it does
 * nothing; a device adds its own late one once. In a round that hides names it carries none.
 */
export const addContribution = (
  documents: SessionDocuments,
  fieldId: string,
  contribution: Omit<Contribution, 'id'>,
  actor: Actor,
): void => {
  if (revealsOf(documents, fieldId).length === 0) return
  const added = queryOf([], addedReading(fieldId)).of(documents)
  const isLate = ({ mark, deviceId }: Omit<Contribution, 'id'>) =>
    mark === 'after-reveal' && deviceId !== '' && deviceId === contribution.deviceId
  if (isLate(contribution) && added.some(isLate)) return
  const value: Contribution = wellFormed({ ...contribution, id: actor.newId() })
  changeCase(documents, () => caseOf(documents).added(fieldId).push([value]))
}

const addedReading =
  (fieldId: string): Reading<readonly Contribution[]> =>
  (documents, tell) =>
    recordsOf(caseOf(documents).added(fieldId), under(tell, `case/${fieldId}/added`), readContribution)

const readBytes = (element: unknown): Bytes | null =>
  element instanceof Uint8Array ? (element as Bytes) : null

const envelopesReading =
  (fieldId: string): Reading<readonly Bytes[]> =>
  (documents, tell) =>
    elementsOf(caseOf(documents).envelopes(fieldId), under(tell, `case/${fieldId}/envelopes`), readBytes)

/** Every envelope of a round as it stands in the document, checked or not. */
export const envelopesIn = (documents: SessionDocuments, fieldId: string): readonly Bytes[] =>
  queryOf([], envelopesReading(fieldId)).of(documents)

const highestOfEach = (envelopes: readonly Envelope[]): readonly Envelope[] => {
  const best = new Map<string, Envelope>()
  for (const envelope of envelopes) {
    const known = best.get(envelope.deviceId)
    const wins =
      known === undefined ||
      envelope.revision > known.revision ||
      (envelope.revision === known.revision && envelope.hash < known.hash)
    if (wins) best.set(envelope.deviceId, envelope)
  }
  return [...best.values()].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
}

/**
 * The first contribution fixes whether names are shown. Where two facilitators chose differently at the same time, what
 * was promised to anyone holds for all. `counting`: before the reveal every genuine envelope, after it those that it
 * lists; any other never opens, so its promise cannot be broken, and it must not change what everybody saw.
 */
const namingOf = (counting: readonly { readonly naming: Naming }[], hidesByChoice: boolean): Naming => {
  if (counting.length === 0) return hidesByChoice ? 'hidden' : 'named'
  return counting.some(({ naming }) => naming === 'hidden') ? 'hidden' : 'named'
}

const nameless = (contribution: Contribution): Contribution => ({
  ...contribution,
  deviceId: '',
  name: '',
  organisation: '',
})

/**
 * Contributions in the order in which they are gone through. Where names are hidden it is an order that nobody chose,
 * because a chosen one could tell whose is whose: that of their ids, and what came after the reveal last.
 */
export const inSpeakingOrder = (
  { naming, order }: Pick<Round, 'naming' | 'order'>,
  contributions: readonly Contribution[],
): readonly Contribution[] => {
  if (naming === 'hidden') {
    const isLate = ({ mark }: Contribution) => (mark === 'sealed' ? 0 : 1)
    return contributions.toSorted((a, b) => isLate(a) - isLate(b) || (a.id < b.id ? -1 : 1))
  }
  const places = new Map(order.map((id, at) => [id, at]))
  const placeOf = ({ id }: Contribution) => places.get(id) ?? order.length
  return contributions.toSorted((a, b) => placeOf(a) - placeOf(b))
}

export const roundReading =
  (fieldId: string, check: CheckEnvelope): Reading<Round> =>
  (documents, tell) => {
    const agenda = agendaOf(documents)
    const reveals = revealsReading(fieldId)(documents, tell)
    const listed = new Set(reveals.flatMap((reveal) => reveal.envelopes))
    const revealed = reveals.length > 0

    const tellKeys = under(tell, `case/${fieldId}/keys`)
    const keys = new Map(entriesOf(caseOf(documents).keys(fieldId), tellKeys))
    for (const key of keys.values()) if (typeof key !== 'string') tellKeys('key')

    const genuine = envelopesReading(fieldId)(documents, tell).flatMap((bytes) => {
      const header = check(bytes)
      return header === null ? [] : [{ ...header, bytes }]
    })
    const counting = genuine.filter(({ hash }) => !revealed || listed.has(hash))
    const naming = namingOf(counting, chosenModeReading(fieldId)(documents, tell) === 'hidden')
    const envelopes = counting.map(({ naming: _, ...envelope }): Envelope => {
      const key = readId(keys.get(envelope.hash))
      return { ...envelope, key: revealed ? key : null }
    })

    const tellClosed = under(tell, `agenda/${fieldId}/closed`)
    const closed = entriesOf(agenda.closedUnopened(fieldId), tellClosed).flatMap(([hash, value]) => {
      if (value !== true) tellClosed('envelope')
      return value === true && (!revealed || listed.has(hash)) ? [hash] : []
    })
    const spoken = elementsOf(agenda.spoken(fieldId), under(tell, `agenda/${fieldId}/spoken`), readId)
    return {
      fieldId,
      status: revealed ? 'revealed' : 'writing',
      naming,
      envelopes: highestOfEach(envelopes),
      closedUnopened: closed.sort(),
      added: addedReading(fieldId)(documents, tell).map((one) => (naming === 'hidden' ? nameless(one) : one)),
      order: naming === 'hidden' ? [] : [...new Set(reveals.flatMap((reveal) => reveal.order))],
      spoken: [...new Set(spoken)],
    }
  }

/**
 * A round as everyone may know it. `check` tells what an envelope says on its outside; those for which it answers
 * null do not exist. After the reveal only what the reveal lists counts, one envelope per device.
 */
export const roundQuery = (fieldId: string, check: CheckEnvelope): Query<Round> =>
  queryOf(['agenda', 'case'], roundReading(fieldId, check))
