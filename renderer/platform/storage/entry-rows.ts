import type { StoredEntry } from '../../../shared/room/types.ts'
import { checksum } from './checksum.ts'

/**
 * Entries that were stored together. `sums` are the CRC-32 of each entry's bytes, by which a row is found again;
 * `checksum` covers the sums and the outbox marks, so that damage to any of it shows.
 */
export interface EntryRow {
  readonly room: string
  readonly entries: readonly StoredEntry[]
  readonly sums: readonly number[]
  readonly checksum: number
}

/** Many entries in one row are read and written far quicker than many rows; few enough that one is changed quickly. */
const entriesPerRow = 128

const sumOfRow = (entries: readonly StoredEntry[], sums: readonly number[]): number =>
  checksum([
    new Uint8Array(Uint32Array.from(sums).buffer),
    Uint8Array.from(entries, ({ outbox }) => (outbox ? 1 : 0)),
  ])

/** One row of entries. */
export const rowOf = (room: string, entries: readonly StoredEntry[]): EntryRow => {
  const plain = entries.map(({ bytes, outbox }) => ({ bytes, outbox }))
  const sums = plain.map(({ bytes }) => checksum([bytes]))
  return { room, entries: plain, sums, checksum: sumOfRow(plain, sums) }
}

/** Entries spread over as many rows as they need, in order. */
export const rowsOf = (room: string, entries: readonly StoredEntry[]): EntryRow[] =>
  Array.from({ length: Math.ceil(entries.length / entriesPerRow) }, (_, index) =>
    rowOf(room, entries.slice(index * entriesPerRow, (index + 1) * entriesPerRow)),
  )

/** Whether a row is as it was written. */
export const isWhole = ({ entries, sums, checksum: written }: EntryRow): boolean =>
  entries.length === sums.length &&
  entries.every(({ bytes }, index) => bytes instanceof Uint8Array && checksum([bytes]) === sums[index]) &&
  written === sumOfRow(entries, sums)

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

/** Entries by their bytes, in the order in which they first came. */
export class EntrySet {
  readonly #bySum = new Map<number, StoredEntry[]>()
  readonly #order: StoredEntry[] = []

  find(bytes: Uint8Array, sum = checksum([bytes])): StoredEntry | undefined {
    return this.#bySum.get(sum)?.find((entry) => sameBytes(entry.bytes, bytes))
  }

  add(entry: StoredEntry, sum = checksum([entry.bytes])): void {
    this.#bySum.set(sum, [...(this.#bySum.get(sum) ?? []), entry])
    this.#order.push(entry)
  }

  inOrder(): readonly StoredEntry[] {
    return this.#order
  }
}

/** Every entry once, where it first came; it is in the outbox while any copy of it is. */
export const withoutCopies = (rows: readonly EntryRow[]): StoredEntry[] => {
  const seen = new EntrySet()
  const awaited = new Set<StoredEntry>()
  for (const { entries, sums } of rows)
    for (const [index, entry] of entries.entries()) {
      const first = seen.find(entry.bytes, sums[index])
      if (first === undefined) seen.add(entry, sums[index])
      if (entry.outbox) awaited.add(first ?? entry)
    }
  return seen.inOrder().map((entry) => ({ bytes: entry.bytes, outbox: awaited.has(entry) }))
}
