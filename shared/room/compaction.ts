import * as Y from 'yjs'
import { ok, type Result, refuse } from '../result.ts'
import type { EntryContent } from './entry.ts'
import { InnerDocuments } from './inner-documents.ts'
import { fill } from './intake.ts'
import { isAccepted, type Ledger, type LedgerEntry } from './ledger.ts'
import { coveredBy } from './reconcile.ts'

type Snapshot = Extract<EntryContent, { kind: 'update' | 'snapshot' }>

interface CompactionParts {
  readonly ledger: Ledger
  /** Loads the room's entries from the relay into a fresh copy and opens what is new; null when it cannot. */
  readonly load: () => Promise<readonly Uint8Array[] | null>
  readonly publish: (snapshots: readonly Snapshot[]) => Promise<readonly LedgerEntry[]>
  /** Resolves with whether the relay has these entries on its disk. */
  readonly durable: (ids: readonly string[]) => Promise<boolean>
  /** Deletes exactly these entries from the room; how many there were. */
  readonly remove: (covered: ReadonlySet<LedgerEntry>) => number
}

const documentOf = ({ content }: LedgerEntry): string | null =>
  content.kind === 'update' || content.kind === 'snapshot' ? content.document : null

/** One snapshot for every document of which the room has more than a snapshot. */
const snapshotsOf = (entries: readonly LedgerEntry[]): readonly Snapshot[] => {
  const documents = new InnerDocuments()
  fill(documents, entries)
  const snapshots = documents.names().flatMap((document): readonly Snapshot[] => {
    const there = entries.filter((entry) => documentOf(entry) === document)
    if (there.length === 1 && there[0]?.content.kind === 'snapshot') return []
    const update = new Uint8Array(Y.encodeStateAsUpdate(documents.get(document)))
    return [{ kind: 'snapshot', document, update }]
  })
  documents.destroy()
  return snapshots
}

/**
 * Replaces what a room holds by a snapshot per document. What may be deleted is chosen before anything is
 * sealed: an entry that arrives during the sealing is not in the snapshot. And it is deleted only when the
 * snapshots, read back from the relay, prove to contain it.
 */
export const compactRoom = async ({
  ledger,
  load,
  publish,
  durable,
  remove,
}: CompactionParts): Promise<Result<number, 'not-connected' | 'not-covered'>> => {
  const before = await load()
  if (!before) return refuse('not-connected')
  const chosen = [...new Set(before.flatMap((bytes) => ledger.match(bytes) ?? []))].filter(isAccepted)
  const published = await publish(snapshotsOf(chosen))
  if (published.length === 0) return ok(0)
  if (!(await durable(published.map(({ header }) => header.id)))) return refuse('not-connected')
  const after = await load()
  if (!after) return refuse('not-connected')
  const there = new Set(after.flatMap((bytes) => ledger.match(bytes) ?? []))
  if (!published.every((snapshot) => there.has(snapshot))) return refuse('not-covered')
  return ok(remove(coveredBy(published, chosen)))
}
