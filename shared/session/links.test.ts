import { describe, expect, test } from 'vitest'
import { fileLink, linksQuery, setOutcome } from './links.ts'
import type { SessionLink } from './model.ts'
import { joined, newSession, send } from './session.fixture.ts'

const link = (change: Partial<SessionLink> = {}): SessionLink => ({
  id: 'l1',
  kind: 'branch',
  title: 'Taaleis of tempo',
  question: 'Is het goed om te wachten?',
  at: 10,
  by: 'samira',
  roomId: 'room',
  wrapped: ['b', 'a'],
  outcome: null,
  ...change,
})
const outcome = { question: 'Is het goed?', conclusion: 'Ja, mits.', at: 20, by: 'tom' }

describe('R-CIRCLE-9 a link to a session that came out of this one', () => {
  test('R-CIRCLE-9 is filed once by id, in the order in which they were started', () => {
    const session = newSession()
    fileLink(session, link({ id: 'l2', at: 11, kind: 'follow-up' }))
    fileLink(session, link())
    fileLink(session, link({ title: 'Tempo' }))
    expect(linksQuery.of(session)).toEqual([
      link({ title: 'Tempo', wrapped: ['a', 'b'] }),
      link({ id: 'l2', at: 11, kind: 'follow-up', wrapped: ['a', 'b'] }),
    ])
  })

  test('R-CIRCLE-9 an outcome and new invitations that come at once both stay', () => {
    const samira = newSession()
    fileLink(samira, link())
    const tom = joined(samira, 2)
    setOutcome(tom, 'l1', outcome)
    fileLink(samira, link({ wrapped: ['c'] }))
    send(samira, tom)
    send(tom, samira)
    for (const one of [samira, tom]) expect(linksQuery.of(one)).toEqual([link({ wrapped: ['c'], outcome })])
  })

  test('R-CIRCLE-9 an outcome of no link is nothing, and a later one takes its place', () => {
    const session = newSession()
    setOutcome(session, 'elders', outcome)
    expect(linksQuery.of(session)).toEqual([])
    fileLink(session, link({ outcome }))
    setOutcome(session, 'l1', { ...outcome, conclusion: 'Nee.' })
    expect(linksQuery.of(session)[0]?.outcome?.conclusion).toBe('Nee.')
  })
})
