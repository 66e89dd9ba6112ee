import { expect, test } from 'vitest'
import type { FindingKind } from './finding.ts'
import { heldOut } from './labelled-held-out.fixture.ts'
import { labelledNames } from './labelled-names.fixture.ts'
import { labelledNumbers } from './labelled-numbers.fixture.ts'
import { figures, type Measured, measure } from './measure.fixture.ts'

const worked = measure([...labelledNumbers, ...labelledNames])
const unseen = measure(heldOut)

const numbersOf = (measured: Readonly<Record<FindingKind, Measured>>): readonly Measured[] =>
  Object.entries(measured).flatMap(([kind, one]) => (kind === 'name' ? [] : [one]))

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`

/** What to read when a figure is too low: each kind with its figures and the sentences that went wrong. */
const told = (measured: Readonly<Record<FindingKind, Measured>>): string =>
  Object.entries(measured)
    .map(([kind, one]) => {
      const { recall, precision } = figures([one])
      const wrong = [
        ...one.missed.map((at) => `  missed: ${at}`),
        ...one.invented.map((at) => `  invented: ${at}`),
      ]
      return [`${kind}: recall ${percent(recall)}, precision ${percent(precision)}`, ...wrong].join('\n')
    })
    .join('\n')

const sets = [
  ['sentences that the rules were made with', worked],
  ['sentences that no rule was made with', unseen],
] as const

for (const [which, measured] of sets)
  test(`R-PRIVACY-2 numbers are found with recall and precision of 0.95, names of 0.85: ${which}`, () => {
    const [numbers, names] = [figures(numbersOf(measured)), figures([measured.name])]
    expect(numbers.recall, told(measured)).toBeGreaterThanOrEqual(0.95)
    expect(numbers.precision, told(measured)).toBeGreaterThanOrEqual(0.95)
    expect(names.recall, told(measured)).toBeGreaterThanOrEqual(0.85)
    expect(names.precision, told(measured)).toBeGreaterThanOrEqual(0.85)
  })

test('R-PRIVACY-2 six hundred sentences are labelled, a third of them apart, and no kind goes unmeasured', () => {
  const all = [...labelledNumbers, ...labelledNames, ...heldOut]
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThanOrEqual(600)
  expect(heldOut.length).toBeGreaterThanOrEqual(all.length / 3)
  for (const measured of [worked, unseen])
    for (const [kind, { right, missed }] of Object.entries(measured))
      expect(right + missed.length, kind).toBeGreaterThan(1)
})
