import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { problemsQuery } from './problems.ts'
import {
  addContribution,
  type CheckEnvelope,
  closeUnopened,
  envelopesIn,
  markSpoken,
  publishKey,
  revealRound,
  roundQuery,
  submitEnvelope,
} from './round.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'

const field = 'weighing'
const lead = actorOf('samira')

/** An envelope of one device and revision; the last byte says whether its signature is right. */
const envelope = (device: number, revision: number, isValid = true): Uint8Array<ArrayBuffer> =>
  new Uint8Array([device, revision, isValid ? 1 : 0])
const hashOf = (device: number, revision: number): string => `hash-${device}-${revision}`
const check: CheckEnvelope = ([device = 0, revision = 0, isValid]) =>
  isValid === 1
    ? { deviceId: `device-${device}`, revision, hash: hashOf(device, revision), naming: 'named' }
    : null
const round = (session: Replica) => roundQuery(field, check).of(session)
const hashes = (session: Replica) => round(session).envelopes.map(({ hash }) => hash)
const late = (deviceId: string) =>
  ({ deviceId, name: 'Tom', organisation: '', parts: { right: 'x' }, mark: 'after-reveal' }) as const
const meet = (...sessions: readonly Replica[]) => {
  for (const from of sessions) for (const to of sessions) send(from, to)
}

describe('R-ROUND-1 what is sealed can be seen to be there, and no more', () => {
  test('of each device the highest revision with a right signature', () => {
    const session = newSession()
    for (const bytes of [envelope(2, 1), envelope(1, 3), envelope(1, 4, false), envelope(1, 2)])
      submitEnvelope(session, field, bytes)
    expect(round(session)).toMatchObject({ status: 'writing', order: [], spoken: [], added: [] })
    expect(hashes(session)).toEqual([hashOf(1, 3), hashOf(2, 1)])
    expect(envelopesIn(session, field)).toHaveLength(4)
  })

  test('one revision of two tabs: the same one everywhere', () => {
    const twins: CheckEnvelope = (bytes) => ({
      deviceId: 'device',
      revision: 1,
      hash: `hash-${bytes[0]}`,
      naming: 'named',
    })
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const session = newSession()
      for (const device of order) submitEnvelope(session, field, envelope(device, 1))
      expect(
        roundQuery(field, twins)
          .of(session)
          .envelopes.map(({ hash }) => hash),
      ).toEqual(['hash-1'])
    }
  })
})

describe('R-ROUND-2 no key before the reveal', () => {
  test('none is published', () => {
    const session = newSession()
    submitEnvelope(session, field, envelope(1, 1))
    publishKey(session, field, hashOf(1, 1), 'key')
    expect(session.case.getMap(`keys:${field}`).size).toBe(0)
  })

  test('one that stands there all the same is not read', () => {
    const session = newSession()
    submitEnvelope(session, field, envelope(1, 1))
    session.case.getMap(`keys:${field}`).set(hashOf(1, 1), 'key')
    expect(round(session).envelopes[0]?.key).toBeNull()
  })

  test('after it, of the envelopes that it lists', () => {
    const session = newSession()
    submitEnvelope(session, field, envelope(1, 1))
    submitEnvelope(session, field, envelope(2, 1))
    revealRound(session, field, { envelopes: [hashOf(1, 1)], order: ['device-1'] }, lead)
    publishKey(session, field, hashOf(1, 1), 'key')
    publishKey(session, field, hashOf(2, 1), 'key')
    expect(round(session).envelopes.map(({ hash, key }) => [hash, key])).toEqual([[hashOf(1, 1), 'key']])
    expect(session.case.getMap(`keys:${field}`).size).toBe(1)
  })
})

describe('R-ROUND-3 a reveal is one moment', () => {
  test('what is sealed after it does not count, and a later reveal adds nothing', () => {
    const session = newSession()
    submitEnvelope(session, field, envelope(1, 1))
    revealRound(session, field, { envelopes: [hashOf(1, 1)], order: ['device-1'] }, lead)
    submitEnvelope(session, field, envelope(1, 2))
    submitEnvelope(session, field, envelope(2, 1))
    revealRound(session, field, { envelopes: [hashOf(1, 2), hashOf(2, 1)], order: [] }, lead)
    expect(hashes(session)).toEqual([hashOf(1, 1)])
  })

  test('two at the same time count together, with one order everywhere', () => {
    const mine = newSession(1)
    submitEnvelope(mine, field, envelope(1, 1))
    submitEnvelope(mine, field, envelope(2, 1))
    const theirs = joined(mine, 2)
    submitEnvelope(theirs, field, envelope(2, 2))
    revealRound(
      mine,
      field,
      { envelopes: [hashOf(1, 1), hashOf(2, 1)], order: ['device-1', 'device-2'] },
      lead,
    )
    revealRound(theirs, field, { envelopes: [hashOf(2, 2)], order: ['device-2'] }, actorOf('co', 0))
    meet(mine, theirs)
    expect(hashes(mine)).toEqual([hashOf(1, 1), hashOf(2, 2)])
    expect(round(mine)).toEqual(round(theirs))
    expect([...round(mine).order].sort()).toEqual(['device-1', 'device-2'])
  })
})

test('R-ROUND-4 an envelope can be closed unopened: once, and only one that the reveal lists', () => {
  const session = newSession()
  submitEnvelope(session, field, envelope(1, 1))
  revealRound(session, field, { envelopes: [hashOf(1, 1)], order: [] }, lead)
  closeUnopened(session, field, hashOf(1, 1))
  closeUnopened(session, field, hashOf(1, 1))
  closeUnopened(session, field, 'elsewhere')
  session.agenda.getMap(`closed:${field}`).set('not-true', false)
  expect(round(session).closedUnopened).toEqual([hashOf(1, 1)])
  expect(problemsQuery.of(session)).toEqual([
    { code: 'invalid-value', where: 'agenda/weighing/closed/envelope' },
  ])
})

describe('R-ROUND-5 what comes after the reveal is added in the clear, and marked', () => {
  test('never before it', () => {
    const session = newSession()
    addContribution(session, field, late('tom'), actorOf('tom'))
    expect(session.case.getArray(`added:${field}`).length).toBe(0)
  })

  test('a late one of a device once, on paper as often as there is paper', () => {
    const session = newSession()
    revealRound(session, field, { envelopes: [], order: [] }, lead)
    const tom = actorOf('tom')
    addContribution(session, field, late('tom'), tom)
    addContribution(session, field, late('tom'), tom)
    for (const name of ['Nadia', 'Nadia'])
      addContribution(session, field, { ...late(''), name, mark: 'on-paper' }, lead)
    expect(round(session).added.map(({ id, name, mark }) => [id, name, mark])).toEqual([
      ['tom-1', 'Tom', 'after-reveal'],
      ['samira-1', 'Nadia', 'on-paper'],
      ['samira-2', 'Nadia', 'on-paper'],
    ])
  })

  test('nothing in the clear passes for sealed', () => {
    const session = newSession()
    revealRound(session, field, { envelopes: [], order: [] }, lead)
    session.case.getArray(`added:${field}`).push([{ ...late('tom'), id: 'tom-1', mark: 'sealed' }])
    expect(round(session).added).toEqual([])
    expect(problemsQuery.of(session)).toEqual([{ code: 'invalid-value', where: 'case/weighing/added/0' }])
  })
})

test('R-ROUND-6 who has spoken is noted once, also when two lead', () => {
  const mine = newSession(1)
  revealRound(mine, field, { envelopes: [], order: ['device-1', 'device-2'] }, lead)
  const theirs = joined(mine, 2)
  markSpoken(mine, field, 'device-1')
  markSpoken(mine, field, 'device-1')
  markSpoken(theirs, field, 'device-1')
  meet(mine, theirs)
  expect(round(mine).spoken).toEqual(['device-1'])
  expect(mine.agenda.getArray(`spoken:${field}`).length).toBe(2)
})

test('R-ROUND-7 an envelope arrives as the bytes that were sealed', () => {
  const session = newSession()
  submitEnvelope(session, field, envelope(1, 1))
  const other = joined(session, 2)
  expect(round(other).envelopes[0]?.bytes).toEqual(envelope(1, 1))
  Y.applyUpdate(other.case, Y.encodeStateAsUpdate(session.case))
  expect(envelopesIn(other, field)[0]).toBe(envelopesIn(other, field)[0])
})
