import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quietPresence, readPresenceState } from './presence-state.ts'

test('R-LIVE-4 what a peer tells of itself is read, and everything else is nobody', () => {
  expect(readPresenceState(quietPresence)).toEqual(quietPresence)
  expect(readPresenceState({ stepId: 'case', hand: 12, cursors: { story: {} }, more: 1 })).toEqual({
    stepId: 'case',
    hand: 12,
    cursors: { story: {} },
    speaking: null,
    signal: null,
  })
  expect(readPresenceState({ ...quietPresence, speaking: 7, signal: 'xyz' })).toMatchObject({ signal: 'xyz' })
  expect(readPresenceState({ ...quietPresence, signal: 'x'.repeat(9_000) })).toBeNull()
  expect(readPresenceState({ stepId: 3 })).toBeNull()
  fc.assert(fc.property(fc.anything(), (told) => void readPresenceState(told)))
})
