/** A run of clocks of one Yjs client: from `from` up to, not including, `to`. */
export interface ClockRange {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** Index of the first range that ends at or after `clock`; `bounds` is [from, to, from, to, …] in order. */
const firstEndingFrom = (bounds: readonly number[], clock: number): number => {
  let low = 0
  let high = bounds.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bounds[2 * middle + 1] ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Which clocks of which clients are known: as disjoint ranges, because an edit made while connecting can arrive
 * before what it follows.
 */
export class ClockRanges {
  readonly #boundsByClient = new Map<number, number[]>()

  add({ client, from, to }: ClockRange): void {
    const bounds = this.#boundsByClient.get(client)
    if (bounds === undefined) {
      this.#boundsByClient.set(client, [from, to])
      return
    }
    const first = firstEndingFrom(bounds, from)
    let after = first
    let start = from
    let end = to
    while (after < bounds.length / 2 && (bounds[2 * after] ?? 0) <= to) {
      start = Math.min(start, bounds[2 * after] ?? start)
      end = Math.max(end, bounds[2 * after + 1] ?? end)
      after++
    }
    bounds.splice(2 * first, 2 * (after - first), start, end)
  }

  covers({ client, from, to }: ClockRange): boolean {
    const bounds = this.#boundsByClient.get(client)
    if (bounds === undefined) return false
    const first = firstEndingFrom(bounds, to)
    return (bounds[2 * first] ?? Number.POSITIVE_INFINITY) <= from
  }

  /** The parts of a range that are not covered, in order. */
  missing({ client, from, to }: ClockRange): ClockRange[] {
    const bounds = this.#boundsByClient.get(client) ?? []
    const gaps: ClockRange[] = []
    let at = from
    for (let range = firstEndingFrom(bounds, from); at < to; range++) {
      const start = Math.min(bounds[2 * range] ?? to, to)
      if (start > at) gaps.push({ client, from: at, to: start })
      at = Math.max(at, bounds[2 * range + 1] ?? to)
    }
    return gaps
  }

  /** Everything of this client below the answer is known. */
  contiguous(client: number): number {
    const [from, to] = this.#boundsByClient.get(client) ?? []
    return from === 0 && to !== undefined ? to : 0
  }

  /** The contiguous clock of each client that has one. */
  stateVector(): Map<number, number> {
    const clocks = new Map<number, number>()
    for (const client of this.#boundsByClient.keys()) {
      const clock = this.contiguous(client)
      if (clock > 0) clocks.set(client, clock)
    }
    return clocks
  }
}
