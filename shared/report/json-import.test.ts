import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionSnapshot } from '../session/model.ts'
import { anySnapshot, hostileTexts } from './arbitrary-snapshot.fixture.ts'
import { buildReport, hasOpenRound } from './build-report.ts'
import { filledConference } from './conference.fixture.ts'
import { reportData, toJson } from './json.ts'
import { importReport } from './json-import.ts'
import { filledSnapshot } from './report.fixture.ts'

const options = { language: 'nl', madeAt: 1_795_000_000_000 } as const
const built = (snapshot: SessionSnapshot) =>
  buildReport(snapshot, { language: 'nl', now: options.madeAt, timeZone: 'Europe/Amsterdam' })

const imported = (text: string): SessionSnapshot => {
  const read = importReport(text)
  if (!read.ok) throw new Error(`${read.code} ${read.detail}`)
  return read.value.snapshot
}

/**
 * As a session's documents are read: sizes of circles and depths of lists are counted, and a moment that may be missing is
 * either missing or a moment.
 */
const counted = <Value>(value: Value): Value => countedPart(value) as Value
const countedPart = (value: unknown, key = ''): unknown => {
  if (typeof value === 'number') {
    if (/^(members|depth)$/.test(key)) return Number.isFinite(value) ? value + 0 : 0
    return /^(planned|started|closed)At$/.test(key) && !Number.isFinite(value) ? null : value
  }
  if (Array.isArray(value)) return value.map((one) => countedPart(one))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, countedPart(part, name)]))
}

test('R-BACKUP-11 a report as JSON, read back, gives the same report again', () => {
  let compared = 0
  fc.assert(
    fc.property(anySnapshot, (any) => {
      const snapshot = counted(any)
      fc.pre(!hasOpenRound(snapshot))
      const again = imported(toJson(snapshot, options))
      expect(built(again)).toEqual(built(snapshot))
      // From then on it stays as it is, also with the fields that were empty.
      expect(reportData(imported(toJson(again, options)), options)).toEqual(reportData(again, options))
      compared += 1
    }),
    { numRuns: 25 },
  )
  expect(compared).toBeGreaterThan(10)
})

test.each([
  ['deliberation', filledSnapshot],
  ['conference', filledConference],
])('R-BACKUP-11 the filled %s gives the same report, by whatever name it is read', (_, snapshot) => {
  const again = importReport(toJson(snapshot, options), 'dossier-7')
  if (!again.ok) throw new Error(again.code)
  expect(built(again.value.snapshot)).toEqual(built(snapshot))
  expect(again.value).toMatchObject({ language: 'nl', madeAt: options.madeAt })
  expect(again.value.snapshot.about.id).toBe('dossier-7')
  expect(Object.keys(again.value.snapshot.values).sort()).toEqual(
    snapshot.method.steps.flatMap(({ fields }) => fields.map(({ id }) => id)).sort(),
  )
})

test('R-BACKUP-11 two devices of one person are not taken for one who judged twice', () => {
  const person = { name: 'Tom', organisation: 'De Kade', role: 'participant' }
  const attendees = ['one', 'other'].map((deviceId) => ({ deviceId, ...person }))
  const judged = (effectiveness: string): SessionSnapshot => {
    const value = filledConference.values.ways
    if (value?.kind !== 'options') throw new Error('options')
    const [option] = value.options
    if (option === undefined) throw new Error('an option')
    const judge = (by: string) => ({ verdict: 'yes' as const, by, reason: 'mag' })
    const both = { ...option, legality: judge('one'), effectiveness: judge(effectiveness) }
    return {
      ...filledConference,
      attendees,
      values: { ...filledConference.values, ways: { ...value, options: [both] } },
    }
  }
  for (const other of ['one', 'other'])
    expect(built(imported(toJson(judged(other), options)))).toEqual(built(judged(other)))
  expect(built(judged('one'))).not.toEqual(built(judged('other')))
})

test('R-BACKUP-11 reports of earlier versions are read, without what they do not say', () => {
  const { parkedHandled: _, ...data } = reportData(filledSnapshot, options)
  const third = imported(JSON.stringify({ ...data, version: 3 }))
  expect(third.parked.map(({ outcome }) => outcome)).not.toContain('handled')
  expect(imported(JSON.stringify({ ...data, version: 2 })).values).toEqual(third.values)
  const { journal: __, carriedOver: ___, ...first } = data
  const { origin: ____, ...about } = data.about
  expect(imported(JSON.stringify({ ...first, about, version: 1 })).about.title).toBe(
    filledSnapshot.about.title,
  )
})

test('R-BACKUP-12 what does not hang together as a session does is refused, and never throws', () => {
  const data = reportData(filledConference, options)
  const refused = (change: Readonly<Record<string, unknown>>) =>
    importReport(JSON.stringify({ ...data, ...change }))
  const [field] = data.fields
  const around = data.fields.find(({ id }) => id === 'around')
  const hostile: readonly Readonly<Record<string, unknown>>[] = [
    { fields: [...data.fields, field] },
    { fields: [{ ...field, id: '__proto__' }] },
    { fields: [{ ...field, id: 'constructor' }] },
    {
      fields: [
        { id: field?.id, value: { kind: 'line', text: 'x' } },
        { id: 'around', value: { kind: 'line', text: '' } },
      ],
    },
    {
      fields: [{ ...around, value: { kind: 'network', nodes: [], links: [{ from: 0, to: 1, label: '' }] } }],
    },
    {
      fields: [
        { ...around, value: { kind: 'network', nodes: [], links: [{ from: -1, to: 0.5, label: '' }] } },
      ],
    },
    { parkedHandled: [999] },
    { parkedHandled: [0.5] },
    { method: { ...data.method, steps: [...data.method.steps, ...data.method.steps] } },
    { extra: true },
  ]
  for (const change of hostile)
    expect(refused(change), JSON.stringify(change).slice(0, 80)).toMatchObject({
      ok: false,
      code: 'not-a-report',
    })
  const round = reportData(filledSnapshot, options)
  for (const count of [1e9, -1, 0.5]) {
    const fields = round.fields.map((one) =>
      one.value.kind === 'round' ? { ...one, value: { ...one.value, closedUnopened: count } } : one,
    )
    expect(importReport(JSON.stringify({ ...round, fields }))).toMatchObject({ code: 'not-a-report' })
    const pulse = round.fields.map((one) =>
      one.value.kind === 'pulse'
        ? { ...one, value: { ...one.value, averages: [{ questionId: 'heard', answers: count, average: 3 }] } }
        : one,
    )
    expect(importReport(JSON.stringify({ ...round, fields: pulse }))).toMatchObject({ code: 'not-a-report' })
  }
})

test('R-BACKUP-12 hostile files get an answer at once', () => {
  const deep = 200_000
  for (const text of [
    '['.repeat(deep) + ']'.repeat(deep),
    `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    '{"__proto__":{"format":"beraad-report","version":4}}',
    ...hostileTexts,
  ])
    expect(importReport(text).ok).toBe(false)
  expect(importReport(' '.repeat(12_000_001))).toEqual({ ok: false, code: 'too-large' })
  expect(importReport('{"format":"beraad-report","version":5}')).toEqual({ ok: false, code: 'newer-version' })
  expect(importReport('geen json')).toEqual({ ok: false, code: 'not-json' })
  const long = {
    ...filledSnapshot,
    about: { ...filledSnapshot.about, title: 'x\u202e\ud800'.repeat(100_000) },
  }
  expect(built(imported(toJson(long, options)))).toEqual(built(long))
})
