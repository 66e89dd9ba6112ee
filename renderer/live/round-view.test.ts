import { expect, test } from 'vitest'
import type { Member } from '../../shared/room/types.ts'
import type { Round } from '../../shared/session/model.ts'
import { nothingYet, roundView } from './round-view.ts'
import { speakingOrder } from './speaking-order.ts'

const member = (deviceId: string, role: Member['role'] = 'participant'): Member => ({
  deviceId,
  name: `naam van ${deviceId}`,
  organisation: 'De Kade',
  role,
  agreementKey: '',
  verified: true,
})
const members = [member('lead', 'facilitator'), member('a'), member('b'), member('r', 'resident')]
const envelope = (deviceId: string) => ({
  deviceId,
  revision: 1,
  hash: `hash ${deviceId}`,
  bytes: new Uint8Array(),
  key: null,
})
const writing: Round = {
  fieldId: 'weighing',
  status: 'writing',
  naming: 'named',
  envelopes: [envelope('a'), envelope('b')],
  closedUnopened: [],
  added: [],
  order: [],
  spoken: [],
}
const revealed: Round = { ...writing, status: 'revealed', order: ['b', 'a'] }
const open = { mode: 'named', isFixed: true } as const
const parts = { right: 'rust' }

test('R-ROUND-31 before the reveal a member sees who has written and nothing else', () => {
  const view = roundView(writing, open, nothingYet, new Map([['hash a', parts]]), members, 'lead')
  expect(view.written).toEqual(['a', 'b'])
  expect(view.contributions).toEqual([])
  expect(view.waiting).toEqual([])
  expect(view.everyoneHasSpoken).toBe(false)
})

test('R-ROUND-32 after the reveal cards stand in speaking order; who is away is waited for, or closed', () => {
  const both = roundView(
    revealed,
    open,
    nothingYet,
    new Map(['a', 'b'].map((id) => [`hash ${id}`, parts])),
    members,
    'lead',
  )
  expect(both.contributions.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(both.current).toBe('b')
  const one = roundView(revealed, open, nothingYet, new Map([['hash a', parts]]), members, 'lead')
  expect(one.waiting).toEqual([{ deviceId: 'b', hash: 'hash b', name: 'naam van b' }])
  const closed = roundView(
    { ...revealed, closedUnopened: ['hash b'], spoken: ['a'] },
    open,
    nothingYet,
    new Map([['hash a', parts]]),
    members,
    'lead',
  )
  expect(closed.waiting).toEqual([])
  expect(closed.closedUnopened).toBe(1)
  expect(closed.everyoneHasSpoken).toBe(true)
})

test('R-ROUND-33 what was changed after sealing, and what was never sealed, is known to its author', () => {
  const sealed = { ...nothingYet, revision: 1, sealed: parts, draft: parts }
  expect(roundView(writing, open, sealed, new Map(), members, 'a').mySeal).toBe('sealed')
  expect(
    roundView(writing, open, { ...sealed, draft: { right: 'anders' } }, new Map(), members, 'a').mySeal,
  ).toBe('changed-after-sealing')
  const late = { ...nothingYet, draft: parts }
  expect(roundView(writing, open, late, new Map(), members, 'lead').unsentDraft).toBe(false)
  expect(roundView(revealed, open, late, new Map(), members, 'lead').unsentDraft).toBe(true)
  expect(roundView(revealed, open, late, new Map(), members, 'a').unsentDraft).toBe(false)
  expect(roundView(revealed, open, nothingYet, new Map(), members, 'lead').unsentDraft).toBe(false)
})

test('R-ROUND-34 the resident speaks first, then people in the order in which they joined', () => {
  expect(speakingOrder(members, [envelope('b'), envelope('r'), envelope('gone'), envelope('a')])).toEqual([
    'r',
    'a',
    'b',
    'gone',
  ])
})
