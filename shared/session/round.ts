import type { Contribution, Envelope, Round } from './model.ts'
import { readContribution, readReveal } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase } from './shape.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What an envelope says on its outside, once its signature was checked; null for one that is not to be trusted. */
export type CheckEnvelope = (
  bytes: Bytes,
) => { readonly deviceId: string; readonly revision: number; readonly hash: string } | null

/** Puts a sealed contribution where everyone can see that it is there and nobody can read it. */
export const submitEnvelope = (documents: SessionDocuments, fieldId: string, bytes: Bytes): void => {
  changeCase(documents, () => caseOf(documents).envelopes(fieldId).push([bytes]))
}

/** Publishes the key of one's own envelope after a reveal that lists it. `key` is base64url. */
export const publishKey = (documents: SessionDocuments, fieldId: string, hash: string, key: string): void => {
  changeCase(documents, () => caseOf(documents).keys(fieldId).set(hash, key))
}

/** Reveals what is listed. Cannot be taken back; reveals at the same time count together. */
export const revealRound = (
  documents: SessionDocuments,
  fieldId: string,
  reveal: { readonly envelopes: readonly string[]; readonly order: readonly string[] },
  actor: Actor,
): void => {
  const value = {
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
  changeAgenda(documents, () => agendaOf(documents).spoken(fieldId).push([contributionId]))
}

/** Adds a contribution after the reveal, in the clear and marked: late, or written on paper. */
export const addContribution = (
  documents: SessionDocuments,
  fieldId: string,
  contribution: Omit<Contribution, 'id'>,
  actor: Actor,
): void => {
  const value: Contribution = { ...contribution, id: actor.newId() }
  changeCase(documents, () => caseOf(documents).added(fieldId).push([value]))
}

const bytesIn = (elements: readonly unknown[]): readonly Bytes[] =>
  elements.flatMap((element) => (element instanceof Uint8Array ? [element as Bytes] : []))

/** Every envelope of a round as it stands in the document, checked or not. */
export const envelopesIn = (documents: SessionDocuments, fieldId: string): readonly Bytes[] =>
  bytesIn(caseOf(documents).envelopes(fieldId).toArray())

const highestOfEach = (
  envelopes: readonly (Envelope & { readonly revision: number })[],
): readonly Envelope[] => {
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

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * A round as everyone may know it. `check` tells what an envelope says on its outside; those for which it answers
 * null do not exist. After the reveal only what the reveal lists counts, one envelope per device.
 */
export const roundQuery = (fieldId: string, check: CheckEnvelope): Query<Round> => ({
  reads: ['agenda', 'case'],
  of: (documents) => {
    const agenda = agendaOf(documents)
    const shared = caseOf(documents)
    const keys = shared.keys(fieldId)
    const reveals = agenda
      .reveals(fieldId)
      .toArray()
      .flatMap((value) => readReveal(value) ?? [])
    const listed = new Set(reveals.flatMap((reveal) => reveal.envelopes))
    const revealed = reveals.length > 0
    const envelopes = envelopesIn(documents, fieldId).flatMap((bytes): Envelope[] => {
      const header = check(bytes)
      if (header === null || (revealed && !listed.has(header.hash))) return []
      const key = keys.get(header.hash)
      return [{ ...header, bytes, key: revealed && isText(key) ? key : null }]
    })
    const order = reveals
      .toSorted((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1))
      .flatMap((reveal) => reveal.order)
    return {
      fieldId,
      status: revealed ? 'revealed' : 'writing',
      envelopes: highestOfEach(envelopes),
      closedUnopened: [...agenda.closedUnopened(fieldId).keys()].sort(),
      added: shared
        .added(fieldId)
        .toArray()
        .flatMap((value) => readContribution(value) ?? []),
      order: [...new Set(order)],
      spoken: [...new Set(agenda.spoken(fieldId).toArray().filter(isText))],
    }
  },
})
