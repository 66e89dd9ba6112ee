import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietHint, talkRows } from './talk-time-rows.ts'

const minute = 60_000

describe('R-INTERFACE-46 the rows of talk-time', () => {
  it('stand in the order of the list of people, and who left behind them', () => {
    const shares = [
      { deviceId: 'tom', ms: 6 * minute },
      { deviceId: 'gone', ms: 3 * minute },
      { deviceId: 'nadia', ms: minute - 1 },
      { deviceId: 'silent and gone', ms: 0 },
    ]
    expect(talkRows(shares, ['samira', 'nadia', 'tom'])).toEqual([
      { deviceId: 'samira', minutes: null, hasSpoken: false, share: 0 },
      { deviceId: 'nadia', minutes: null, hasSpoken: true, share: 0.1 },
      { deviceId: 'tom', minutes: 6, hasSpoken: true, share: 0.6 },
      { deviceId: 'gone', minutes: 3, hasSpoken: true, share: 0.3 },
    ])
  })

  it('are parts of a whole, however little was said', () => {
    const anyShares = fc.uniqueArray(fc.record({ deviceId: fc.string(), ms: fc.nat() }), {
      selector: ({ deviceId }) => deviceId,
      maxLength: 10,
    })
    fc.assert(
      fc.property(anyShares, (shares) => {
        const rows = talkRows(
          shares,
          shares.map(({ deviceId }) => deviceId),
        )
        expect(rows).toHaveLength(shares.length)
        for (const { share } of rows) expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})

describe('R-INTERFACE-47 the hint about who has hardly spoken', () => {
  const shares = [{ deviceId: 'tom', ms: 10 * minute }]
  const none = { deviceIds: [], at: null }

  it('does not come before ten minutes were counted', () => {
    const short = [{ deviceId: 'tom', ms: 10 * minute - 1 }]
    expect(quietHint(['nadia'], short, null, none, 0)).toBeNull()
    expect(quietHint(['nadia'], shares, null, none, 0)).toBe('nadia')
  })

  it('is about one person, and stays with them while it is so', () => {
    expect(quietHint(['piet', 'nadia'], shares, 'nadia', none, 0)).toBe('nadia')
    expect(quietHint(['piet'], shares, 'nadia', none, 0)).toBe('piet')
    expect(quietHint([], shares, 'nadia', none, 0)).toBeNull()
  })

  it('put away it does not come back, and no other for five minutes', () => {
    const putAway = { deviceIds: ['nadia'], at: 1000 }
    expect(quietHint(['nadia', 'piet'], shares, 'nadia', putAway, 1000 + 5 * minute - 1)).toBeNull()
    expect(quietHint(['nadia', 'piet'], shares, null, putAway, 1000 + 5 * minute)).toBe('piet')
    expect(quietHint(['nadia'], shares, null, putAway, 1000 + 60 * minute)).toBeNull()
  })
})
