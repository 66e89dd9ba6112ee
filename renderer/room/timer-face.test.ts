import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, timerFace } from './timer-face.ts'

const minute = 60_000

describe('timer', () => {
  it('R-INTERFACE-4 counts down while it runs and stands still while it is paused', () => {
    const timer = { duration: 15 * minute, elapsedBefore: 0, startedAt: 1_000_000 }
    expect(timerFace(timer, 1_000_000)).toMatchObject({ state: 'running', text: '15:00', passed: 0 })
    expect(timerFace(timer, 1_000_000 + 446_000)).toMatchObject({ text: '07:34', up: false })
    const paused = { duration: 15 * minute, elapsedBefore: 446_000, startedAt: null }
    expect(timerFace(paused, 5)).toMatchObject({ state: 'paused', text: '07:34' })
    expect(timerFace(paused, 5 + minute)).toMatchObject({ state: 'paused', text: '07:34' })
  })

  it('R-INTERFACE-4 says that the time is up, and by how much', () => {
    const timer = { duration: minute, elapsedBefore: 0, startedAt: 0 }
    expect(timerFace(timer, minute - 1)).toMatchObject({ up: false, text: '00:01' })
    expect(timerFace(timer, minute)).toMatchObject({ up: true, text: '00:00', passed: 1 })
    expect(timerFace(timer, minute + 34_000)).toMatchObject({ up: true, text: '00:34', passed: 1 })
  })

  it('R-INTERFACE-4 has no face without a planned time', () => {
    expect(timerFace({ duration: 0, elapsedBefore: 0, startedAt: null }, 7)).toMatchObject({
      state: 'not-set',
      up: false,
    })
  })

  it('R-INTERFACE-4 never shows more time than was planned when the start lies ahead of the clock', () => {
    expect(timerFace({ duration: minute, elapsedBefore: 0, startedAt: 900 }, 0).text).toBe('01:00')
  })

  it('R-INTERFACE-4 loses exactly one second per second, whenever it was started', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 3600 }), (offset, second) => {
        const timer = { duration: 5000 * 1000, elapsedBefore: 0, startedAt: offset }
        const face = (at: number) => timerFace(timer, at * 1000).text
        const [minutes, seconds] = face(second).split(':').map(Number)
        const total = (minutes ?? 0) * 60 + (seconds ?? 0)
        expect(face(second + 1)).toBe(clock(total - 1))
      }),
    )
  })
})
