import type { RoomEvents } from './types.ts'

/** Who wants to know what of a room. */
export class RoomListeners {
  readonly #listeners = new Map<keyof RoomEvents, Set<(document: string) => void>>()

  on<Name extends keyof RoomEvents>(name: Name, listener: RoomEvents[Name]): () => void {
    const listeners = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  /** `document` is the name that belongs to the event of that name. */
  emit(name: keyof RoomEvents, document = ''): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(document)
  }
}
