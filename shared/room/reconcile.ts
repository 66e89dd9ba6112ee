import * as Y from 'yjs'
import { covers, InnerDocuments } from './inner-documents.ts'
import { fill } from './intake.ts'
import { isAccepted, type LedgerEntry } from './ledger.ts'

/**
 * Answers which entries' contents are in the room although the entries themselves are not: `live` are the
 * entries found in the outer document, and only what they hold counts, never what is in memory.
 */
export const coveredBy = (
  live: readonly LedgerEntry[],
  asked: readonly LedgerEntry[],
): ReadonlySet<LedgerEntry> => {
  const contents = asked.filter(isAccepted)
  if (contents.length === 0) return new Set()
  const documents = new InnerDocuments()
  fill(documents, live)
  const names = new Set(documents.names())
  const snapshots = new Map([...names].map((name) => [name, Y.snapshot(documents.get(name))]))
  documents.destroy()
  return new Set(
    contents.filter(({ content }) => {
      if (content.kind !== 'update' && content.kind !== 'snapshot') return false
      const snapshot = snapshots.get(content.document)
      return snapshot !== undefined && covers(snapshot, content.update)
    }),
  )
}
