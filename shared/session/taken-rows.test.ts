import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldOf } from '../method/method.ts'
import { removeRow, setCell } from './commands.ts'
import { partsOfRows } from './first-written.ts'
import { liveText } from './live-text.ts'
import type { Contribution } from './model.ts'
import { rowsQuery } from './queries.ts'
import { fieldOf } from './read-agenda.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'
import { rowsToTake, takenQuery, takeRows } from './taken-rows.ts'

const list = 'alternatives'
const field = (session: Replica) => fieldOf(session, list) as FieldOf<'list'>
const contribution = (id: string, rows: Parameters<typeof partsOfRows>[0]): Contribution => ({
  id,
  deviceId: '',
  name: '',
  organisation: '',
  parts: partsOfRows(rows),
  mark: 'sealed',
})
const contributions = [
  contribution('one', [
    { alternative: 'Uitstel', realistic: 'yes' },
    { alternative: 'Maatwerk', realistic: '' },
  ]),
  contribution('two', [{ alternative: 'Niets doen', realistic: 'perhaps' }]),
]
const take = (session: Replica, name: string) =>
  takeRows(session, actorOf(name), list, rowsToTake(field(session), contributions))
const shown = (session: Replica) =>
  rowsQuery(list)
    .of(session)
    .map(({ cells }) => cells.alternative)
const meet = (one: Replica, other: Replica) => {
  send(one, other)
  send(other, one)
}
const write = (session: Replica, at: number, text: string) => {
  const row = rowsQuery(list).of(session)[at]?.id ?? ''
  liveText(session, { in: 'cell', field: list, row, column: 'alternative' })?.write(text)
}

describe('R-ROUND-46 what was written first can be put in the shared list', () => {
  test('row by row, by whoever pressed, in the order of the cards; what does not fit a column stays out', () => {
    const session = newSession()
    expect(take(session, 'tom')).toBe(3)
    expect(rowsQuery(list).of(session)).toMatchObject([
      { addedBy: 'tom', cells: { alternative: 'Uitstel', realistic: 'yes' } },
      { addedBy: 'tom', cells: { alternative: 'Maatwerk', realistic: '' } },
      { addedBy: 'tom', cells: { alternative: 'Niets doen', realistic: '' } },
    ])
  })

  test('pressing twice adds nothing, also after somebody changed a row; what was taken away can be put back', () => {
    const session = newSession()
    take(session, 'tom')
    write(session, 0, 'Een half jaar uitstel')
    expect(take(session, 'nadia')).toBe(0)
    removeRow(session, list, rowsQuery(list).of(session)[1]?.id ?? '')
    expect(take(session, 'nadia')).toBe(1)
    expect(shown(session)).toEqual(['Een half jaar uitstel', 'Niets doen', 'Maatwerk'])
  })

  test('two who press at once do not double the list, and taking a row away takes it away', () => {
    const mine = newSession(1)
    const theirs = joined(mine, 2)
    take(mine, 'tom')
    take(theirs, 'nadia')
    meet(mine, theirs)
    expect(shown(mine)).toEqual(['Uitstel', 'Maatwerk', 'Niets doen'])
    expect(rowsQuery(list).of(mine)).toEqual(rowsQuery(list).of(theirs))
    removeRow(theirs, list, rowsQuery(list).of(theirs)[0]?.id ?? '')
    meet(mine, theirs)
    expect(shown(mine)).toEqual(['Maatwerk', 'Niets doen'])
  })

  test('what somebody typed in a row before the two met stays in sight', () => {
    for (const typist of [0, 1]) {
      const replicas = [newSession(1), newSession(1)] as const
      const mine = replicas[0]
      const theirs = joined(mine, 2)
      take(mine, 'tom')
      take(theirs, 'nadia')
      write(typist === 0 ? mine : theirs, 0, 'Een half jaar uitstel')
      meet(mine, theirs)
      expect(shown(mine)).toContain('Een half jaar uitstel')
    }
  })

  test('whoever presses, changes and meets in whatever order: one row for each that was written, and no word lost', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('take' as const), who: fc.nat(2) }),
      fc.record({ do: fc.constant('meet' as const), who: fc.nat(2), other: fc.nat(2) }),
      fc.record({ do: fc.constant('choose' as const), who: fc.nat(2), at: fc.nat(2) }),
      fc.record({ do: fc.constant('type' as const), who: fc.nat(2), at: fc.nat(2), text: fc.nat(1000) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const first = newSession(1)
        const replicas = [first, joined(first, 2), joined(first, 3)]
        const at = (who: number) => replicas[who] ?? first
        let typed = 0
        for (const one of steps) {
          const session = at(one.who)
          if (one.do === 'take') take(session, `device-${one.who}`)
          else if (one.do === 'meet') meet(session, at(one.other))
          else if (one.do === 'choose')
            setCell(session, list, rowsQuery(list).of(session)[one.at]?.id ?? '', 'realistic', 'no')
          else if (rowsQuery(list).of(session)[one.at] !== undefined) {
            typed += 1
            write(session, one.at, `getypt ${one.text}`)
          }
        }
        for (const one of replicas) for (const other of replicas) meet(one, other)
        const rows = rowsQuery(list).of(first)
        for (const other of replicas) expect(rowsQuery(list).of(other)).toEqual(rows)
        const isTaken = steps.some((one) => one.do === 'take')
        expect(takenQuery(list).of(first)).toHaveLength(isTaken ? 3 : 0)
        const untouched = rows.filter(
          ({ cells }) => !cells.alternative?.startsWith('getypt') && cells.realistic !== 'no',
        )
        const words = untouched.map(({ cells }) => cells.alternative)
        expect(new Set(words).size).toBe(words.length)
        expect(rows.length).toBeGreaterThanOrEqual(isTaken ? 3 : 0)
        if (typed > 0) expect(shown(first).some((text) => text?.includes('getypt'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('whatever stands in a row, the list can be read and taken from', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (from, said) => {
        const session = newSession()
        take(session, 'tom')
        const rows = session.case.getArray<{ set: (key: string, value: unknown) => void }>(`rows:${list}`)
        try {
          rows.get(0)?.set('from', from)
          rows.get(1)?.set('said', said)
        } catch {
          // What Yjs itself does not take cannot stand there.
        }
        expect(shown(session)).toHaveLength(3)
        expect(() => take(session, 'nadia')).not.toThrow()
      }),
    )
  })
})
