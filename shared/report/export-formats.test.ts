import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { demoConference, demoDeliberation } from './demo.fixture.ts'
import { type ExportFormat, exportFormats, exportSession, formatsAt } from './export-formats.ts'
import { exportOptions } from './exporting.fixture.ts'
import { sha256Of } from './mdto.ts'
import { envelope, filledSnapshot, withValues } from './report.fixture.ts'
import { agreementsOf, sessionAgreements } from './session-agreements.ts'

const options = exportOptions
const forDeKade = { ...options, organisation: 'De Kade' }
const optionsFor = ({ perOrganisation }: ExportFormat) => (perOrganisation === 'always' ? forDeKade : options)
const format = (id: ExportFormat['id']): ExportFormat =>
  exportFormats.find((one) => one.id === id) ?? expect.unreachable()

test('R-REPORT-70 each format has an id, a name in both languages and a name for its file of its own', async () => {
  for (const part of ['id', 'label'] as const)
    expect(new Set(exportFormats.map((one) => one[part])).size).toBe(exportFormats.length)
  const names = exportFormats.map(async (one) => {
    const file = await exportSession(demoConference(), one, 'full', optionsFor(one))
    return file.ok ? file.value.name : one.id
  })
  expect(new Set(await Promise.all(names)).size).toBe(exportFormats.length)
  for (const { label } of exportFormats) expect(label.nl).not.toBe(label.en)
  expect(exportFormats.map(({ id }) => id)).toEqual([
    'docx',
    'pdf',
    'html',
    'markdown',
    'json',
    'uitkomst-overleg',
    'archive',
    'agreements-csv',
    'calendar',
    'organisation-text',
  ])
})

test('R-REPORT-70 every format of both examples is a file with something in it', async () => {
  for (const snapshot of [demoDeliberation(), demoConference()])
    for (const one of exportFormats) {
      const file = await exportSession(snapshot, one, 'full', optionsFor(one))
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
  expect(formatsAt('process').map(({ id }) => id)).toEqual([
    'docx',
    'pdf',
    'html',
    'markdown',
    'uitkomst-overleg',
  ])
  expect(formatsAt('full')).toBe(exportFormats)
  for (const id of ['json', 'archive', 'agreements-csv', 'calendar', 'organisation-text'] as const)
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
  for (const id of ['agreements-csv', 'calendar', 'organisation-text'] as const)
    expect(
      await exportSession(filledSnapshot, format(id), 'full', { ...options, organisation: 'Elders' }),
    ).toEqual({ ok: false, code: 'nothing-to-export' })
})

test('R-REPORT-72 only the full report is named after its title', async () => {
  const nameOf = async (id: ExportFormat['id'], level: 'took-place' | 'process' | 'full') => {
    const file = await exportSession(demoConference(), format(id), level, optionsFor(format(id)))
    return file.ok ? file.value.name : file.code
  }
  expect(await nameOf('docx', 'full')).toBe('2026-11-10-gezin-m-vier-trajecten-een-regisseur.docx')
  expect(await nameOf('docx', 'process')).toBe('2026-11-10-verslag-proces.docx')
  expect(await nameOf('html', 'took-place')).toBe('2026-11-10-verslag-bericht.html')
  expect(await nameOf('uitkomst-overleg', 'full')).toBe('2026-11-10-uitkomst.json')
  expect(await nameOf('uitkomst-overleg', 'process')).toBe('2026-11-10-uitkomst-proces.json')
  expect(await nameOf('archive', 'full')).toBe('2026-11-10-archiefkopie.zip')
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

test('R-REPORT-100 an organisation gets its own agreements and those of no other, in every format of agreements', async () => {
  const snapshot = demoConference()
  const own = new Set(agreementsOf(snapshot, 'De Kade').map(({ agreement }) => agreement))
  const others = sessionAgreements(snapshot).flatMap(({ agreement }) =>
    own.has(agreement) ? [] : [agreement.action],
  )
  expect(others.length).toBeGreaterThan(0)
  for (const id of ['agreements-csv', 'calendar', 'organisation-text', 'uitkomst-overleg'] as const) {
    const file = await exportSession(snapshot, format(id), 'full', { ...forDeKade, withAction: true })
    if (!file.ok || typeof file.value.content !== 'string') throw new Error(id)
    const said = file.value.content.replace(/\r\n /gu, '')
    for (const action of others) expect(said, id).not.toContain(action)
  }
})

test('R-REPORT-101 the outcome says at each level what that level allows', async () => {
  const outcome = async (level: 'took-place' | 'process' | 'full') => {
    const file = await exportSession(demoConference(), format('uitkomst-overleg'), level, options)
    if (!file.ok) throw new Error(file.code)
    return JSON.parse(String(file.value.content)) as { readonly niveau: number }
  }
  expect((await outcome('took-place')).niveau).toBe(0)
  expect((await outcome('process')).niveau).toBe(1)
  expect((await outcome('full')).niveau).toBe(2)
})

test('R-REPORT-102 the archive copy is one file: the PDF, its record described, and its own bytes described', async () => {
  const file = await exportSession(demoConference(), format('archive'), 'full', options)
  if (!file.ok || typeof file.value.content === 'string') throw new Error('no file')
  const parts = unzipSync(file.value.content)
  const name = '2026-11-10-archiefkopie'
  expect(Object.keys(parts)).toEqual([`${name}.pdf`, `${name}.mdto.xml`, `${name}.pdf.bestand.mdto.xml`])
  const pdf = parts[`${name}.pdf`] ?? expect.unreachable()
  const described = strFromU8(parts[`${name}.pdf.bestand.mdto.xml`] ?? expect.unreachable())
  expect(described).toContain(await sha256Of(Uint8Array.from(pdf)))
  expect(described).toContain(`<omvang>${pdf.length}</omvang>`)
  const record = strFromU8(parts[`${name}.mdto.xml`] ?? expect.unreachable())
  for (const said of ['Z-2026-0412', 'Gemeente Voorbeeld', 'Tijdelijk te bewaren', '2041-12-01'])
    expect(record).toContain(said)
  expect(record).not.toContain('gezin')
})

test('R-REPORT-102 what an archive copy lacks is named, and there is none', async () => {
  const file = await exportSession(demoConference(), format('archive'), 'full', {
    ...options,
    archive: { ...options.archive, mark: ' ' },
  })
  expect(file).toMatchObject({ ok: false, code: 'incomplete', detail: 'identification' })
})
