/** A page that falls over more often than this within a minute is not loaded again by itself. */
const mostReloads = 3
const within = 60_000

/** Counts how often a page was loaded anew after it fell over. `now` in ms. */
export const crashBudget = (now: () => number) => {
  let times: readonly number[] = []
  return {
    /** Whether it may be loaded anew without asking; counts when it may. */
    mayReload: (): boolean => {
      const recent = times.filter((time) => now() - time < within)
      const isAllowed = recent.length < mostReloads
      times = isAllowed ? [...recent, now()] : recent
      return isAllowed
    },
    /** Somebody decided to go on: it counts anew. */
    forgive: (): void => {
      times = []
    },
  }
}
