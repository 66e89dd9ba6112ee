import type { DestroyedNotice, MovedNotice } from './types.ts'

/**
 * What became of the room, by what its owners said: where it went, of two who moved it at once the same one on every
 * device, and that it was destroyed.
 */
export class Notices {
  #destroyed: DestroyedNotice | null = null
  #current: MovedNotice | null = null

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

  /** Whether nothing is to be written here any more. */
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
