interface Limit {
  readonly value: number
  /** What whoever goes over it gets. */
  readonly answer: string
  readonly why: string
}

const mebibyte = 1024 * 1024

/**
 * Everything a stranger or a member can send too much of. Each limit counts what it stopped in the metric
 * `beraad_relay_limited_total{limit="<name>"}`.
 */
export const limitTable = {
  headerBytes: { value: 16 * 1024, answer: 'HTTP 431', why: 'request line and headers together' },
  urlLength: { value: 2048, answer: 'HTTP 414', why: 'a pass has at most 576 characters' },
  bodyBytes: { value: 0, answer: 'HTTP 413', why: 'no request has a body' },
  requestMs: { value: 15_000, answer: 'HTTP 408', why: 'a request that trickles in holds a socket' },
  connections: { value: 10_000, answer: 'HTTP 429', why: 'memory: some tens of kB each' },
  connectionsPerAddress: { value: 500, answer: 'HTTP 429', why: 'an organisation may share one address' },
  connectionsPerRoom: { value: 200, answer: 'HTTP 429', why: 'each message goes to all of them' },
  attemptsPerAddress: { value: 1000, answer: 'HTTP 429', why: 'connections at once; 20 a second come back' },
  attemptsPerSecond: { value: 20, answer: 'HTTP 429', why: 'checking a pass costs a signature' },
  storedRooms: { value: 100_000, answer: 'close 4423', why: 'disk; who has a room keeps it' },
  firstMessageMs: { value: 15_000, answer: 'close 1013', why: 'a client speaks first' },
  pingMs: { value: 20_000, answer: 'cut off', why: 'without an answer by the next ping nobody is there' },
  contestedPingMs: { value: 5_000, answer: 'cut off', why: 'somebody returns who seems still to be here' },
  roomBytes: { value: 32 * mebibyte, answer: 'close 4413', why: 'an owner compacts long before' },
  ownerRoomBytes: {
    value: 48 * mebibyte,
    answer: 'close 4413',
    why: 'or a full room could never be compacted',
  },
  messageBytes: { value: 32 * mebibyte, answer: 'close 1009', why: 'a stock sync step 2 cannot be split' },
  ownerMessageBytes: { value: 48 * mebibyte, answer: 'close 1009', why: 'a snapshot of a full room' },
  unfinishedBytes: {
    value: 256 * mebibyte,
    answer: 'close 1013',
    why: 'parts of messages, all clients together',
  },
  bytesAtOnce: { value: 64 * mebibyte, answer: 'close 1013', why: 'one connection; the next come slower' },
  bytesPerSecond: { value: 1 * mebibyte, answer: 'close 1013', why: 'far above a meeting, far below a disk' },
  messagesAtOnce: { value: 4000, answer: 'close 1013', why: 'one connection; the next come slower' },
  messagesPerSecond: { value: 400, answer: 'close 1013', why: 'typing and pointing is below 50' },
  messagesPerJoin: { value: 50, answer: 'close 1013', why: 'what a sync step 1 counts for' },
  awarenessBytes: { value: 64 * 1024, answer: 'ignored', why: 'state of one client; kept for who joins' },
  slowReaderBytes: { value: 8 * mebibyte, answer: 'close 1013', why: 'waiting to be read, beside a join' },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limitTable
export type Limits = Readonly<Record<LimitName, number>>

/** The table's values with some of them changed. */
export const limitsWith = (changes: Partial<Limits> = {}): Limits => {
  const names = Object.keys(limitTable) as LimitName[]
  const values = names.map((name) => [name, changes[name] ?? limitTable[name].value])
  return Object.fromEntries(values) as Record<LimitName, number>
}

/** Lets `atOnce` through and then `perSecond`. Times are ms. */
export class Bucket {
  readonly #atOnce: number
  readonly #perSecond: number
  #left: number
  #filledAt: number

  constructor(atOnce: number, perSecond: number, now: number) {
    this.#atOnce = atOnce
    this.#perSecond = perSecond
    this.#left = atOnce
    this.#filledAt = now
  }

  /** False when that much is not left; then nothing is taken. */
  take(amount: number, now: number): boolean {
    this.#fill(now)
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }

  isFull(now: number): boolean {
    this.#fill(now)
    return this.#left === this.#atOnce
  }

  #fill(now: number): void {
    const gained = (Math.max(0, now - this.#filledAt) * this.#perSecond) / 1000
    this.#left = Math.min(this.#atOnce, this.#left + gained)
    this.#filledAt = now
  }
}
