import { describe, expect, test } from 'vitest'
import { problemsQuery } from './problems.ts'
import { adoptionFixture, amendmentFixture, frozenFixture, signatureFixture } from './record.fixture.ts'
import { recordQuery } from './record.ts'
import {
  adoptRecord,
  answerAmendment,
  fileRecordSignature,
  openRecord,
  proposeAmendment,
  withdrawRecord,
} from './record-commands.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'

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

describe('R-RECORD-7 what happens at the same time', () => {
  const meet = (one: Replica, other: Replica): void => {
    send(one, other)
    send(other, one)
    expect(recordQuery.of(one)).toEqual(recordQuery.of(other))
    expect(problemsQuery.of(one)).toEqual([])
  }

  test('R-RECORD-7 two amendments are both there', () => {
    const here = open()
    const there = joined(here, 2)
    proposeAmendment(here, mine)
    proposeAmendment(there, amendmentFixture('2', frozen.digest, { place: mine.place, by: 'mara' }))
    meet(here, there)
    expect(statuses(here)).toEqual([
      ['1', 'open'],
      ['2', 'open'],
    ])
  })

  test.each([1, 9])(
    'R-RECORD-7 an amendment or answer beside an adoption changes nothing of it (%i)',
    (clientId) => {
      const here = open()
      proposeAmendment(here, mine)
      answerAmendment(here, samira, mine, 'declined', '')
      const there = joined(here, clientId === 1 ? 9 : 2)
      adopt(here)
      const adoption = recordQuery.of(here)
      answerAmendment(there, actorOf('mara'), mine, 'accepted', '')
      proposeAmendment(there, amendmentFixture('2', frozen.digest))
      meet(here, there)
      expect(recordQuery.of(here)).toMatchObject({
        adoption: adoption.status === 'adopted' ? adoption.adoption : null,
      })
      expect(statuses(here)).toEqual([
        ['1', 'declined'],
        ['2', 'after-adoption'],
      ])
    },
  )

  test('R-RECORD-7 other words laid open, or taken back, beside an adoption do not undo it', () => {
    for (const press of [
      (session: Replica) => withdrawRecord(session),
      (session: Replica) => {
        withdrawRecord(session)
        return openRecord(session, frozenFixture('two'))
      },
    ]) {
      const here = open()
      const there = joined(here, 2)
      adopt(here)
      expect(press(there)).toEqual(nothingElse)
      meet(here, there)
      expect(recordQuery.of(there)).toMatchObject({
        status: 'adopted',
        adoption: { digest: 'adopted-digest-one' },
      })
    }
  })

  test('R-RECORD-7 of two adoptions one counts, the same everywhere; the other is told', () => {
    const here = open()
    const there = joined(here, 2)
    adopt(here, 'one')
    adopt(there, 'two')
    fileRecordSignature(here, signatureFixture('tom', 'adopted-digest-one'))
    fileRecordSignature(there, signatureFixture('tom', 'adopted-digest-two'))
    meet(here, there)
    const state = recordQuery.of(here)
    if (state.status !== 'adopted') throw new Error('it is adopted')
    expect([state.adoption.digest, ...state.others.map(({ digest }) => digest)].sort()).toEqual([
      'adopted-digest-one',
      'adopted-digest-two',
    ])
    expect(state.signatures.map(({ digest }) => digest)).toEqual([state.adoption.digest])
    expect(state.strayed).toHaveLength(1)
  })

  test('R-RECORD-7 the same words adopted twice are adopted once', () => {
    const here = open()
    const there = joined(here, 2)
    for (const session of [here, there]) adopt(session, 'one')
    meet(here, there)
    expect(recordQuery.of(here)).toMatchObject({ status: 'adopted', others: [] })
  })
})
