import { describe, expect, test } from 'vitest'
import { addBlocker, blockersQuery, removeBlocker, setBlockerKind } from './blockers.ts'
import { choiceQuery, setChoice } from './choice.ts'
import { addAgreement, addRow, setAgreementDate, setAgreementScope, setAgreementStatus } from './commands.ts'
import { conferenceMethod, newConference } from './conference.fixture.ts'
import { createSession } from './create.ts'
import { decisionQuery, setHolderPresent } from './decision.ts'
import {
  addDomainItem,
  domainQuery,
  removeDomainItem,
  setDomainItemDate,
  setDomainItemKind,
  setPoint,
} from './domains.ts'
import {
  addEscalation,
  escalationsQuery,
  type FiledRequest,
  fileDecision,
  fileRequest,
  removeEscalation,
  setDeadline,
  setRung,
} from './escalations.ts'
import { liveText } from './live-text.ts'
import type { SignedDecision } from './model.ts'
import {
  addNetworkLink,
  addNode,
  networkQuery,
  removeNetworkLink,
  removeNode,
  setNodeKind,
} from './network.ts'
import { addOption, isDoubleJudged, judge, optionsQuery, removeOption } from './options.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, agreementsQuery, rowsQuery } from './queries.ts'
import { seedReview } from './review.ts'
import { aboutFixture, actorOf, joined, newReplica, send } from './session.fixture.ts'
import type { SessionDocuments, TextRef } from './session.ts'

const tom = actorOf('tom')
const mirjam = actorOf('mirjam')

const type = (session: SessionDocuments, ref: TextRef, words: string): void => {
  const text = liveText(session, ref)
  if (text === null) throw new Error(`no text at ${JSON.stringify(ref)}`)
  text.write(words)
}
const cell = (field: string, row: string, column: string): TextRef => ({ in: 'cell', field, row, column })

test('R-SESSION-23 a life domain holds facts with source and date, and where it stands now and should stand', () => {
  const session = newConference()
  const id = addDomainItem(session, tom, 'picture', 'housing', 'worry', {
    text: 'Ontruiming',
    date: '2026-11-12',
  })
  type(session, cell('picture/housing', id, 'source'), 'Woningcorporatie')
  setDomainItemKind(session, 'picture', 'housing', id, 'fact')
  setDomainItemDate(session, 'picture', 'housing', id, 'gisteren')
  setPoint(session, 'picture', 'housing', 'now', 2)
  setPoint(session, 'picture', 'housing', 'wished', 4)
  for (const point of [0, 6, 2.5, Number.NaN]) setPoint(session, 'picture', 'housing', 'now', point)
  expect(domainQuery('picture', 'housing').of(session)).toEqual({
    now: 2,
    wished: 4,
    items: [
      {
        id,
        addedBy: 'tom',
        kind: 'fact',
        text: 'Ontruiming',
        source: 'Woningcorporatie',
        date: '2026-11-12',
      },
    ],
  })
  expect(domainQuery('picture', 'money').of(session)).toEqual({ now: null, wished: null, items: [] })
  setPoint(session, 'picture', 'housing', 'now', null)
  removeDomainItem(session, 'picture', 'housing', id)
  expect(domainQuery('picture', 'housing').of(session)).toEqual({ now: null, wished: 4, items: [] })
  expect(problemsQuery.of(session)).toEqual([])
})

test('R-SESSION-5 parts of a field have rows of their own, by their place', () => {
  const session = newConference()
  const id = addRow(session, tom, 'picture/money', { text: 'Toeslag', kind: 'fact' })
  expect(rowsQuery('picture/money').of(session)).toEqual([
    { id, addedBy: 'tom', cells: { kind: 'fact', text: 'Toeslag', source: '', date: '' } },
  ])
  expect(rowsQuery('picture').of(session)).toEqual([])
  expect(rowsQuery('picture/elsewhere').of(session)).toEqual([])
})

test('R-SESSION-24 the map keeps who there is and how they hang together; a link to nobody is left out', () => {
  const session = newConference()
  const family = addNode(session, tom, 'around', 'household', { name: 'Gezin M.' })
  const kade = addNode(session, tom, 'around', 'person', { does: 'Begeleidt' })
  type(session, cell('around/nodes', kade, 'name'), 'De Kade')
  setNodeKind(session, 'around', kade, 'organisation')
  const link = addNetworkLink(session, tom, 'around', kade, family)
  type(session, cell('around/links', link, 'label'), 'elke week')
  addNetworkLink(session, tom, 'around', family, family)
  expect(networkQuery('around').of(session)).toEqual({
    nodes: [
      { id: family, addedBy: 'tom', kind: 'household', name: 'Gezin M.', does: '' },
      { id: kade, addedBy: 'tom', kind: 'organisation', name: 'De Kade', does: 'Begeleidt' },
    ],
    links: [{ id: link, addedBy: 'tom', from: kade, to: family, label: 'elke week' }],
  })
  const other = joined(session, 2)
  removeNode(session, 'around', kade)
  addNetworkLink(other, mirjam, 'around', family, kade)
  send(session, other)
  send(other, session)
  for (const replica of [session, other]) {
    expect(networkQuery('around').of(replica).links).toEqual([])
    expect(problemsQuery.of(replica)).toEqual([])
  }
  const again = addNode(session, tom, 'around', 'person')
  const second = addNetworkLink(session, tom, 'around', family, again, 'belt')
  removeNetworkLink(session, 'around', second)
  expect(networkQuery('around').of(session).links).toEqual([])
})

test('R-SESSION-25 a blocker has a kind that may stay open', () => {
  const session = newConference()
  const id = addBlocker(session, tom, 'stuck', { text: 'Wachtlijst' })
  setBlockerKind(session, 'stuck', id, 'waiting-list')
  type(session, cell('stuck', id, 'who'), 'Teamleider')
  expect(blockersQuery('stuck').of(session)).toEqual([
    { id, addedBy: 'tom', kind: 'waiting-list', text: 'Wachtlijst', who: 'Teamleider' },
  ])
  setBlockerKind(session, 'stuck', id, '')
  expect(blockersQuery('stuck').of(session)[0]?.kind).toBe('')
  removeBlocker(session, 'stuck', id)
  expect(blockersQuery('stuck').of(session)).toEqual([])
})

describe('R-SESSION-26 legality and effectiveness of an option are judged by different people', () => {
  test('who judged the one is refused the other, until they take theirs back', () => {
    const session = newConference()
    const id = addOption(session, tom, 'ways', { option: 'Spoedplek' })
    expect(judge(session, tom, 'ways', id, 'legality', 'yes').ok).toBe(true)
    expect(judge(session, tom, 'ways', id, 'effectiveness', 'no')).toEqual({ ok: false, code: 'same-person' })
    expect(judge(session, mirjam, 'ways', id, 'effectiveness', 'doubt').ok).toBe(true)
    type(session, cell('ways', id, 'legality-reason'), 'De wet laat het toe')
    expect(optionsQuery('ways').of(session)[0]).toMatchObject({
      option: 'Spoedplek',
      legality: { verdict: 'yes', by: 'tom', reason: 'De wet laat het toe' },
      effectiveness: { verdict: 'doubt', by: 'mirjam', reason: '' },
    })
    expect(judge(session, mirjam, 'ways', id, 'legality', 'no').ok).toBe(false)
    judge(session, tom, 'ways', id, 'legality', '')
    judge(session, mirjam, 'ways', id, 'effectiveness', '')
    expect(judge(session, tom, 'ways', id, 'effectiveness', 'yes').ok).toBe(true)
    expect(judge(session, tom, 'ways', 'gone', 'effectiveness', 'yes').ok).toBe(true)
    expect(problemsQuery.of(session)).toEqual([])
    removeOption(session, 'ways', id)
    expect(optionsQuery('ways').of(session)).toEqual([])
  })

  test('two at once by one person on two screens are told, and both can be seen', () => {
    const session = newConference()
    addOption(session, tom, 'ways')
    const id = addOption(session, tom, 'ways')
    const other = joined(session, 2)
    judge(session, tom, 'ways', id, 'legality', 'yes')
    judge(other, tom, 'ways', id, 'effectiveness', 'no')
    send(session, other)
    send(other, session)
    for (const replica of [session, other]) {
      const [first, second] = optionsQuery('ways').of(replica)
      if (first === undefined || second === undefined) throw new Error('both options are there')
      expect(isDoubleJudged(first)).toBe(false)
      expect(isDoubleJudged(second)).toBe(true)
      expect([second.legality.verdict, second.effectiveness.verdict]).toEqual(['yes', 'no'])
      expect(problemsQuery.of(replica)).toEqual([{ code: 'invalid-value', where: 'case/ways/1/same-person' }])
    }
    judge(session, mirjam, 'ways', id, 'legality', 'doubt')
    expect(problemsQuery.of(session)).toEqual([])
  })
})

test('R-SESSION-27 a decision is live text, and says whether the mandate is at the table', () => {
  const session = newConference()
  type(session, { in: 'line', field: 'decided/decision' }, 'Spoedplek')
  type(session, { in: 'line', field: 'decided/holder' }, 'K. Jansen')
  setHolderPresent(session, 'decided', 'no')
  expect(decisionQuery('decided').of(session)).toEqual({
    decision: 'Spoedplek',
    reason: '',
    holder: 'K. Jansen',
    organisation: '',
    present: 'no',
    dissent: '',
  })
  setHolderPresent(session, 'decided', '')
  expect(decisionQuery('decided').of(session).present).toBe('')
})

test('R-SESSION-27 the group chooses one of what the method offers, with its reasons', () => {
  const session = newConference()
  type(session, { in: 'line', field: 'rung/reason' }, 'Hij werkt al')
  setChoice(session, 'rung', 'two')
  setChoice(session, 'rung', 'nine')
  expect(choiceQuery('rung').of(session)).toEqual({ choice: 'two', reason: 'Hij werkt al' })
  setChoice(session, 'rung', '')
  expect(choiceQuery('rung').of(session).choice).toBe('')
})

describe('R-SESSION-28 an escalation is a draft until it is asked, and then stands fixed', () => {
  const filed = (question: string): FiledRequest => ({
    request: {
      id: 'request-1',
      rungId: 'director',
      rung: { nl: 'Directeur', en: 'Director' },
      blocker: 'Mandaat',
      options: '',
      question,
      deadline: '2026-11-25',
      askedBy: { name: 'Tom', organisation: 'De Kade' },
      askedAt: tom.now,
    },
    reader: 'reader-link',
    ownerWrapped: 'wrapped',
  })
  const signed: SignedDecision = {
    requestId: 'request-1',
    verdict: 'granted',
    decision: 'Mag',
    reason: 'Goedkoper',
    name: 'K. Jansen',
    organisation: 'Werkplein',
    at: tom.now,
    deviceId: 'director',
    signature: 'signature',
  }

  test('draft, asked, decided', () => {
    const session = newConference()
    const id = addEscalation(session, tom, 'asked', { blocker: 'Mandaat' })
    setRung(session, 'asked', id, 'director')
    setRung(session, 'asked', id, 'king')
    setDeadline(session, 'asked', id, '2026-11-25')
    type(session, cell('asked', id, 'question'), 'Mag het?')
    const read = () => escalationsQuery('asked').of(session)[0]
    expect(read()).toMatchObject({
      rungId: 'director',
      deadline: '2026-11-25',
      question: 'Mag het?',
      status: 'draft',
      request: null,
      reader: '',
    })
    fileDecision(session, 'asked', id, signed)
    expect(read()?.status).toBe('draft')
    fileRequest(session, 'asked', id, filed('Mag het?'))
    fileRequest(session, 'asked', id, filed('Iets anders'))
    type(session, cell('asked', id, 'question'), 'Later veranderd')
    expect(read()).toMatchObject({
      status: 'asked',
      request: { question: 'Mag het?' },
      reader: 'reader-link',
      ownerWrapped: 'wrapped',
    })
    removeEscalation(session, 'asked', id)
    fileDecision(session, 'asked', id, { ...signed, requestId: 'another' })
    expect(read()).toMatchObject({ status: 'asked', signed: null })
    fileDecision(session, 'asked', id, signed)
    expect(read()).toMatchObject({ status: 'decided', signed })
    expect(problemsQuery.of(session)).toEqual([])
  })

  test('of two that were asked at the same time, the one that was answered counts', () => {
    const session = newConference()
    const id = addEscalation(session, tom, 'asked')
    const other = joined(session, 2)
    fileRequest(session, 'asked', id, filed('Van de een'))
    const second = filed('Van de ander')
    const later = { ...second.request, id: 'request-2', askedAt: tom.now + 1 }
    fileRequest(other, 'asked', id, { ...second, request: later })
    fileDecision(other, 'asked', id, { ...signed, requestId: 'request-2' })
    const unanswered = joined(session, 3)
    send(other, session)
    send(session, other)
    for (const replica of [session, other])
      expect(escalationsQuery('asked').of(replica)).toMatchObject([
        { status: 'decided', request: { id: 'request-2' }, signed: { requestId: 'request-2' } },
      ])
    expect(escalationsQuery('asked').of(unanswered)).toMatchObject([{ request: { id: 'request-1' } }])
    expect(problemsQuery.of(session)).toEqual([])
  })

  test('a draft can be taken away', () => {
    const session = newConference()
    const id = addEscalation(session, tom, 'asked')
    removeEscalation(session, 'asked', id)
    expect(escalationsQuery('asked').of(session)).toEqual([])
  })
})

test('R-SESSION-29 an agreement is of this case or of the chain, from a day on; one of before that is of this case', () => {
  const session = newConference()
  const id = addAgreement(session, tom, 'agreements', {
    action: 'Delen',
    scope: 'chain',
    start: '2027-01-01',
  })
  setAgreementDate(session, 'agreements', id, 'start', '2027-02-01')
  expect(agreementsQuery('agreements').of(session)).toMatchObject([
    { scope: 'chain', start: '2027-02-01', carriedFrom: '' },
  ])
  setAgreementScope(session, 'agreements', id, 'case')
  expect(agreementsQuery('agreements').of(session)[0]?.scope).toBe('case')
})

test('R-SESSION-30 earlier agreements come up for review with their history, each once', () => {
  const before = newConference()
  const first = addAgreement(before, tom, 'agreements', {
    action: 'Bellen',
    person: 'Tom',
    due: '2026-11-01',
  })
  addAgreement(before, tom, 'agreements', { action: 'Delen', scope: 'chain', start: '2026-10-01' })
  setAgreementStatus(before, tom, 'agreements', first, 'escalated', 'Geen mandaat')
  const earlier = agreementsQuery('agreements').of(before)

  const session = newConference()
  seedReview(session, mirjam, 'earlier', earlier)
  seedReview(session, mirjam, 'earlier', earlier)
  const review = agreementsQuery('earlier').of(session)
  expect(review).toMatchObject([
    { action: 'Bellen', person: 'Tom', due: '2026-11-01', carriedFrom: first, status: 'escalated' },
    { action: 'Delen', scope: 'chain', start: '2026-10-01', status: 'open', history: [] },
  ])
  expect(review[0]?.history).toEqual(earlier[0]?.history)
  setAgreementStatus(session, mirjam, 'earlier', review[0]?.id ?? '', 'overtaken', 'Verhuisd')
  expect(agreementsQuery('earlier').of(session)[0]).toMatchObject({ status: 'overtaken', reason: 'Verhuisd' })
  expect(problemsQuery.of(session)).toEqual([])
})

test('R-SESSION-30 a session knows out of which it came; one that says nothing came out of none', () => {
  const origin = { kind: 'follow-up', sessionId: 'before', title: 'Gezin M.', linkId: 'link' } as const
  const session = newReplica()
  createSession(session, tom, conferenceMethod, { ...aboutFixture, origin })
  expect(aboutQuery.of(session).origin).toEqual(origin)
  session.agenda.getMap('about').delete('origin')
  expect(aboutQuery.of(session).origin).toBeNull()
  expect(problemsQuery.of(session)).toEqual([])
  session.agenda.getMap('about').set('origin', { kind: 'other' })
  expect(aboutQuery.of(session).origin).toBeNull()
  expect(problemsQuery.of(session)).toEqual([{ code: 'invalid-value', where: 'agenda/about/origin' }])
})
