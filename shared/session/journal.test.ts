import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addJournalEntry, journalQuery, journalText } from './journal.ts'
import type { JournalEntry } from './model.ts'
import { joined, newSession, send } from './session.fixture.ts'

const entry = (change: Partial<JournalEntry> = {}): JournalEntry => ({
  id: 'e1',
  kind: 'joined',
  at: 10,
  by: 'samira',
  subject: '',
  label: 'Samira',
  signature: 'sig',
  ...change,
})

const anyEntry = fc.record({
  id: fc.string(),
  kind: fc.constantFrom('joined', 'exported', 'moved'),
  at: fc.nat(),
  by: fc.string(),
  subject: fc.string(),
  label: fc.string(),
})

describe('R-JOURNAL-2 the journal', () => {
  test('R-JOURNAL-2 everybody files their own, and all read the same, oldest first', () => {
    const samira = newSession()
    const tom = joined(samira, 2)
    addJournalEntry(samira, entry({ id: 'b', at: 20 }))
    addJournalEntry(tom, entry({ id: 'c', at: 10, by: 'tom' }))
    addJournalEntry(tom, entry({ id: 'a', at: 20, by: 'tom' }))
    send(samira, tom)
    send(tom, samira)
    expect(journalQuery.of(samira).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(journalQuery.of(tom)).toEqual(journalQuery.of(samira))
  })

  test('R-JOURNAL-2 who takes an entry’s id hides nothing: both are there to be checked', () => {
    const session = newSession()
    addJournalEntry(session, entry())
    session.case.getArray('journal').insert(0, [entry({ label: 'Iemand anders' }), entry()])
    expect(
      journalQuery
        .of(session)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['Iemand anders', 'Samira'])
  })
})

describe('R-JOURNAL-3 what is signed', () => {
  test('R-JOURNAL-3 is pinned', () => {
    const { signature, ...said } = entry({ subject: 'tom', kind: 'admitted' })
    expect(journalText('sessie', said)).toBe(
      '["beraad/journal/1","sessie","e1","admitted",10,"samira","tom","Samira"]',
    )
  })

  test('R-JOURNAL-3 two entries or sessions that differ anywhere have different texts', () => {
    fc.assert(
      fc.property(fc.string(), anyEntry, fc.string(), anyEntry, (session, one, elsewhere, two) => {
        const same = session === elsewhere && JSON.stringify(one) === JSON.stringify(two)
        expect(journalText(session, one) === journalText(elsewhere, two)).toBe(same)
        for (const part of ['id', 'by', 'subject', 'label'] as const)
          expect(journalText(session, { ...one, [part]: `${one[part]}x` })).not.toBe(
            journalText(session, one),
          )
        expect(journalText(session, { ...one, at: one.at + 1 })).not.toBe(journalText(session, one))
        // Text does not slip from one part into the next.
        const slipped = { ...one, subject: `${one.subject}${one.label}`, label: '' }
        expect(journalText(session, slipped) === journalText(session, one)).toBe(one.label === '')
      }),
    )
  })

  test('R-JOURNAL-3 reads the same with everybody, half characters too', () => {
    const session = newSession()
    const { signature, ...said } = entry({ label: 'A\ud800' })
    addJournalEntry(session, { ...said, signature })
    const read = journalQuery.of(joined(session, 2))[0]
    expect(read && journalText('s', read)).toBe(journalText('s', said))
  })
})
