import { Bucket, type LimitName, type Limits } from './limits.ts'

/** As Node names an address of the machine itself, also on a socket for both kinds of addresses. */
const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address)

interface Address {
  connections: number
  readonly attempts: Bucket
}

/** Counts connections and attempts per network address. Knows an address only while there is something to count. */
export class Addresses {
  readonly #limits: Limits
  readonly #now: () => number
  readonly #known = new Map<string, Address>()
  readonly #sweep: NodeJS.Timeout
  #connections = 0

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits
    this.#now = now
    this.#sweep = setInterval(() => this.#forgetIdle(), 60_000)
    this.#sweep.unref()
  }

  /** Admits a connection, to be given back by `leave`, or names the limit that forbids it. */
  enter(address: string): LimitName | null {
    const now = this.#now()
    const known = this.#known.get(address) ?? {
      connections: 0,
      attempts: new Bucket(this.#limits.attemptsPerAddress, this.#limits.attemptsPerSecond, now),
    }
    this.#known.set(address, known)
    if (!known.attempts.take(1, now)) return 'attemptsPerAddress'
    if (known.connections >= this.#limits.connectionsPerAddress) return 'connectionsPerAddress'
    if (this.#connections >= this.#limits.connections) return 'connections'
    known.connections++
    this.#connections++
    return null
  }

  leave(address: string): void {
    const known = this.#known.get(address)
    if (known === undefined) return
    known.connections--
    this.#connections--
  }

  /** How many addresses outside this machine have a connection now. */
  elsewhere(): number {
    let count = 0
    for (const [address, { connections }] of this.#known) if (connections > 0 && !isLoopback(address)) count++
    return count
  }

  close(): void {
    clearInterval(this.#sweep)
  }

  #forgetIdle(): void {
    const now = this.#now()
    for (const [address, { connections, attempts }] of this.#known)
      if (connections === 0 && attempts.isFull(now)) this.#known.delete(address)
  }
}
