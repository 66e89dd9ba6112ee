import * as Y from 'yjs'
import { readLibrary } from '../../shared/library/documents.ts'
import { generatedRecords, libraryWith, today } from '../../shared/library/library.fixture.ts'
import { searchLibrary } from '../../shared/library/search.ts'
import { createIndex } from '../../shared/library/search-index.ts'
import { similarCases } from '../../shared/library/similar.ts'
import { median, percentile, type Row } from './row.ts'

const count = 5_000
const openings = 5

/** What people type: whole words, beginnings, compounds, mistakes, sentences, words of a table of themes or values. */
const searches = [
  'huurachterstand',
  'schuld',
  'schuldhulpverleni',
  'uitkering',
  'ontruiming woning kinderen',
  'geheimhouding wijkverpleegkundige',
  'terugvorderng',
  'vertrouwen',
  'housing eviction',
  'artikel 18 participatiewet',
  'mogen wij een uitzondering maken voor een alleenstaande ouder met schulden',
  'bestaanszekerheid',
  'begeleiding wachtlijst opschalen casusregisseur',
  'mantelzorger',
  'de',
  'wmo hardheidsclausule',
]
const searchRounds = 15

const preparation = {
  language: 'nl',
  title: 'Ontruiming van een gezin met schulden',
  purpose:
    'Bepalen of wij de ontruiming kunnen uitstellen, gelet op artikel 3 IVRK en artikel 18 Participatiewet.',
  question: 'Mogen wij een gezin met vier kinderen uitstel geven terwijl de huurachterstand oploopt?',
  values: ['bestaanszekerheid', 'rechtsgelijkheid', 'belang van het kind'],
  themes: ['housing', 'debt'],
  law: ['Huisvestingswet'],
} as const

/**
 * Opening a library of 5,000 records and looking for something in it. The list can be read and filtered by theme as soon as the
 * records are out of the document; words can be searched when the index stands.
 */
export const library = async (): Promise<readonly Row[]> => {
  const update = Y.encodeStateAsUpdate(libraryWith(generatedRecords(count)).case)
  const loading: number[] = []
  const reading: number[] = []
  const indexing: number[] = []
  let index = createIndex([])
  for (let opening = 0; opening < openings; opening++) {
    const documents = libraryWith([])
    const start = performance.now()
    Y.applyUpdate(documents.case, update)
    const loaded = performance.now()
    const read = readLibrary(documents)
    if (!read.ok || read.value.records.size !== count) throw new Error('the library was not read')
    const wasRead = performance.now()
    index = createIndex(read.value.records.values())
    loading.push(loaded - start)
    reading.push(wasRead - loaded)
    indexing.push(performance.now() - wasRead)
  }
  const listed = loading.map((ms, at) => ms + (reading[at] ?? 0))
  const whole = listed.map((ms, at) => ms + (indexing[at] ?? 0))

  const searching: number[] = []
  const comparing: number[] = []
  for (let round = 0; round < searchRounds; round++) {
    for (const asked of searches) {
      const start = performance.now()
      searchLibrary(index, asked, { today })
      searching.push(performance.now() - start)
    }
    const start = performance.now()
    if (similarCases(index, preparation, { today }).length === 0) throw new Error('nothing is similar')
    comparing.push(performance.now() - start)
  }

  const how = `${count} generated records (${(update.length / 1e6).toFixed(1)} MB as one Yjs update) in Node; signatures are checked when a record is shown`
  const opened = `${how}; the slowest of ${openings} openings, the first with cold code`
  return [
    {
      name: 'library: open, usable list (document, records)',
      value: Math.max(...listed),
      unit: 'ms',
      aim: 1000,
      how: opened,
    },
    {
      name: 'library: open, searchable (document, records, index)',
      value: Math.max(...whole),
      unit: 'ms',
      aim: 1000,
      how: opened,
    },
    { name: 'library: open, document into memory', value: Math.max(...loading), unit: 'ms', how: opened },
    { name: 'library: open, records out of it', value: Math.max(...reading), unit: 'ms', how: opened },
    { name: 'library: open, index', value: Math.max(...indexing), unit: 'ms', how: opened },
    {
      name: 'library: search, p95',
      value: percentile(searching, 0.95),
      unit: 'ms',
      aim: 50,
      how: `${how}; ${searches.length} searches, ${searchRounds} times, with snippets`,
    },
    {
      name: 'library: search, p50',
      value: median(searching),
      unit: 'ms',
      how: `${how}; ${searches.length} searches, ${searchRounds} times, with snippets`,
    },
    {
      name: 'library: similar cases, p95',
      value: percentile(comparing, 0.95),
      unit: 'ms',
      how: `${how}; one session in preparation, ${searchRounds} times`,
    },
  ]
}
