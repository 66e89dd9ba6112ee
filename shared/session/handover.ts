import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import { type Offer, readOffer, tellUnknown } from './records.ts'
import type { Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase } from './shape.ts'

/**
 * Handing over the lead. The offer stands in the agenda, so only somebody who leads can make it; the answer
 * stands in the case document, because whoever is asked may not change the agenda yet.
 */
export type { Offer } from './records.ts'

export const offerReading: Reading<Offer | null> = (documents, tell) => {
  const tellOffer = under(tell, 'agenda/handover')
  const tellDeclined = under(tell, 'case/handover-declined')
  const declined = new Map(entriesOf(caseOf(documents).handoverDeclined, tellDeclined))
  for (const offeredAt of declined.values()) if (typeof offeredAt !== 'number') tellDeclined('answer')
  const values = Object.fromEntries(entriesOf(agendaOf(documents).handover, tellOffer))
  tellUnknown(values, ['offer'], tellOffer)
  const stored = values.offer
  const offer = readOffer(stored)
  if (offer === null && stored !== undefined) tellOffer('offer')
  return offer === null || declined.get(offer.to) === offer.offeredAt ? null : offer
}

/** The offer that waits for an answer, if any. A new offer replaces the one before it. */
export const offerQuery: Query<Offer | null> = queryOf(['agenda', 'case'], offerReading)

/** Offers the lead to a device. */
export const offerLead = (documents: SessionDocuments, offer: Offer): void => {
  changeAgenda(documents, () => agendaOf(documents).handover.set('offer', offer))
}

/** Takes the offer away: accepted or thought better of. Only for whoever may change the agenda. */
export const withdrawOffer = (documents: SessionDocuments): void => {
  changeAgenda(documents, () => agendaOf(documents).handover.delete('offer'))
}

/** Says no to an offer. */
export const declineOffer = (documents: SessionDocuments, offer: Offer): void => {
  changeCase(documents, () => caseOf(documents).handoverDeclined.set(offer.to, offer.offeredAt))
}
