import type { IgnoredReason } from './types.ts'

/** How much arrived that was not accepted, by reason. */
export class IgnoredCounts {
  readonly #counts: Record<IgnoredReason, number> = {
    malformed: 0,
    'newer-version': 0,
    'bad-signature': 0,
    undecryptable: 0,
    'role-not-allowed': 0,
    'foreign-client': 0,
    replayed: 0,
  }

  add(reason: IgnoredReason): void {
    this.#counts[reason]++
  }

  counts(): Readonly<Record<IgnoredReason, number>> {
    return { ...this.#counts }
  }
}
