import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionSnapshot } from '../session/model.ts'
import { anySnapshot } from './arbitrary-snapshot.fixture.ts'
import { filledConference } from './conference.fixture.ts'
import { demoConference, demoDeliberation } from './demo.fixture.ts'
import { partsOf } from './docx-words.fixture.ts'
import { type ExportedFile, exportFormats, exportSession, formatsAt } from './export-formats.ts'
import { exportOptions } from './exporting.fixture.ts'
import { levelWords } from './level-words.ts'
import { buildReportAt, type ReportLevel, reportLevels } from './levels.ts'
import { filledSnapshot } from './report.fixture.ts'
import { reportWords } from './words.ts'

const options = { ...exportOptions, organisation: 'De Kade', withAction: true }

const treeAt = (level: ReportLevel, snapshot: SessionSnapshot) => {
  const built = buildReportAt(level, snapshot, options)
  if (!built.ok) throw new Error(built.code)
  return built.value
}
/** All that can be read in a file, its name and every part of it. */
const readableIn = ({ name, mime, content }: ExportedFile): string => {
  const said =
    typeof content === 'string'
      ? content
      : mime === 'application/pdf'
        ? new TextDecoder().decode(content)
        : Object.values(partsOf(content)).join('\n')
  return `${name}\n${said}`
}

/** Every text in a value, without the names of its parts. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
      ? Object.values(value).flatMap(textsIn)
      : []

const wordsIn = (value: unknown): readonly string[] =>
  textsIn(value)
    .join(' ')
    .toLocaleLowerCase('nl')
    .match(/\p{L}{5,}/gu) ?? []

/** Functions say words too. */
const spoken = (words: object): string =>
  JSON.stringify(words, (_key, value: unknown) => (typeof value === 'function' ? String(value) : value))

/** Words that members wrote about the case, and that neither the method nor the program says. */
const contentWords = ({
  about,
  values,
  parked,
  journal,
  method,
  attendees,
}: SessionSnapshot): readonly string[] => {
  const allowed = new Set([
    ...wordsIn(method),
    ...wordsIn(attendees),
    ...wordsIn(spoken(levelWords.nl)),
    ...wordsIn(spoken(reportWords.nl)),
  ])
  const said = [about.title, about.purpose, about.residentInformed, about.origin, values, parked, journal]
  return [...new Set(wordsIn(said))].filter((word) => !allowed.has(word))
}

const held: Readonly<Record<string, () => SessionSnapshot>> = {
  'the example deliberation': demoDeliberation,
  'the example conference': demoConference,
  'a session with every kind of field': () => filledSnapshot,
  'a conference with every kind of field': () => filledConference,
}

/** What a format is made of holds words of its own, such as the name of a font or a part of a file. */
const ofTheFormat = async (id: string): Promise<string> => {
  const bare = { ...filledSnapshot, values: {}, parked: [], journal: [], attendees: [] }
  const format = exportFormats.find((one) => one.id === id)
  if (format === undefined) throw new Error(id)
  const file = await exportSession(bare, format, 'took-place', options)
  return file.ok ? readableIn(file.value).toLocaleLowerCase('nl') : ''
}

test.each(Object.entries(held))(
  'R-REPORT-66 no word of what was said in %s is in a lower level, in any format',
  async (_title, make) => {
    const snapshot = make()
    const words = contentWords(snapshot)
    expect(words.length).toBeGreaterThan(40)
    for (const level of ['took-place', 'process'] as const)
      for (const format of formatsAt(level)) {
        const file = await exportSession(snapshot, format, level, options)
        if (!file.ok) throw new Error(file.code)
        const [text, own] = [readableIn(file.value).toLocaleLowerCase('nl'), await ofTheFormat(format.id)]
        const found = words.filter(
          (word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text) && !own.includes(word),
        )
        expect(found, `${level} ${format.id}`).toEqual([])
      }
    const full = await exportSession(snapshot, exportFormats[0] ?? expect.unreachable(), 'full', options)
    if (!full.ok) throw new Error(full.code)
    const text = readableIn(full.value).toLocaleLowerCase('nl')
    expect(words.filter((word) => text.includes(word)).length).toBeGreaterThan(words.length / 2)
  },
)

test('R-REPORT-65 that it took place: method, day and organisations, and nobody’s name', () => {
  const tree = treeAt('took-place', demoConference())
  expect(tree.title).toBe('Bericht dat er een gesprek was: Integraal casusoverleg')
  expect(tree.facts.map(({ term, lines }) => [term, ...lines])).toEqual([
    [
      'Methode',
      'Integraal casusoverleg, naar Samen onder handbereik en de praktijk van casus- en procesregie',
    ],
    ['Datum', '10 november 2026'],
    ['Organisaties', 'Werkplein Noord', 'Duinrand', 'De Kade', 'Wijkteam De Wending'],
  ])
  expect(tree.blocks).toHaveLength(1)
  for (const { name } of demoConference().attendees) expect(JSON.stringify(tree)).not.toContain(name)
})

test('R-REPORT-65 the process: who in which role, which steps, how many agreements and whether there is a decision', () => {
  const snapshot = demoConference()
  const tree = treeAt('process', snapshot)
  const tables = tree.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  expect(tables[0]?.rows).toContainEqual(['Samira El A.', 'Werkplein Noord', 'gespreksleider'])
  expect(tables[1]?.rows).toHaveLength(snapshot.method.steps.length)
  expect(JSON.stringify(tree)).toContain('6 afspraken')
  expect(JSON.stringify(tree)).toContain('Er is een voorstel; wie het mandaat heeft, was er niet bij.')
})

test('R-REPORT-65 a resident is named in neither', () => {
  const snapshot = demoConference()
  const resident = snapshot.attendees.find(({ role }) => role === 'resident')?.name ?? expect.unreachable()
  for (const level of ['took-place', 'process'] as const)
    expect(JSON.stringify(treeAt(level, snapshot))).not.toContain(resident)
  expect(JSON.stringify(treeAt('process', snapshot))).toContain('Zonder naam')
  expect(JSON.stringify(treeAt('full', snapshot))).toContain(resident)
})

test('R-REPORT-66 what stands in a field makes no difference that cannot be counted', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const built = buildReportAt('took-place', snapshot, options)
      if (!built.ok) return
      const without = {
        ...snapshot,
        values: {},
        parked: [],
        journal: [],
        about: { ...snapshot.about, title: '', purpose: '' },
      }
      expect(built).toEqual(buildReportAt('took-place', without, options))
    }),
    { numRuns: 60 },
  )
})

test('R-REPORT-4 there is no lower level either while something is sealed', () => {
  const { envelopes } = (filledSnapshot.values.weighing as { round: { envelopes: readonly unknown[] } }).round
  expect(envelopes.length).toBeGreaterThan(0)
  const sealed = {
    ...filledSnapshot,
    values: { ...filledSnapshot.values, weighing: { ...filledSnapshot.values.weighing, contributions: [] } },
  } as SessionSnapshot
  for (const { id } of reportLevels)
    expect(buildReportAt(id, sealed, options)).toEqual({ ok: false, code: 'round-open' })
})
