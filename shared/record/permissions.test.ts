import { expect, test } from 'vitest'
import { mayChange, roleTable } from '../room/roles.ts'
import { mayWithRecord, recordActions } from './permissions.ts'

test('R-RECORD-3 who leads freezes, answers and adopts; every member who writes amends and signs', () => {
  const may = Object.fromEntries(
    roleTable.map(({ role }) => [role, recordActions.filter((action) => mayWithRecord(role, action))]),
  )
  const lead = ['open', 'withdraw', 'answer', 'adopt', 'amend', 'sign']
  expect(may).toEqual({
    facilitator: lead,
    'co-facilitator': lead,
    participant: ['amend', 'sign'],
    'note-taker': ['amend', 'sign'],
    resident: ['amend', 'sign'],
    reviewer: ['amend', 'sign'],
    observer: [],
    visitor: [],
    'mandate-holder': [],
    'register-member': [],
    'library-member': [],
    'region-member': [],
  })
})

test('R-RECORD-3 nobody is told that they may do what the room would refuse', () => {
  for (const { role } of roleTable)
    for (const action of recordActions)
      if (mayWithRecord(role, action))
        expect(mayChange(role, action === 'amend' || action === 'sign' ? 'case' : 'agenda')).toBe(true)
})
