/** How many wrong tries cost nothing: everybody mistypes. */
const freeTries = 3
const firstWait = 5
const longestWait = 300

/** Lets whoever keeps guessing wait longer and longer. Times are milliseconds of a clock that only goes forward. */
export interface Patience {
  /** Whole seconds until the next try. */
  secondsLeft(now: number): number
  failed(now: number): void
  succeeded(): void
}

/** Patience of before the first try. It ends with the program; what slows a guesser down with the file is scrypt. */
export const makePatience = (): Patience => {
  let failures = 0
  let until = 0
  return {
    secondsLeft: (now) => Math.max(0, Math.ceil((until - now) / 1000)),
    failed: (now) => {
      failures++
      const over = failures - freeTries
      if (over >= 0) until = now + 1000 * Math.min(longestWait, firstWait * 2 ** over)
    },
    succeeded: () => {
      failures = 0
      until = 0
    },
  }
}
