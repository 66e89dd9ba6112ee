const minute = 60_000
const day = 24 * 60 * minute

/** Examples lie around the day on which they are opened, so that something is always late and something to come. */

/** That many minutes, in ms. */
export const minutes = (count: number): number => count * minute

/** The time that lies `days` from `now`. */
export const daysFrom = (now: number, days: number): number => now + days * day

/** The ISO day that lies `days` from `now`. */
export const isoDay = (now: number, days: number): string =>
  new Date(daysFrom(now, days)).toISOString().slice(0, 10)
