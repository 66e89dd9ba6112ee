import { sameBytes } from './bytes.ts'
import type { ReadCard } from './card.ts'
import { type EntryContent, type EntryHeader, readEntry } from './entry.ts'
import { SequenceSet } from './sequence-set.ts'

/**
 * What became of an entry: `parked` while its signer is unknown, `refused` while the signer's role does not
 * allow it, `offered` while it waits for what it builds on, `ignored` for good, `kept` when its kind is unknown.
 */
type EntryState = 'parked' | 'refused' | 'offered' | 'applied' | 'ignored' | 'kept'

/** One genuine entry of the room. */
export interface LedgerEntry {
  readonly header: EntryHeader
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly content: EntryContent
  /** Inner clientID of the author's run. */
  readonly client: number
  /** The checked card that a card or confirmation carries. */
  readonly card: ReadCard | null
  state: EntryState
}

/** What a member wrote, not what says who and where. */
export const isWork = ({ content }: LedgerEntry): boolean =>
  content.kind === 'update' || content.kind === 'snapshot'

/** Whether an entry's content has a place in an inner document now or as soon as what it builds on is there. */
export const isAccepted = (entry: LedgerEntry): boolean =>
  (entry.state === 'applied' || entry.state === 'offered') && isWork(entry)

/** Every genuine entry this run has seen, by signer, run and sequence. */
export class Ledger {
  readonly #entries = new Map<string, LedgerEntry>()
  readonly #opened = new Map<string, SequenceSet>()

  get(id: string): LedgerEntry | undefined {
    return this.#entries.get(id)
  }

  /** Whether (signer, run, sequence) was seen, even when the entry itself was let go after a compaction. */
  has({ id, signer, run, sequence }: EntryHeader): boolean {
    return this.#entries.has(id) || (this.#opened.get(`${signer}.${run}`)?.has(sequence) ?? false)
  }

  add(entry: LedgerEntry): void {
    const { id, signer, run, sequence } = entry.header
    this.#entries.set(id, entry)
    const opened = this.#opened.get(`${signer}.${run}`) ?? new SequenceSet()
    opened.add(sequence)
    this.#opened.set(`${signer}.${run}`, opened)
  }

  /** The entry that is exactly these bytes. */
  match(bytes: Uint8Array): LedgerEntry | undefined {
    const read = readEntry(bytes)
    const known = read.ok ? this.#entries.get(read.value.id) : undefined
    return known && sameBytes(known.bytes, bytes) ? known : undefined
  }

  /** Lets the entry go; that it was seen stays known. */
  release(id: string): void {
    this.#entries.delete(id)
  }

  all(): readonly LedgerEntry[] {
    return [...this.#entries.values()]
  }

  of(signer: string): readonly LedgerEntry[] {
    return this.all().filter(({ header }) => header.signer === signer)
  }

  /** Sequences of a run that were seen. */
  seen(signer: string, run: string): readonly (readonly [number, number])[] {
    return this.#opened.get(`${signer}.${run}`)?.ranges() ?? []
  }
}
