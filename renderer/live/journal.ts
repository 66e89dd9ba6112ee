import { signStatement, verifyStatement } from '../../shared/room/statement.ts'
import type { Identity } from '../../shared/room/types.ts'
import { addJournalEntry, journalQuery, journalText } from '../../shared/session/journal.ts'
import type { JournalEntry, JournalKind } from '../../shared/session/model.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import type { RoomPart } from './open-part.ts'

export interface Journal {
  /** Entries whose signature was checked, oldest first. */
  entries(): readonly JournalEntry[]
  note(kind: JournalKind, subject: string, label: string): Promise<void>
  close(): void
}

/** What happened to a session: signs what happens here, and checks what others signed. */
export const createJournal = (part: RoomPart, identity: Identity, changed: () => void): Journal => {
  const verdicts = new Map<string, boolean | null>()
  /** The whole entry: one with a genuine signature and other words is another entry. */
  const keyOf = (entry: JournalEntry): string => `${journalText('', entry)} ${entry.signature}`
  const sessionId = (): string => aboutQuery.of(part.documents).id

  const check = async (entry: JournalEntry, session: string): Promise<void> => {
    const { signature, ...said } = entry
    verdicts.set(keyOf(entry), null)
    verdicts.set(keyOf(entry), await verifyStatement(entry.by, journalText(session, said), signature))
    changed()
  }
  const look = (): void => {
    const session = sessionId()
    if (session === '') return
    for (const entry of journalQuery.of(part.documents))
      if (!verdicts.has(keyOf(entry))) void check(entry, session)
  }
  const stop = part.watch(['agenda', 'case'], look)
  look()
  return {
    entries: () => journalQuery.of(part.documents).filter((entry) => verdicts.get(keyOf(entry)) === true),
    note: async (kind, subject, label) => {
      const said = {
        id: crypto.randomUUID(),
        kind,
        at: Math.round(part.now()),
        by: identity.deviceId,
        subject,
        label,
      }
      const signature = await signStatement(identity, journalText(sessionId(), said))
      addJournalEntry(part.documents, { ...said, signature })
    },
    close: stop,
  }
}
