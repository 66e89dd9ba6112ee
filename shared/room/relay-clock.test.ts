import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RelayClock } from './relay-clock.ts'

const nineMinutes = 9 * 60_000

describe('R-LEAD-6 the relay’s clock', () => {
  it('R-LEAD-6 counts for nothing until it was told', () => {
    expect(new RelayClock().offset).toBe(0)
  })

  it('R-LEAD-6 is never further off than the quickest message was late', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 40 }), (delays) => {
        const clock = new RelayClock()
        for (const [at, late] of delays.entries()) {
          const sent = 1_700_000_000_000 + at * 1_000
          clock.told(sent, sent + late - nineMinutes)
        }
        expect(clock.offset).toBe(nineMinutes - Math.min(...delays))
      }),
    )
  })

  it('R-LEAD-6 follows a clock that is set right, within minutes', () => {
    const clock = new RelayClock()
    clock.told(1_700_000_000_000, 1_700_000_000_000 - nineMinutes)
    const later = 1_700_000_000_000 + 3 * 60_000
    clock.told(later, later + 20)
    expect(clock.offset).toBe(-20)
  })
})
