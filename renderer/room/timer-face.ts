import type { Timer } from '../../shared/session/model.ts'
import { elapsed, remaining } from '../../shared/session/timer.ts'

/** What the timer shows: the same on every screen that has the same second. */
export interface TimerFace {
  /** `not-set` has no planned time, `idle` has not run yet. */
  readonly state: 'not-set' | 'idle' | 'running' | 'paused'
  readonly up: boolean
  /** Time left, or time over once it is up: minutes and seconds, `07:34`. */
  readonly text: string
  /** How much of the time has passed, 0 to 1. */
  readonly passed: number
}

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** `clock(454)` is `07:34`; an hour and more counts on in minutes. */
export const clock = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`

/** Reads a timer at a relay time in ms. A start that lies a fraction ahead of `now` counts as now. */
export const timerFace = (timer: Timer, now: number): TimerFace => {
  const left = Math.ceil(remaining(timer, now) / 1000)
  return {
    state:
      timer.duration <= 0
        ? 'not-set'
        : timer.startedAt !== null
          ? 'running'
          : timer.elapsedBefore > 0
            ? 'paused'
            : 'idle',
    up: timer.duration > 0 && left <= 0,
    text: clock(Math.abs(left)),
    passed: timer.duration <= 0 ? 0 : Math.min(1, elapsed(timer, now) / timer.duration),
  }
}
