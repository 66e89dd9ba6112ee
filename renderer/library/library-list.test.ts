import { describe, expect, it } from 'vitest'
import { completeText, generatedRecords, today } from '../../shared/library/library.fixture.ts'
import type { LibraryRecord } from '../../shared/library/record.ts'
import { searchLibrary } from '../../shared/library/search.ts'
import { createIndex } from '../../shared/library/search-index.ts'
import type { Standing } from '../../shared/library/standing.ts'
import { everything, lawChoices, listedIn, themeChoices } from './library-list.ts'
import type { LibraryView } from './use-library.ts'

const viewOf = (
  records: readonly LibraryRecord[],
  standings: ReadonlyMap<string, Standing> = new Map(),
): LibraryView => {
  const index = createIndex(records)
  const byId = new Map(records.map((record) => [record.id, record]))
  return {
    state: { roomId: 'r', name: 'Regio', mayWrite: true, mayInvite: true },
    status: 'ready',
    library: { name: 'Regio', records: byId, reviewers: [], ignored: 0 },
    standings,
    isSearchable: true,
    isReviewer: false,
    deviceId: 'd',
    today,
    check: () => {},
    search: (asked, filter = {}) => searchLibrary(index, asked, { today, filter }),
    similarTo: async () => [],
  }
}

const [first, second, third] = generatedRecords(30).filter(({ supersession }) => supersession === null)
if (first === undefined || second === undefined || third === undefined) throw new Error('no records')
const withText = (record: LibraryRecord, text: Partial<LibraryRecord['text']>): LibraryRecord => ({
  ...record,
  text: { ...completeText, ...text },
})
const records = [
  withText(first, { law: ['art. 18 Pw'], themes: ['debt'] }),
  withText(second, { law: ['Participatiewet, artikel 17', 'Jeugdwet'], themes: ['housing'] }),
  withText(third, {
    law: ['artikel 3 Gemeenteregel'],
    themes: ['eigen thema'],
    title: 'Een flat vol overlast',
  }),
]
const idsIn = (view: LibraryView, asked: Partial<typeof everything>) =>
  listedIn(view, { ...everything, ...asked }).map(({ record }) => record.id)

describe('R-LIBRARY-22 what narrows the list', () => {
  it('R-LIBRARY-22 R-LIBRARY-32 a law finds every record that refers to it, however it is written, with words and without', () => {
    const view = viewOf(records)
    expect(idsIn(view, { law: 'participatiewet' }).toSorted()).toEqual([first.id, second.id].toSorted())
    expect(idsIn(view, { law: 'jeugdwet' })).toEqual([second.id])
    expect(idsIn(view, { law: 'jeugdwet', theme: 'debt' })).toEqual([])
    expect(idsIn(view, { query: 'terugvordering', law: 'jeugdwet' })).toEqual([second.id])
    expect(idsIn(view, { query: 'overlast', law: 'jeugdwet' })).toEqual([])
  })

  it('R-LIBRARY-22 the laws and themes to choose from are those of the records, by name in the language of the reader', () => {
    const labels = lawChoices(records, 'nl').map(({ label }) => label)
    expect(labels).toHaveLength(3)
    expect(labels).toEqual(expect.arrayContaining(['Jeugdwet', 'Participatiewet']))
    expect(lawChoices(records, 'en').map(({ label }) => label)).toContain('Participation Act')
    expect(
      themeChoices(records, 'nl')
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(['debt', 'eigen thema', 'housing'])
  })

  it('R-LIBRARY-8 what turns out not to be approved leaves the list of what can be leaned on', () => {
    const forged: Standing = {
      status: 'draft',
      digest: '',
      answers: new Map(),
      lacks: ['not-approved'],
      followUp: false,
    }
    const view = viewOf(records, new Map([[first.id, forged]]))
    expect(idsIn(viewOf(records), {})).toContain(first.id)
    expect(idsIn(view, {})).not.toContain(first.id)
    expect(idsIn(view, { query: 'terugvordering' })).not.toContain(first.id)
    expect(idsIn(view, { shown: 'draft' })).toEqual([first.id])
    expect(listedIn(view, { ...everything, shown: 'all' })).toHaveLength(3)
  })
})
