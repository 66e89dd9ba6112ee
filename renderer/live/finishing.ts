/** How long after a move was broken off it is finished, in ms: what broke it off needs a moment to pass. */
const patience = 5000

/** Finishes moves that were broken off. */
export interface Finishing {
  now(): void
  /** After a moment, for what was broken off just now; or after `ms`, for what was tried before. */
  later(ms?: number): void
}

/** Never finishes twice at a time, because both would open the same rooms. What fails waits for the next time. */
export const createFinishing = (finish: () => Promise<void>): Finishing => {
  let turn: Promise<void> = Promise.resolve()
  let isPlanned = false
  const now = (): void => {
    turn = turn.then(finish).catch(() => undefined)
  }
  return {
    now,
    later: (ms = patience) => {
      if (isPlanned) return
      isPlanned = true
      setTimeout(() => {
        isPlanned = false
        now()
      }, ms)
    },
  }
}
