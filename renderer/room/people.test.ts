import { describe, expect, it } from 'vitest'
import type { Member, Presence } from '../../shared/room/types.ts'
import type { PresenceState } from '../live/live.ts'
import { quietPresence } from '../live/presence-state.ts'
import { absentMembers, handMoment, handQueue, peopleHere } from './people.ts'

const member = (name: string): Member => ({
  deviceId: name.toLowerCase(),
  name,
  organisation: 'De Kade',
  role: 'participant',
  agreementKey: '',
  verified: true,
})

const tab = (
  name: string,
  state: Partial<PresenceState> = {},
  more: Partial<Presence<PresenceState>> = {},
): Presence<PresenceState> => ({
  runId: 'run',
  deviceId: name.toLowerCase(),
  member: member(name),
  state: { ...quietPresence, stepId: 'case', ...state },
  isMe: false,
  ...more,
})

describe('people in the room', () => {
  it('R-INTERFACE-6 counts a person with two tabs once, and with the group when one tab is there', () => {
    const people = peopleHere([tab('Joris', { stepId: 'opening' }), tab('Joris', { stepId: 'case' })], 'case')
    expect(people).toHaveLength(1)
    expect(people[0]?.elsewhere).toBeNull()
  })

  it('R-INTERFACE-6 shows who looks elsewhere, me first and the others by name', () => {
    const people = peopleHere(
      [tab('Tom', { stepId: 'opening' }), tab('Mirjam'), tab('Samira', {}, { isMe: true })],
      'case',
    )
    expect(people.map((person) => person.member?.name)).toEqual(['Samira', 'Mirjam', 'Tom'])
    expect(people.map((person) => person.elsewhere)).toEqual([null, null, 'opening'])
  })

  it('R-INTERFACE-6 puts raised hands in the order of asking, the same on every screen', () => {
    const presence = [
      tab('Tom', { hand: 20 }),
      tab('Joris', { hand: 10 }),
      tab('Mirjam', { hand: 20 }),
      tab('Nadia'),
    ]
    const names = (tabs: typeof presence) =>
      handQueue(peopleHere(tabs, 'case')).map((person) => person.member?.name)
    expect(names(presence)).toEqual(['Joris', 'Mirjam', 'Tom'])
    expect(names([...presence].reverse())).toEqual(['Joris', 'Mirjam', 'Tom'])
  })

  it('R-INTERFACE-6 keeps a place for whoever has no card yet and lists who is away', () => {
    const people = peopleHere([tab('x', {}, { member: null }), tab('Tom')], 'case')
    expect(people.map((person) => person.member)).toEqual([member('Tom'), null])
    expect(absentMembers([member('Tom'), member('Joris')], people).map((one) => one.name)).toEqual(['Joris'])
  })

  it('R-INTERFACE-6 puts a hand behind those that are up, also when clocks differ a little', () => {
    const up = [tab('Joris', { hand: 5_000 }), tab('Tom')]
    expect(handMoment(up, 9_000.4)).toBe(9_000)
    expect(handMoment(up, 3_000)).toBe(5_001)
    expect(handMoment([], 3_000)).toBe(3_000)
  })
})
