import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberOf } from '../circles/fake-live.fixture.ts'
import type { PersonHere } from '../room/people.ts'
import { moveTurn, noChoice, takesPart, turnOrder } from './talk-round-setup.ts'

const person = (name: string, role: Parameters<typeof memberOf>[1] = {}): PersonHere => ({
  deviceId: name.toLowerCase(),
  member: memberOf(name, role),
  isMe: false,
  elsewhere: null,
  hand: null,
})
const samira = person('Samira')
const tom = person('Tom')
const nadia = person('Nadia', { role: 'resident' })
const piet = person('Piet', { role: 'observer' })
const ids = (people: readonly PersonHere[]) => people.map(({ deviceId }) => deviceId)

describe('R-INTERFACE-40 the order of a talking round', () => {
  it('begins with the resident, then as they sit in the list', () => {
    expect(ids(turnOrder([samira, tom, nadia], noChoice))).toEqual(['nadia', 'samira', 'tom'])
  })

  it('keeps what was chosen, leaves out who went, and puts who came behind it', () => {
    const choice = { ...noChoice, order: ['tom', 'gone', 'nadia'] }
    expect(ids(turnOrder([samira, tom, nadia], choice))).toEqual(['tom', 'nadia', 'samira'])
  })

  it('gives whoever only listens a turn when they are asked', () => {
    expect([samira, nadia, piet].map((one) => takesPart(one, noChoice))).toEqual([true, true, false])
    const choice = { ...noChoice, takesPart: { piet: true, samira: false } }
    expect([samira, nadia, piet].map((one) => takesPart(one, choice))).toEqual([false, true, true])
  })

  it('moving somebody changes places with one neighbour, and there and back is where it was', () => {
    const moves = fc.record({
      order: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }),
      at: fc.nat(),
      by: fc.constantFrom<-1 | 1>(-1, 1),
    })
    fc.assert(
      fc.property(moves, ({ order, at, by }) => {
        const place = at % order.length
        const who = order[place] ?? ''
        const next = moveTurn(order, who, by)
        expect(next.toSorted()).toEqual(order.toSorted())
        const isAtEnd = place + by < 0 || place + by >= order.length
        expect(next.indexOf(who)).toBe(isAtEnd ? place : place + by)
        if (!isAtEnd) expect(moveTurn(next, who, by < 0 ? 1 : -1)).toEqual(order)
      }),
    )
  })
})
