import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { declineOffer, offerLead, offerQuery, withdrawOffer } from './handover.ts'

const documents = () => {
  const agenda = new Y.Doc()
  const shared = new Y.Doc()
  return { agenda, case: shared, note: () => new Y.Doc() }
}
const offer = {
  from: 'device-a',
  to: 'device-b',
  wrapped: 'bytes',
  offeredAt: 1000,
  role: 'facilitator',
} as const

test('R-SESSION-21 an offer waits until it is answered', () => {
  const session = documents()
  expect(offerQuery.of(session)).toBeNull()
  offerLead(session, offer)
  expect(offerQuery.of(session)).toEqual(offer)
  withdrawOffer(session)
  expect(offerQuery.of(session)).toBeNull()
})

test('R-SESSION-21 a declined offer is gone, and a later one to the same device stands', () => {
  const session = documents()
  offerLead(session, offer)
  declineOffer(session, offer)
  expect(offerQuery.of(session)).toBeNull()
  offerLead(session, { ...offer, offeredAt: 2000 })
  expect(offerQuery.of(session)?.offeredAt).toBe(2000)
})

test('R-SESSION-21 an offer that cannot be read is no offer', () => {
  const session = documents()
  session.agenda.getMap('handover').set('offer', { from: 3 })
  expect(offerQuery.of(session)).toBeNull()
})
