import type { NetworkInterfaceInfo } from 'node:os'

type Networks = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Networks that exist inside this computer only: containers, virtual machines, and tunnels of the system's own. */
const innerNetwork =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|podman|cni|utun|awdl|llw|anpi|bridge\d)|virtualbox|vmware|vethernet|hyper-v|loopback/i

const isLinkLocal = (address: string): boolean => /^(169\.254\.|fe[89ab])/i.test(address)

/** How likely colleagues in the same building reach it: home and office networks first, what may be a tunnel last. */
const rankOf = ({ family, address }: NetworkInterfaceInfo): number => {
  if (family !== 'IPv4') return /^f[cd]/i.test(address) ? 4 : 5
  if (address.startsWith('192.168.')) return 0
  if (address.startsWith('10.')) return 1
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3
}

/**
 * The addresses under which other devices on the network can reach this one, the likeliest first. Those of the other kind (IPv6) count
 * only where there are no others, because then the relay listens to them.
 */
export const networkAddresses = (networks: Networks): readonly string[] => {
  const usable = Object.entries(networks)
    .filter(([name]) => !innerNetwork.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !isLinkLocal(address))
    .sort((one, other) => rankOf(one) - rankOf(other) || (one.address < other.address ? -1 : 1))
  const fourth = usable.filter(({ family }) => family === 'IPv4')
  return [...new Set((fourth.length > 0 ? fourth : usable).map(({ address }) => address))]
}

const isSixth = (address: string): boolean => address.includes(':')

/** What a relay for the network listens to. */
export const networkHost = (addresses: readonly string[]): string =>
  addresses[0] !== undefined && isSixth(addresses[0]) ? '::' : '0.0.0.0'

/** A relay's address: `ws://192.168.1.5:4310/k7mq2xpdab`. */
export const relayAt = (address: string, port: number, label: string): string =>
  `ws://${isSixth(address) ? `[${address}]` : address}:${port}/${label}`
