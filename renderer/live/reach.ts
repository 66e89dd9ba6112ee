import { isSameRelay, relayLabelOf } from '../../shared/room/relay-label.ts'
import { z } from '../../shared/zod.ts'
import type { Hosting } from '../platform/hosting.ts'
import type { Vault } from '../platform/platform.ts'

const placesRecord = 'relay-places'

/** Where labelled relays were found last, by label. */
const storedPlaces = z.record(z.string(), z.string())

/** Where relays are found from this device, and where others find them. */
export interface Reach {
  /** The address to connect to. */
  of(relay: string): string
  /** The address to give to others. */
  advertised(relay: string): string
  /** A fresh link says where a relay is now. */
  learn(relay: string): Promise<void>
  /** Tells when an address may have become another. */
  subscribe(listener: () => void): () => void
}

/**
 * A relay on somebody's computer has another address on another network; its label stays. This device finds its own relay
 * at itself, whatever the network is, and that of a colleague where the last link to it led.
 */
export const createReach = async ({
  vault,
  hosting,
}: {
  readonly vault: Vault
  readonly hosting?: Hosting | null
}): Promise<Reach> => {
  const stored = await vault.read<unknown>(placesRecord)
  const read = storedPlaces.safeParse(stored.ok ? stored.value : {})
  let places: Readonly<Record<string, string>> = read.success ? read.data : {}
  const listeners = new Set<() => void>()
  const ownFor = (relay: string): string | null => {
    const own = hosting?.state().own ?? null
    return own !== null && isSameRelay(own, relay) ? own : null
  }
  const foundFor = (relay: string): string => {
    const label = relayLabelOf(relay)
    return (label === null || !Object.hasOwn(places, label) ? undefined : places[label]) ?? relay
  }
  return {
    of: (relay) => ownFor(relay) ?? foundFor(relay),
    advertised: (relay) => {
      const own = ownFor(relay)
      if (own === null) return foundFor(relay)
      const state = hosting?.state()
      return state?.phase === 'on' ? (state.addresses[0] ?? own) : relay
    },
    learn: async (relay) => {
      const label = relayLabelOf(relay)
      if (label === null || ownFor(relay) !== null || places[label] === relay) return
      places = { ...places, [label]: relay }
      for (const listener of listeners) listener()
      await vault.write(placesRecord, places)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      const unsubscribe = hosting?.subscribe(listener)
      return () => {
        listeners.delete(listener)
        unsubscribe?.()
      }
    },
  }
}

/** For what never goes anywhere else than where its address says. */
export const plainReach: Pick<Reach, 'of' | 'subscribe'> = {
  of: (relay) => relay,
  subscribe: () => () => undefined,
}
