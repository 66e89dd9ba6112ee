import { isSameRelay } from './relay-label.ts'
import type { DestroyedNotice, MovedNotice, RelocatedNotice } from './types.ts'

/**
 * What became of the room, by what its owners said: where it went, of two who moved it at once the same one on every
 * device, on which relay it stands, and that it was destroyed.
 */
export class Notices {
  #destroyed: DestroyedNotice | null = null
  #current: MovedNotice | null = null
  #relocated: readonly RelocatedNotice[] = []

  current(): MovedNotice | null {
    return this.#current
  }

  /** Takes an owner's notice; true when it is the one to follow from now on. */
  accept(notice: MovedNotice): boolean {
    if (this.#current && this.#current.roomId <= notice.roomId) return false
    this.#current = notice
    return true
  }

  destroyed(): DestroyedNotice | null {
    return this.#destroyed
  }

  /** Takes an owner's word that the room went to another relay. */
  acceptRelocated(notice: RelocatedNotice): void {
    this.#relocated = [...this.#relocated, notice]
  }

  /** The relays that the room left. */
  left(): readonly string[] {
    return this.#relocated.map(({ from }) => from)
  }

  /**
   * To which relay the room went from this one; null while it is here. Of two owners who took it to different relays at
   * once, everybody ends at the first of those in order, also who went to the other one.
   */
  wayFrom(relay: string): string | null {
    const arrivals = this.#relocated.filter(({ to }) => isSameRelay(to, relay))
    const rivals = this.#relocated.filter(
      ({ from, to }) =>
        isSameRelay(from, relay) || (to < relay && arrivals.some((one) => isSameRelay(one.from, from))),
    )
    const [first] = rivals.map(({ to }) => to).sort()
    return first === undefined || isSameRelay(first, relay) ? null : first
  }

  /** Whether nothing is to be written with these keys any more. */
  isOver(): boolean {
    return this.#current !== null || this.#destroyed !== null
  }

  /** Takes an owner's word that the room was destroyed; true when it is the first. */
  acceptDestroyed(notice: DestroyedNotice): boolean {
    if (this.#destroyed) return false
    this.#destroyed = notice
    return true
  }
}
