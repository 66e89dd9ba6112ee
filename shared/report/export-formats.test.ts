import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { demoConference, demoDeliberation } from './demo.fixture.ts'
import { type ExportFormat, exportFormats, exportSession, formatsAt } from './export-formats.ts'
import { envelope, filledSnapshot, withValues } from './report.fixture.ts'

const options = {
  language: 'nl',
  now: Date.UTC(2026, 10, 22, 13, 30),
  timeZone: 'Europe/Amsterdam',
  organisation: 'De Kade',
  withAction: false,
  withDecision: true,
} as const
const format = (id: ExportFormat['id']): ExportFormat =>
  exportFormats.find((one) => one.id === id) ?? expect.unreachable()

test('R-REPORT-70 each format has an id, an extension and a name in both languages of its own', () => {
  for (const part of ['id', 'extension', 'mime'] as const)
    expect(new Set(exportFormats.map((one) => one[part])).size).toBe(exportFormats.length)
  for (const { label } of exportFormats) expect(label.nl).not.toBe(label.en)
  expect(exportFormats.map(({ id }) => id)).toEqual([
    'docx',
    'html',
    'markdown',
    'json',
    'agreements-csv',
    'calendar',
    'organisation-text',
  ])
})

test('R-REPORT-70 every format of both examples is a file with something in it', async () => {
  for (const snapshot of [demoDeliberation(), demoConference()])
    for (const one of exportFormats) {
      const file = await exportSession(snapshot, one, 'full', options)
      if (!file.ok) throw new Error(`${one.id}: ${file.code}`)
      expect(file.value.content.length, one.id).toBeGreaterThan(100)
      expect(file.value.mime).toBe(one.mime)
    }
})

test('R-REPORT-71 while something is sealed there is no file of any format', async () => {
  const { weighing } = filledSnapshot.values
  if (weighing?.kind !== 'round') throw new Error('no round')
  const sealed = {
    ...filledSnapshot,
    values: {
      ...filledSnapshot.values,
      weighing: { ...weighing, round: { ...weighing.round, envelopes: [envelope('device-late')] } },
    },
  }
  for (const one of exportFormats)
    expect(await exportSession(sealed, one, 'full', options)).toEqual({ ok: false, code: 'round-open' })
})

test('R-REPORT-66 data and agreements are for the full level alone', async () => {
  expect(formatsAt('process').map(({ id }) => id)).toEqual(['docx', 'html', 'markdown'])
  expect(formatsAt('full')).toBe(exportFormats)
  for (const id of ['json', 'agreements-csv', 'calendar', 'organisation-text'] as const)
    for (const level of ['took-place', 'process'] as const)
      expect(await exportSession(filledSnapshot, format(id), level, options)).toEqual({
        ok: false,
        code: 'not-at-this-level',
      })
})

test('R-REPORT-71 a file of agreements that would be empty is refused', async () => {
  for (const id of ['agreements-csv', 'calendar', 'organisation-text'] as const)
    expect(await exportSession(withValues({}), format(id), 'full', options)).toEqual({
      ok: false,
      code: 'nothing-to-export',
    })
  expect(await exportSession(filledSnapshot, format('organisation-text'), 'full', options)).toEqual({
    ok: false,
    code: 'nothing-to-export',
  })
})

test('R-REPORT-72 only the full report is named after its title', async () => {
  const nameOf = async (id: ExportFormat['id'], level: 'took-place' | 'process' | 'full') => {
    const file = await exportSession(demoConference(), format(id), level, options)
    return file.ok ? file.value.name : file.code
  }
  expect(await nameOf('docx', 'full')).toBe('2026-11-10-gezin-m-vier-trajecten-een-regisseur.docx')
  expect(await nameOf('docx', 'process')).toBe('2026-11-10-verslag-proces.docx')
  expect(await nameOf('html', 'took-place')).toBe('2026-11-10-verslag-bericht.html')
  expect(await nameOf('agreements-csv', 'full')).toBe('2026-11-10-afspraken.csv')
  expect(await nameOf('calendar', 'full')).toBe('2026-11-10-afspraken.ics')
  expect(await nameOf('organisation-text', 'full')).toBe('2026-11-10-afspraken-de-kade.txt')
})

test('R-REPORT-9 no part of a Word file names a device', async () => {
  const file = await exportSession(filledSnapshot, format('docx'), 'full', options)
  if (!file.ok || typeof file.value.content === 'string') throw new Error('no file')
  const all = Object.values(unzipSync(file.value.content))
    .map((bytes) => strFromU8(bytes))
    .join('\n')
  expect(all).toContain('Mirjam Kok')
  expect(all).not.toMatch(/device-(?:mirjam|tom|joris|lost)/u)
})
