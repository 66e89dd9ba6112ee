import { expect, it } from 'vitest'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import { stronger } from './stronger.ts'

it('R-LIVE-24 of two invitations the one with more rights is kept, and of one right the stronger role', async () => {
  const owner = await createRoom('ws://relay.test')
  const [co, participant, observer] = [
    await inviteFor(owner, 'co-facilitator'),
    await inviteFor(owner, 'participant'),
    await inviteFor(owner, 'observer'),
  ]
  expect(stronger(undefined, observer)).toBe(observer)
  expect(stronger(owner, co)).toBe(owner)
  expect(stronger(participant, owner)).toBe(owner)
  expect(stronger(participant, co)).toBe(co)
  expect(stronger(co, participant)).toBe(co)
  expect(stronger(co, observer)).toBe(co)
  expect(stronger(participant, participant)).toBe(participant)
})
