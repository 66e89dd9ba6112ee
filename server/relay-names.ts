import { networkInterfaces } from 'node:os'
import { relayNameOf } from '../shared/room/pass.ts'

/** How long the machine's addresses are taken to be what they were, in ms. */
const lookAgainAfter = 5_000

type Networks = () => ReturnType<typeof networkInterfaces>

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/**
 * The names by which a pass may call a relay: loopback, every address of the machine with the port, and those it is known by
 * outside. A machine that slept or changed networks has other addresses, so they are looked up again now and then.
 */
export const makeRelayNames = (
  port: number,
  publicUrls: readonly string[],
  now: () => number,
  networks: Networks = networkInterfaces,
): (() => readonly string[]) => {
  const outside = publicUrls.map(relayNameOf)
  let lookedAt = Number.NEGATIVE_INFINITY
  let names: readonly string[] = []
  return () => {
    const passed = now() - lookedAt
    if (passed >= 0 && passed < lookAgainAfter) return names
    lookedAt = now()
    const own = Object.values(networks()).flatMap((network) => (network ?? []).map(({ address }) => address))
    const hosts = new Set(['127.0.0.1', 'localhost', '::1', ...own])
    names = [...[...hosts].map((host) => relayNameOf(`ws://${bracketed(host)}:${port}`)), ...outside]
    return names
  }
}
