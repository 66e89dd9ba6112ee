import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTalk, quietOf, readTalkCount, talkShares } from './talk-time.ts'

const nothing = readTalkCount(null)
const minute = 60_000
const speaks = (deviceId: string, since: number) => ({ deviceId, since })

describe('R-LIVE-20 how long each has spoken', () => {
  it('counts from press to press, and the turn that is under way', () => {
    let count = countTalk(nothing, speaks('a', 0), 0)
    count = countTalk(count, speaks('b', 2 * minute), 2 * minute)
    count = countTalk(count, null, 3 * minute)
    count = countTalk(count, speaks('a', 5 * minute), 5 * minute)
    expect(talkShares(count, ['a', 'b', 'c'], 6 * minute)).toEqual([
      { deviceId: 'a', ms: 3 * minute },
      { deviceId: 'b', ms: minute },
      { deviceId: 'c', ms: 0 },
    ])
  })

  it('does not go on for ever when somebody forgot to press', () => {
    const count = countTalk(nothing, speaks('a', 0), 0)
    expect(talkShares(count, [], 300 * minute)).toEqual([{ deviceId: 'a', ms: 15 * minute }])
  })

  it('hints at quiet voices, quietest first, and not while little was said', () => {
    const shares = [
      { deviceId: 'a', ms: 8 * minute },
      { deviceId: 'b', ms: minute / 2 },
      { deviceId: 'gone', ms: 0 },
      { deviceId: 'c', ms: 0 },
    ]
    expect(quietOf(shares, ['a', 'b', 'c'])).toEqual(['c', 'b'])
    expect(quietOf([{ deviceId: 'a', ms: minute }], ['a', 'b', 'c'])).toEqual([])
  })

  it('never loses or makes time, however turns follow each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', null), fc.integer({ min: 1, max: 600 })), {
          maxLength: 30,
        }),
        (turns) => {
          let now = 0
          let spoken = 0
          let count = nothing
          for (const [who, seconds] of turns) {
            count = countTalk(count, who === null ? null : speaks(who, now), now)
            if (who !== null) spoken += seconds * 1000
            now += seconds * 1000
          }
          count = countTalk(count, null, now)
          expect(talkShares(count, [], now).reduce((sum, { ms }) => sum + ms, 0)).toBe(spoken)
        },
      ),
    )
  })

  it('goes on with a turn after the screen was reloaded, and takes nothing else for a count', () => {
    const count = countTalk(nothing, speaks('a', 0), 0)
    const again = readTalkCount(JSON.parse(JSON.stringify(count)))
    expect(talkShares(again, [], minute)).toEqual([{ deviceId: 'a', ms: minute }])
    fc.assert(fc.property(fc.anything(), (stored) => void readTalkCount(stored)))
  })
})
