import type { Ranges } from './presence.ts'
import { isWithin } from './sequence-set.ts'

/** An entry that the relay has is expected to be opened by everyone present after so long, in ms. */
const expectedWithin = 15_000
const firstPause = 30_000
const longestPause = 10 * 60_000

/**
 * Watches whether the others open what the relay acknowledged. A rogue client can write under somebody's outer
 * clientID, and then the relay acknowledges its bytes instead of the author's; only the others' silence tells.
 * What they say is not proof either, so acting upon it gets rarer each time.
 */
export class EchoWatch {
  #acknowledged: { readonly sequence: number; readonly at: number }[] = []
  #pause = firstPause
  #quietUntil = 0

  acknowledged(sequence: number, now: number): void {
    this.#acknowledged.push({ sequence, at: now })
  }

  /** Entries that left the room, because a snapshot contains them, are expected of nobody. */
  forget(sequence: number): void {
    this.#acknowledged = this.#acknowledged.filter((entry) => entry.sequence !== sequence)
  }

  /**
   * `echoes` are what each other run says to have opened of this one, with the time at which it said so. True
   * when somebody misses what everybody should have: load the room afresh and see.
   */
  isMissed(echoes: readonly { readonly at: number; readonly opened: Ranges }[], now: number): boolean {
    if (echoes.length === 0) return false
    const lacks = ({ sequence, at }: { readonly sequence: number; readonly at: number }): boolean =>
      echoes.some((echo) => echo.at > at + expectedWithin && !isWithin(echo.opened, sequence))
    const everywhere = (sequence: number): boolean => echoes.every(({ opened }) => isWithin(opened, sequence))
    this.#acknowledged = this.#acknowledged.filter(({ sequence }) => !everywhere(sequence))
    if (now < this.#quietUntil || !this.#acknowledged.some(lacks)) return false
    this.#quietUntil = now + this.#pause
    this.#pause = Math.min(longestPause, this.#pause * 2)
    return true
  }
}
