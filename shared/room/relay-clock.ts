/** How long what the relay told of its clock is relied on, in ms; a clock that is set right shows after that. */
const memory = 2 * 60_000

/**
 * How far the relay's clock is ahead of this device's. What the relay tells is late by the time it took to arrive and
 * to be read, and never early; so of all that it told in the last minutes, the highest estimate is the nearest.
 */
export class RelayClock {
  /** Estimates that may still become the highest, highest first. */
  #estimates: readonly { readonly told: number; readonly ahead: number }[] = []

  /** The relay said that it was `relayNow` on its clock when this device's clock was `now`; both in ms since 1970. */
  told(relayNow: number, now: number): void {
    const ahead = relayNow - now
    const higher = this.#estimates.filter(
      (estimate) => estimate.ahead > ahead && Math.abs(relayNow - estimate.told) < memory,
    )
    this.#estimates = [...higher, { told: relayNow, ahead }]
  }

  /** What to add to this device's clock, in ms; 0 until the relay has told. */
  get offset(): number {
    return this.#estimates[0]?.ahead ?? 0
  }
}
