import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pass } from '../deidentify/names.ts'
import { treeTexts } from '../deidentify/tree-texts.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { anySnapshot } from './arbitrary-snapshot.fixture.ts'
import { buildReport } from './build-report.ts'
import { demoConference, demoDeliberation } from './demo.fixture.ts'
import { snapshotTexts, snapshotThrough, treePlacedTexts } from './snapshot-texts.ts'

const demos = [demoDeliberation(), demoConference()]
const hidden: Pass = (text) => (text === '' ? [] : [{ start: 0, end: text.length, by: 'X' }])

/** What the program itself writes or chooses from: nobody's words. */
const codes = new Set(
  [
    'id addedBy by deviceId kind status mark fieldId naming hash key order spoken closedUnopened bytes revision',
    'roomId wrapped reader ownerWrapped signature requestId rungId linkId sessionId subject lead stepId role',
    'due start evaluation date deadline retainUntil carriedFrom scope answer choice tone certainty presence',
    'direction term basis weight side verdict present from to checked outcome visited at',
  ].flatMap((line) => line.split(' ')),
)

type Leaf = (key: string, leaf: unknown) => unknown

/** Every leaf with the nearest key above it; a column may be called as a code is. */
const mapLeaves = (value: unknown, change: Leaf, key = ''): unknown => {
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return change(key, value)
  if (Array.isArray(value)) return value.map((one: unknown) => mapLeaves(one, change, key))
  const under = key === 'cells' || key === 'parts' ? `${key} ` : ''
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, mapLeaves(one, change, `${under}${name}`)]),
  )
}

const leavesOf = (value: unknown): readonly (readonly [key: string, leaf: unknown])[] => {
  const leaves: [string, unknown][] = []
  mapLeaves(value, (key, leaf) => leaves.push([key, leaf]))
  return leaves
}

test('R-PRIVACY-20 what is listed of a session is what a pass is asked about, and a pass that finds nothing changes nothing', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const asked: string[] = []
      const same = snapshotThrough(snapshot, (text) => {
        asked.push(text)
        return []
      })
      expect(same).toEqual(snapshot)
      expect(snapshotTexts(snapshot).map(({ text }) => text)).toEqual(asked.filter((text) => text !== ''))
    }),
  )
})

test('R-PRIVACY-20 every listed text is changed, and nothing else: no id, day, choice, status or sealed byte', () => {
  fc.assert(
    fc.property(fc.oneof(anySnapshot, fc.constantFrom(...demos)), (snapshot) => {
      const changed = snapshotThrough(snapshot, hidden)
      const texts = snapshotTexts(changed)
      expect(texts.every(({ text }) => text === 'X')).toBe(true)
      expect(texts).toHaveLength(snapshotTexts(snapshot).length)
      const before = leavesOf(snapshot)
      const after = leavesOf(changed)
      expect(after.map(([key]) => key)).toEqual(before.map(([key]) => key))
      const touched = after.flatMap(([key, leaf], at) => (Object.is(leaf, before[at]?.[1]) ? [] : [key]))
      expect(touched.filter((key) => codes.has(key))).toEqual([])
    }),
  )
})

test('R-PRIVACY-20 whatever anybody wrote into any field is listed', () => {
  fc.assert(
    fc.property(fc.oneof(anySnapshot, fc.constantFrom(...demos)), (snapshot) => {
      let nth = 0
      const values = mapLeaves(snapshot.values, (key, leaf) =>
        typeof leaf === 'string' && !codes.has(key) ? `kanarie-${nth++}-` : leaf,
      ) as SessionSnapshot['values']
      const listed = snapshotTexts({ ...snapshot, values })
        .map(({ text }) => text)
        .join('\n')
      const missing = Array.from({ length: nth }, (_, at) => `kanarie-${at}-`).filter(
        (canary) => !listed.includes(canary),
      )
      expect(missing).toEqual([])
    }),
  )
})

test('R-PRIVACY-20 a place is the step, the field and the row in words that people know', () => {
  const [deliberation, conference] = demos.map(
    (snapshot) => new Set(snapshotTexts(snapshot).map(({ place }) => place)),
  )
  const inDeliberation = [
    'Titel',
    'Alternatieven › Rij 2 › Alternatief',
    'Dilemma en vraag › Het dilemma › B',
    'Eigen afweging › Mijn afweging › Tom Bakker › Wat gaat er dan verloren?',
    'Conclusie en afspraken › Afspraken › Afspraak 1 › Persoon',
  ]
  const inConference = [
    'Opties en besluit › Opties › Optie 1',
    'Opties en besluit › Opties › Optie 1 › Rechtmatig: mag het?',
    'Afspraken en regie › Opschalen › Verzoek 1 › Knelpunt',
  ]
  expect(inDeliberation.filter((place) => deliberation?.has(place) !== true)).toEqual([])
  expect(inConference.filter((place) => conference?.has(place) !== true)).toEqual([])
  expect(snapshotTexts(demoDeliberation(), 'en').map(({ place }) => place)).toContain('Purpose')
})

test('R-PRIVACY-21 the texts of a report are listed with their headings, exactly those that a reader sees', () => {
  for (const snapshot of demos) {
    const report = buildReport(snapshot, { language: 'nl', now: 0, timeZone: 'Europe/Amsterdam' })
    if (!report.ok) throw new Error(report.code)
    const placed = treePlacedTexts(report.value)
    expect(placed.map(({ text }) => text).sort()).toEqual([...treeTexts(report.value)].sort())
    expect(placed.every(({ place }) => place !== '')).toBe(true)
  }
})
