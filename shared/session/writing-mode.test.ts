import { describe, expect, test } from 'vitest'
import { addRow } from './commands.ts'
import type { WritingMode } from './model.ts'
import { problemsQuery } from './problems.ts'
import { fieldOf } from './read-agenda.ts'
import { type CheckEnvelope, revealRound, roundQuery, submitEnvelope } from './round.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'
import {
  chosenModeReading,
  hasContributions,
  isModeFixed,
  isWrittenFirst,
  sealedFor,
  setWritingMode,
} from './writing-mode.ts'

const list = 'alternatives'
const modeOf = (session: Replica, fieldId: string) => chosenModeReading(fieldId)(session, () => {})
const isFirst = (session: Replica, fieldId: string): boolean => {
  const field = fieldOf(session, fieldId)
  return field !== null && isWrittenFirst(session, field)
}
const envelope = (device: number, hidden: boolean) => new Uint8Array([device, hidden ? 1 : 0])
const check: CheckEnvelope = ([device = 0, hidden]) => ({
  deviceId: `device-${device}`,
  revision: 1,
  hash: `hash-${device}`,
  naming: hidden === 1 ? 'hidden' : 'named',
})
const namingOf = (session: Replica) => roundQuery(list, check).of(session).naming

describe('R-ROUND-40 how a field is written is for the method to say, and for whoever leads', () => {
  test('a list is written together until somebody chooses; a round is always private first', () => {
    const session = newSession()
    expect(modeOf(session, list)).toBe('together')
    expect(modeOf(session, 'weighing')).toBe('named')
    expect([isFirst(session, list), isFirst(session, 'weighing')]).toEqual([false, true])
    setWritingMode(session, list, 'hidden', 0)
    setWritingMode(session, 'weighing', 'hidden', 0)
    expect([modeOf(session, list), modeOf(session, 'weighing')]).toEqual(['hidden', 'hidden'])
    expect(isFirst(session, list)).toBe(true)
  })

  test('a mode that the field does not know is neither kept nor read', () => {
    const session = newSession()
    setWritingMode(session, 'weighing', 'together', 0)
    setWritingMode(session, 'moral-question', 'hidden', 0)
    expect(session.agenda.getMap('modes').size).toBe(0)
    session.agenda.getMap('modes').set('weighing', 'together')
    session.agenda.getMap('modes').set(list, 7)
    expect([modeOf(session, 'weighing'), modeOf(session, list)]).toEqual(['named', 'together'])
    expect(problemsQuery.of(session).map(({ where }) => where)).toEqual([
      'agenda/modes/alternatives',
      'agenda/modes/weighing',
    ])
  })

  test('a field that became private is that for as long as anything sealed stands in it', () => {
    const session = newSession()
    submitEnvelope(session, list, envelope(1, true))
    expect([hasContributions(session, list), isFirst(session, list)]).toEqual([true, true])
  })
})

describe('R-ROUND-41 the choice is fixed by the first contribution', () => {
  const tried = (session: Replica, mode: WritingMode, sealed: number) =>
    setWritingMode(session, list, mode, sealed)

  test('by one that was sealed, or by a reveal', () => {
    const session = newSession()
    expect(tried(session, 'hidden', 0).ok).toBe(true)
    expect(tried(session, 'named', 1)).toEqual({ ok: false, code: 'already-begun' })
    expect(modeOf(session, list)).toBe('hidden')
    revealRound(session, list, { envelopes: [], order: [] }, actorOf('samira'))
    expect(tried(session, 'named', 0).ok).toBe(false)
  })

  test('by a row in the shared list, as long as it is written together', () => {
    const session = newSession()
    addRow(session, actorOf('tom'), list)
    expect(isModeFixed(session, list, 0)).toBe(true)
    expect(tried(session, 'hidden', 0).ok).toBe(false)
  })

  test('a row that came while somebody made the list private does not undo that', () => {
    const mine = newSession(1)
    const theirs = joined(mine, 2)
    setWritingMode(mine, list, 'hidden', 0)
    addRow(theirs, actorOf('tom'), list, { alternative: 'Uitstel' })
    send(mine, theirs)
    expect(modeOf(theirs, list)).toBe('hidden')
    expect(isModeFixed(theirs, list, 0)).toBe(false)
  })

  test('a field that the method does not have has no choice', () => {
    expect(isModeFixed(newSession(), 'elsewhere', 0)).toBe(true)
  })
})

describe('R-ROUND-42 what was promised to one holds for all', () => {
  test('what an envelope was sealed for cannot be taken for something else', () => {
    expect(sealedFor(list, 'named')).toBe(list)
    expect(sealedFor(list, 'hidden')).not.toBe(sealedFor(list, 'named'))
    expect(fieldOf(newSession(), sealedFor(list, 'hidden'))).toBeNull()
  })

  test('two who lead choose differently at once: as soon as one wrote without a name, nobody has one', () => {
    for (const [first, second] of [
      ['hidden', 'named'],
      ['named', 'hidden'],
      ['hidden', 'together'],
    ] as const) {
      const mine = newSession(1)
      const theirs = joined(mine, 2)
      setWritingMode(mine, list, first, 0)
      setWritingMode(theirs, list, second, 0)
      submitEnvelope(mine, list, envelope(1, first === 'hidden'))
      submitEnvelope(theirs, list, envelope(2, second === 'hidden'))
      send(mine, theirs)
      send(theirs, mine)
      expect([namingOf(mine), namingOf(theirs)]).toEqual(['hidden', 'hidden'])
    }
  })

  test('after the reveal what it lists decides: what came too late takes no names off and gives none', () => {
    for (const [listed, late, naming] of [
      [[false], true, 'named'],
      [[true], false, 'hidden'],
      [[false, true], false, 'hidden'],
    ] as const) {
      const mine = newSession(1)
      const away = joined(mine, 2)
      submitEnvelope(away, list, envelope(9, late))
      for (const [device, hidden] of listed.entries()) submitEnvelope(mine, list, envelope(device, hidden))
      const hashes = listed.map((_, device) => `hash-${device}`)
      revealRound(mine, list, { envelopes: hashes, order: ['device-0'] }, actorOf('samira'))
      const before = roundQuery(list, check).of(mine)
      expect(before.naming).toBe(naming)
      send(away, mine)
      expect(roundQuery(list, check).of(mine)).toEqual(before)
    }
  })

  test('a program that writes the choice afterwards changes nothing', () => {
    const session = newSession()
    setWritingMode(session, list, 'hidden', 0)
    submitEnvelope(session, list, envelope(1, true))
    for (const mode of ['named', 'together', null, 'anything']) {
      session.agenda.getMap('modes').set(list, mode)
      expect(namingOf(session)).toBe('hidden')
      expect(isFirst(session, list)).toBe(true)
    }
    const named = newSession()
    submitEnvelope(named, list, envelope(1, false))
    named.agenda.getMap('modes').set(list, 'hidden')
    expect(namingOf(named)).toBe('named')
  })
})
