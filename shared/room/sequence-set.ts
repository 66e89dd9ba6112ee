/** A set of numbers that mostly follow each other, kept as ranges; both ends belong to a range. */
export class SequenceSet {
  #ranges: [number, number][] = []

  add(number: number): void {
    const last = this.#ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else if (!this.has(number)) this.#insert(number)
  }

  has(number: number): boolean {
    return isWithin(this.#ranges, number)
  }

  ranges(): readonly (readonly [number, number])[] {
    return this.#ranges
  }

  #insert(number: number): void {
    const merged: [number, number][] = []
    for (const [from, to] of [...this.#ranges, [number, number] as const].sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1)
      if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
      else merged.push([from, to])
    }
    this.#ranges = merged
  }
}

/** Whether a number lies in one of some ranges. */
export const isWithin = (ranges: readonly (readonly [number, number])[], number: number): boolean =>
  ranges.some(([from, to]) => from <= number && number <= to)
