import type { Timer } from './model.ts'

/** However often somebody adds time, a step lasts no longer than a day; in ms. */
export const longestStep = 24 * 60 * 60_000

/** A timer that runs longer than this was forgotten, in ms: what comes after it is not counted. */
export const longestElapsed = 7 * longestStep

/** A timer of so many minutes that stands ready. */
export const freshTimer = (minutes: number): Timer => ({
  duration: minutes * 60_000,
  elapsedBefore: 0,
  startedAt: null,
})

/** How long the timer has run, in ms, at relay time `now`; never more than `longestElapsed`. */
export const elapsed = (timer: Timer, now: number): number =>
  Math.min(
    longestElapsed,
    timer.elapsedBefore + (timer.startedAt === null ? 0 : Math.max(0, now - timer.startedAt)),
  )

/** What is left, in ms; negative when time is up. */
export const remaining = (timer: Timer, now: number): number => timer.duration - elapsed(timer, now)
