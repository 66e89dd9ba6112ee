import { readJournalEntry } from './circle-records.ts'
import type { JournalEntry } from './model.ts'
import { elementsOf, queryOf, type Reading, under } from './reading.ts'
import type { Query, SessionDocuments } from './session.ts'
import { caseOf, changeCase, wellFormed } from './shape.ts'

/**
 * What happened to the session. Every member files their own entries, so they stand in the case document; that each is
 * by the device it names is for whoever shows them to check, with `journalText`.
 */

/**
 * Orders by the time each device wrote down. Entries that only share an id both stay: whoever copies an id must not
 * hide the entry it belongs to, and which of the two is genuine shows when the signatures are checked.
 */
export const journalReading: Reading<readonly JournalEntry[]> = (documents, tell) => {
  const seen = new Set<string>()
  const entries = elementsOf(caseOf(documents).journal, under(tell, 'case/journal'), (element) => {
    const entry = readJournalEntry(element)
    const whole = entry === null ? '' : `${journalText('', entry)}${entry.signature}`
    if (entry === null || seen.has(whole)) return null
    seen.add(whole)
    return entry
  })
  return [...entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The journal as it stands in the document, oldest first, unchecked. */
export const journalQuery: Query<readonly JournalEntry[]> = queryOf(['case'], journalReading)

/** Files an entry that its device signed. */
export const addJournalEntry = (documents: SessionDocuments, entry: JournalEntry): void => {
  changeCase(documents, () => caseOf(documents).journal.push([wellFormed(entry)]))
}

/**
 * What the device signs: a JSON array, so that no part can pass for another. It names the session by `About.id`, which
 * stays when the session moves to another room. Format: docs/FORMATS.md §12.
 */
export const journalText = (sessionId: string, entry: Omit<JournalEntry, 'signature'>): string => {
  const { id, kind, at, by, subject, label } = entry
  return JSON.stringify(wellFormed(['beraad/journal/1', sessionId, id, kind, at, by, subject, label]))
}
