import type { MovedNotice } from './types.ts'

/** Where the room went, by what its owners said: of two who moved it at once, every device follows the same one. */
export class Notices {
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
}
