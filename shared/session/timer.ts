import type { Timer } from './model.ts'

/** A timer of so many minutes that stands ready. */
export const freshTimer = (minutes: number): Timer => ({
  duration: minutes * 60_000,
  elapsedBefore: 0,
  startedAt: null,
})

/** How long the timer has run, in ms, at relay time `now`. */
export const elapsed = (timer: Timer, now: number): number =>
  timer.elapsedBefore + (timer.startedAt === null ? 0 : Math.max(0, now - timer.startedAt))

/** What is left, in ms; negative when time is up. */
export const remaining = (timer: Timer, now: number): number => timer.duration - elapsed(timer, now)
