import { z } from '../zod.ts'
import type { Query, SessionDocuments } from './session.ts'

/**
 * Handing over the lead. The offer stands in the agenda, so only somebody who leads can make it; the answer
 * stands in the case document, because whoever is asked may not change the agenda yet.
 */
const offerSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** base64url of the wrapped invitation that carries the rights; only the device `to` can open it. */
  wrapped: z.string(),
  offeredAt: z.number(),
})
export type Offer = z.infer<typeof offerSchema>

const offers = (documents: SessionDocuments) => documents.agenda.getMap<unknown>('handover')
const declined = (documents: SessionDocuments) => documents.case.getMap<unknown>('handover-declined')

/** The offer that waits for an answer, if any. A new offer replaces the one before it. */
export const offerQuery: Query<Offer | null> = {
  reads: ['agenda', 'case'],
  of: (documents) => {
    const found = offerSchema.safeParse(offers(documents).get('offer'))
    if (!found.success) return null
    return declined(documents).get(found.data.to) === found.data.offeredAt ? null : found.data
  },
}

/** Offers the lead to a device. */
export const offerLead = (documents: SessionDocuments, offer: Offer): void => {
  documents.agenda.transact(() => offers(documents).set('offer', offer), 'offerLead')
}

/** Takes the offer away: accepted or thought better of. Only for whoever may change the agenda. */
export const withdrawOffer = (documents: SessionDocuments): void => {
  documents.agenda.transact(() => offers(documents).delete('offer'), 'withdrawOffer')
}

/** Says no to an offer. */
export const declineOffer = (documents: SessionDocuments, offer: Offer): void => {
  documents.case.transact(() => declined(documents).set(offer.to, offer.offeredAt), 'declineOffer')
}
