import { diffUpdate } from 'yjs'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { encodeStateVector, step2Frame, updateFrame } from '../wire.ts'
import { ClockRanges } from './clock-ranges.ts'
import { emptyUpdate, readUpdate, type Update, withoutDeletions } from './update.ts'

/** An update that came after the base. `position` is its place in the store, null until it is durable. */
export interface TailEntry {
  readonly update: Update
  readonly frame: Uint8Array
  position: number | null
}

/** What became of an update. `added` is null when the room knew all of it; `stripped` when a deletion was taken out. */
export interface Accepted {
  readonly added: TailEntry | null
  readonly stripped: boolean
}

export interface FoldInput {
  readonly base: Uint8Array
  readonly tail: readonly Uint8Array[]
  readonly through: number
}

const remember = (update: Update, known: ClockRanges, deleted: ClockRanges): void => {
  for (const range of update.structs) known.add(range)
  for (const range of update.bornDeleted) deleted.add(range)
  for (const range of update.deletions) deleted.add(range)
}

const deletedBy = ({ deletions }: Update): number =>
  deletions.reduce((sum, { from, to }) => sum + to - from, 0)

/**
 * The bytes of one room while it is in memory: a compact base, the updates since, and which clocks they hold.
 * It compares and hands on; it never builds a Yjs document.
 */
export class RoomDocument {
  #base: Update
  #tail: TailEntry[] = []
  #tailBytes = 0
  #tailDeletions = 0
  readonly #known = new ClockRanges()
  readonly #deleted = new ClockRanges()
  readonly #durable = new ClockRanges()

  private constructor(base: Update) {
    this.#base = base
    remember(base, this.#known, this.#deleted)
    for (const range of base.structs) this.#durable.add(range)
  }

  /** Opens what the store kept; `damaged` when a stored update cannot be read. */
  static open(
    base: Uint8Array | null,
    tail: readonly { readonly position: number; readonly bytes: Uint8Array }[],
  ): Result<RoomDocument, 'damaged'> {
    const readBase = readUpdate(base ?? emptyUpdate)
    if (!readBase.ok) return refuse('damaged')
    const document = new RoomDocument(readBase.value)
    for (const { position, bytes } of tail) {
      const update = readUpdate(bytes)
      if (!update.ok) return refuse('damaged')
      document.markDurable(document.#push(update.value), position)
    }
    return ok(document)
  }

  get bytes(): number {
    return this.#base.bytes.length + this.#tailBytes
  }

  get tailLength(): number {
    return this.#tail.length
  }

  get tailBytes(): number {
    return this.#tailBytes
  }

  /** How many clocks the tail deletes, mostly out of the base: what folding frees. */
  get tailDeletions(): number {
    return this.#tailDeletions
  }

  /** Client → clock; everything below is here. */
  stateVector(): Map<number, number> {
    return this.#known.stateVector()
  }

  /** Client → clock; everything below is in the store. */
  durableStateVector(): Map<number, number> {
    return this.#durable.stateVector()
  }

  /** The store has this entry, at that position. */
  markDurable(entry: TailEntry, position: number): void {
    entry.position = position
    for (const range of entry.update.structs) this.#durable.add(range)
  }

  /**
   * Takes an update in. Deletions count only when `mayDelete`; others' deletions are replaced by none, and
   * reported as `stripped` unless the room knew them all (a client repeats its whole delete set on every sync).
   * What is below the contiguous clocks is never replaced. `full` when the room would outgrow `limit` bytes.
   */
  accept(bytes: Uint8Array, mayDelete: boolean, limit: number): Result<Accepted, 'malformed' | 'full'> {
    const read = readUpdate(bytes)
    if (!read.ok) return read
    let update = read.value
    const clocks = new Map(update.structs.map(({ client }) => [client, this.#known.contiguous(client)]))
    if (update.structs.some(({ client, from }) => from < (clocks.get(client) ?? 0))) {
      const trimmed = readUpdate(diffUpdate(bytes, encodeStateVector(clocks)))
      if (!trimmed.ok) return trimmed
      update = trimmed.value
    }
    const deletesMore = this.#deletesMore(update)
    if (!mayDelete) update = withoutDeletions(update)
    const adds = update.structs.some((range) => !this.#known.covers(range)) || (mayDelete && deletesMore)
    const stripped = !mayDelete && deletesMore
    if (!adds) return ok({ added: null, stripped })
    if (this.bytes + update.bytes.length > limit) return refuse('full')
    return ok({ added: this.#push(update), stripped })
  }

  /**
   * Frames that bring a client with these clocks up to date: the base's difference, the raw tail, and last a
   * sync step 2, on which a stock client calls itself synced.
   */
  answer(clocks: ReadonlyMap<number, number>, encodedClocks: Uint8Array): Uint8Array[] {
    const base = clocks.size === 0 ? this.#base.bytes : diffUpdate(this.#base.bytes, encodedClocks)
    const tail = this.#tail.filter(
      ({ update }) =>
        update.deletions.length > 0 ||
        update.structs.some(({ client, to }) => to > (clocks.get(client) ?? 0)),
    )
    if (tail.length === 0) return [step2Frame(base)]
    return [updateFrame(base), ...tail.map(({ frame }) => frame), step2Frame(emptyUpdate)]
  }

  /** What may be folded into a new base: all durable updates from the front. Null when there are none. */
  foldInput(): FoldInput | null {
    const waiting = this.#tail.findIndex(({ position }) => position === null)
    const durable = waiting < 0 ? this.#tail : this.#tail.slice(0, waiting)
    const through = durable.at(-1)?.position
    if (through === undefined || through === null) return null
    return { base: this.#base.bytes, tail: durable.map(({ update }) => update.bytes), through }
  }

  /** Whether `folded` holds all that the base and the tail through that position hold. Never fold without asking. */
  isCoveredBy(folded: Uint8Array, through: number): boolean {
    const read = readUpdate(folded)
    if (!read.ok) return false
    const known = new ClockRanges()
    const deleted = new ClockRanges()
    remember(read.value, known, deleted)
    const gone = this.#tail.filter(({ position }) => position !== null && position <= through)
    return [this.#base, ...gone.map(({ update }) => update)].every(
      ({ structs, bornDeleted, deletions }) =>
        structs.every((range) => known.covers(range)) &&
        bornDeleted.every((range) => deleted.covers(range)) &&
        deletions.every((range) => deleted.covers(range)),
    )
  }

  /** Puts a base that covers the old one and the tail through that position in their place. */
  replaceBase(folded: Uint8Array, through: number): void {
    const read = readUpdate(folded)
    if (!read.ok) throw new Error('a folded base must have been checked with isCoveredBy')
    this.#base = read.value
    this.#tail = this.#tail.filter(({ position }) => position === null || position > through)
    this.#tailBytes = this.#tail.reduce((sum, { update }) => sum + update.bytes.length, 0)
    this.#tailDeletions = this.#tail.reduce((sum, { update }) => sum + deletedBy(update), 0)
  }

  #push(update: Update): TailEntry {
    const frame = updateFrame(update.bytes)
    // A view of the frame, so that nothing holds on to the socket's buffer in which the update arrived.
    const bytes = frame.subarray(frame.length - update.bytes.length)
    const entry: TailEntry = { update: { ...update, bytes }, frame, position: null }
    this.#tail.push(entry)
    this.#tailBytes += bytes.length
    this.#tailDeletions += deletedBy(update)
    remember(update, this.#known, this.#deleted)
    return entry
  }

  #deletesMore(update: Update): boolean {
    const born = new ClockRanges()
    for (const range of update.bornDeleted) born.add(range)
    return update.deletions.some((range) => this.#deleted.missing(range).some((rest) => !born.covers(rest)))
  }
}
