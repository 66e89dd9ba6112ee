import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAgreement, setAgreementStatus } from './commands.ts'
import { problemsQuery } from './problems.ts'
import { agreementsQuery } from './queries.ts'
import { adoptionFixture, amendmentFixture, frozenFixture, signatureFixture } from './record.fixture.ts'
import { recordQuery } from './record.ts'
import {
  adoptRecord,
  answerAmendment,
  fileRecordSignature,
  openRecord,
  proposeAmendment,
  takeBackAmendment,
  withdrawRecord,
} from './record-commands.ts'
import { recordLimits } from './record-values.ts'
import { actorOf, newReplica, newSession, type Replica } from './session.fixture.ts'

const frozen = frozenFixture('one')
const mine = amendmentFixture('1', frozen.digest)
const samira = actorOf('samira')
const nobody = () => false
const nothingElse = { ok: true, value: null }

const open = (): Replica => {
  const session = newSession()
  expect(openRecord(session, frozen)).toEqual(nothingElse)
  return session
}
const answersIn = (session: Replica) =>
  recordQuery.of(session).amendments.flatMap(({ answer }) => answer ?? [])
const adopt = (session: Replica, name = 'one') =>
  adoptRecord(session, adoptionFixture(name, frozen.digest, answersIn(session)), nobody)
const statuses = (session: Replica) =>
  recordQuery.of(session).amendments.map(({ amendment, status }) => [amendment.id, status])
const vectors = (session: Replica) =>
  [session.agenda, session.case].map((document) => [...Y.encodeStateVector(document)])

describe('R-RECORD-3 a record is a draft, lies open, is adopted', () => {
  test('R-RECORD-3 a draft has nothing to amend, answer, adopt or sign', () => {
    const session = newSession()
    expect(recordQuery.of(session)).toEqual({ status: 'draft', amendments: [] })
    const before = vectors(session)
    expect(proposeAmendment(session, mine)).toMatchObject({ code: 'not-open' })
    expect(answerAmendment(session, samira, mine, 'accepted', '')).toMatchObject({ code: 'not-open' })
    expect(takeBackAmendment(session, 'tom', mine)).toMatchObject({ code: 'not-open' })
    expect(withdrawRecord(session)).toMatchObject({ code: 'not-open' })
    expect(adopt(session)).toMatchObject({ code: 'not-open' })
    expect(fileRecordSignature(session, signatureFixture('tom', frozen.digest))).toMatchObject({
      code: 'not-adopted',
    })
    expect(vectors(session)).toEqual(before)
  })

  test('R-RECORD-3 words that lie open are replaced only after they were withdrawn', () => {
    const session = open()
    proposeAmendment(session, mine)
    expect(recordQuery.of(session)).toMatchObject({ status: 'open', frozen })
    expect(openRecord(session, frozenFixture('two'))).toMatchObject({ code: 'already-open' })
    expect(withdrawRecord(session)).toEqual(nothingElse)
    expect(recordQuery.of(session).status).toBe('draft')
    expect(statuses(session)).toEqual([['1', 'other-text']])
    expect(openRecord(session, frozenFixture('two'))).toEqual(nothingElse)
    expect(statuses(session)).toEqual([['1', 'other-text']])
    expect(answerAmendment(session, samira, mine, 'accepted', '')).toMatchObject({ code: 'other-text' })
    expect(proposeAmendment(session, { ...mine, id: '2' })).toMatchObject({ code: 'other-text' })
    expect(adopt(session)).toMatchObject({ code: 'other-text' })
  })

  test('R-RECORD-3 what is too large is not laid open', () => {
    const session = newSession()
    const large = { ...frozen, text: 'a'.repeat(recordLimits.text + 1) }
    expect(openRecord(session, large)).toMatchObject({ code: 'too-large' })
    expect(recordQuery.of(session).status).toBe('draft')
  })
})

describe('R-RECORD-4 amendments', () => {
  test('R-RECORD-4 stand with who, where, what and why, oldest first, each once', () => {
    const session = open()
    const early = amendmentFixture('0', frozen.digest, { at: 1 })
    for (const one of [mine, early, mine]) expect(proposeAmendment(session, one)).toEqual(nothingElse)
    expect(recordQuery.of(session).amendments).toEqual([
      { amendment: early, status: 'open', answer: null },
      { amendment: mine, status: 'open', answer: null },
    ])
    expect(problemsQuery.of(session)).toEqual([])
  })

  test('R-RECORD-4 are taken back by their author only, and only while nobody answered', () => {
    const session = open()
    proposeAmendment(session, mine)
    expect(takeBackAmendment(session, 'mara', mine)).toMatchObject({ code: 'not-yours' })
    expect(takeBackAmendment(session, 'tom', { ...mine, words: 'anders' })).toMatchObject({
      code: 'not-there',
    })
    answerAmendment(session, samira, mine, 'declined', 'Nee')
    expect(takeBackAmendment(session, 'tom', mine)).toMatchObject({ code: 'answered' })
    const other = amendmentFixture('2', frozen.digest)
    proposeAmendment(session, other)
    expect(takeBackAmendment(session, 'tom', other)).toEqual(nothingElse)
    expect(statuses(session)).toEqual([['1', 'declined']])
  })

  test('R-RECORD-4 are answered with a reply, and can be answered otherwise; the same answer writes nothing', () => {
    const session = open()
    proposeAmendment(session, mine)
    expect(answerAmendment(session, samira, mine, 'declined', 'Liever niet')).toEqual(nothingElse)
    expect(answersIn(session)).toEqual([
      { amendment: mine, verdict: 'declined', reply: 'Liever niet', at: samira.now, by: 'samira' },
    ])
    const before = vectors(session)
    answerAmendment(session, { ...samira, now: 9 }, mine, 'declined', 'Liever niet')
    expect(vectors(session)).toEqual(before)
    answerAmendment(session, samira, mine, 'accepted', '')
    expect(statuses(session)).toEqual([['1', 'accepted']])
    expect(answerAmendment(session, samira, { ...mine, id: '9' }, 'accepted', '')).toMatchObject({
      code: 'not-there',
    })
  })

  test('R-RECORD-4 whoever changes one that was answered has another one, which nobody answered', () => {
    const session = open()
    proposeAmendment(session, mine)
    answerAmendment(session, samira, mine, 'accepted', '')
    const amendments = session.case.getArray('record-amendments')
    amendments.delete(0, 1)
    amendments.push([{ ...mine, words: 'iets heel anders' }])
    expect(
      recordQuery.of(session).amendments.map(({ amendment, status }) => [amendment.words, status]),
    ).toEqual([
      ['iets heel anders', 'open'],
      ['words of 1', 'accepted'],
    ])
  })

  test('R-RECORD-4 of two for the same place one can be accepted', () => {
    const session = open()
    const rival = amendmentFixture('2', frozen.digest, { place: mine.place })
    const added = amendmentFixture('3', frozen.digest, { place: mine.place, change: 'add' })
    for (const one of [mine, rival, added]) proposeAmendment(session, one)
    answerAmendment(session, samira, mine, 'accepted', '')
    expect(answerAmendment(session, samira, rival, 'accepted', '')).toMatchObject({ code: 'place-taken' })
    expect(answerAmendment(session, samira, added, 'accepted', '')).toEqual(nothingElse)
    expect(answerAmendment(session, samira, rival, 'declined', '')).toEqual(nothingElse)
    answerAmendment(session, samira, mine, 'declined', '')
    expect(answerAmendment(session, samira, rival, 'accepted', '')).toEqual(nothingElse)
  })

  test('R-RECORD-4 too many words are refused', () => {
    const session = open()
    const words = 'a'.repeat(recordLimits.words + 1)
    const reason = 'a'.repeat(recordLimits.reason + 1)
    expect(proposeAmendment(session, { ...mine, words })).toMatchObject({ code: 'too-long' })
    expect(proposeAmendment(session, { ...mine, reason })).toMatchObject({ code: 'too-long' })
    proposeAmendment(session, mine)
    expect(answerAmendment(session, samira, mine, 'declined', reason)).toMatchObject({ code: 'too-long' })
  })
})

describe('R-RECORD-6 an adopted record is locked', () => {
  test('R-RECORD-6 only when every genuine amendment was answered, and over the answers that stand there', () => {
    const session = open()
    const forged = amendmentFixture('2', frozen.digest)
    for (const one of [mine, forged]) proposeAmendment(session, one)
    const isForged = ({ id }: { readonly id: string }) => id === forged.id
    expect(adopt(session)).toMatchObject({ code: 'amendments-open' })
    answerAmendment(session, samira, mine, 'accepted', '')
    const stale = adoptionFixture('one', frozen.digest)
    expect(adoptRecord(session, stale, isForged)).toMatchObject({ code: 'answers-changed' })
    const right = adoptionFixture('one', frozen.digest, answersIn(session))
    expect(adoptRecord(session, { ...right, from: 'other' }, isForged)).toMatchObject({ code: 'other-text' })
    expect(adoptRecord(session, right, isForged)).toEqual(nothingElse)
    expect(recordQuery.of(session)).toMatchObject({ status: 'adopted', adoption: right, others: [] })
    expect(statuses(session)).toEqual([
      ['1', 'accepted'],
      ['2', 'after-adoption'],
    ])
  })

  test('R-RECORD-6 from then on every change is refused, and nothing is written', () => {
    const session = open()
    proposeAmendment(session, mine)
    answerAmendment(session, samira, mine, 'accepted', '')
    adopt(session)
    const [state, before] = [recordQuery.of(session), vectors(session)]
    const refused = [
      openRecord(session, frozenFixture('two')),
      withdrawRecord(session),
      proposeAmendment(session, amendmentFixture('2', frozen.digest)),
      takeBackAmendment(session, 'tom', mine),
      answerAmendment(session, samira, mine, 'declined', 'Toch niet'),
      adopt(session, 'two'),
    ]
    for (const one of refused) expect(one).toEqual({ ok: false, code: 'adopted' })
    expect(vectors(session)).toEqual(before)
    expect(recordQuery.of(session)).toEqual(state)
  })

  test('R-RECORD-6 agreements stay changeable', () => {
    const session = open()
    const id = addAgreement(session, samira, 'agreements', { action: 'Bellen' })
    adopt(session)
    const state = recordQuery.of(session)
    setAgreementStatus(session, samira, 'agreements', id, 'done', 'Gebeld')
    addAgreement(session, samira, 'agreements', { action: 'Schrijven' })
    expect(
      agreementsQuery('agreements')
        .of(session)
        .map(({ status }) => status),
    ).toEqual(['done', 'open'])
    expect(recordQuery.of(session)).toEqual(state)
  })

  test('R-RECORD-6 what is larger than a room takes is refused', () => {
    const session = open()
    const adoption = adoptionFixture('one', frozen.digest)
    const [text, present] = ['€'.repeat(recordLimits.text), adoption.present]
    expect(adoptRecord(session, { ...adoption, text }, nobody)).toMatchObject({ code: 'too-large' })
    expect(adoptRecord(session, { ...adoption, text: `${text}.` }, nobody)).toMatchObject({
      code: 'too-large',
    })
    expect(present).toHaveLength(1)
  })

  test('R-RECORD-9 signatures stand under the words that were adopted, each once', () => {
    const session = open()
    adopt(session)
    const right = signatureFixture('tom', 'adopted-digest-one')
    expect(fileRecordSignature(session, signatureFixture('tom', frozen.digest))).toMatchObject({
      code: 'other-text',
    })
    for (const one of [right, right]) expect(fileRecordSignature(session, one)).toEqual(nothingElse)
    // Somebody who copies a signature under another name keeps nobody from signing.
    session.case.getArray('record-signatures').insert(0, [{ ...right, name: 'Iemand anders', at: 1 }])
    const state = recordQuery.of(session)
    expect(state.status === 'adopted' && state.signatures.map(({ name }) => name)).toEqual([
      'Iemand anders',
      'tom',
    ])
  })
})

test('R-RECORD-14 a session of before there were records is a draft that can be laid open', () => {
  const fixture = JSON.parse(readFileSync(new URL('version-1.fixture.json', import.meta.url), 'utf8'))
  const session = newReplica(9)
  Y.applyUpdate(session.agenda, Buffer.from(fixture.documents.agenda, 'base64'))
  Y.applyUpdate(session.case, Buffer.from(fixture.documents.case, 'base64'))
  const before = vectors(session)
  expect(recordQuery.of(session)).toEqual({ status: 'draft', amendments: [] })
  expect(problemsQuery.of(session)).toEqual([])
  expect(vectors(session)).toEqual(before)
  expect(openRecord(session, frozen)).toEqual(nothingElse)
  expect(adopt(session)).toEqual(nothingElse)
})
