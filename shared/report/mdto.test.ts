import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileText } from './arbitrary-snapshot.fixture.ts'
import { type MdtoDocuments, type MdtoOptions, sha256Of, toMdto } from './mdto.ts'
import { filledSnapshot } from './report.fixture.ts'

const schema = new URL('../../docs/schema/mdto-subset.xsd', import.meta.url).pathname
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
if (!hasXmllint) console.warn('xmllint (libxml2-utils) is not here: MDTO is not checked against its schema.')

const options: MdtoOptions = {
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  title: 'neutral',
  identification: { mark: 'Z-2026-0412', source: 'Zaaksysteem gemeente' },
  terms: {
    classification: { label: 'Casusoverleg', code: '4.2', list: 'Zaaktypen' },
    appraisal: { label: 'Tijdelijk te bewaren', code: 'V', list: 'Begrippenlijst Waarderingen MDTO' },
    retention: { from: '2026-12-01', length: 'P15Y', until: '2041-12-01' },
    category: { label: 'Maatwerkvoorziening', code: '11.1.7', list: 'Selectielijst gemeenten 2020' },
    restriction: {
      label: 'Persoonsgegevens',
      list: 'Begrippenlijst BeperkingGebruik MDTO',
      explanation: 'Alleen voor wie bij de zaak hoort',
    },
    creator: { name: 'Gemeente Voorbeeld', identification: { mark: 'gm0000', source: 'TOOI' } },
    partOf: { name: 'Dossier', identification: { mark: 'D-1', source: 'Zaaksysteem gemeente' } },
  },
  file: {
    name: '2026-11-22-verslag.pdf',
    format: 'pdf',
    size: 125_195,
    sha256: 'a'.repeat(64),
    checkedAt: Date.UTC(2026, 10, 22, 12),
  },
}

const written = (changed: Partial<MdtoOptions> = {}, snapshot = filledSnapshot): MdtoDocuments => {
  const made = toMdto(snapshot, { ...options, ...changed })
  if (!made.ok) throw new Error(made.detail)
  return made.value
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beraad-mdto-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const complaints = (documents: readonly string[]): string => {
  const files = documents.map((text, at) => {
    const file = join(folder, `${at}.xml`)
    writeFileSync(file, text)
    return file
  })
  const answer = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
    encoding: 'utf8',
  })
  return answer.status === 0 ? '' : answer.stderr
}

describe.skipIf(!hasXmllint)('by its schema', () => {
  test('R-REPORT-90 the record and its file are valid, complete and at their shortest', () => {
    const { appraisal, restriction, creator } = options.terms
    const full = written()
    const short = written({ terms: { appraisal, restriction, creator: { name: creator.name } } })
    expect(complaints([full.informationObject, full.file, short.informationObject, short.file])).toBe('')
  })

  test('R-REPORT-90 whatever an organisation fills in, the documents are valid', () => {
    const documents: string[] = []
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (one, other, title) => {
        const term = { label: one, code: other, list: other }
        const made = toMdto(
          { ...filledSnapshot, about: { ...filledSnapshot.about, title } },
          {
            ...options,
            title: 'own',
            identification: { mark: one, source: other },
            terms: {
              ...options.terms,
              appraisal: term,
              restriction: { ...term, explanation: one },
              creator: { name: one },
            },
          },
        )
        if (made.ok) documents.push(made.value.informationObject, made.value.file)
      }),
    )
    expect(documents.length).toBeGreaterThan(20)
    expect(complaints(documents)).toBe('')
  })

  test('R-REPORT-90 the schema refuses what MDTO refuses', () => {
    const { informationObject } = written()
    expect(complaints([informationObject.replace(/<waardering>[\s\S]*<\/waardering>/u, '')])).toContain(
      'waardering',
    )
    expect(complaints([informationObject.replace('Archiefstuk', ' ')])).toContain('begripLabel')
  })
})

test('R-REPORT-91 nothing of the case is in it: a neutral name, the day, and the title only when it is chosen', () => {
  const said = written()
  const secret = 'Mevrouw Jansen en haar uitkering'
  const titled = { ...filledSnapshot, about: { ...filledSnapshot.about, title: secret } }
  const neutral = written({}, titled)
  expect(neutral).toEqual(said)
  expect(said.informationObject).toMatch(/<naam>Verslag moreel beraad \d{4}-\d{2}-\d{2}<\/naam>/u)
  expect(written({ title: 'own' }, titled).informationObject).toContain(secret)
  const all = said.informationObject + said.file
  const { id, purpose } = filledSnapshot.about
  for (const text of [
    id,
    purpose,
    ...filledSnapshot.attendees.flatMap(({ name, organisation }) => [name, organisation]),
  ])
    expect(all).not.toContain(text)
})

test('R-REPORT-92 the file is described by its format, its length and its checksum, as other programs work it out', async () => {
  const bytes = new TextEncoder().encode('verslag')
  const sha256 = await sha256Of(bytes)
  const made = written({ file: { ...options.file, size: bytes.length, sha256 } }).file
  expect(made).toContain('<omvang>7</omvang>')
  expect(made).toContain('<begripCode>fmt/476</begripCode>')
  expect(made).toContain(`<checksumWaarde>${sha256}</checksumWaarde>`)
  expect(made).toContain('<checksumDatum>2026-11-22T12:00:00Z</checksumDatum>')
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test.each([
  ['identification', { identification: { mark: ' ', source: 'x' } }],
  ['creator', { terms: { ...options.terms, creator: { name: '\u0000' } } }],
  ['retention', { terms: { ...options.terms, retention: { until: '2026-02-31' } } }],
  ['retention', { terms: { ...options.terms, retention: { length: '7 jaar' } } }],
  ['file', { file: { ...options.file, sha256: 'nothing' } }],
  ['file', { file: { ...options.file, checkedAt: Number.NaN } }],
])('R-REPORT-93 a missing or malformed %s is named and nothing is written', (name, changed) => {
  expect(toMdto(filledSnapshot, { ...options, ...changed })).toEqual({
    ok: false,
    code: 'incomplete',
    detail: name,
  })
})
