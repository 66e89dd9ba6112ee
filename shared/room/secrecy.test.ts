import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invitationBytes } from './invitation.ts'
import { deeds, documents, History, roles, rooms, type Step, session } from './secrecy.fixture.ts'
import type { Invitation } from './types.ts'

/** How many histories are tried; `npm run soak` sets more. */
const histories = Number(process.env.BERAAD_SOAK ?? 6)

/** How often each deed is drawn. */
const weights: Readonly<Record<Step['do'], number>> = {
  write: 8,
  show: 3,
  link: 2,
  admit: 5,
  remove: 3,
  'remove busily': 2,
  move: 1,
  'miss a move': 3,
  leave: 2,
  return: 2,
  restart: 2,
  follow: 1,
  pause: 1,
  compact: 1,
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(...deeds.map((deed) => ({ weight: weights[deed], arbitrary: fc.constant(deed) }))),
  who: fc.nat(roles.length - 1),
  where: fc.nat(rooms - 1),
  document: fc.constantFrom(...documents),
})

const withHistory = async (play: (history: History) => Promise<void>, reuse = false): Promise<void> => {
  const history = await History.begin({ reuse })
  try {
    await history.world.quiet()
    await play(history)
  } finally {
    await history.world.end()
  }
}

test('R-ROOM-60 whatever the history of a session and its circles, nobody reads what was written where they were not let in; those who are in end alike and lose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) =>
      withHistory(async (history) => {
        for (let at = 1; at < roles.length - 1; at++)
          await history.admit(history.person(at), session, at === 1)
        for (const each of steps) await history.play(each)
        await history.gather()
        expect(await history.leaks()).toEqual([])
        await history.check()
      }),
    ),
    { numRuns: histories },
  )
}, 3_600_000)

test('R-ROOM-61 the search for leaks finds them: a careless removal, an open invitation, a key used again', async () => {
  const removed = async (keepAll: boolean) => {
    let leaks: readonly string[] = []
    await withHistory(async (history) => {
      const [, , out] = history.people
      if (!out) throw new Error('somebody is removed')
      await history.admit(out, session, false)
      history.write(out, session, 'case')
      await history.move(session, out, { keepAll })
      history.write(history.lead, session, 'case')
      leaks = await history.leaks()
    })
    return leaks
  }
  expect(await removed(false)).toEqual([])
  expect(await removed(true)).toEqual(['participant 2 reads kanarie-1. of 0.1'])

  /** Something is shown in the session while the lead writes in a circle to which somebody was never admitted. */
  const outside = async (shown: (circle: Invitation) => Promise<Uint8Array> | null, reuse = false) => {
    let leaks: readonly string[] = []
    await withHistory(async (history) => {
      const [, , outsider] = history.people
      if (!outsider) throw new Error('somebody stands outside')
      await history.admit(outsider, session, false)
      const bytes = await shown(history.seat(history.lead, 1).invitation)
      if (bytes) history.seat(history.lead, session).room.document('case').getArray('sealed').push([bytes])
      history.write(history.lead, 1, 'case')
      leaks = await history.leaks()
    }, reuse)
    return leaks
  }
  expect(await outside(() => null)).toEqual([])
  expect(await outside(invitationBytes)).toEqual(['participant 2 reads kanarie-0. of 1.0'])
  expect(await outside(() => null, true)).toEqual(['participant 2 reads kanarie-0. of 1.0'])
})
