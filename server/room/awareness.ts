import type { Result } from '../../shared/result.ts'
import { readAll } from '../document/cursor.ts'
import type { AwarenessState } from '../wire.ts'

const deepestState = 16

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)))

/** Whether a stock client can take this state in: it parses and compares every state it gets, and throws if it cannot. */
export const isReadableState = (state: string): boolean => {
  try {
    return isShallow(JSON.parse(state), deepestState)
  } catch {
    return false
  }
}

/** Reads an awareness update; the states stay text. */
export const readAwareness = (bytes: Uint8Array): Result<readonly AwarenessState[], 'malformed'> =>
  readAll(bytes, (cursor) => {
    const states: AwarenessState[] = []
    for (let left = cursor.varUint(); left > 0; left--)
      states.push({ client: cursor.varUint(), clock: cursor.varUint(), state: cursor.varText() })
    return states
  })

const gone = 'null'

/**
 * Who is in the room, by what each connection says of itself. One connection speaks for one client: a stock
 * client repeats what it heard of others, and a rogue one could make others disappear.
 */
export class RoomAwareness<Speaker> {
  readonly #stateByClient = new Map<number, AwarenessState & { readonly speaker: Speaker }>()
  readonly #clientBySpeaker = new Map<Speaker, number>()

  /**
   * Takes what `speaker` may say and answers that part of it. `contested` gets the connection that speaks for a
   * client whose own new connection this may be.
   */
  accept(
    speaker: Speaker,
    states: readonly AwarenessState[],
    contested: (current: Speaker) => void,
  ): AwarenessState[] {
    return states.filter((said) => {
      const current = this.#stateByClient.get(said.client)
      if (current !== undefined && current.speaker !== speaker) {
        if (said.state !== gone && !this.#clientBySpeaker.has(speaker)) contested(current.speaker)
        return false
      }
      if (current === undefined && (said.state === gone || this.#clientBySpeaker.has(speaker))) return false
      if (current !== undefined && said.clock < current.clock) return false
      if (said.state === gone) {
        this.#stateByClient.delete(said.client)
        this.#clientBySpeaker.delete(speaker)
      } else {
        this.#stateByClient.set(said.client, { ...said, speaker })
        this.#clientBySpeaker.set(speaker, said.client)
      }
      return true
    })
  }

  /** Forgets a connection and answers what the others must hear. With the same clock, as y-protocols does it. */
  leave(speaker: Speaker): AwarenessState[] {
    const client = this.#clientBySpeaker.get(speaker)
    const state = client === undefined ? undefined : this.#stateByClient.get(client)
    if (client === undefined || state === undefined) return []
    this.#stateByClient.delete(client)
    this.#clientBySpeaker.delete(speaker)
    return [{ client, clock: state.clock, state: gone }]
  }

  states(): AwarenessState[] {
    return [...this.#stateByClient.values()]
  }
}
